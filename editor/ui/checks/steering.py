"""Which actions on findings can be done now."""

from PySide6.QtCore import QObject

from editor.ui.actions import Act, ActionSet
from editor.ui.checks.desk import ChecksDesk
from editor.ui.session import Session

_ON_FINDINGS = (Act.NEXT_FINDING, Act.PREVIOUS_FINDING, Act.WAIVE)
_ON_FIXES = (Act.FIX, Act.FIX_ALL)


class ChecksSteering(QObject):
    """Allows the actions that have something to act on."""

    def __init__(
        self, session: Session, desk: ChecksDesk, actions: ActionSet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        desk.changed.connect(self.refresh)
        session.article_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look at what was found."""
        found = self._desk.open_findings
        has_fix = any(one.finding.fix is not None for one in found)
        for acts, is_possible in ((_ON_FINDINGS, bool(found)), (_ON_FIXES, has_fix)):
            for act in acts:
                self._actions[act].setEnabled(is_possible)
