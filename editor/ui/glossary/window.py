"""The glossary window: the table of entries, the entry in hand, and who hears whom."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editor.glossary.term import Term, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.banner import Banner, Offer
from editor.ui.glossary.edits import GlossaryEdits
from editor.ui.glossary.entry_pane import EntryPane
from editor.ui.glossary.listing import ListingPane
from editor.ui.glossary.look import glossary_sheet
from editor.ui.glossary.tools import Tool, ToolRow
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.glossary import identity
from editor.workspace.term_history import TermChange

_SAVED = QT_TRANSLATE_NOOP("GlossaryWindow", "“{zh}” is saved.")
_REMOVED = QT_TRANSLATE_NOOP("GlossaryWindow", "Removed: “{zh}”.")
_REMOVED_ALL = QT_TRANSLATE_NOOP("GlossaryWindow", "{count} entries are removed.")
_NOT_SAVED = QT_TRANSLATE_NOOP(
    "GlossaryWindow", "What you wrote of “{zh}” is not saved: something in it is wrong."
)
_BACK_TO_IT = QT_TRANSLATE_NOOP("GlossaryWindow", "Back to it")
_MERGED = QT_TRANSLATE_NOOP("GlossaryWindow", "Entries now one, “{zh}”: {count}.")
_UNDO = QT_TRANSLATE_NOOP("GlossaryWindow", "Undo")


class GlossaryWindow(QWidget):
    """The keeper's desk. Leaving an entry saves what was written of it; undo takes it back."""

    import_asked = Signal()
    export_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, edits: GlossaryEdits, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("glossary")
        self._session = session
        self._theme = theme
        self.edits = edits
        self.banner = Banner(self)
        self.tools = ToolRow(self)
        self.listing = ListingPane(theme, self)
        self.filters, self.table = self.listing.filters, self.listing.table
        self.model = self.listing.model
        self.entry = EntryPane(session, theme, self)
        self.entry.set_taken(self._is_taken)
        self._lay_out()
        self._connect_signals()
        self._on_theme()
        self._retranslate()
        self.reload()

    # What is shown

    def reload(self) -> None:
        """Take the workspace's glossary anew."""
        held = self.entry.saved
        draft = self.entry.form.term() if self.entry.is_dirty else None
        self.listing.set_terms(self._session.workspace.terms())
        now = self.listing.known(held) if held is not None else None
        self.entry.show_term(now, draft)
        if now is not None:
            self.listing.go_to(now)
        elif draft is None:
            self.table.go_to_row(0)
        self._show_tools()

    def add(self, begun: Term | None = None) -> None:
        """Begin a new entry, with some values filled in."""
        if self._leave():
            self.listing.let_go()
            self.entry.show_term(None, begun)
            self.entry.form.focus()

    # What the person does

    def save(self) -> bool:
        """Save the entry in hand; tell whether there is nothing unsaved any more."""
        if not self.entry.is_dirty:
            return True
        before, term = self.entry.saved, self.entry.checked()
        if term is None or not self.edits.do((before,) if before else (), (term,)):
            return False
        self._reveal(term)
        self._tell(Message("GlossaryWindow", _SAVED, {"zh": term.zh}))
        return True

    def duplicate(self) -> None:
        """Begin a new entry like the current one, not yet approved."""
        term = self.entry.saved
        if term is not None:
            self.add(replace(term, status=TermStatus.PROPOSED, approver=""))

    def remove(self) -> None:
        """Remove the selected entries, with a way back."""
        terms = self.table.selected()
        row = self.table.currentIndex().row()
        if not terms:
            return
        if self.entry.saved in terms:
            self.entry.revert()
        if not self.edits.do(terms, ()):
            return
        self.table.go_to_row(row)
        if len(terms) == 1:
            self._tell(Message("GlossaryWindow", _REMOVED, {"zh": terms[0].zh}))
        else:
            self._tell(Message("GlossaryWindow", _REMOVED_ALL, {"count": len(terms)}))

    def merge(self) -> None:
        """Show the entries that may be one."""
        from editor.ui.glossary.merge_dialog import MergeDialog  # noqa: PLC0415

        if self._leave():
            self._merging = MergeDialog(self.model.terms(), self._theme, self)
            self._merging.merged.connect(self._on_merged)
            self._merging.open()

    def bring_back(self, change: TermChange) -> None:
        """Make an entry what it was before a change; undo takes that back too."""
        if change.before is None or not self._leave():
            return
        states = (change.before, change.after)
        now = {self.listing.known(state) for state in states if state is not None}
        if self.edits.do([term for term in now if term is not None], (change.before,)):
            self._reveal(change.before)

    def undo(self) -> None:
        """Take the last change of the glossary back."""
        self.banner.dismiss()
        if self._leave() and (terms := self.edits.undo()):
            self._reveal(terms[-1])

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._leave() and (terms := self.edits.redo()):
            self._reveal(terms[-1])

    def hear_failure(self, message: Message) -> None:
        """Say what long work failed of, while the window is in sight."""
        if self.isVisible():
            self.banner.warn(message)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when what is written is saved; otherwise show what is wrong with it."""
        if self.entry.is_dirty and not self.save():
            event.ignore()
        else:
            super().closeEvent(event)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.tools)
        column.addWidget(self.listing, 1)
        self.listing.above_table.addWidget(self.banner)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(3)
        halves.addWidget(left)
        halves.addWidget(self.entry)
        halves.setStretchFactor(0, 1)
        halves.setSizes([940, 480])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(halves)
        self.resize(1420, 900)

    def _connect_signals(self) -> None:
        self._tools = {
            Tool.NEW: self.add,
            Tool.DUPLICATE: self.duplicate,
            Tool.REMOVE: self.remove,
            Tool.UNDO: self.undo,
            Tool.REDO: self.redo,
            Tool.MERGE: self.merge,
            Tool.IMPORT: self.import_asked.emit,
            Tool.EXPORT: self.export_asked.emit,
        }
        self.tools.chosen.connect(self._on_tool)
        self.edits.changed.connect(self._on_edited)
        self.edits.failed.connect(self.banner.warn)
        self.listing.chosen.connect(self._on_chosen)
        self.listing.selected.connect(self._show_tools)
        self.table.edit_asked.connect(self.entry.form.focus_english)
        self.table.remove_asked.connect(self.remove)
        self.entry.save_asked.connect(self.save)
        self.entry.changed.connect(self._show_tools)
        self.entry.history.brought_back.connect(self.bring_back)
        self._session.terms_changed.connect(self._on_terms_changed)
        self._theme.changed.connect(self._on_theme)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+F", self.listing.find_entries),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _on_tool(self, tool: Tool) -> None:
        self._tools[tool]()

    # What is heard

    def _on_merged(self, gone: Sequence[Term], term: Term) -> None:
        if self.edits.do(gone, (term,)):
            self._reveal(term)
            self._merging.show_terms(self.model.terms())
            self._tell(Message("GlossaryWindow", _MERGED, {"zh": term.zh, "count": len(gone)}))

    def _on_edited(self, gone: Sequence[Term], come: Sequence[Term]) -> None:
        self.listing.change(gone, come)
        held = self.entry.saved
        if held is not None and held in gone:
            draft = self.entry.form.term() if self.entry.is_dirty else None
            self.entry.show_term(self.listing.known(held), draft)
        self._show_tools()

    def _on_terms_changed(self) -> None:
        if not self.edits.is_writing:
            self.edits.forget()
            self.reload()

    def _on_chosen(self, term: Term) -> None:
        if term != self.entry.saved and self._leave():
            self.entry.show_term(term)

    def _leave(self) -> bool:
        """Save what is written of the entry in hand, or say why it stays in hand."""
        held = self.entry.saved
        if not self.entry.is_dirty:
            return True
        wanted = self.table.term()
        if self.save():
            if wanted is not None:
                self.listing.go_to(wanted)
            return True
        zh = self.entry.form.term().zh
        if held is not None:
            self.listing.go_to(held)
        back = Offer(Message("GlossaryWindow", _BACK_TO_IT), self.entry.form.focus)
        self.banner.warn(Message("GlossaryWindow", _NOT_SAVED, {"zh": zh}), back)
        return False

    def _reveal(self, term: Term) -> None:
        """Show an entry that was just written, also when the filters would hide it."""
        self.entry.show_term(term)
        self.listing.reveal(term)

    def _is_taken(self, term: Term) -> bool:
        saved = self.entry.saved
        is_itself = saved is not None and identity(saved) == identity(term)
        return not is_itself and self.listing.known(term) is not None

    def _tell(self, message: Message) -> None:
        self.banner.tell(message, Offer(Message("GlossaryWindow", _UNDO), self.undo))

    def _show_tools(self) -> None:
        is_saved = self.entry.saved is not None
        self.tools.allow(Tool.DUPLICATE, is_allowed=is_saved)
        self.tools.allow(Tool.REMOVE, is_allowed=bool(self.table.selected()))
        self.tools.allow(Tool.UNDO, is_allowed=self.edits.can_undo)
        self.tools.allow(Tool.REDO, is_allowed=self.edits.can_redo)

    def _on_theme(self) -> None:
        self.setStyleSheet(glossary_sheet(self._theme.palette))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
