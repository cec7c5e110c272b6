"""The find and replace bar below the pages."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.article.search import Column, Hit, Query, hits, replacements
from editor.ui.session import Session


class FindBar(QFrame):
    """Finds in both columns; replaces in the English, all of it as one step."""

    hits_changed = Signal(object, int)
    """The `Hit`s to light up, and the place of the one gone to, or -1."""
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._session = session
        self._hits: tuple[Hit, ...] = ()
        self._at: int | None = None
        self._last: tuple[Hit, tuple[int, int, int]] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self.words, self.new = QLineEdit(self), QLineEdit(self)
        self._case, self._whole = QCheckBox(self), QCheckBox(self)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        self.replace_button, self.replace_all_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self.hide()

    # What the actions call

    def open_finding(self) -> None:
        """Open the bar for finding, with the selected words in it."""
        self._open(replacing=False)

    def open_replacing(self) -> None:
        """Open the bar for replacing."""
        self._open(replacing=True)

    def go_next(self) -> None:
        """Go to the next hit after the caret, from the end to the beginning again."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the hit before the caret."""
        self._go(-1)

    def dismiss(self) -> None:
        """Close the bar and put out the lights."""
        self.hide()
        self.hits_changed.emit((), -1)
        self.closed.emit()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the next hit at Enter, the one before at Shift+Enter, from both fields."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if watched is self.new and not back:
                    self._replace_one()
                else:
                    self._go(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._previous.setArrowType(Qt.ArrowType.UpArrow)
        self._next.setArrowType(Qt.ArrowType.DownArrow)
        self._close.setText("×")
        finding = QHBoxLayout()
        for widget in (self._previous, self._next, self._case, self._whole):
            finding.addWidget(widget)
        finding.addSpacing(8)
        finding.addWidget(self.count)
        finding.addStretch()
        replacing = QHBoxLayout()
        replacing.addWidget(self.replace_button)
        replacing.addWidget(self.replace_all_button)
        replacing.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 7, 8, 7)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(finding, 0, 1)
        grid.addWidget(self._close, 0, 2)
        grid.addWidget(self.new, 1, 0)
        grid.addLayout(replacing, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _connect_signals(self) -> None:
        self.words.textChanged.connect(self._search)
        self._case.toggled.connect(self._search)
        self._whole.toggled.connect(self._search)
        self._soon.timeout.connect(self._search)
        self._next.clicked.connect(self.go_next)
        self._previous.clicked.connect(self.go_previous)
        self._close.clicked.connect(self.dismiss)
        self.replace_button.clicked.connect(self._replace_one)
        self.replace_all_button.clicked.connect(self._replace_every)
        self._session.rows_changed.connect(self._on_rows_changed)
        self._session.article_opened.connect(self._search)
        self.words.installEventFilter(self)
        self.new.installEventFilter(self)

    def _open(self, *, replacing: bool) -> None:
        for widget in (self.new, self.replace_button, self.replace_all_button):
            widget.setVisible(replacing)
        article, (start, end) = self._session.article, self._session.selection
        if article is not None and end > start:
            draft = article.blocks[self._session.caret.row].draft.plain
            if "\n" not in draft[start:end]:
                self.words.setText(draft[start:end])
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._search()

    def _on_rows_changed(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _search(self) -> None:
        if not self.isVisible():
            return
        article = self._session.article
        query = Query(self.words.text(), self._case.isChecked(), self._whole.isChecked())
        self._hits = hits(article, query) if article else ()
        self._at = None
        self._show_count()
        self.hits_changed.emit(self._hits, -1)

    def _go(self, step: int) -> None:
        if not self.isVisible():
            self.open_finding()
        self._search()
        if not self._hits:
            return
        self._at = self._nearest(step)
        self._show_count()
        hit = self._hits[self._at]
        if hit.column is Column.DRAFT:
            self._session.go_to(hit.row, hit.end, hit.start)
        else:
            self._session.go_to(hit.row)
        self._last = hit, self._caret()
        self.hits_changed.emit(self._hits, self._at)

    def _nearest(self, step: int) -> int:
        """Return the place of the hit after or before the caret, going around at the ends."""
        last, left = self._last or (None, None)
        if last in self._hits and left == self._caret():
            return (self._hits.index(last) + step) % len(self._hits)
        row, start, end = self._caret()
        if step > 0:
            after = (i for i, h in enumerate(self._hits) if _place(h) >= (row, True, end))
            return next(after, 0)
        before = (i for i, h in enumerate(self._hits) if _place(h) >= (row, True, start))
        return (next(before, len(self._hits)) - 1) % len(self._hits)

    def _caret(self) -> tuple[int, int, int]:
        return self._session.caret.row, *self._session.selection

    def _replace_one(self) -> None:
        row, start, end = self._caret()
        selected = Hit(row, Column.DRAFT, start, end)
        self._search()
        article = self._session.article
        if article is not None and selected in self._hits:
            new = self.new.text()
            self._session.replace_drafts(replacements(article, [selected], new))
            self._session.place_caret(row, start + len(new))
        self._go(1)

    def _replace_every(self) -> None:
        self._search()
        article = self._session.article
        if article is None:
            return
        in_draft = [hit for hit in self._hits if hit.column is Column.DRAFT]
        if in_draft:
            self._session.replace_drafts(replacements(article, in_draft, self.new.text()))
        self._search()
        self.count.setText(self.tr("{n} replaced").format(n=len(in_draft)))

    def _show_count(self) -> None:
        if not self.words.text():
            self.count.clear()
        elif not self._hits:
            self.count.setText(self.tr("Nothing found"))
        elif self._at is None:
            self.count.setText(self.tr("{n} found").format(n=len(self._hits)))
        else:
            text = self.tr("{at} of {n}")
            self.count.setText(text.format(at=self._at + 1, n=len(self._hits)))

    def _retranslate(self) -> None:
        names = {
            self.words: self.tr("Find"),
            self.new: self.tr("Replace in the English with"),
            self._previous: self.tr("Previous"),
            self._next: self.tr("Next"),
            self._close: self.tr("Close"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.words.setPlaceholderText(names[self.words])
        self.new.setPlaceholderText(names[self.new])
        self._case.setText(self.tr("Match case"))
        self._whole.setText(self.tr("Whole words"))
        self.replace_button.setText(self.tr("Replace"))
        self.replace_all_button.setText(self.tr("Replace all"))
        self._show_count()


def _place(hit: Hit) -> tuple[int, bool, int]:
    return hit.row, hit.column is Column.DRAFT, hit.start
