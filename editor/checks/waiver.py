"""A finding that somebody looked at and let pass, with the reason; and which finding it was."""

import hashlib
import json
from dataclasses import dataclass

from editor.checks.finding import Finding
from editor.text.sentences import english_sentences


@dataclass(frozen=True, slots=True)
class Waiver:
    """What was let pass: `finding` is its identity, `check` the id of what found it.

    `by` names the person, `at` is ISO 8601, UTC.
    """

    article: str
    finding: str
    block: str
    check: str
    reason: str
    by: str = ""
    at: str = ""


def identity(block: str, source: str, draft: str, finding: Finding) -> str:
    """Return which finding this is, however the text around it is edited: 32 hex digits.

    It is the same as long as the check says the same about the same words of the same block; two
    findings that do are one here. Numbers that the check counted do not matter, because another
    block put in above changes them. What is said about a block's whole English stays said while
    that has as many sentences, so that a comma put right brings nothing back.
    """
    said = [
        block,
        finding.check,
        finding.message.text,
        *(f"{key}={value}" for key, value in sorted(_words(finding))),
        source[slice(*finding.source)],
        _place(draft, finding),
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


def _words(finding: Finding) -> list[tuple[str, object]]:
    values = finding.message.values.items()
    return [(key, value) for key, value in values if not isinstance(value, int)]


def _place(draft: str, finding: Finding) -> str:
    if finding.draft == (0, len(draft)) and draft:
        return f"{len(english_sentences(draft))} sentences"
    return draft[slice(*finding.draft)]
