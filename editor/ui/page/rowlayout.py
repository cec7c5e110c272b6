"""One row laid out: its two texts, what a review shows in them, and the lines under its terms."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.article.article import Block, BlockKind
from editor.text.offsets import code_point, utf16
from editor.ui.page.cell import Stretch, TextCell
from editor.ui.page.ghosts import GhostLayout
from editor.ui.page.looks import part_ranges
from editor.ui.page.marks import NO_MARKS, Ghost, RowMarks
from editor.ui.page.measures import ABOVE, PICTURE_HEIGHT, Columns
from editor.ui.page.styles import CellStyle, RowStyle, Side
from editor.ui.page.woven import Part, Woven, weave
from editor.ui.theme import Theme
from editor.workflow import RowTerm


@dataclass(slots=True)
class RowLayout:
    """One row laid out; the two cells are made when they are first asked for.

    `terms` are those of the block as it was when they were last read. `marks` are what a review
    shows here; a text with any is woven with them, and its cell then holds more than the text.
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
    marks: RowMarks = NO_MARKS
    is_marked: bool = False
    ghosts: tuple[GhostLayout, ...] = ()
    _woven: dict[Side, Woven] = field(default_factory=dict)

    @property
    def source(self) -> TextCell:
        """The Chinese."""
        if self._source is None:
            style, width = self.style.source, self.columns.source_width
            self._source = self._set(Side.SOURCE, style, width)
        return self._source

    @property
    def draft(self) -> TextCell:
        """The English."""
        if self._draft is None:
            self._draft = self._set(Side.DRAFT, self.style.draft, self.columns.draft_width)
        return self._draft

    def cell(self, side: Side) -> TextCell:
        """Return one of the two."""
        return self.source if side is Side.SOURCE else self.draft

    def _set(self, side: Side, style: CellStyle, width: int) -> TextCell:
        text = self.block.source if side is Side.SOURCE else self.block.draft
        palette = self.theme.palette
        shown = self.marks.of(side)
        if not shown:
            return TextCell(text, style, width, palette)
        woven = self._woven[side] = weave(text, shown)
        return TextCell(woven.text, style, width, palette, part_ranges(woven, palette))

    @property
    def text_top(self) -> int:
        """How far below the row's top its cells begin."""
        if not self.ghosts:
            return ABOVE + self.style.above
        return ABOVE + self.style.above + sum(each.height for each in self.ghosts if each.is_above)

    def height(self, live: dict[Side, int]) -> int:
        """Return the row's height; `live` has those of the sides that a live editor covers."""
        if self.block.kind is BlockKind.IMAGE:
            return PICTURE_HEIGHT + 2 * ABOVE + sum(each.height for each in self.ghosts)
        texts = (live[side] if side in live else self.cell(side).height for side in Side)
        bare = max(texts) + 2 * ABOVE + self.style.above
        return bare + sum(each.height for each in self.ghosts) if self.ghosts else bare

    # What a review shows

    def take_marks(self, marks: RowMarks) -> None:
        """Take what a review shows here now; what is shown as before stays laid out."""
        self.is_marked = True
        if marks is self.marks or marks == self.marks:
            return
        if marks.source != self.marks.source:
            self._source = self._lines = self._read_for = None
            self._woven.pop(Side.SOURCE, None)
        if marks.draft != self.marks.draft:
            self._draft = None
            self._woven.pop(Side.DRAFT, None)
        if marks.ghosts != self.marks.ghosts:
            self.ghosts = tuple(
                GhostLayout(ghost, self.columns, self.theme) for ghost in marks.ghosts
            )
        self.marks = marks

    def woven(self, side: Side) -> Woven | None:
        """Return the woven text of one side; None where nothing is shown in it."""
        if not self.marks.of(side):
            return None
        self.cell(side)
        return self._woven[side]

    def shown_at(self, side: Side, at: int, *, behind: bool = False) -> int:
        """Return where a code point of a text is in its cell, in UTF-16 units."""
        woven = self.woven(side)
        if woven is None:
            text = self.block.source if side is Side.SOURCE else self.block.draft
            return utf16(text.plain, at)
        return utf16(woven.text.plain, woven.shown_at(at, behind=behind))

    def offset_at(self, side: Side, x: float, y: float) -> int:
        """Return the code point of a text that is nearest to a point of its cell."""
        woven = self.woven(side)
        at = self.cell(side).offset_at(x, y)
        if woven is None:
            text = self.block.source if side is Side.SOURCE else self.block.draft
            return code_point(text.plain, at)
        return woven.present_at(code_point(woven.text.plain, at))

    def part_at(self, side: Side, x: float, y: float) -> Part | None:
        """Return what a review shows at a point of a cell."""
        woven = self.woven(side)
        if woven is None:
            return None
        touched = (part for part in woven.parts if self._touches(side, part, x, y))
        return min(touched, key=lambda part: part.end - part.start, default=None)

    def _touches(self, side: Side, part: Part, x: float, y: float) -> bool:
        style = self.style.source if side is Side.SOURCE else self.style.draft
        return any(
            each.x <= x <= each.x + each.width
            and each.y - style.em <= y <= each.y + style.lead * 0.4
            for each in self.part_stretches(side, part)
        )

    def part_stretches(self, side: Side, part: Part) -> Iterator[Stretch]:
        """Yield where a part of a woven text stands in its cell."""
        woven = self.woven(side)
        if woven is not None:
            plain = woven.text.plain
            start, end = utf16(plain, part.start), utf16(plain, part.end)
            yield from self.cell(side).stretches(start, end)

    def ghost_at(self, y: float, height: int) -> Ghost | None:
        """Return the ghost at a distance from the top of the row, which is so high."""
        places = self.ghost_places(height)
        return next((ghost.ghost for top, ghost in places if top <= y < top + ghost.height), None)

    def ghost_places(self, height: int) -> Iterator[tuple[int, GhostLayout]]:
        """Yield how far below the top of the row, which is so high, each ghost begins."""
        above, below = 0, height
        below -= sum(each.height for each in self.ghosts if not each.is_above)
        for ghost in self.ghosts:
            yield above if ghost.is_above else below, ghost
            above += ghost.height if ghost.is_above else 0
            below += 0 if ghost.is_above else ghost.height

    def span_of(self, chosen: str, height: int) -> tuple[int, int] | None:
        """Return from where to where a proposal or remark reaches, below the row's top."""
        spans = [
            (top, top + ghost.height)
            for top, ghost in self.ghost_places(height)
            if ghost.ghost.id == chosen
        ]
        for side in Side:
            woven = self.woven(side)
            style = self.style.source if side is Side.SOURCE else self.style.draft
            for part in woven.parts if woven is not None else ():
                lines = self.part_stretches(side, part) if chosen in part.ids else ()
                baselines = [self.text_top + round(line.y) for line in lines]
                spans += [(line - style.em, line + style.em // 2) for line in baselines]
        if not spans:
            return None
        return min(top for top, _ in spans), max(bottom for _, bottom in spans)

    # Terms

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
        match = term.match
        start = self.shown_at(Side.SOURCE, match.start, behind=True)
        return self.source.stretches(start, self.shown_at(Side.SOURCE, match.end))

    def follow(self, block: Block) -> None:
        """Take a newer value of the block; what did not change stays laid out."""
        if block.source is not self.block.source:
            self._source = self._lines = self._read_for = None
            self._woven.pop(Side.SOURCE, None)
            self.terms = ()
        if block.draft is not self.block.draft:
            self._draft = None
            self._woven.pop(Side.DRAFT, None)
        self.block = block
