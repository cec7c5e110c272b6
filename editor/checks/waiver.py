"""A finding that somebody looked at and let pass, with the reason; and which finding it was."""

import hashlib
import json
from dataclasses import dataclass

from editor.checks.finding import Finding


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

    It is the same as long as the check says the same about the same words of the same block.
    """
    said = [
        block,
        finding.check,
        str(finding.message),
        source[slice(*finding.source)],
        draft[slice(*finding.draft)],
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]
