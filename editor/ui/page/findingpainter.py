"""Where findings stand in a row, and how they are painted on the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.checks.finding import Severity, Span
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.placed import PlacedFinding, gravest
from editor.ui.checks.wording import SEVERITY_COLOURS
from editor.ui.page.cell import Stretch
from editor.ui.page.findinglines import draw_finding_line, draw_grounds
from editor.ui.page.rowlayout import RowLayout
from editor.ui.page.styles import Side
from editor.ui.page.termlines import Standing, standing
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

_NEAR = 5
"""Pixels beside a point that still count as on it."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A finding's stretch in one of the two texts, in pixels from the cell's corner."""

    one: PlacedFinding
    part: Stretch


class FindingPainter:
    """Draws what the checks say: lines under the words, a light behind the current one, a sign."""

    def __init__(self, desk: ChecksDesk, theme: Theme) -> None:
        self._desk = desk
        self._theme = theme

    def lines(self, row: int, layout: RowLayout, side: Side) -> Iterator[FoundLine]:
        """Yield where the findings about a row stand in one of its texts, hints first."""
        for one in reversed(self._gravest_last(row)):
            span = _span(one, side)
            if span is not None:
                yield from (FoundLine(one, part) for part in _stretches(layout, side, span))

    def draw(
        self, painter: QPainter, corner: QPointF, row: int, layout: RowLayout, side: Side
    ) -> None:
        """Underline the findings in one text of a row."""
        style = layout.style.source if side is Side.SOURCE else layout.style.draft
        palette, is_source = self._theme.palette, side is Side.SOURCE
        found = list(self.lines(row, layout, side))
        told = _told_by_terms(layout) if is_source else frozenset()
        current = [each.part for each in found if each.one.key == self._desk.current]
        draw_grounds(painter, corner, style.em, current, palette)
        for each in found:
            if each.one.finding.source in told and each.one.severity is not Severity.ERROR:
                continue
            line = each.one.severity, each.part
            draw_finding_line(painter, corner, style.em, line, palette, below_terms=is_source)

    def severity(self, row: int) -> Severity | None:
        """Return the gravest severity found in a row."""
        return gravest(self._desk.on_row(row))

    def draw_sign(self, painter: QPainter, middle: QPointF, row: int) -> None:
        """Draw the sign of the gravest finding about a row, and how many there are."""
        severity, count = self.severity(row), len(self._desk.on_row(row))
        if severity is None:
            return
        colour = self._theme.palette.color(SEVERITY_COLOURS[severity])
        middle -= QPointF(4 if count > 1 else 0, 0)
        _SIGNS[severity](painter, middle, colour, self._theme.palette.color("page"))
        if count > 1:
            painter.setFont(interface_font(QUIET_PIXELS))
            painter.setPen(colour)
            area = QRectF(middle.x() + 8, middle.y() - 8, 16, 16)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, left, str(min(count, 99)))

    def at(self, row: int, layout: RowLayout, side: Side, inside: QPoint) -> FoundLine | None:
        """Return the finding at a point of a cell, the gravest of several."""
        style = layout.style.source if side is Side.SOURCE else layout.style.draft
        touched = [
            each
            for each in self.lines(row, layout, side)
            if each.part.x - _room(each)
            <= inside.x()
            <= each.part.x + each.part.width + _room(each)
            and each.part.y - style.em <= inside.y() <= each.part.y + style.lead * 0.45
        ]
        return touched[-1] if touched else None

    def place_of(self, layout: RowLayout, side: Side, found: FoundLine) -> QRect:
        """Return where a stretch of a finding stands, in pixels from the cell's corner."""
        em = (layout.style.source if side is Side.SOURCE else layout.style.draft).em
        part = found.part
        return QRect(round(part.x), round(part.y) - em, max(1, round(part.width)), round(em * 1.4))

    def _gravest_last(self, row: int) -> list[PlacedFinding]:
        found = self._desk.on_row(row)
        return sorted(found, key=lambda one: list(Severity).index(one.severity))


def _told_by_terms(layout: RowLayout) -> frozenset[Span]:
    """Return where the line of a term says already that its English is missing."""
    unused = (term.match for term in layout.terms if standing(term) is Standing.UNUSED)
    return frozenset((match.start, match.end) for match in unused)


def live_spans(found: Iterable[PlacedFinding]) -> list[tuple[Span, PlacedFinding]]:
    """Return what is underlined in the English that is being edited."""
    spans = [(_span(one, Side.DRAFT), one) for one in found]
    return [(span, one) for span, one in spans if span is not None]


def _span(one: PlacedFinding, side: Side) -> Span | None:
    """Return what a finding is about in one of the texts; `None` for nothing there."""
    if side is Side.SOURCE:
        return one.finding.source if one.finding.source != (0, 0) else None
    return one.finding.draft if one.has_draft_place else None


def _stretches(layout: RowLayout, side: Side, span: Span) -> Iterator[Stretch]:
    start = layout.shown_at(side, span[0], behind=span[0] < span[1])
    if span[0] < span[1]:
        yield from layout.cell(side).stretches(start, layout.shown_at(side, span[1]))
        return
    point = layout.cell(side).point(start)
    if point is not None:
        yield point


def _room(each: FoundLine) -> int:
    return _NEAR if each.part.width < 1 else 0


def _octagon(painter: QPainter, middle: QPointF, colour: QColor, ground: QColor) -> None:
    """Draw the sign of an error: a filled octagon with a stroke and a point."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([middle + point for point in _EIGHT]))
    _exclaim(painter, middle, ground)


def _triangle(painter: QPainter, middle: QPointF, colour: QColor, ground: QColor) -> None:
    """Draw the sign of a warning: an open triangle with a stroke and a point."""
    del ground
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([middle + point for point in _THREE]))
    _exclaim(painter, middle + QPointF(0, 0.9), colour, small=True)


def _ring(painter: QPainter, middle: QPointF, colour: QColor, ground: QColor) -> None:
    """Draw the sign of a hint: a small square on its corner."""
    del ground
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([middle + point for point in _FOUR]))


def _exclaim(painter: QPainter, middle: QPointF, ink: QColor, *, small: bool = False) -> None:
    size = 0.75 if small else 1.0
    painter.setPen(QPen(ink, 1.3 if small else 1.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(middle + QPointF(0, -3.1 * size), middle + QPointF(0, 0.6 * size))
    painter.drawPoint(middle + QPointF(0, 3.1 * size))


_EIGHT = tuple(
    QPointF(x, y)
    for x, y in (
        (-2.4, -5.8),
        (2.4, -5.8),
        (5.8, -2.4),
        (5.8, 2.4),
        (2.4, 5.8),
        (-2.4, 5.8),
        (-5.8, 2.4),
        (-5.8, -2.4),
    )
)
_THREE = (QPointF(0, -5.4), QPointF(5.8, 4.6), QPointF(-5.8, 4.6))
_FOUR = (QPointF(0, -3.8), QPointF(3.8, 0), QPointF(0, 3.8), QPointF(-3.8, 0))
_SIGNS = {Severity.ERROR: _octagon, Severity.WARNING: _triangle, Severity.HINT: _ring}
