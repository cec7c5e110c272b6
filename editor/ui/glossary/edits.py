"""Changes of the glossary as steps that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor.errors import WorkspaceError
from editor.glossary.term import Term
from editor.ui.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """One change: the entries that went and those that came."""

    gone: tuple[Term, ...]
    come: tuple[Term, ...]

    def back(self) -> "Step":
        """Return the step that takes this one back."""
        return Step(self.come, self.gone)


class GlossaryEdits(QObject):
    """Writes changes through the session and remembers them, for undo and redo."""

    changed = Signal(object, object)
    """(the entries that went, those that came), each a tuple of `Term`."""
    failed = Signal(object)
    """The `Message` of what could not be written."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.is_writing = False
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._undone)

    def do(self, gone: Sequence[Term] = (), come: Sequence[Term] = ()) -> bool:
        """Make a change; tell whether it is written."""
        step = Step(tuple(gone), tuple(come))
        if not self._apply(step):
            return False
        self._done.append(step)
        self._undone.clear()
        self.changed.emit(step.gone, step.come)
        return True

    def undo(self) -> tuple[Term, ...]:
        """Take the last change back, and return the entries that are there again."""
        return self._move(self._done, self._undone)

    def redo(self) -> tuple[Term, ...]:
        """Make the change again that was taken back last, and return the entries that came."""
        return self._move(self._undone, self._done)

    def forget(self) -> None:
        """Give up the steps: the glossary was changed as a whole elsewhere."""
        self._done.clear()
        self._undone.clear()

    def _move(self, from_steps: list[Step], to_steps: list[Step]) -> tuple[Term, ...]:
        back = from_steps[-1].back() if from_steps else None
        if back is None or not self._apply(back):
            return ()
        del from_steps[-1]
        to_steps.append(back)
        self.changed.emit(back.gone, back.come)
        return back.come

    def _apply(self, step: Step) -> bool:
        self.is_writing = True
        try:
            self._session.change_terms(step.gone, step.come)
        except WorkspaceError as error:
            self.failed.emit(error.message)
            return False
        finally:
            self.is_writing = False
        return True
