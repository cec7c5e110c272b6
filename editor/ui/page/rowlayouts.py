"""The rows that are laid out, kept as long as they are likely to be painted again."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from editor.article.article import Block, BlockKind
from editor.text.offsets import utf16
from editor.ui.page.cell import Stretch, TextCell
from editor.ui.page.measures import ABOVE, Columns
from editor.ui.page.styles import RowStyle, Side, Styles
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workflow import RowTerm

KEPT = 300
"""Rows kept laid out; about ten windows' worth."""
PICTURE_HEIGHT = 120
"""Height of a thumbnail's place, in pixels."""

_LETTER, _IDEOGRAPH = 0.46, 1.0
"""Mean widths in em, for estimates."""


@dataclass(slots=True)
class RowLayout:
    """One row laid out; the two cells are made when they are first asked for.

    `terms` are those of the block as it was when they were last read.
    """

    block: Block
    style: RowStyle
    columns: Columns
    theme: Theme
    _source: TextCell | None = None
    _draft: TextCell | None = None
    terms: tuple[RowTerm, ...] = ()
    _lines: list[tuple[RowTerm, list[Stretch]]] | None = None
    _read_for: Block | None = None

    @property
    def source(self) -> TextCell:
        """The Chinese."""
        if self._source is None:
            width = self.columns.source_width
            palette = self.theme.palette
            self._source = TextCell(self.block.source, self.style.source, width, palette)
        return self._source

    @property
    def draft(self) -> TextCell:
        """The English."""
        if self._draft is None:
            width = self.columns.draft_width
            palette = self.theme.palette
            self._draft = TextCell(self.block.draft, self.style.draft, width, palette)
        return self._draft

    def cell(self, side: Side) -> TextCell:
        """Return one of the two."""
        return self.source if side is Side.SOURCE else self.draft

    @property
    def text_top(self) -> int:
        """How far below the row's top its cells begin."""
        return ABOVE + self.style.above

    def height(self, live: dict[Side, int]) -> int:
        """Return the row's height; `live` has those of the sides that a live editor covers."""
        if self.block.kind is BlockKind.IMAGE:
            return PICTURE_HEIGHT + 2 * ABOVE
        texts = (live[side] if side in live else self.cell(side).height for side in Side)
        return max(texts) + 2 * ABOVE + self.style.above

    @property
    def is_read(self) -> bool:
        """Whether the terms are those of the block as it is now."""
        return self._read_for is self.block

    def forget_terms(self) -> None:
        """Have the terms looked for again; until then they are shown as they were."""
        self._read_for = None

    def take_terms(self, terms: tuple[RowTerm, ...]) -> None:
        """Take the terms of the block as it is now."""
        self._read_for = self.block
        if terms != self.terms or self._lines is None:
            self.terms = terms
            self._lines = [(term, list(self._stretches(term))) for term in terms]

    def term_lines(self) -> list[tuple[RowTerm, list[Stretch]]]:
        """Return where each term stands in the Chinese, as far as it was read."""
        return self._lines or []

    def _stretches(self, term: RowTerm) -> Iterator[Stretch]:
        plain = self.block.source.plain
        match = term.match
        return self.source.stretches(utf16(plain, match.start), utf16(plain, match.end))

    def follow(self, block: Block) -> None:
        """Take a newer value of the block; what did not change stays laid out."""
        if block.source is not self.block.source:
            self._source = self._lines = self._read_for = None
            self.terms = ()
        if block.draft is not self.block.draft:
            self._draft = None
        self.block = block


class RowLayouts:
    """Lays out the rows of the session's article, at most `KEPT` at a time."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._theme = theme
        self._styles = Styles(theme)
        self._kept: OrderedDict[str, RowLayout] = OrderedDict()
        self.columns: Columns | None = None

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
