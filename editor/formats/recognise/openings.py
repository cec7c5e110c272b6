"""Bylines inside a paragraph: the opening of the first one, the bracket at the end of the last."""

import re
from dataclasses import dataclass, replace

from editor.article.article import Block, BlockKind
from editor.formats.recognise.facts import Line, line_of
from editor.formats.recognise.people import HAN
from editor.formats.recognise.words import (
    AGENCIES,
    NEWS,
    NO_SOURCES,
    SOON,
    SOURCES,
    alternatives,
)

_OPENING = "（(【["
_CLOSING = "）)】]"
_FARTHEST = 160

_GAP = r"[ \u3000]"
_DAY = r"(?:(?:20\d\d年)?\d{1,2}月\d{1,2}日)"
_THEN = rf"(?={_DAY}|{alternatives(SOON)})"
_NEWS = rf"(?:{alternatives(NEWS)})"
_NAMED_SOURCE = re.compile(
    rf"[“《]?(?P<source>[{HAN}A-Za-z]{{1,20}}?)[”》]?\s*{_DAY}?\s*{_NEWS}\s*(?=[（(【\[])"
)
_BARE_SOURCE = re.compile(
    rf"(?P<source>[{HAN}]{{0,10}}(?:{alternatives(SOURCES)}))(?:{_DAY})?(?:讯|消息|电)"
    rf"(?:[ \u3000:：,，]+|{_THEN})"
)
_INNER_SOURCE = re.compile(
    rf"(?P<source>[{HAN}]{{0,10}}(?:{alternatives(SOURCES)}))(?:讯|消息|电)(?:[\s,，:：]+|$)"
)
_NAMES = "[^，。,（(0-9]{2,40}?"
_NAMED_PEOPLE = re.compile(
    rf"(?:[{HAN}]{{0,6}}(?:记者|通讯员|实习生)[ \u3000:：/]*|(?:文|图|图文|文图)[/：:])"
    rf"{_NAMES}{_GAP}+{_THEN}"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph that opens with a byline: where it ends, what it says, where it comes from."""

    end: int
    line: Line


def opening(text: str) -> Opening | None:
    """Find the byline that opens a paragraph: 新闻网消息（文/… 图/…）, （通讯员 …）, 本网讯 ….

    The opening ends behind its bracket, or behind 讯 and the people named without a bracket.
    """
    start = len(text) - len(text.lstrip())
    named = _NAMED_SOURCE.match(text, start)
    if named and named["source"].startswith(NO_SOURCES):
        named = None
    bracket = named.end() if named else start
    close = closing_bracket(text, bracket)
    if close:
        told = _bracketed(text[bracket:close], named)
        if told is not None:
            return Opening(close, told)
    bare = _BARE_SOURCE.match(text, start)
    if bare is None or bare["source"].startswith(NO_SOURCES):
        return None
    return _unbracketed(text, bare)


def _bracketed(bracket: str, named: re.Match[str] | None) -> Line | None:
    """Read the bracket of an opening: its people, and the house where it stands inside."""
    inside = line_of(bracket)
    if inside and inside.kind is not BlockKind.DATELINE and (inside.credits or inside.steps):
        return _from(inside, named)
    house = _INNER_SOURCE.match(bracket[1:-1])
    if house is None or named is not None:
        return None
    rest = bracket[1:-1][house.end() :]
    people = line_of(rest) if rest else Line(BlockKind.BYLINE)
    return _from(people, house) if people and people.kind is BlockKind.BYLINE else None


def _unbracketed(text: str, bare: re.Match[str]) -> Opening:
    people = _NAMED_PEOPLE.match(text, bare.end())
    inside = line_of(people[0]) if people else None
    if people and inside and inside.credits:
        return Opening(len(text[: people.end()].rstrip()), _from(inside, bare))
    end = len(text[: bare.end()].rstrip(" \u3000"))
    return Opening(end, _from(Line(BlockKind.BYLINE), bare))


def _from(line: Line, source: re.Match[str] | None) -> Line:
    if source is None:
        return replace(line, kind=BlockKind.BYLINE)
    name = source["source"]
    agency = next((a for a in AGENCIES if name.startswith(a)), name)
    return replace(line, kind=BlockKind.BYLINE, origin=line.origin or agency)


def closing_bracket(text: str, start: int) -> int:
    """Return the offset behind the bracket that closes the one at `start`, 0 when there is none."""
    if start >= len(text) or text[start] not in _OPENING:
        return 0
    depth = 0
    for at in range(start, min(len(text), start + _FARTHEST)):
        depth += (text[at] in _OPENING) - (text[at] in _CLOSING)
        if depth == 0:
            return at + 1
    return 0


def ending(text: str) -> tuple[int, Line] | None:
    """Find the byline in a bracket at the end of a paragraph: where it begins and what it says."""
    plain = text.rstrip(" \u3000。")
    if not plain.endswith(tuple(_CLOSING)):
        return None
    depth = 0
    for at in range(len(plain) - 1, max(-1, len(plain) - _FARTHEST), -1):
        depth += (plain[at] in _CLOSING) - (plain[at] in _OPENING)
        if depth == 0:
            line = line_of(plain[at:]) if at else None
            told = line and (line.credits or line.steps) and line.kind is not BlockKind.DATELINE
            return (at, line) if line and told else None
    return None


def run_in(block: Block, found: Opening) -> tuple[Block, Block]:
    """Part a paragraph into its run-in byline and the rest."""
    byline = Block(
        block.id, BlockKind.BYLINE, block.source.cut(0, found.end).stripped(), run_in=True
    )
    return byline, replace(block, source=block.source.cut(found.end).stripped())
