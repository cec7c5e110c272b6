"""The small round number on a tab: how much is open in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.ui.theme import QUIET_PIXELS, Theme, interface_font

_HIGH, _SIDE = 16, 5


class Badge(QWidget):
    """A number in a pill; nothing at all for 0."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number, self._colour = 0, "error"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)
        self.show_number(0)

    def show_number(self, number: int, colour: str = "error") -> None:
        """Show a number on a colour of the palette, or nothing for 0."""
        self._number, self._colour = number, colour
        self.setAccessibleName(str(number) if number else "")
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the number needs."""
        if not self._number:
            return QSize(0, 0)
        font = QFontMetricsF(interface_font(QUIET_PIXELS))
        wide = font.horizontalAdvance(str(self._number)) + 2 * _SIDE
        return QSize(max(_HIGH, round(wide)), _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill and the number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(self._colour))
        painter.drawRoundedRect(QRectF(self.rect()), _HIGH / 2, _HIGH / 2)
        painter.setPen(colours.color("page"))
        painter.setFont(interface_font(QUIET_PIXELS))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
