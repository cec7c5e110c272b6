"""Paints the sheet and its rows."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCharFormat, QTextLayout

from editor.article.article import BlockKind
from editor.text.offsets import code_point
from editor.ui.page.findingpainter import FindingPainter
from editor.ui.page.kinds import bullet, margin_label
from editor.ui.page.looks import current_ranges
from editor.ui.page.measures import ABOVE, BAR, CHANGE_BAR, PICTURE_HEIGHT, ROUNDING, Columns
from editor.ui.page.pictures import Pictures
from editor.ui.page.provenance import draw_provenance
from editor.ui.page.richtext import format_range
from editor.ui.page.rowlayout import RowLayout
from editor.ui.page.rowlayouts import RowLayouts
from editor.ui.page.styles import Side
from editor.ui.page.termlines import Standing, draw_term_lines, standing
from editor.ui.page.textbox import selection_colour
from editor.ui.page.woven import Role
from editor.ui.session import Session
from editor.ui.theme import INTERFACE_PIXELS, QUIET_PIXELS, Palette, Theme, interface_font


@dataclass(slots=True)
class Lit:
    """What the page shows besides its text.

    `live` are the sides of the current row that a live editor covers, with their heights;
    `selected` a range of UTF-16 units in the Chinese of the current row; `found` ranges of code
    points by row and side, the one in hand being `found_now`. While `typing`, the current row's
    terms are not looked for. `veiled` hides the live editor's letters: the row is painted, with
    what a review shows in it; `chosen` is the id of the current proposal or remark.
    """

    current: int = 0
    focused: bool = False
    typing: bool = False
    live: dict[Side, int] = field(default_factory=dict)
    selected: tuple[int, int] | None = None
    found: dict[tuple[int, Side], list[tuple[int, int]]] = field(default_factory=dict)
    found_now: tuple[int, Side, int] | None = None
    veiled: bool = False
    chosen: str = ""


class PagePainter:
    """Draws what is seen of the page: the desk, the sheet, and row by row what is on it."""

    def __init__(self, session: Session, theme: Theme, layouts: RowLayouts, lit: Lit) -> None:
        self._session = session
        self._theme = theme
        self._layouts = layouts
        self._lit = lit
        self._pictures = Pictures(session)
        self.findings: FindingPainter | None = None
        """Paints what the checks found, where there are checks."""

    def sheet(self, painter: QPainter, clip: QRect, top: int, bottom: int) -> None:
        """Paint what shows in the clip of the desk, and of the sheet that lies on it."""
        palette, place = self._theme.palette, self._columns
        if top < clip.top() - ROUNDING and bottom > clip.bottom() + ROUNDING:
            for left, right, colour in (
                (clip.left(), place.left, "desk"),
                (place.left, place.left + 1, "line"),
                (place.left + 1, place.right - 1, "page"),
                (place.right - 1, place.right, "line"),
                (place.right, clip.right() + 1, "desk"),
            ):
                strip = QRect(left, clip.top(), right - left, clip.height())
                painter.fillRect(strip, palette.color(colour))
        else:
            painter.fillRect(clip, palette.color("desk"))
            # Far outside of the clip it need not be exact, and huge rectangles are slow.
            first, last = max(top, clip.top() - 50), min(bottom, clip.bottom() + 50)
            sheet = QRectF(place.left + 0.5, first + 0.5, place.width - 1, last - first - 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.color("line"), 1))
            painter.setBrush(palette.color("page"))
            painter.drawRoundedRect(sheet, ROUNDING, ROUNDING)
        first, last = max(top, clip.top()), min(bottom, clip.bottom() + 1)
        painter.fillRect(place.divider, first, 1, last - first, palette.color("line"))

    def hint(self, painter: QPainter, view: QRect, text: str) -> None:
        """Paint an empty desk with what to do next."""
        palette = self._theme.palette
        painter.fillRect(view, palette.color("desk"))
        painter.setFont(interface_font(INTERFACE_PIXELS + 2))
        painter.setPen(palette.color("soft"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(view.adjusted(40, 40, -40, -40), flags, text)

    def row(self, painter: QPainter, row: int, top: int, height: int, clip: QRect) -> None:
        """Paint one row, or its ground only if nothing else shows in the clip."""
        layout = self._layouts.row(row)
        self._ground(painter, row, top, height)
        text_top = top + layout.text_top
        covered = row == self._lit.current and Side.DRAFT in self._lit.live
        place = self._columns
        if covered and clip.left() > place.divider and clip.right() < place.state:
            self._bullets(painter, row, layout, text_top)
            return  # the caret blinks, or a letter was typed
        if layout.marks:
            self._review(painter, layout, top, height)
        self._margin(painter, layout, text_top)
        if layout.block.kind is BlockKind.IMAGE:
            self._picture(painter, layout, top)
            return
        if layout.block.cell is not None:
            self._grid(painter, top)
        self._bullets(painter, row, layout, text_top)
        self._texts(painter, row, layout, text_top)
        self._origin(painter, layout, text_top, top + height)
        self._state(painter, row, layout, text_top)

    def prepare(self, row: int) -> bool:
        """Lay out a row and read its terms; tell whether that changes how it looks."""
        layout = self._layouts.row(row)
        layout.height({})
        if layout.is_read or (self._lit.typing and row == self._lit.current):
            return False
        layout.take_terms(self._session.terms(row))
        return True

    def _review(self, painter: QPainter, layout: RowLayout, top: int, height: int) -> None:
        """Paint what a review shows beside the texts: the change bar, and rows not in the article.

        A bar on the left would be taken for that of the current pair.
        """
        if layout.marks.bar:
            bar = QRect(self._columns.state + 1, top + ABOVE, CHANGE_BAR, height - 2 * ABOVE)
            painter.fillRect(bar, QColor(layout.marks.bar))
        for below, ghost in layout.ghost_places(height):
            is_current = ghost.ghost.id == self._lit.chosen
            ghost.draw(painter, top + below, is_current=is_current)

    @property
    def _columns(self) -> Columns:
        columns = self._layouts.columns
        if columns is None:
            raise RuntimeError("the page has no width yet")
        return columns

    def _ground(self, painter: QPainter, row: int, top: int, height: int) -> None:
        if row != self._lit.current:
            return
        place, palette = self._columns, self._theme.palette
        painter.fillRect(place.left + 1, top, place.width - 2, height, palette.color("current"))
        painter.fillRect(place.divider, top, 1, height, palette.color("line"))
        bar = palette.color("accent" if self._lit.focused else "faint")
        painter.fillRect(place.left, top, BAR, height, bar)

    def _margin(self, painter: QPainter, layout: RowLayout, text_top: int) -> None:
        label = margin_label(layout.block)
        if not label:
            return
        painter.setFont(interface_font(QUIET_PIXELS))
        painter.setPen(self._theme.palette.color("faint"))
        place = self._columns
        baseline = text_top + layout.source.baseline(0)
        room = place.source_x - place.left - 16
        label = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(place.left + 12, baseline), label)

    def _picture(self, painter: QPainter, layout: RowLayout, top: int) -> None:
        picture = layout.block.picture
        if picture is None:
            return
        place = self._columns
        frame = QRect(place.source_x, top + ABOVE, place.source_width, PICTURE_HEIGHT)
        self._pictures.draw(painter, picture, frame, self._theme.palette)
        painter.setFont(interface_font(QUIET_PIXELS))
        painter.setPen(self._theme.palette.color("soft"))
        name = QRect(place.draft_x, top + ABOVE, place.draft_width, PICTURE_HEIGHT)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(name, flags, picture.name or picture.alt)

    def _grid(self, painter: QPainter, top: int) -> None:
        place = self._columns
        painter.setPen(QPen(self._theme.palette.color("line"), 1, Qt.PenStyle.DotLine))
        for x, width in (
            (place.source_x, place.source_width),
            (place.draft_x, place.draft_width),
        ):
            painter.drawLine(QPointF(x, top + 0.5), QPointF(x + width, top + 0.5))

    def _bullets(self, painter: QPainter, row: int, layout: RowLayout, text_top: int) -> None:
        sign = bullet(self._layouts.blocks, row)
        if not sign:
            return
        painter.setPen(self._theme.palette.color("soft"))
        styles = layout.style
        for x, style in (
            (self._columns.source_x, styles.source),
            (self._columns.draft_x, styles.draft),
        ):
            painter.setFont(style.font)
            room = painter.fontMetrics().horizontalAdvance(sign) + style.em * 0.4
            baseline = text_top + layout.source.baseline(0)
            painter.drawText(QPointF(x + style.indent - room, baseline), sign)

    def _texts(self, painter: QPainter, row: int, layout: RowLayout, text_top: int) -> None:
        place = self._columns
        covered = self._lit.live if row == self._lit.current else {}
        palette = self._theme.palette
        corner = QPointF(place.source_x, text_top)
        if Side.SOURCE not in covered:
            terms = layout.term_lines()
            draw_term_lines(painter, corner, layout.style.source.em, terms, palette)
            painter.setPen(palette.color(layout.style.source.ink))
            layout.source.draw(painter, corner, self._ranges(row, layout, Side.SOURCE))
            draw_conflict_lines(painter, corner, layout, Side.SOURCE, palette)
            if self.findings is not None:
                self.findings.draw(painter, corner, row, layout, Side.SOURCE)
        if Side.DRAFT not in covered:
            painter.setPen(palette.color(layout.style.draft.ink))
            corner = QPointF(place.draft_x, text_top)
            layout.draft.draw(painter, corner, self._ranges(row, layout, Side.DRAFT))
            draw_conflict_lines(painter, corner, layout, Side.DRAFT, palette)
            if self.findings is not None:
                self.findings.draw(painter, corner, row, layout, Side.DRAFT)

    def _ranges(self, row: int, layout: RowLayout, side: Side) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        for start, end in self._lit.found.get((row, side), ()):
            first = layout.shown_at(side, start, behind=True)
            look = self.found_look((row, side, start))
            ranges.append(format_range(first, layout.shown_at(side, end) - first, look))
        selected = self._lit.selected
        if side is Side.SOURCE and row == self._lit.current and selected is not None:
            look = QTextCharFormat()
            look.setBackground(selection_colour(self._theme.palette))
            plain = layout.block.source.plain
            start, end = (
                layout.shown_at(side, code_point(plain, place), behind=place == selected[0])
                for place in selected
            )
            ranges.append(format_range(start, end - start, look))
        woven = layout.woven(side) if self._lit.chosen else None
        if woven is not None:
            ranges += current_ranges(woven, self._lit.chosen, self._theme.palette)
        return ranges

    def found_look(self, hit: tuple[int, Side, int]) -> QTextCharFormat:
        """Return the look of something found; the one in hand is stronger."""
        look = QTextCharFormat()
        ground = QColor(self._theme.palette.unused)
        ground.setAlphaF(0.55 if hit == self._lit.found_now else 0.25)
        look.setBackground(ground)
        return look

    def _origin(self, painter: QPainter, layout: RowLayout, text_top: int, bottom: int) -> None:
        provenance = layout.block.provenance
        if provenance is not None:
            middle = text_top + layout.source.baseline(0) - 5
            span = middle, bottom - ABOVE
            draw_provenance(painter, provenance, self._columns, span, self._theme.palette)

    def _state(self, painter: QPainter, row: int, layout: RowLayout, text_top: int) -> None:
        block = layout.block
        middle = QPointF(self._columns.state + 14, text_top + layout.source.baseline(0) - 5)
        palette = self._theme.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.findings is not None and self.findings.severity(row) is not None:
            self.findings.draw_sign(painter, middle, row)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not block.draft.plain.strip():
            if block.source:
                painter.setPen(QPen(palette.color("faint"), 1.2))
                painter.drawEllipse(middle, 3, 3)
            return
        if block.provenance is not None:
            return  # a person has yet to say that it is done
        is_known = layout.is_read or layout.terms
        if not is_known or any(standing(term) is Standing.UNUSED for term in layout.terms):
            return
        painter.setPen(QPen(palette.color("used"), 1.6))
        painter.drawPolyline(QPolygonF([middle + point for point in _TICK]))


def draw_conflict_lines(
    painter: QPainter, corner: QPointF, layout: RowLayout, side: Side, palette: Palette
) -> None:
    """Underline where wordings collide, heavier than a font underlines."""
    woven = layout.woven(side)
    parts = woven.parts if woven is not None else ()
    for part in (part for part in parts if part.role is Role.CONFLICT):
        for line in layout.part_stretches(side, part):
            y = round(corner.y() + line.y + _CONFLICT_BELOW * layout.style.draft.em)
            left = round(corner.x() + line.x)
            painter.fillRect(left, y, round(line.width), 2, palette.color("error"))


_CONFLICT_BELOW = 0.2
"""How far below the baseline a conflict is underlined, in em."""
_TICK = (QPointF(-4.0, 0.0), QPointF(-1.2, 3.0), QPointF(4.4, -3.4))
