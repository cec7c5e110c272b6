"""What every errand of the window has at hand: a file to be fetched, something to be given out."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.ui.banner import Banner
from editor.ui.preferences import Preferences
from editor.ui.runner import Runner
from editor.ui.session import Session


class Errand(QObject):
    """Asks in the window, works off the interface's thread, and tells in the banner."""

    def __init__(
        self,
        session: Session,
        runner: Runner,
        preferences: Preferences,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._preferences = preferences
        self._banner = banner
        self._window = window
