"""Sign-off lines: every person of the chain, in the chain's order, with the stage of each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from editor.article.article import BlockKind, ChainStep
from editor.checks.credited import chinese_name, is_checkable, missing, places
from editor.checks.finding import Check, Finding, Pair, Severity, Span, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MISSING = QT_TRANSLATE_NOOP("Checks", "{name} ({label}) is missing in the English sign-off.")
_ORDER = QT_TRANSLATE_NOOP(
    "Checks", "{name} ({label}) stands before the person of an earlier stage in the English."
)
_STAGES = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese names {source} stages of the sign-off, the English {draft}."
)
_OWNER = QT_TRANSLATE_NOOP("Checks", "The sign-off is of “{zh}”, the English has “{en}”.")

_STAGE_WORDS = re.compile(
    r"\b(?:review|re-?review|audit|check|approv|proof-?read|edit|sign(?!-off auditors)|releas"
    r"|publish|upload|supervis|examin|vett?|verif|typeset|produc|plan|coordinat|read)"
    r"(?:s|e?d|ing|al|er|or|ed and proof-?read)?\b"
    r"|\b(?:initial|preliminary|first|second|third|final|1st|2nd|3rd)(?=\s*[:/,;(]|$)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?P<zh>[^:：]{2,20})[:：]")
_HEAD_EN = re.compile(r"^(?P<en>[^:]{4,60}):")
_DEPARTMENT = re.compile("部门|处室|科室|单位")
_UNIVERSITY = re.compile("学校|校级|大学")
_DEPARTMENT_EN = re.compile(r"(?i)\b(?:departments?|units?|offices?|divisions?|schools?)\b")
_UNIVERSITY_EN = re.compile(r"(?i)\b(?:university|college|school|institute|academy)\b")
_STAGE_HEAD = re.compile(r"(?i)\b(?:review|initial|first|approv)")


class _Signed(NamedTuple):
    """A step of a chain where the Chinese of a line prints it."""

    step: ChainStep
    source: Span


def _chains(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield people of the chains who are missing in their line, or stand in another order."""
    for row, pair, signed in _lines(whole):
        found = [(one, places(one.step.name, pair)) for one in signed]
        for one, stands in found:
            if not stands:
                yield row, _missing(pair, one)
        standing = [(one, stands) for one, stands in found if stands]
        for (_, before), (one, stands) in pairwise(standing):
            if stands[-1][0] < before[0][0]:
                message = Message("Checks", _ORDER, _values(one))
                spans = (one.source, stands[-1])
                yield row, Finding("signoffs.people", Severity.ERROR, message, *spans)


def _lines(whole: Whole) -> Iterator[tuple[int, Pair, list[_Signed]]]:
    """Yield the sign-off lines with English, with the steps that each prints."""
    steps = [step for chain in whole.facts.chains for step in chain.steps if step.name]
    if not steps:
        return
    for row, pair in enumerate(whole.pairs):
        if pair.kind is BlockKind.SIGNOFF and pair.draft:
            signed = [s for s in _printed(steps, pair.source) if is_checkable(s.step.name, pair)]
            yield row, pair, signed


def _printed(steps: Sequence[ChainStep], source: str) -> Iterator[_Signed]:
    """Yield the steps that a Chinese line prints, in its order."""
    at, label = 0, ""
    for step in steps:
        labelled = source.find(step.label, at)
        start = at if step.label == label else labelled
        found = chinese_name(step.name).search(source, start) if start >= 0 else None
        if found is not None:
            yield _Signed(step, found.span())
            at, label = found.end(), step.label


def _missing(pair: Pair, one: _Signed) -> Finding:
    message = Message("Checks", _MISSING, _values(one))
    return Finding("signoffs.people", missing(one.step.name, pair), message, one.source)


def _values(one: _Signed) -> dict[str, object]:
    return {"name": one.step.name, "label": one.step.label}


def _stages(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield lines in which fewer stages are named in English than in Chinese."""
    for row, pair, signed in _lines(whole):
        labels = len(dict.fromkeys(one.step.label for one in signed))
        head = _HEAD_EN.match(pair.draft)
        # A first stage with a colon of its own is no owner.
        begin = head.end() if head is not None and not _STAGE_HEAD.search(head["en"]) else 0
        stages = len(_STAGE_WORDS.findall(pair.draft, begin))
        if labels > 1 and stages < labels:
            message = Message("Checks", _STAGES, {"source": labels, "draft": stages})
            spans = ((0, len(pair.source)), (0, len(pair.draft)))
            yield row, Finding("signoffs.stages", Severity.WARNING, message, *spans)


def _owners(pair: Pair) -> Iterator[Finding]:
    """Yield a department's line that the English gives to the university, and the other way."""
    if pair.kind is not BlockKind.SIGNOFF:
        return
    chinese, english = _HEAD.match(pair.source), _HEAD_EN.match(pair.draft)
    if chinese is None or english is None:
        return
    of_department = bool(_DEPARTMENT.search(chinese["zh"]))
    of_university = bool(_UNIVERSITY.search(chinese["zh"]))
    as_department = bool(_DEPARTMENT_EN.search(english["en"]))
    as_university = bool(_UNIVERSITY_EN.search(english["en"]))
    if of_department == of_university or as_department == as_university:
        return
    if of_department is not as_department:
        message = Message("Checks", _OWNER, {"zh": chinese["zh"], "en": english["en"]})
        spans = (chinese.span("zh"), english.span("en"))
        yield Finding("signoffs.owner", Severity.ERROR, message, *spans)


CHECKS: tuple[Check, ...] = (
    Check(
        "signoffs.people",
        QT_TRANSLATE_NOOP("Checks", "People of the sign-off, in order"),
        "credits",
        whole=_chains,
    ),
    Check(
        "signoffs.stages",
        QT_TRANSLATE_NOOP("Checks", "Stages of the sign-off"),
        "credits",
        whole=_stages,
    ),
    Check(
        "signoffs.owner",
        QT_TRANSLATE_NOOP("Checks", "Whose sign-off it is"),
        "credits",
        pair=_owners,
    ),
)
"""The checks of this family."""
