"""What the desktop's tests share: a real workspace file, the real window, and a look for leaks."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.settings import UserSettings
from editor.ui import app
from editor.ui.language import Language
from editor.ui.preferences import Preferences
from editor.ui.theme import Theme
from editor.ui.window import MainWindow
from tests.ui.hands import Opener, close, settle

WINDOWLESS = "This plugin does not support"
"""What the offscreen platform says of what a real screen can do; nothing is wrong."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(WINDOWLESS, extend=True))


@pytest.fixture(autouse=True)
def garbage_stays_on_this_thread() -> Iterator[None]:
    """A widget collected on a worker's thread ends the program; the desktop sees to it itself."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def what_other_tests_keep_is_no_garbage() -> None:
    """Dictionaries and the like would be looked through again at the end of every test here."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def clipboard_ends_before_the_interpreter(qapp: QApplication) -> Iterator[None]:
    """The offscreen clipboard is freed at exit, when what PySide put on it cannot be any more."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def location(tmp_path: Path) -> str:
    """Where the workspace file is, or will be."""
    return str(tmp_path / "workspace.duizhao")


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> Iterator[Preferences]:
    """Preferences in a file of their own, in English and light."""
    application = app.application()
    user = UserSettings(tmp_path / "settings" / "settings.json")
    preferences = Preferences(user, Theme(application), Language(application), application)
    preferences.apply_all()
    preferences.language.choose("en")
    preferences.theme.choose("light")
    yield preferences
    preferences.language.choose("en")
    for part in (preferences, preferences.theme, preferences.language):
        part.deleteLater()


@pytest.fixture
def open_window(qtbot: QtBot, location: str, preferences: Preferences) -> Iterator[Opener]:
    """A function that opens the window on the workspace; what it opened is closed in the end."""
    before = set(threading.enumerate())
    windows: list[MainWindow] = []

    def opened() -> MainWindow:
        window = app.opened(workflow.open_workspace(location), preferences)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(qtbot, window)
        return window

    yield opened
    for window in windows:
        close(qtbot, window)
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """The window of a new workspace: the sample is on the desk."""
    return open_window()
