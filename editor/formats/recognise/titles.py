"""The title and the lines that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.article.article import Block, BlockKind
from editor.article.text import MarkKind, Text
from editor.formats.recognise.facts import author_line, line_of
from editor.formats.recognise.furniture import is_body

_LONGEST = 90
_SENTENCE = re.compile("[。；：:，,]”?$")
_DASH = re.compile(r"\s*[—–─－-]{1,}\s*")
_HEAD_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_HAN = re.compile("[\u4e00-\u9fff]")
_FARTHEST = 8


@dataclass(frozen=True, slots=True)
class Titled:
    """The blocks with the title found; `guessed` how: "" | "line" | "page", and what was double."""

    blocks: tuple[Block, ...]
    guessed: str = ""
    dropped: tuple[str, ...] = ()


def titled(blocks: Sequence[Block], stated: str) -> Titled:
    """Find the title: as the format marks it, as the page states it, or the first short line."""
    rows = [row for row, block in enumerate(blocks) if block.kind is BlockKind.TITLE]
    if rows:
        return _once(_with_subtitles(blocks, rows[0]), rows[0])
    row = _row(blocks, stated)
    if row is not None:
        named = [_as_title(b) if r == row else b for r, b in enumerate(blocks)]
        guessed = "" if _squeezed(stated) == _squeezed(blocks[row].source.plain) else "line"
        return _once(_with_subtitles(named, row), row, guessed)
    if not _HAN.search(stated):
        return Titled(tuple(blocks))
    title = Block("", BlockKind.TITLE, Text(stated))
    return Titled((title, *blocks), "page")


def _row(blocks: Sequence[Block], stated: str) -> int | None:
    wanted = _squeezed(stated)
    candidates: list[int] = []
    for row, block in enumerate(blocks[:_FARTHEST]):
        text = block.source.plain
        if block.kind is BlockKind.IMAGE or line_of(text) is not None:
            continue
        if not _is_title_like(block):
            break
        candidates.append(row)
    for row in candidates:
        if wanted and wanted.startswith(_squeezed(blocks[row].source.plain)):
            return row
    headings = [row for row in candidates if blocks[row].kind is BlockKind.HEADING]
    return next(iter(headings[:1] or candidates), None)


def _is_title_like(block: Block) -> bool:
    text = block.source.plain
    if block.kind not in _HEAD_KINDS or not 2 <= len(text) <= _LONGEST:
        return False
    return _SENTENCE.search(text) is None


def _with_subtitles(blocks: Sequence[Block], title: int) -> list[Block]:
    """Name the lines between the title and the first fact: they belong to the title."""
    found = list(blocks)
    near: list[int] = []
    for row in range(title + 1, min(len(found), title + 4)):
        block = found[row]
        text = block.source.plain
        if block.kind is BlockKind.TITLE:
            found[row] = replace(block, kind=BlockKind.SUBTITLE)
            continue
        if line_of(text) is not None:
            for subtitle in near:
                found[subtitle] = _subtitle(found[subtitle])
            break
        if not _is_title_like(block) or author_line(text) is not None:
            break
        if _DASH.match(text):
            found[row] = _subtitle(block)
        else:
            near.append(row)
    return found


def _as_title(block: Block) -> Block:
    return replace(block, kind=BlockKind.TITLE, source=_plain(block.source), level=0)


def _subtitle(block: Block) -> Block:
    return replace(block, kind=BlockKind.SUBTITLE, source=_plain(block.source), level=0)


def _plain(text: Text) -> Text:
    """Return a title's text without bold, which says nothing about a title."""
    return text.unmarked(MarkKind.BOLD, 0, len(text))


def _once(blocks: Sequence[Block], title: int, guessed: str = "") -> Titled:
    """Leave out the title's repetition, as pages print it above and inside the article."""
    wanted = _squeezed(blocks[title].source.plain)
    again = [
        row
        for row, block in enumerate(blocks[: title + _FARTHEST])
        if row != title
        and block.kind is not BlockKind.TABLE_CELL
        and not is_body(block)
        and wanted
        and _squeezed(block.source.plain) == wanted
    ]
    kept = tuple(block for row, block in enumerate(blocks) if row not in again)
    return Titled(kept, guessed, tuple(blocks[row].source.plain for row in again))


def _squeezed(text: str) -> str:
    return "".join(text.split())
