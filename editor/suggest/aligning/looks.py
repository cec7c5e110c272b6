"""What an English line is by its look, where its file only calls it a paragraph."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from editor.article.article import BlockKind
from editor.article.text import Text

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    rf"|(?:{_MONTHS}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{_MONTHS}) \d{{4}}"
)
_DATELINE = re.compile(
    rf"(?:(?:updated?|published|posted|released?|issued|date|time)\b.{{0,30}}?)?(?:{_DATE}).{{0,60}}",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"[（(\[]?(?:by|text|photos?|words|story|writer|author|reporters?|correspondents?|source"
    r"|written by|contributed by|edited by|editors?)\b(?:\s+(?:and|&)\s+photos?)?"
    r"(?:\s+by\b|\s*[:/：|]|\s+[A-Z]).*",
    re.IGNORECASE,
)
_SIGNOFF = re.compile(
    r".{0,60}\b(?:auditors?|audited|reviewed|reviewers?|(?:first|second|initial|final|re)-? ?review"
    r"|proofread|approved|checked|examined|editor-in-charge|responsible editor)\b.*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?:;][\"”’')\]]*$")
_LONGEST_TITLE = 220
_LONGEST_CAPTION = 200
_LONGEST_LINE = 320
_BODY = 120
"""An English line from this length on is no caption and no heading."""

_RUN_IN = re.compile(
    r"(?:[A-Z][^()（）.]{0,80}?)?\s*[(（]"
    r"(?=[^()（）]{0,400}\b(?:text|photos?|by|reporters?|correspondents?|story|author)\b)"
    r"(?:[^()（）]|[(（][^()（）]{0,200}[)）]){2,600}[)）][\s:,—–-]*(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the English and what it looks like; `place` as a `Piece` has it."""

    text: Text
    kind: BlockKind
    place: int | None = None


def looked_at(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with their kinds told by their look and their place on the page."""
    body = [row for row, line in enumerate(lines) if _is_body(line)]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    kinds = [line.kind for line in lines]
    titled = BlockKind.TITLE in kinds
    for row, line in enumerate(lines):
        if line.kind not in _UNTOLD:
            continue
        place = _Place(row < first, row > last or (not body and row > 0), titled)
        kinds[row] = _kind(line, place)
        titled = titled or kinds[row] is BlockKind.TITLE
    return tuple(replace(line, kind=kind) for line, kind in zip(lines, kinds, strict=True))


def run_in(text: str) -> int:
    """Return where the byline ends that opens an English paragraph; 0 where none does."""
    found = _RUN_IN.match(text)
    return found.end() if found else 0


@dataclass(frozen=True, slots=True)
class _Place:
    at_head: bool
    at_tail: bool
    titled: bool


_UNTOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


def _is_body(line: Line) -> bool:
    plain = line.text.plain
    if line.kind is BlockKind.TABLE_CELL:
        return True
    if line.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or _SIGNOFF.fullmatch(plain):
        return False
    return bool(_SENTENCE.search(plain)) or (
        len(plain) >= _LONGEST_TITLE and not _BYLINE.fullmatch(plain)
    )


def _kind(line: Line, place: _Place) -> BlockKind:
    plain = " ".join(line.text.plain.split())
    for kind, holds in _LOOKS:
        if holds(plain, place):
            return kind
    return line.kind


def _is_dateline(plain: str, place: _Place) -> bool:
    return not place.at_tail and len(plain) <= _BODY and bool(_DATELINE.fullmatch(plain))


def _is_signoff(plain: str, place: _Place) -> bool:
    return place.at_tail and len(plain) <= _LONGEST_LINE and bool(_SIGNOFF.fullmatch(plain))


def _is_byline(plain: str, place: _Place) -> bool:
    at_edge = (place.at_head and place.titled) or place.at_tail
    ends = _SENTENCE.search(plain) is not None
    return at_edge and not ends and len(plain) <= _LONGEST_LINE and bool(_BYLINE.fullmatch(plain))


def _is_title(plain: str, place: _Place) -> bool:
    short = len(plain) <= _LONGEST_TITLE and not _SENTENCE.search(plain)
    return place.at_head and not place.titled and short


def _is_caption(plain: str, place: _Place) -> bool:
    return place.at_tail and len(plain) <= _LONGEST_CAPTION and not _SENTENCE.search(plain)


_LOOKS: Sequence[tuple[BlockKind, Callable[[str, _Place], bool]]] = (
    (BlockKind.DATELINE, _is_dateline),
    (BlockKind.SIGNOFF, _is_signoff),
    (BlockKind.TITLE, _is_title),
    (BlockKind.BYLINE, _is_byline),
    (BlockKind.CAPTION, _is_caption),
)
