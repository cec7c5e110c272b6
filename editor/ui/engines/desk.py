"""Opens the engines' dialog, tests off the interface's thread, asks before anything is sent."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from editor import workflow
from editor.credentials import Credentials
from editor.errors import Cancelled, DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.settings import USER_NAME
from editor.ui.banner import Banner, Offer
from editor.ui.engines.wording import check_said, engine_title
from editor.ui.preferences import Preferences
from editor.ui.runner import Runner, Work
from editor.ui.session import Session

if TYPE_CHECKING:  # they load deep-translator
    from editor.suggest.masking.selfcheck import SelfCheck
    from editor.ui.engines.dialog import EnginesDialog
    from editor.ui.engines.setups import Setups

_TESTING = QT_TRANSLATE_NOOP("Engines", "Testing {engine}…")
_STOPPED = QT_TRANSLATE_NOOP("Engines", "The test was stopped.")
_IN_USE = QT_TRANSLATE_NOOP("Engines", "{engine} drafts from now on what nothing else can.")
_NONE = QT_TRANSLATE_NOOP("Engines", "No engine is used; text stays on this machine.")
_DRAFT_NOW = QT_TRANSLATE_NOOP("Engines", "Draft now")


class EnginesDesk(QObject):
    """Which engine drafts in this workspace, and how it is reached."""

    changed = Signal()
    """Another engine is chosen, or none."""
    drafts_wished = Signal()
    """The article is to be drafted with the engine that was just agreed to."""

    def __init__(
        self,
        session: Session,
        runner: Runner,
        preferences: Preferences,
        *,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._preferences = preferences
        self._banner = banner
        self._window = window
        self._dialog: EnginesDialog | None = None
        self._is_testing = False
        self.credentials = Credentials()
        runner.progressed.connect(self._on_progressed)
        runner.ended.connect(self._on_ended)

    @property
    def chosen(self) -> str:
        """The id of the engine in use; "" for none."""
        return workflow.chosen_engine(self._session.workspace)

    def show_dialog(self) -> None:
        """Open the dialog; it loads the engines."""
        from editor.ui.engines.dialog import EnginesDialog  # noqa: PLC0415

        if self._dialog is not None and isValid(self._dialog):
            self._dialog.activateWindow()
            return
        dialog = EnginesDialog(self._setups(), QApplication.activeWindow() or self._window)
        dialog.test_wished.connect(self.test)
        dialog.stop_wished.connect(self._stop)
        dialog.chosen.connect(self.choose)
        self._dialog = dialog
        dialog.open()

    # Testing

    def test(self, engine: str) -> None:
        """Send an engine invented sentences and tell in the dialog how it fared."""
        workspace = self._session.workspace
        try:
            use = workflow.engine_use(workspace, engine, self.credentials)
        except DuizhaoError as error:
            self._tell(error.message)
            return
        title = Message("Engines", _TESTING, {"engine": engine_title(engine)})
        if not self._runner.is_busy:
            self._is_testing = True
            self._show_progress(0, 0)
        self._runner.start(Work(title, partial(_tested, use), partial(self._on_tested, engine)))

    def _on_ended(self) -> None:
        if self._is_testing:
            self._is_testing = False
            self._show_progress(0, 0)

    def _on_tested(self, engine: str, check: "SelfCheck | None") -> None:
        if check is None:
            self._tell(Message("Engines", _STOPPED))
            return
        try:
            workflow.keep_mode(self._session.workspace, engine, check)
        except DuizhaoError as error:
            self._tell(error.message)
            return
        self._tell(*check_said(engine_title(engine), check))

    def _stop(self) -> None:
        if self._is_testing:
            self._runner.cancel()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._is_testing:
            self._show_progress(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.show_test(is_running=self._is_testing, done=done, total=total)

    def _tell(self, *sentences: Message) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.tell(*sentences)

    # Choosing

    def choose(self, engine: str) -> None:
        """Use an engine from now on; "" for none. One nobody agreed to here is asked about."""
        if not engine:
            self._take("")
            return
        try:
            workflow.engine_use(self._session.workspace, engine, self.credentials)
        except DuizhaoError as error:
            self._tell(error.message)
            return
        if workflow.is_engine_agreed(self._session.workspace, engine, self.credentials):
            self._take(engine)
        else:
            self.ask(engine)

    def ask(self, engine: str) -> None:
        """Ask whether texts may go to an engine, where it is now."""
        from editor.ui.engines.consent_dialog import ConsentDialog  # noqa: PLC0415

        host = self._setups().host(engine)
        parent = QApplication.activeWindow() or self._window
        dialog = ConsentDialog(engine_title(engine), host, parent)
        dialog.agreed.connect(partial(self._take, engine))
        dialog.open()

    def _take(self, engine: str) -> None:
        by = self._preferences.value(USER_NAME)
        try:
            workflow.choose_engine(self._session.workspace, engine, by, self.credentials)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.refresh()
        if engine:
            values = {"engine": engine_title(engine)}
            now = Offer(Message("Engines", _DRAFT_NOW), self.drafts_wished.emit)
            self._banner.tell(Message("Engines", _IN_USE, values), now)
        else:
            self._banner.tell(Message("Engines", _NONE))
        self.changed.emit()

    def _setups(self) -> "Setups":
        from editor.ui.engines.setups import Setups  # noqa: PLC0415

        return Setups(self._session.workspace, self.credentials)


def _tested(use: workflow.EngineUse, progress: Progress) -> "SelfCheck | None":
    try:
        return workflow.test_engine(use, progress)
    except Cancelled:
        return None
