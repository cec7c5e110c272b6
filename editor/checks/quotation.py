"""Quotation marks and brackets: each with its partner, and of one shape in the article."""

import re
from collections import Counter
from collections.abc import Iterator

from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_UNPAIRED = QT_TRANSLATE_NOOP("Checks", "“{mark}” has no partner: close it, or take it out.")
_SHAPE = QT_TRANSLATE_NOOP(
    "Checks", "The quotation marks here are straight, elsewhere in the article curly."
)
_CURLY = QT_TRANSLATE_NOOP(
    "Checks", "The quotation marks here are curly, elsewhere in the article straight."
)

_MARKS = re.compile(r"[()\[\]{}“”]")
_OPENER = {")": "(", "]": "[", "}": "{", "”": "“"}
_LABEL = re.compile(r"(?:(?<=^)|(?<=[\s;,.:]))(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})\)")
_INCHES = re.compile(r"(?<=\d)\"(?![A-Za-z])")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])‘(?=\w)(?!\d|tis\b|em\b|n\b|til\b)")
_DOUBLE = re.compile('[“”"]')
_OPENS = re.compile(r"(?:^|[\s(\[—–/‘-])$")


def _unpaired(pair: Pair) -> Iterator[Finding]:
    draft = pair.draft
    marks = list(_MARKS.finditer(draft))
    if marks:
        yield from _without_partner(pair, marks)
    if '"' in draft:
        straight = [m.start() for m in re.finditer('"', draft)]
        if len(straight) % 2:
            inches = {found.start() for found in _INCHES.finditer(draft)}
            straight = [at for at in straight if at not in inches]
        if len(straight) % 2 and '"' not in pair.source:
            yield _finding(draft, straight[-1])
    if "‘" in draft:
        for found in _SINGLE_OPEN.finditer(draft):
            if "’" not in draft[found.end() :]:
                yield _finding(draft, found.start())


def _without_partner(pair: Pair, marks: list[re.Match[str]]) -> Iterator[Finding]:
    labels = {found.end() - 1 for found in _LABEL.finditer(pair.draft)} if ")" in pair.draft else ()
    waiting: list[int] = []
    lone: list[int] = []
    for mark in marks:
        opener = _OPENER.get(mark[0])
        if opener is None:
            waiting.append(mark.start())
        elif waiting and pair.draft[waiting[-1]] == opener:
            waiting.pop()
        elif mark.start() not in labels:
            lone.append(mark.start())
    for at in sorted(waiting + lone):
        if not _goes_on(pair, at):
            yield _finding(pair.draft, at)


def _goes_on(pair: Pair, at: int) -> bool:
    """Tell whether a quotation goes on from or into another block, as it does in the Chinese."""
    opened, closed = pair.source.count("“"), pair.source.count("”")
    return pair.draft[at] in "“”" and opened != closed


def _finding(draft: str, at: int) -> Finding:
    message = Message("Checks", _UNPAIRED, {"mark": draft[at]})
    return Finding("quotation.unpaired", Severity.WARNING, message, draft=(at, at + 1))


def _shapes(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the blocks whose double quotation marks are shaped otherwise than most are."""
    counted = Counter[bool]()
    found: list[tuple[int, list[re.Match[str]]]] = []
    for row, pair in enumerate(whole.pairs):
        if not any(map(pair.draft.__contains__, '“”"')):
            continue
        inches = {inch.start() for inch in _INCHES.finditer(pair.draft)}
        marks = [m for m in _DOUBLE.finditer(pair.draft) if m.start() not in inches]
        if marks:
            found.append((row, marks))
            counted.update(m[0] == '"' for m in marks)
    if len(counted) < 2:
        return
    house_is_straight = counted[True] > counted[False]
    for row, marks in found:
        odd = [m for m in marks if (m[0] == '"') is not house_is_straight]
        if odd:
            yield row, _shaped(whole.pairs[row].draft, odd, straight=house_is_straight)


def _shaped(draft: str, odd: list[re.Match[str]], *, straight: bool) -> Finding:
    start, end = odd[0].start(), odd[-1].end()
    places = {mark.start() for mark in odd}
    better = "".join(
        _mark(draft, at, straight=straight) if at in places else draft[at]
        for at in range(start, end)
    )
    message = Message("Checks", _CURLY if straight else _SHAPE)
    fix = Fix(start, end, better)
    return Finding("quotation.shape", Severity.HINT, message, draft=(start, start + 1), fix=fix)


def _mark(draft: str, at: int, *, straight: bool) -> str:
    if straight:
        return '"'
    return "“" if _OPENS.search(draft[:at]) else "”"


CHECKS: tuple[Check, ...] = (
    Check(
        "quotation.unpaired",
        QT_TRANSLATE_NOOP("Checks", "Unpaired quotation marks and brackets"),
        "typography",
        pair=_unpaired,
    ),
    Check(
        "quotation.shape",
        QT_TRANSLATE_NOOP("Checks", "Quotation marks of one shape"),
        "typography",
        whole=_shapes,
    ),
)
"""The checks of this family."""
