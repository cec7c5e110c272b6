"""Knows a bilingual table made by hand: Chinese in one column, its English in another.

Such a table holds the whole release, a paragraph a row. A table that merely belongs to a release
(names of schools in both languages, figures) does not: its cells are no running text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.article.article import Block, BlockKind, Cell
from editor.article.text import Text
from editor.formats.page import Page
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_TAKEN = QT_TRANSLATE_NOOP(
    "Word",
    "The file is a table of Chinese and English: {rows} rows were taken as pairs, and the kind of "
    "each was guessed.",
)
_HEADS = QT_TRANSLATE_NOOP("Word", "Heads of the table's columns left out: {count}.")

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_SENTENCE = re.compile(r"[。！？；]")
_HEAD = re.compile(
    r"(?:序号|编号|段落|no\.?|#|中文|英文|原文|译文|源文|译稿|汉语|英语|中文原文|英文译文|备注|说明"
    r"|chinese|english|source|target|translation|original|notes?|remarks?|段|行)"
    r"(?:\s*[（(/].{0,20})?",
    re.IGNORECASE,
)
_HEAD_ROWS = 2
_LETTERS_A_HAN = 2
_MOSTLY = 0.6
_CONSISTENT = 0.85
_FEWEST = 2
_BODY = 30
"""A Chinese cell of so many characters is running text, also without a full stop."""

_SHORTEST, _LONGEST = 1.2, 14.0
"""English letters a Han character, in a pair of cells that may be translations."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The two sides of a bilingual table as pages of their own.

    Every block bears in `cell` the row it stood in: what stands in one row belongs together.
    """

    chinese: Page
    english: Page


@dataclass(frozen=True, slots=True)
class _Columns:
    table: int
    chinese: int
    english: int


def bilingual(page: Page) -> Bilingual | None:
    """Return the two sides of a page that is a bilingual table; `None` for every other page."""
    columns = _columns(page.blocks)
    if columns is None:
        return None
    chinese: list[Block] = []
    english: list[Block] = []
    heads = 0
    rows: set[int] = set()
    for block in page.blocks:
        if block.cell is None or block.cell.table != columns.table:
            side = english if _is_english(block.source.plain) else chinese
            side.append(block)
            continue
        if _is_head(block):
            heads += 1
            continue
        for line in _lines(block, columns):
            rows.add(block.cell.row)
            (english if _is_english(line.source.plain) else chinese).append(line)
    warnings = [*page.warnings, Message("Word", _TAKEN, {"rows": len(rows)})]
    if heads:
        warnings.append(Message("Word", _HEADS, {"count": heads}))
    return Bilingual(
        replace(page, blocks=_numbered(chinese), warnings=tuple(warnings)),
        Page(_numbered(english)),
    )


def _columns(blocks: Iterable[Block]) -> _Columns | None:
    tables: defaultdict[int, dict[tuple[int, int], str]] = defaultdict(dict)
    outside = 0
    for block in blocks:
        if block.cell is None:
            outside += len(_HAN.findall(block.source.plain))
        else:
            place = block.cell.row, block.cell.column
            tables[block.cell.table][place] = block.source.plain
    for number, cells in tables.items():
        inside = sum(len(_HAN.findall(text)) for text in cells.values())
        others = sum(
            len(_HAN.findall(text))
            for other, texts in tables.items()
            if other != number
            for text in texts.values()
        )
        found = _two(cells) if inside > outside + others else None
        if found:
            return _Columns(number, *found)
    return None


def _two(cells: dict[tuple[int, int], str]) -> tuple[int, int] | None:
    """Return the Chinese and the English column of a table, if it has just these two."""
    texts = Counter(column for (row, column), text in cells.items() if row and _is_text(text))
    if len(texts) < _FEWEST:
        return None
    (one, _), (two, fewer), *more = texts.most_common()
    if more and more[0][1] * 3 > fewer:
        return None
    rows = [(cells[row, one], cells.get((row, two), "")) for row, column in cells if column == one]
    rows = [(a, b) for a, b in rows if _is_text(a) and _is_text(b) and not _are_heads(a, b)]
    straight = sum(_is_pair(a, b) for a, b in rows)
    turned = sum(_is_pair(b, a) for a, b in rows)
    if turned > straight:
        one, two, straight, turned = two, one, turned, straight
        rows = [(b, a) for a, b in rows]
    if straight < _FEWEST or straight < _MOSTLY * len(rows):
        return None
    if straight < _CONSISTENT * (straight + turned) or not _has_body(a for a, _ in rows):
        return None
    return one, two


def _is_text(text: str) -> bool:
    return bool(_HAN.search(text)) or len(_LATIN.findall(text)) > 1


def _are_heads(one: str, two: str) -> bool:
    return _HEAD.fullmatch(one.strip()) is not None and _HEAD.fullmatch(two.strip()) is not None


def _is_pair(chinese: str, english: str) -> bool:
    han = len(_HAN.findall(chinese))
    if _is_english(chinese) or not _is_english(english) or not han:
        return False
    return _SHORTEST <= len(english) / han <= _LONGEST


def _has_body(texts: Iterable[str]) -> bool:
    """Tell whether there is running text among the Chinese cells, more than in a list of names."""
    lengths = [(len(_HAN.findall(text)), bool(_SENTENCE.search(text))) for text in texts]
    body = sum(length for length, ends in lengths if ends or length >= _BODY)
    return body * 2 > sum(length for length, _ in lengths)


def _is_english(text: str) -> bool:
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return latin > han * _LETTERS_A_HAN


def _is_head(block: Block) -> bool:
    at_top = block.cell is not None and block.cell.row < _HEAD_ROWS
    return at_top and _HEAD.fullmatch(block.source.plain.strip()) is not None


def _lines(block: Block, columns: _Columns) -> Iterator[Block]:
    """Yield the lines of a cell as paragraphs of its row; numbers and notes beside them are none.

    A cell over both columns, such as a title's, holds lines of either language.
    """
    cell = block.cell
    if cell is None or block.kind is not BlockKind.TABLE_CELL:
        yield block
        return
    covered = range(cell.column, cell.column + cell.column_span)
    if columns.chinese not in covered and columns.english not in covered:
        return
    row = Cell(columns.table, cell.row, 0)
    for text in _parted(block.source):
        yield Block("", BlockKind.PARAGRAPH, text, cell=row)


def _parted(text: Text) -> Iterator[Text]:
    start = 0
    for line in text.plain.split("\n"):
        if line.strip():
            yield text.cut(start, start + len(line)).stripped()
        start += len(line) + 1


def _numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, id=f"b{n}") for n, block in enumerate(blocks, start=1))
