"""Offers approved English below the caret while its first letters are typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from editor.glossary.term import Strictness
from editor.ui.page.offers import offers
from editor.ui.page.spacing import spaced
from editor.ui.page.writing import Writing
from editor.ui.session import Session
from editor.ui.theme import Theme

_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferList(QListWidget):
    """The offers, floating over the page; it never takes the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Approved English"))
        self.hide()

    def offer(self, texts: list[str], at: QPoint) -> None:
        """Show the offers at a point of the parent, none chosen."""
        if texts != self.texts():
            self.clear()
            self.addItems(texts)
        self.setCurrentRow(-1)
        self._colour()
        room = self._page.rect()
        width = min(max(self.sizeHintForColumn(0) + 24, 160), 460, room.width())
        height = self.sizeHintForRow(0) * len(texts) + 10
        x = max(0, min(at.x() - 8, room.width() - width))
        y = at.y() if at.y() + height <= room.height() else at.y() - height - 34
        self.setGeometry(x, y, width, height)
        self.raise_()
        self.show()

    def texts(self) -> list[str]:
        """Return what is offered."""
        return [self.item(place).text() for place in range(self.count())]

    def _colour(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"QListWidget {{ background: {palette.page}; color: {palette.ink};"
            f" border: 1px solid {palette.accent}; padding: 3px; outline: none; }}"
            f"QListWidget::item {{ padding: 3px 6px; }}"
            f"QListWidget::item:selected {{ background: {palette.selected};"
            f" color: {palette.ink}; }}"
        )


class Completion(QObject):
    """Watches what is typed and takes Tab for the first offer.

    Down and Up choose another one and Enter then takes it; until one is chosen Enter is a line
    break as always. Escape, or going on, sends the offers away.
    """

    def __init__(self, session: Session, theme: Theme, writing: Writing, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._writing = writing
        self.list = OfferList(theme, page)
        self._typed: dict[str, int] = {}
        self._wanted = False
        self._connect_signals()

    def _connect_signals(self) -> None:
        editor = self._writing.editor
        editor.installEventFilter(self)
        editor.written.connect(self._on_written)
        editor.focused.connect(self.dismiss)
        self._writing.paused.connect(self._on_paused)
        self._writing.caret_placed.connect(self._on_caret_placed)
        self.list.itemClicked.connect(self._on_clicked)

    def dismiss(self) -> None:
        """Send the offers away."""
        self.list.hide()

    def _on_written(self) -> None:
        self._wanted = True

    def _on_caret_placed(self) -> None:
        # Typing moves the caret too; what is offered is then looked at again in the pause.
        if not self._wanted:
            self.dismiss()

    def _on_paused(self) -> None:
        editor = self._writing.editor
        at, anchor = editor.caret
        found: list[tuple[str, int]] = []
        if self._wanted and at == anchor and not editor.is_composing and editor.hasFocus():
            found = offers(editor.text.plain[:at], self._candidates())
        self._wanted = False
        self._typed = dict(found)
        if not found:
            self.dismiss()
            return
        below = editor.cursorRect().bottomLeft() + editor.pos() + QPoint(0, 6)
        self.list.offer(list(self._typed), below)

    def _candidates(self) -> list[str]:
        terms = [t for t in self._session.terms(self._writing.row) if t.use is None]
        strict = [t for t in terms if t.match.term.check is Strictness.STRICT]
        rest = [t for t in terms if t.match.term.check is not Strictness.STRICT]
        return [term.english for term in strict + rest]

    def accept(self, text: str) -> None:
        """Put an offer in place of its typed beginning."""
        self.dismiss()
        at = self._writing.editor.caret[0]
        start = at - self._typed.get(text, 0)
        self._session.place_caret(self._writing.row, at, start)
        self._session.insert(spaced(self._writing.editor.text.plain, start, at, text))

    def _on_clicked(self) -> None:
        self.accept(self.list.currentItem().text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are the offers', while there are any."""
        if (
            isinstance(event, QKeyEvent)
            and self.list.isVisible()
            and not self._writing.editor.is_composing
        ):
            if event.type() is QEvent.Type.KeyPress and self._take(Qt.Key(event.key())):
                return True
            if event.type() is QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab)

    def _take(self, key: Qt.Key) -> bool:
        chosen = self.list.currentRow()
        if key is Qt.Key.Key_Tab or (key in _RETURNS and chosen >= 0):
            self.accept(self.list.item(max(0, chosen)).text())
        elif key is Qt.Key.Key_Escape:
            self.dismiss()
        elif key is Qt.Key.Key_Down or (key is Qt.Key.Key_Up and chosen >= 0):
            step = 1 if key is Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(chosen + step, self.list.count() - 1)))
        else:
            if key not in _HELD and not _is_letter(key):
                self.dismiss()
            return False
        return True


def _is_letter(key: Qt.Key) -> bool:
    # Qt numbers the keys that write nothing from here on.
    return key.value < Qt.Key.Key_Escape.value
