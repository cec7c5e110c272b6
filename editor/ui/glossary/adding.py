"""The small form that adds a term from the article, or changes the entry there is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.glossary.term import Term
from editor.ui.glossary.form import TermForm
from editor.ui.glossary.look import glossary_sheet
from editor.ui.glossary.preview import TrialPane
from editor.ui.glossary.validation import problems
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.glossary import identity

_FIELDS = ("zh", "en", "kind", "status", "abbreviation", "check", "admitted", "note")


class AddTermDialog(QDialog):
    """Asks for the values that matter most; the rest stays as it is."""

    given = Signal(object, object)
    """The entry as it was, or `None`, and as it is to be: each a `Term`."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        known: Sequence[Term],
        proposed: tuple[Term | None, Term],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("glossary")
        self.setStyleSheet(glossary_sheet(theme.palette))
        self._saved, begun = proposed
        self._known = {identity(term) for term in known if term != self._saved}
        self.setWindowTitle(self.tr("Add term") if self._saved is None else self.tr("Change term"))
        self.form = TermForm(self, _FIELDS)
        self.form.show_term(begun)
        self.trial = TrialPane(session, theme, self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._save = self._buttons.addButton(
            self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._save.setDefault(True)
        self._lay_out()
        self._connect_signals()
        self._on_edited()
        self.form.focus("zh" if not begun.zh else "en")

    def accept(self) -> None:
        """Give the term when nothing is wrong with it; otherwise say what is."""
        term = self.form.term()
        found = problems(term, self._is_taken)
        self.form.show_problems(found)
        if found:
            self.form.focus(next(iter(found)))
            return
        self.given.emit(self._saved, term)
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        if self._saved is not None:
            note = QLabel(self.tr("The glossary has this term already; this changes its entry."))
            note.setWordWrap(True)
            column.addWidget(note)
        column.addWidget(self.form)
        column.addWidget(self.trial, 1)
        column.addWidget(self._buttons)
        self.resize(580, 640)

    def _connect_signals(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _on_edited(self) -> None:
        term = self.form.term()
        found = problems(term, self._is_taken)
        shown = {name: found[name] for name in found if getattr(term, name)}
        self.form.show_problems(shown)
        self.trial.try_term(self._saved, None if found else term)

    def _is_taken(self, term: Term) -> bool:
        return identity(term) in self._known
