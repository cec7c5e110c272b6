"""A card for each term of the current block: its model, and how a card is painted."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.cards import Card
from editor.ui.kinds import TERM_KINDS
from editor.ui.language import titled
from editor.ui.lines import broken, draw
from editor.ui.menus import TERM_KEYS
from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

Index = QModelIndex | QPersistentModelIndex

CARD = Qt.ItemDataRole.UserRole
"""The role that gives the `Card` itself, for the delegate."""

_GAP, _SIDE, _PAD, _DOT = 10, 13, 11, 12
_CHINESE_STEP, _ENGLISH_STEP, _QUIET_STEP = 24, 19, 16
_CHINESE_PIXELS = 15
_ADMITTED_SHOWN = 2


def quiet_line(card: Card) -> str:
    """Return what a card says below its English: kind, use, and other accepted forms."""
    return " · ".join(_facts(card))


def _facts(card: Card) -> Iterator[str]:
    term = card.term.match.term
    yield titled("Kinds", TERM_KINDS[term.kind])
    if card.use is None:
        yield QCoreApplication.translate("TermsTab", "not yet in the English")
    else:
        yield QCoreApplication.translate("TermsTab", "used")
    if not card.term.match.sure:
        yield QCoreApplication.translate("TermsTab", "made by rule: look at it")
    forms = [f for f in (term.abbreviation, *term.admitted[:_ADMITTED_SHOWN]) if f]
    if forms:
        also = QCoreApplication.translate("TermsTab", "also {forms}")
        yield also.format(forms=" / ".join(forms))


class CardsModel(QAbstractListModel):
    """The cards of one block."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def show(self, cards: tuple[Card, ...]) -> None:
        """Take other cards; when only uses changed the list keeps its place."""
        before, self._cards = self._cards, cards
        if [(c.zh, c.en) for c in before] == [(c.zh, c.en) for c in cards]:
            for place, (old, new) in enumerate(zip(before, cards, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of cards."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card itself, its English, or what a screen reader says."""
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.en
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{card.zh}, {card.en}, {quiet_line(card)}, Alt {card.number}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.term.match.term.note or None
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints a card: state and Chinese, its key, the English, the quiet line."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a card's height at the list's width."""
        del option
        width = self._view.viewport().width()
        chinese, english, quiet = self._lines(index.data(CARD), width)
        high = len(chinese) * _CHINESE_STEP + len(english) * _ENGLISH_STEP
        return QSize(width, high + 4 + len(quiet) * _QUIET_STEP + 2 * _PAD + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(CARD)
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect).adjusted(12, 0, -12, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state)
        chinese, english, quiet = self._lines(card, round(area.width()) + 24)
        colours = self._theme.palette
        left, top = area.left() + _SIDE, area.top() + _PAD
        self._paint_state(painter, QPointF(left, top + (_CHINESE_STEP - _DOT) / 2 - 1), card)
        self._paint_key(painter, area, card)
        painter.setPen(colours.ink)
        at = QPointF(left + _DOT + 6, top - 1)
        top = draw(painter, self._chinese_font(), at, chinese, _CHINESE_STEP)
        top = draw(painter, interface_font(), QPointF(left, top), english, _ENGLISH_STEP)
        painter.setPen(colours.soft)
        below = QPointF(left, top + 4)
        draw(painter, interface_font(QUIET_PIXELS), below, quiet, _QUIET_STEP)
        painter.restore()

    def _lines(self, card: Card, width: int) -> tuple[tuple[str, ...], ...]:
        room = width - 24 - 2 * _SIDE
        return (
            broken(card.zh, self._chinese_font(), room - _DOT - 6 - self._key_room(card)),
            broken(card.en, interface_font(), room),
            broken(quiet_line(card), interface_font(QUIET_PIXELS), room, 2),
        )

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.palette
        is_current = state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus()
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(colours.color("accent" if is_current or is_hovered else "line"), 1))
        painter.setBrush(colours.color("page"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_state(self, painter: QPainter, at: QPointF, card: Card) -> None:
        colours = self._theme.palette
        area = QRectF(at.x(), at.y(), _DOT, _DOT)
        if card.use is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("unused"), 2.4))
            painter.drawEllipse(area.adjusted(1.2, 1.2, -1.2, -1.2))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("used"))
        painter.drawEllipse(area)
        painter.setPen(QPen(colours.color("page"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = area.left(), area.top()
        tick = ((3.2, 6.3), (5.2, 8.2), (8.9, 4.2))
        painter.drawPolyline([QPointF(x + a, y + b) for a, b in tick])

    def _paint_key(self, painter: QPainter, area: QRectF, card: Card) -> None:
        if card.number > TERM_KEYS:
            return
        colours = self._theme.palette
        font = interface_font(QUIET_PIXELS)
        width = self._key_room(card) - 6
        badge = QRectF(area.right() - 12 - width, area.top() + 9, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(colours.accent)
        ground.setAlpha(26 if not colours.is_dark else 30)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setFont(font)
        painter.setPen(colours.soft)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, _key_text(card))

    def _key_room(self, card: Card) -> int:
        if card.number > TERM_KEYS:
            return 0
        metrics = QFontMetricsF(interface_font(QUIET_PIXELS))
        return round(metrics.horizontalAdvance(_key_text(card))) + 10 + 6

    def _chinese_font(self) -> QFont:
        font = QFont(self._theme.chinese_family)
        font.setPixelSize(_CHINESE_PIXELS)
        return font


def _key_text(card: Card) -> str:
    return f"Alt {card.number}"
