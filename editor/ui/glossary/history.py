"""The history of the entry in hand: when, by whom, what changed, and the way back."""

from html import escape

from PySide6.QtCore import QDateTime, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from editor.glossary.term import Term
from editor.ui.glossary.wordings import changes_html
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.term_history import USER, TermChange


class HistoryPane(QTextBrowser):
    """Lists what happened to a headword's entries, the newest change first."""

    brought_back = Signal(object)
    """The `TermChange` before which an entry is to be again."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._term: Term | None = None
        self._changes: dict[str, TermChange] = {}
        self.setOpenLinks(False)
        self._connect_signals()
        self._retranslate()

    def show_term(self, term: Term | None) -> None:
        """Take another entry; its history is read when it is in sight."""
        self._term = term
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the history anew."""
        changes = self._session.workspace.term_history(self._term) if self._term else ()
        self._changes = {str(change.id): change for change in changes}
        colour = self._theme.palette.soft
        nothing = self.tr("Nothing of this entry was changed yet.")
        lines = [self._line(change) for change in reversed(changes)]
        self.setHtml("".join(lines) or f"<span style='color:{colour}'>{escape(nothing)}</span>")

    def bring_back(self, number: int) -> None:
        """Ask for the state before a change."""
        self.brought_back.emit(self._changes[str(number)])

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history when it comes into sight."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self.anchorClicked.connect(self._on_anchor)
        self._theme.changed.connect(self._on_theme)

    def _on_anchor(self, address: QUrl) -> None:
        self.bring_back(int(address.path()))

    def _on_theme(self) -> None:
        if self.isVisible():
            self.refresh()

    def _line(self, change: TermChange) -> str:
        colours = self._theme.palette
        head = f"{_local(change.at)} · {self._who(change.who)}"
        link = ""
        if change.before is not None:
            title = escape(self.tr("Bring back what was before"))
            style = f"color:{colours.accent};text-decoration:none"
            link = f"<br><a href='{change.id}' style='{style}'>{title}</a>"
        return (
            f"<p style='margin:0 0 10px 0'><span style='color:{colours.soft}'>{escape(head)}</span>"
            f"{self._what(change)}{link}</p>"
        )

    def _what(self, change: TermChange) -> str:
        if change.before is not None and change.after is not None:
            return changes_html(change.before, change.after, self._theme.palette)
        term = change.after or change.before
        if term is None:
            return ""
        text = self.tr("Added: {en}") if change.before is None else self.tr("Removed: {en}")
        return f"<br>{escape(text.format(en=term.en))}"

    def _who(self, who: str) -> str:
        verb, _, rest = who.partition(" ")
        said = {
            USER: self.tr("by hand"),
            "import": self.tr("imported from “{name}”"),
            "shipped": self.tr("with a new starter glossary"),
            "undo": self.tr("taken back"),
        }
        return said[verb].format(name=rest) if verb in said else who

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("History of this entry"))
        if self.isVisible():
            self.refresh()


def _local(at: str) -> str:
    when = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return when.toString("yyyy-MM-dd HH:mm")
