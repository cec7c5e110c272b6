"""What our exports print of themselves: head, notes, column heads, footer.

A copy may be months old: what any version has printed stays in these tables.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from editor.formats.docx.review_table import KIND_LABELS
from editor.formats.docx.signoff import STAGES
from editor.review.returned import AnchorKind, FoundAnchor, Place, ReturnedRow

_CHINESE_NOTE = (
    "请只修改“英文”一栏（修订模式已打开），任何地方都欢迎批注。请勿改动编号。绿色底纹为术语库用语。"
)
_ENGLISH_NOTE = (
    "Please edit the English column only (Track Changes is on); comments are welcome anywhere. "
    "Leave the numbers as they are. Words on green are glossary terms."
)
_NOTES = (_CHINESE_NOTE, _ENGLISH_NOTE, "审签 Sign-off")
_NUMBER = "编号"
_HEADS = (
    (_NUMBER, "中文 Chinese", "英文 English"),
    ("环节 Stage", "姓名 Name", "日期 Date", "意见 Remark"),
)
_ALONE = frozenset({*(cell for head in _HEADS for cell in head), *KIND_LABELS.values()})
"""What a table turned into text leaves on lines of its own."""

_SPACE = re.compile("[\\s\u200b-\u200d\u2060\ufeff\u00ad]+")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_HEAD = re.compile(r"对照审校稿 Review Copy \S+-r[0-9]+(?: → .+)?")
_FOOTER = re.compile(r"ref \S.*? · [0-9a-f]{8}[0-9 /—–|-]*")
_STAGE = re.compile(
    rf"\S{{0,4}}(?:{'|'.join(STAGES)}) (?:[A-Za-z]+: )?(?:{'|'.join(STAGES.values())})"
)


def told_apart(rows: Iterable[ReturnedRow]) -> Iterator[ReturnedRow]:
    """Yield the rows with `is_ours` set."""
    for row in rows:
        yield replace(row, is_ours=True) if _is_ours(row) else row


def _is_ours(row: ReturnedRow) -> bool:
    if any(cell.anchors for cell in row.cells):
        return _is_unfilled(row)
    base = _folded(cell.base for cell in row.cells)
    final = _folded(cell.final for cell in row.cells)
    if not base and not final:
        return row.place is not Place.TABLE and _is_untracked(row)
    # What was typed into our own lines is told by its pieces: the line itself stays ours.
    return _is_printed(base or final, row.place)


def _is_unfilled(row: ReturnedRow) -> bool:
    """Tell a row of the sign-off table with nothing but its stage in it."""
    kinds = {anchor.kind for cell in row.cells for anchor in cell.anchors}
    if kinds != {AnchorKind.SIGNOFF}:
        return False
    return not any(
        cell.raw.strip() and not any(_is_stage(anchor, len(cell.raw)) for anchor in cell.anchors)
        for cell in row.cells
    ) and all(cell.base == cell.final for cell in row.cells)


def _is_stage(anchor: FoundAnchor, length: int) -> bool:
    return anchor.block.endswith("_stage") and anchor.end - anchor.start == length


def _is_untracked(row: ReturnedRow) -> bool:
    marks = (row.mark.inserted, row.mark.deleted) if row.mark else (None, None)
    return not any((row.inserted, row.deleted, *marks))


def _folded(cells: Iterable[str]) -> str:
    """Return a row's text on one line, its quotation marks straight."""
    return _SPACE.sub(" ", " ".join(cells)).strip().translate(_QUOTES)


def _is_printed(line: str, place: Place) -> bool:
    if line in _LINES or (line in _ALONE and place is Place.BODY):
        return True
    return any(form.fullmatch(line) for form in (_HEAD, _FOOTER, _STAGE))


def _heads() -> Iterator[tuple[str, ...]]:
    """Yield the column heads, without any of the columns that a reviewer may have deleted."""
    for head in _HEADS:
        for count in range(1, len(head) + 1):
            yield from combinations(head, count)


_LINES = frozenset(map(_folded, (*_heads(), *((note,) for note in _NOTES)))) - {_NUMBER}
"""What stands on a line of its own, or in a row, as `_folded` gives it."""
