"""How a card of the Review tab is painted: ground, words, buttons."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.review.card import Button, Card, CardKind, Deed
from editor.ui.review.card_model import CARD, Index
from editor.ui.review.card_text import CardText, LaidCard, PlacedButton, button_texts
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

INSET, GAP = 12, 10
"""Pixels beside a card, and below it."""

_BARE = frozenset({CardKind.FOLD, CardKind.NOTE})
"""Cards without a ground of their own."""
_PRIMARY = frozenset({Deed.ACCEPT, Deed.FIX})
"""What a button does that is in the accent's colour on the current card."""


class ReviewDelegate(QStyledItemDelegate):
    """Paints cards; says where their buttons are.

    `chosen` is the number of the button that the keyboard would press on the current card, and
    `hovered` the row and button under the mouse.
    """

    def __init__(self, theme: Theme, text: CardText, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._text = text
        self._view = view
        self.chosen = 0
        self.hovered: tuple[int, Button | None] = (-1, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a card's height at the list's width."""
        del option
        width = self._view.viewport().width()
        return QSize(width, self._laid(index, width).height + GAP)

    def button_at(self, index: Index, area: QRectF, at: QPointF) -> Button | None:
        """Return the button at a point of the list, `area` being the card's row."""
        corner = area.topLeft() + QPointF(INSET, 0)
        return self._laid(index, round(area.width())).button_at(at - corner)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(CARD)
        row = QRectF(option.rect)
        area = row.adjusted(INSET, 0, -INSET, -GAP)
        laid = self._laid(index, round(row.width()))
        state: QStyle.StateFlag = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, card, state)
        laid.draw_texts(painter, area.topLeft())
        self._paint_facts(painter, laid, area.topLeft())
        for number, placed in enumerate(laid.buttons):
            has_key = is_current and self._view.hasFocus() and number == self.chosen
            is_primary = is_current and placed.button.deed in _PRIMARY
            is_hovered = self.hovered == (index.row(), placed.button)
            self._paint_button_ground(
                painter,
                placed.area.translated(area.topLeft()),
                has_key=has_key,
                is_primary=is_primary,
                is_hovered=is_hovered,
            )
            self._paint_button_words(painter, placed, area.topLeft(), is_primary=is_primary)
        painter.restore()

    def _laid(self, index: Index, width: int) -> LaidCard:
        return self._text.laid(index.data(CARD), width - 2 * INSET)

    def _paint_ground(
        self, painter: QPainter, area: QRectF, card: Card, state: QStyle.StateFlag
    ) -> None:
        colours = self._theme.palette
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if card.kind in _BARE and not (is_current and self._view.hasFocus()):
            return
        edge = "accent" if is_current else "line"
        painter.setPen(QPen(colours.color(edge), 1.5 if is_current else 1))
        painter.setBrush(colours.color("side" if card.is_settled else "page"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_facts(self, painter: QPainter, laid: LaidCard, corner: QPointF) -> None:
        text, area = laid.facts
        painter.setFont(interface_font(QUIET_PIXELS))
        painter.setPen(self._theme.palette.color("soft"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.translated(corner), right, text)

    def _paint_button_ground(
        self,
        painter: QPainter,
        area: QRectF,
        *,
        has_key: bool,
        is_primary: bool,
        is_hovered: bool,
    ) -> None:
        colours = self._theme.palette
        ground, edge = ("accent", "accent") if is_primary else ("page", "line")
        brush = colours.color(ground)
        if is_hovered:
            brush = brush.lighter(108) if is_primary else colours.color("selected")
        ring = "ink" if has_key and is_primary else "accent" if has_key else edge
        painter.setPen(QPen(colours.color(ring), 1.5 if has_key else 1))
        painter.setBrush(brush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_button_words(
        self, painter: QPainter, placed: PlacedButton, corner: QPointF, *, is_primary: bool
    ) -> None:
        colours = self._theme.palette
        title, key = button_texts(placed, corner)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colours.color("on_accent" if is_primary else "ink"))
        painter.setFont(interface_font())
        painter.drawText(title, middle | Qt.AlignmentFlag.AlignLeft, placed.button.title)
        if placed.button.keys:
            painter.setPen(colours.color("on_accent" if is_primary else "faint"))
            painter.setFont(interface_font(QUIET_PIXELS))
            painter.drawText(key, middle | Qt.AlignmentFlag.AlignRight, placed.button.keys)
