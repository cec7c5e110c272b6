"""Which of the review's actions can be done now."""

from PySide6.QtCore import QObject

from editor.ui.actions import Act, ActionSet
from editor.ui.menus import MenuBar
from editor.ui.review.desk import ReviewDesk

_ON_CHANGES = (Act.ACCEPT, Act.DECLINE, Act.EDIT_ACCEPT)
_ON_REMARKS = (Act.ANSWER, Act.RESOLVE)
_WALKING = (Act.NEXT_CHANGE, Act.PREVIOUS_CHANGE)


class Steering(QObject):
    """Allows the actions that have something to act on, and names the reviewers in the menu."""

    def __init__(
        self, desk: ReviewDesk, actions: ActionSet, menus: MenuBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._menus = menus
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look at what is open."""
        changes, remarks = self._desk.open_changes, self._desk.review.remarks
        has_open = bool(changes or self._desk.open_remarks)
        for acts, is_possible in (
            (_ON_CHANGES, bool(changes)),
            (_ON_REMARKS, bool(remarks)),
            (_WALKING, has_open),
            ((Act.ACCEPT_CLEAR,), bool(self._desk.clear)),
        ):
            for act in acts:
                self._actions[act].setEnabled(is_possible)
        able = {author.name for each in self._desk.clear for author in each.authors}
        self._menus.set_reviewers([name for name in self._desk.reviewers if name in able])
