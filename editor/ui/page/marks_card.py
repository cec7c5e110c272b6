"""The card of a change or remark under the mouse: who, when, and what."""

from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.ui.page.card import beside
from editor.ui.review.card import Card, Line, Look, Words
from editor.ui.theme import INTERFACE_PIXELS, QUIET_PIXELS, Palette, Theme, interface_font

_WIDTH = 340


class MarksCard(QFrame):
    """A small window beside a change or remark that says what its card in the Assistant says."""

    def __init__(self, theme: Theme, colour_of: Callable[[str], QColor], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._theme = theme
        self._colour_of = colour_of
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setFixedWidth(_WIDTH - 28)
        self._text.setFont(interface_font(INTERFACE_PIXELS))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.addWidget(self._text)

    def show_card(self, card: Card, place: QRect) -> None:
        """Show a card below a rectangle of the screen, or above if there is no room."""
        palette = self._theme.palette
        self.setStyleSheet(
            f"#card {{ background: {palette.page}; border: 1px solid {palette.line}; }}"
            f"QLabel {{ background: transparent; color: {palette.ink}; }}"
        )
        self._text.setText(self._html(card, palette))
        self.setAccessibleName(card.spoken)
        self.adjustSize()
        self.move(beside(self, place))
        self.show()

    def _html(self, card: Card, palette: Palette) -> str:
        facts = f"&nbsp; {_quiet(card.facts, palette)}" if card.facts else ""
        head = f"<p style='margin:0'>{self._line(card.head, palette)}{facts}</p>"
        lines = (
            f"<p style='margin:4px 0 0 0'>{self._line(line, palette)}</p>" for line in card.lines
        )
        return head + "".join(lines)

    def _line(self, line: Line, palette: Palette) -> str:
        return "".join(self._words(words, palette) for words in line)

    def _words(self, words: Words, palette: Palette) -> str:
        text = escape(words.text).replace("\u2028", "<br>")
        if words.look is Look.QUIET:
            return _quiet(words.text, palette)
        if words.look is Look.GRAVE:
            return f"<b style='color:{palette.error}'>{text}</b>"
        tag = _TAGS.get(words.look)
        if tag is None:
            return text
        return f"<{tag} style='color:{self._colour_of(words.who).name()}'>{text}</{tag}>"


def _quiet(text: str, palette: Palette) -> str:
    size = f"font-size:{QUIET_PIXELS}px"
    return f"<span style='color:{palette.soft};{size}'>{escape(text)}</span>"


_TAGS: Mapping[Look, str] = MappingProxyType({Look.STRUCK: "s", Look.ADDED: "u", Look.NAME: "b"})
