"""Changes of the people list: stored, in force in the article at once, and taken back."""

from PySide6.QtCore import QObject, Signal

from editor.errors import DuizhaoError
from editor.glossary.person import Person
from editor.ui.session import Session


class PeopleEdits(QObject):
    """Makes changes and remembers them for as long as the window lives."""

    changed = Signal()
    failed = Signal(object)
    """A `Message`: a change could not be stored."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._done: list[tuple[Person | None, Person | None]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    def do(self, before: Person | None, after: Person | None) -> bool:
        """Put somebody in the place of somebody; `None` adds or removes. Tell whether it went."""
        is_done = self._change(before, after)
        if is_done:
            self._done.append((before, after))
            self.changed.emit()
        return is_done

    def undo(self) -> Person | None:
        """Take the last change back, and return whom that brought back."""
        if not self._done:
            return None
        before, after = self._done[-1]
        if not self._change(after, before):
            return None
        self._done.pop()
        self.changed.emit()
        return before

    def _change(self, before: Person | None, after: Person | None) -> bool:
        workspace = self._session.workspace
        try:
            if after is not None:
                workspace.put_person(after)
            if before is not None and (after is None or after.zh != before.zh):
                workspace.remove_person(before.zh)
        except DuizhaoError as error:
            self.failed.emit(error.message)
            return False
        self._session.reload_terms()
        return True
