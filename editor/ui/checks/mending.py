"""What a person does about a finding: put it right, let it pass, count it again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.checks.finding import Fix
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.settings import USER_NAME
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.placed import PlacedFinding
from editor.ui.preferences import Preferences
from editor.ui.review.card import Button, Card, Deed
from editor.ui.session import Session
from editor.workflow import BlockFinding

REASONS_OFFERED = 8
"""Reasons given lately that are offered again."""

_NONE = QT_TRANSLATE_NOOP("Checking", "There is no finding here: go to one first (F8).")
_NO_FIX = QT_TRANSLATE_NOOP(
    "Checking", "This finding has no correction that is certain; write the English yourself."
)
_FIXED_ALL = QT_TRANSLATE_NOOP("Checking", "Put right: {count}.")
_NO_ARTICLE = QT_TRANSLATE_NOOP("Checking", "Nothing stands out in this article.")
_FOUND = QT_TRANSLATE_NOOP("Checking", "Checked: {errors} errors, {count} findings in all.")


class Mending(QObject):
    """Carries out what the menu, the cards and the page ask for about findings."""

    told = Signal(object)
    """A `Message`: what was done, or what is to be done first."""
    failed = Signal(object)
    """The `Message` of something that was refused."""
    list_wanted = Signal()
    """The Checks tab is to be shown."""

    def __init__(
        self, session: Session, desk: ChecksDesk, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._desk = desk
        self._preferences = preferences
        self._window = window
        self._is_asked = False
        self._reasons: list[str] = []
        self._deeds: Mapping[Deed, Callable[[str], None]] = {
            Deed.FIX: self.fix,
            Deed.FIX_ALL: self.fix_all,
            Deed.WAIVE: self.ask_reason,
            Deed.COUNT_AGAIN: self.count_again,
        }
        desk.settled.connect(self._on_settled)

    def do(self, button: Button, card: Card) -> None:
        """Do what a card's button says."""
        del card
        if button.deed in self._deeds:
            self._deeds[button.deed](button.of)

    # What the actions call

    def check(self) -> None:
        """Check the article now, show what was found and say how much it is."""
        self._is_asked = True
        self.list_wanted.emit()
        self._desk.check_now()

    def fix_here(self) -> None:
        """Put the finding right that the caret is at; without one, go to the next."""
        self._on_current(self.fix)

    def fix_all_here(self) -> None:
        """Put right everything of the kind of the finding that the caret is at."""
        self._on_current(self.fix_all)

    def waive_here(self) -> None:
        """Ask for the reason to let the finding pass that the caret is at."""
        self._on_current(self.ask_reason)

    def show_sets(self) -> None:
        """Let the person choose which checks look; a choice is in force at once."""
        from editor.ui.checks.sets_dialog import SetsDialog  # noqa: PLC0415  a start needs none

        try:
            off = workflow.checks_off(self._session.workspace)
        except DuizhaoError as error:
            self.failed.emit(error.message)
            return
        dialog = SetsDialog(off, self._window)
        dialog.chosen.connect(self._choose)
        dialog.open()

    # What is done

    def fix(self, key: str) -> None:
        """Put one finding right as one step; the caret stays with its words."""
        one = self._desk.finding(key)
        if one is None or one.finding.fix is None:
            self.told.emit(Message("Checking", _NO_FIX if one else _NONE))
            return
        self._apply([one])

    def fix_all(self, key: str) -> None:
        """Put right as one step everything that one check has a certain correction for."""
        one = self._desk.finding(key)
        if one is None:
            return
        same = [each for each in self._desk.open_findings if _is_alike(each, one)]
        if same and self._apply(same):
            self.told.emit(Message("Checking", _FIXED_ALL, {"count": len(same)}))

    def ask_reason(self, key: str) -> None:
        """Ask why a finding is to pass."""
        from editor.ui.checks.waive_dialog import WaiveDialog  # noqa: PLC0415  a start needs none

        one = self._desk.finding(key)
        if one is None:
            return
        proposed = workflow.proposed_reason(self._desk.answers(one))
        dialog = WaiveDialog(one.finding.message, self._recent_reasons(), self._window, proposed)
        dialog.wished.connect(partial(self._waive, one.found))
        dialog.open()

    def count_again(self, key: str) -> None:
        """Take back that a finding passes."""
        waived = (one.found.waiver for one in self._desk.waived_findings if one.key == key)
        waiver = next(waived, None)
        if waiver is not None:
            self._keep(lambda: workflow.withdraw(self._session.workspace, waiver))

    def _apply(self, mended: Sequence[PlacedFinding]) -> bool:
        caret = self._session.caret
        fixes = [one.finding.fix for one in mended if one.row == caret.row]
        at = _moved_caret(caret.at, (fix for fix in fixes if fix is not None))
        founds = [one.found for one in mended]
        change = partial(workflow.apply_fixes, founds=founds)
        if not self._session.edit(change, caret.row, at):
            return False
        self._desk.check_now()
        return True

    def _waive(self, found: BlockFinding, reason: str) -> None:
        article = self._session.article
        if article is None:
            return
        by = self._preferences.value(USER_NAME)
        self._reasons.append(reason)
        self._keep(lambda: workflow.waive(self._session.workspace, article, found, reason, by))

    def _keep(self, write: Callable[[], object]) -> None:
        try:
            self._session.flush()
            write()
        except DuizhaoError as error:
            self.failed.emit(error.message)
            return
        self._desk.check_now()

    def _choose(self, off: frozenset[str]) -> None:
        by = self._preferences.value(USER_NAME)
        try:
            workflow.set_checks_off(self._session.workspace, off, by)
        except DuizhaoError as error:
            self.failed.emit(error.message)
            return
        self._desk.renew()

    def _recent_reasons(self) -> tuple[str, ...]:
        """Return the reasons given lately, here and for this article, the last one first."""
        article = self._session.article
        kept = self._session.workspace.waivers(article.id) if article is not None else ()
        given = (*reversed(self._reasons), *(waiver.reason for waiver in reversed(kept)))
        return tuple(dict.fromkeys(given))[:REASONS_OFFERED]

    def _on_current(self, do: Callable[[str], None]) -> None:
        one = self._desk.at_caret()
        if one is not None:
            self._desk.select(one.key)
            do(one.key)
        elif self._desk.open_findings:
            self._desk.go_next()
        else:
            self.told.emit(Message("Checking", _NO_ARTICLE))

    def _on_settled(self) -> None:
        if not self._is_asked:
            return
        self._is_asked = False
        errors, count = len(self._desk.open_errors), self._desk.count()
        values = {"errors": errors, "count": count}
        self.told.emit(
            Message("Checking", _FOUND, values) if count else Message("Checking", _NO_ARTICLE)
        )


def _is_alike(one: PlacedFinding, other: PlacedFinding) -> bool:
    return one.finding.check == other.finding.check and one.finding.fix is not None


def _moved_caret(at: int, fixes: Iterable[Fix]) -> int:
    """Return where a caret stands after fixes in its row: by the same letters as before."""
    moved = at
    for fix in fixes:
        if fix.end <= at:
            moved += len(fix.text) - (fix.end - fix.start)
        elif fix.start < at:
            moved += fix.start + len(fix.text) - at
    return moved
