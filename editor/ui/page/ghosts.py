"""Rows that are not in the article: those a reviewer put in, and notes about rows that moved."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from editor.article.article import Block, BlockKind
from editor.article.text import Text
from editor.ui.page.cell import TextCell
from editor.ui.page.looks import current_look, look
from editor.ui.page.marks import Ghost
from editor.ui.page.measures import ABOVE, Columns
from editor.ui.page.richtext import format_range
from editor.ui.page.styles import CellStyle, Styles
from editor.ui.page.woven import Role
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

_PARAGRAPH = Block("", BlockKind.PARAGRAPH)


class GhostLayout:
    """A ghost laid out across both columns; pixels count from its own top."""

    def __init__(self, ghost: Ghost, columns: Columns, theme: Theme) -> None:
        self.ghost = ghost
        self._columns = columns
        self._theme = theme

    @property
    def is_above(self) -> bool:
        """Whether it stands above the row that it is shown at."""
        return self.ghost.above

    @cached_property
    def height(self) -> int:
        """The room it takes."""
        source, draft = self._cells
        return max(source.height, draft.height) + 2 * ABOVE

    @cached_property
    def _cells(self) -> tuple[TextCell, TextCell]:
        style, place = Styles(self._theme).of(_PARAGRAPH), self._columns
        if self.ghost.is_note:
            quiet = _quiet_style()
            return (
                self._cell("", quiet, place.source_width),
                self._cell(self.ghost.draft, quiet, place.draft_width),
            )
        return (
            self._cell(self.ghost.source, style.source, place.source_width),
            self._cell(self.ghost.draft, style.draft, place.draft_width),
        )

    def _cell(self, plain: str, style: CellStyle, width: int) -> TextCell:
        palette = self._theme.palette
        return TextCell(Text(plain), style, width, palette, self._looks(plain))

    def _looks(self, plain: str) -> list[QTextLayout.FormatRange]:
        made = look(Role.INSERTED, self.ghost.colour, self._theme.palette)
        if self.ghost.is_note:
            made.setFontUnderline(False)
        return [_all_of(plain, made)]

    def draw(self, painter: QPainter, top: int, *, is_current: bool) -> None:
        """Paint it below a height of the view; the current one has a ground of its own."""
        place, palette = self._columns, self._theme.palette
        painter.setPen(QColor(self.ghost.colour))
        if not self.ghost.is_note:
            label = QCoreApplication.translate("Ghost", "New")
            painter.setFont(interface_font(QUIET_PIXELS))
            baseline = top + ABOVE + self._cells[0].baseline(0)
            painter.drawText(QPointF(place.left + 12, baseline), label)
        cells, lefts = self._cells, (place.source_x, place.draft_x)
        plains = ("" if self.ghost.is_note else self.ghost.source, self.ghost.draft)
        ground = current_look(Role.INSERTED, self.ghost.colour, palette)
        for cell, left, plain in zip(cells, lefts, plains, strict=True):
            lit = [_all_of(plain, ground)] if is_current and plain else []
            cell.draw(painter, QPointF(left, top + ABOVE), lit)


def _all_of(plain: str, made: QTextCharFormat) -> QTextLayout.FormatRange:
    return format_range(0, len(plain.encode("utf-16-le")) // 2, made)


def _quiet_style() -> CellStyle:
    lead = round(QUIET_PIXELS * 1.6)
    return CellStyle(interface_font(QUIET_PIXELS), lead, 0, "soft", centred=False)
