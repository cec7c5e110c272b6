"""The words of a card laid out: hands, colours, lines, and the places of its buttons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from editor.ui.review.card import Button, Card, CardKind, Line, Look, Words
from editor.ui.theme import INTERFACE_PIXELS, QUIET_PIXELS, Theme, interface_font

SIDE, PAD = 13, 11
"""Pixels inside a card, at its sides and above and below."""

_ENGLISH_PIXELS = 14
_LEADING, _LINE_GAP, _ABOVE_BUTTONS = 1.28, 3, 8
_BUTTON_HIGH, _BUTTON_SIDE, _BUTTON_GAP, _KEY_GAP = 25, 8, 5, 6
_BOLD = frozenset({Look.NAME, Look.GRAVE})
_SERIF = frozenset({Look.PLAIN, Look.STRUCK, Look.ADDED, Look.CONTEXT})
_INKS: Mapping[Look, str] = {
    Look.GRAVE: "error",
    Look.QUIET: "soft",
    Look.CONTEXT: "soft",
}


@dataclass(frozen=True, slots=True)
class PlacedButton:
    """A button and the room it has, seen from the card's top left corner."""

    button: Button
    area: QRectF


@dataclass(slots=True)
class LaidCard:
    """A card at one width: its texts at their places, its buttons, and how high it is."""

    texts: list[tuple[QTextLayout, QPointF]]
    facts: tuple[str, QRectF]
    buttons: tuple[PlacedButton, ...]
    height: int

    def button_at(self, at: QPointF) -> Button | None:
        """Return the button at a point seen from the card's corner."""
        found = (placed.button for placed in self.buttons if placed.area.contains(at))
        return next(found, None)

    def draw_texts(self, painter: QPainter, corner: QPointF) -> None:
        """Draw the texts of a card whose top left corner is given."""
        for text, place in self.texts:
            text.draw(painter, corner + place)


class CardText:
    """Lays cards out; a card that is asked for again at the same width is remembered."""

    def __init__(self, theme: Theme, colour_of: Callable[[str], QColor]) -> None:
        self._theme = theme
        self._colour_of = colour_of
        self._laid: dict[tuple[Card, int], LaidCard] = {}
        self._looks: dict[tuple[Look, str], QTextCharFormat] = {}

    def forget(self) -> None:
        """Lay everything out anew: fonts or colours are others."""
        self._laid.clear()
        self._looks.clear()

    def laid(self, card: Card, width: int) -> LaidCard:
        """Return a card at a width in pixels."""
        known = self._laid.get((card, width))
        if known is None:
            if len(self._laid) > 4096:  # widths that are not shown any more
                self._laid.clear()
            known = self._laid[card, width] = self._lay(card, width)
        return known

    def _lay(self, card: Card, width: int) -> LaidCard:
        pad = PAD if card.kind not in {CardKind.FOLD, CardKind.NOTE} else 5
        room = width - 2 * SIDE
        texts: list[tuple[QTextLayout, QPointF]] = []
        facts_wide = round(_metrics(QUIET_PIXELS).horizontalAdvance(card.facts)) + 2
        top = float(pad)
        high = _metrics(INTERFACE_PIXELS).height() * _LEADING
        facts = QRectF(width - SIDE - facts_wide, top, facts_wide, high)
        if card.head:
            beside = room - (facts_wide + 10 if card.facts else 0)
            top = self._add(texts, card.head, top, beside) + _LINE_GAP
        for line in card.lines:
            top = self._add(texts, line, top, room) + _LINE_GAP
        buttons: tuple[PlacedButton, ...] = ()
        if card.buttons and card.kind is not CardKind.FOLD:
            buttons, top = _placed(card.buttons, top + _ABOVE_BUTTONS - _LINE_GAP, room)
            top += _LINE_GAP
        return LaidCard(texts, (card.facts, facts), buttons, round(top - _LINE_GAP + pad))

    def _add(
        self, texts: list[tuple[QTextLayout, QPointF]], line: Line, top: float, room: int
    ) -> float:
        """Add a line's layout below `top` and return where it ends."""
        layout = QTextLayout("".join(words.text for words in line), self._font(Look.SAID))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(line))
        high = 0.0
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(room, 40))
            step = row.height() * _LEADING
            row.setPosition(QPointF(0, high + (step - row.height()) / 2))
            high += step
        layout.endLayout()
        texts.append((layout, QPointF(SIDE, top)))
        return top + high

    def _formats(self, line: Line) -> list[QTextLayout.FormatRange]:
        formats = []
        at = 0
        for words in line:
            part = QTextLayout.FormatRange()
            part.start = at
            part.length = len(words.text.encode("utf-16-le")) // 2
            part.format = self._format(words)
            at += part.length
            formats.append(part)
        return formats

    def _format(self, words: Words) -> QTextCharFormat:
        key = words.look, words.who
        if key not in self._looks:
            self._looks[key] = self._made(words)
        return self._looks[key]

    def _made(self, words: Words) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(words.look))
        made.setForeground(self._ink(words))
        made.setFontStrikeOut(words.look is Look.STRUCK)
        made.setFontUnderline(words.look is Look.ADDED)
        return made

    def _ink(self, words: Words) -> QColor:
        if words.look in {Look.STRUCK, Look.ADDED, Look.NAME}:
            return self._colour_of(words.who)
        return self._theme.palette.color(_INKS.get(words.look, "ink"))

    def _font(self, look: Look) -> QFont:
        if look in _SERIF:
            font = QFont([self._theme.english_family, self._theme.chinese_family])
            font.setPixelSize(_ENGLISH_PIXELS)
            return font
        font = QFont(interface_font(QUIET_PIXELS) if look is Look.QUIET else interface_font())
        font.setBold(look in _BOLD)
        return font


def _placed(
    buttons: tuple[Button, ...], top: float, room: int
) -> tuple[tuple[PlacedButton, ...], float]:
    """Return the buttons in rows below `top`, and where the last row ends."""
    placed: list[PlacedButton] = []
    left = 0.0
    for button in buttons:
        wide = min(_wide(button.title, button.keys), room)
        if left and left + wide > room:
            left, top = 0.0, top + _BUTTON_HIGH + _BUTTON_GAP
        placed.append(PlacedButton(button, QRectF(SIDE + left, top, wide, _BUTTON_HIGH)))
        left += wide + _BUTTON_GAP
    return tuple(placed), top + _BUTTON_HIGH


@lru_cache(maxsize=256)
def _wide(title: str, keys: str) -> float:
    wide = 2 * _BUTTON_SIDE + _metrics(INTERFACE_PIXELS).horizontalAdvance(title)
    if keys:
        wide += _KEY_GAP + _metrics(QUIET_PIXELS).horizontalAdvance(keys)
    return wide


@cache
def _metrics(pixels: int) -> QFontMetricsF:
    return QFontMetricsF(interface_font(pixels))


def button_texts(placed: PlacedButton, corner: QPointF) -> tuple[QRectF, QRectF]:
    """Return where a button's title and its key go, for a card whose corner is given."""
    area = placed.area.translated(corner).adjusted(_BUTTON_SIDE, 0, -_BUTTON_SIDE, 0)
    key = _metrics(QUIET_PIXELS).horizontalAdvance(placed.button.keys)
    return area, QRectF(area.right() - key, area.top(), key, area.height())
