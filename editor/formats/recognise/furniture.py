"""Page furniture: what stands around an article on its page and is no part of it.

The lines are known by resources/intake/furniture.tsv.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.article.article import Block, BlockKind
from editor.formats.recognise.facts import line_of
from editor.formats.recognise.words import EVENTS, alternatives, rows

_PATTERNS = [(where, re.compile(pattern)) for where, pattern in rows("furniture.tsv")]
_ANYWHERE = tuple(pattern for where, pattern in _PATTERNS if where == "anywhere")
_AT_HEAD = tuple(pattern for where, pattern in _PATTERNS if where == "head")
_AT_TAIL = tuple(pattern for where, pattern in _PATTERNS if where == "tail")

# The first row of the table: 上一条, 下一条.
_END = _ANYWHERE[0]
_OF_EVENTS = re.compile(rf"(?:{alternatives(EVENTS)})[ \u3000]*[:：]")
_LONGEST = 220
_MENU = 12
_SENTENCE = re.compile("[。！？；][”’」』]?(?:[（(].{0,80}[）)])?。?$")
_LONG_SENTENCE = 60


@dataclass(frozen=True, slots=True)
class Cleared:
    """The blocks that are left and the lines that were taken away."""

    blocks: tuple[Block, ...]
    dropped: tuple[str, ...]


def cleared(blocks: Sequence[Block]) -> Cleared:
    """Take the furniture away: known lines, and everything after 上一条/下一条 that is no fact."""
    head = _first_body(blocks)
    tail = len(blocks) - _first_body(blocks[::-1])
    end = _article_end(blocks, tail)
    begin = _article_begin(blocks, head)
    kept: list[Block] = []
    dropped: list[str] = []
    for row, block in enumerate(blocks):
        text = block.source.plain
        beyond = (row >= end or (row < begin and len(text) <= _MENU)) and line_of(text) is None
        if block.kind is not BlockKind.TITLE and (
            beyond or _is_dropped(text, row < head, row >= tail)
        ):
            if text:
                dropped.append(text)
        else:
            kept.append(block)
    return Cleared(tuple(kept), tuple(dropped))


def is_furniture(text: str) -> bool:
    """Tell whether a line, before or behind an article, is known to be no part of it."""
    return _matches(text, (*_ANYWHERE, *_AT_HEAD, *_AT_TAIL))


def is_body(block: Block) -> bool:
    """Tell whether a block is surely running text: a sentence, a list or a table."""
    if block.kind is BlockKind.TABLE_CELL:
        return True
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    text = block.source.plain
    return len(text) >= _LONG_SENTENCE or bool(_SENTENCE.search(text))


def is_event(blocks: Sequence[Block], row: int) -> bool:
    """Tell whether a line stands among the place (地点) and the people of an event."""
    near = (*blocks[max(0, row - 2) : row], *blocks[row + 1 : row + 3])
    return any(_OF_EVENTS.match(block.source.plain) for block in near)


def _first_body(blocks: Sequence[Block]) -> int:
    rows = (row for row, block in enumerate(blocks) if _is_text(block))
    return next(rows, len(blocks))


def _is_text(block: Block) -> bool:
    text = block.source.plain
    if not is_body(block) or is_furniture(text):
        return False
    return line_of(text) is None


def _article_end(blocks: Sequence[Block], tail: int) -> int:
    """Return the row of 上一条/下一条 behind the last sentence: the article is over there."""
    for row in range(tail, len(blocks)):
        if _END.fullmatch(blocks[row].source.plain):
            return row
    return len(blocks)


def _article_begin(blocks: Sequence[Block], head: int) -> int:
    """Return the row behind 当前位置: what stands before it are the menus of the page."""
    crumbs = (row for row in range(head) if _matches(blocks[row].source.plain, _AT_HEAD[:1]))
    return max(crumbs, default=-1) + 1


def _is_dropped(text: str, at_head: bool, at_tail: bool) -> bool:
    if not text or len(text) > _LONGEST:
        return False
    if _matches(text, _ANYWHERE):
        return True
    return (at_head and _matches(text, _AT_HEAD)) or (at_tail and _matches(text, _AT_TAIL))


def _matches(text: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    flat = " ".join(text.split())
    return len(flat) <= _LONGEST and any(pattern.fullmatch(flat) for pattern in patterns)
