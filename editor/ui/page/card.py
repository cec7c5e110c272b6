"""The card of a term: what a glance at the glossary would say."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.page.termlines import Standing, standing
from editor.ui.theme import Theme
from editor.workflow import RowTerm

_STANDINGS = {
    Standing.USED: QT_TRANSLATE_NOOP("TermCard", "✓ Used in the English"),
    Standing.UNUSED: QT_TRANSLATE_NOOP("TermCard", "~ Not yet in the English"),
    Standing.OFFERED: QT_TRANSLATE_NOOP("TermCard", "Offered; another wording may do"),
}
_STANDING_COLOURS = {
    Standing.USED: "used",
    Standing.UNUSED: "unused",
    Standing.OFFERED: "soft",
}
_WIDTH = 340


class TermCard(QFrame):
    """A small window beside a term: Chinese, English, other forms, note, source, and its use."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._theme = theme
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._lines = {name: QLabel(self) for name in ("zh", "en", "forms", "note", "use", "key")}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(4)
        for label in self._lines.values():
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFixedWidth(_WIDTH - 28)
            column.addWidget(label)

    def show_term(self, term: RowTerm, place: QRect) -> None:
        """Show a term's card below a rectangle of the screen, or above if there is no room."""
        self._say(term)
        self._colour(standing(term))
        self.adjustSize()
        self.move(beside(self, place))
        self.show()

    def _say(self, term: RowTerm) -> None:
        entry = term.match.term
        admitted = ", ".join(filter(None, (entry.abbreviation, *entry.admitted)))
        source = self.tr("Source: {source}").format(source=entry.source) if entry.source else ""
        derived = "" if term.match.sure else self.tr("Made by rule; please look at it")
        notes = "\n".join(filter(None, (derived, entry.note, source)))
        stands = QCoreApplication.translate("TermCard", _STANDINGS[standing(term)])
        self._set("zh", term.match.zh)
        self._set("en", term.english)
        self._set("forms", self.tr("Also: {forms}").format(forms=admitted) if admitted else "")
        self._set("note", notes)
        self._set("use", stands)
        self._set("key", self.tr("Double-click or Ctrl+click puts the English at the caret"))

    def _set(self, name: str, text: str) -> None:
        self._lines[name].setText(text)
        self._lines[name].setVisible(bool(text))

    def _colour(self, stands: Standing) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"#card {{ background: {palette.page}; border: 1px solid {palette.line}; }}"
            f"QLabel {{ background: transparent; color: {palette.ink}; font-size: 13px; }}"
        )
        self._lines["zh"].setFont(self._theme.chinese_font())
        self._lines["zh"].setStyleSheet("font-size: 15px;")
        colours = {
            "forms": palette.soft,
            "note": palette.soft,
            "use": palette.color(_STANDING_COLOURS[stands]).name(),
            "key": palette.faint,
        }
        for name, colour in colours.items():
            self._lines[name].setStyleSheet(f"color: {colour}; font-size: 11px;")


def beside(card: QWidget, place: QRect) -> QPoint:
    """Return where a card stands below a rectangle of the screen, or above for want of room."""
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    x = max(room.left(), min(place.left(), room.right() - card.width()))
    below = place.bottom() + 8
    if below + card.height() > room.bottom():
        return QPoint(x, place.top() - 6 - card.height())
    return QPoint(x, below)
