"""The rows that are laid out, kept as long as they are likely to be painted again."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from math import ceil

from editor.article.article import Block, BlockKind
from editor.ui.page.marks import NO_MARKS, RowMarks
from editor.ui.page.measures import ABOVE, PICTURE_HEIGHT, Columns
from editor.ui.page.rowlayout import RowLayout
from editor.ui.page.styles import RowStyle, Styles
from editor.ui.session import Session
from editor.ui.theme import Theme

KEPT = 300
"""Rows kept laid out; about ten windows' worth."""

_LETTER, _IDEOGRAPH = 0.46, 1.0
"""Mean widths in em, for estimates."""


class RowLayouts:
    """Lays out the rows of the session's article, at most `KEPT` at a time."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._theme = theme
        self._styles = Styles(theme)
        self._kept: OrderedDict[str, RowLayout] = OrderedDict()
        self.columns: Columns | None = None
        self.marks_of: Callable[[int], RowMarks] | None = None
        """Tells what a review shows on a row; None while there is no review."""

    def __len__(self) -> int:
        """Return the number of rows kept laid out."""
        return len(self._kept)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks on the desk."""
        article = self._session.article
        return article.blocks if article else ()

    def style(self, block: Block) -> RowStyle:
        """Return how a block is set."""
        return self._styles.of(block)

    def restyle(self) -> None:
        """Forget everything, after the fonts, the zoom or the colours changed."""
        self._styles = Styles(self._theme)
        self._kept.clear()

    def forget_terms(self) -> None:
        """Have every row's terms looked for again, after the glossary changed."""
        for layout in self._kept.values():
            layout.forget_terms()

    def forget_marks(self) -> None:
        """Have what a review shows asked for again, row by row."""
        for layout in self._kept.values():
            layout.is_marked = False

    def set_columns(self, columns: Columns) -> bool:
        """Take the page's columns; tell whether the text has to be laid out anew."""
        old, self.columns = self.columns, columns
        if old == columns:
            return False
        self._kept.clear()
        return True

    def row(self, row: int) -> RowLayout:
        """Return a row laid out."""
        block = self.blocks[row]
        kept = self._kept.get(block.id)
        if kept is not None and kept.block is not block:
            kept = self._followed(kept, block)
        if kept is None:
            kept = self._made(block)
        if not kept.is_marked:
            kept.take_marks(NO_MARKS if self.marks_of is None else self.marks_of(row))
        self._kept.move_to_end(block.id)
        return kept

    def estimates(self, first: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield the likely heights of rows, from the numbers of characters."""
        for block in self.blocks[first:end]:
            yield self._estimate(block)

    def _followed(self, kept: RowLayout, block: Block) -> RowLayout | None:
        if self.style(block) is not kept.style or block.kind is not kept.block.kind:
            return None
        kept.follow(block)
        return kept

    def _made(self, block: Block) -> RowLayout:
        if self.columns is None:
            raise RuntimeError("the page has no width yet")
        made = RowLayout(block, self.style(block), self.columns, self._theme)
        self._kept[block.id] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def _estimate(self, block: Block) -> int:
        if block.kind is BlockKind.IMAGE or self.columns is None:
            return PICTURE_HEIGHT + 2 * ABOVE
        style = self.style(block)
        source, draft = style.source, style.draft
        source_room = self.columns.source_width - source.indent
        draft_room = self.columns.draft_width - draft.indent
        source_lines = ceil(len(block.source) * _IDEOGRAPH * source.em / source_room)
        draft_lines = ceil(len(block.draft) * _LETTER * draft.em / draft_room)
        text = max(1, source_lines) * source.lead, max(1, draft_lines) * draft.lead
        return max(text) + 2 * ABOVE + style.above
