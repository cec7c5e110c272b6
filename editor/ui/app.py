"""Starts the desktop: one application, one workspace, one window."""

import sys
from collections.abc import Sequence

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from editor import __version__, paths, workflow
from editor.errors import DuizhaoError, WorkspaceError
from editor.message import Message
from editor.settings import LAST_ARTICLE, UserSettings
from editor.ui.garbage import Garbage
from editor.ui.language import Language, said
from editor.ui.preferences import Preferences
from editor.ui.session import Session
from editor.ui.theme import Theme, interface_font
from editor.ui.warmth import Warmth
from editor.ui.window import MainWindow
from editor.workspace.workspace import Workspace


def run(location: str, files: Sequence[str]) -> int:
    """Open the desktop on a workspace, read files in, and return the program's exit code."""
    app = application()
    Garbage(app)
    preferences = chosen_preferences(app)
    try:
        workspace = workflow.open_workspace(location, program="the desktop")
    except WorkspaceError as error:
        return _refused(app, error.message)
    window = opened(workspace, preferences)
    warmth = Warmth(window.session, window)
    window.show()
    warmth.begin()
    window.open_files(files)
    return app.exec()


def application() -> QApplication:
    """Return the application, named and in our style; there is only one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Duizhao")
    app.setApplicationDisplayName("Duizhao")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("duizhao")
    app.setStyle("Fusion")  # the one style that takes every colour of a theme on every platform
    app.setFont(interface_font())
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "duizhao.svg")))
    return app


def chosen_preferences(app: QApplication) -> Preferences:
    """Return the preferences with the user's own settings in force."""
    user = UserSettings(paths.user_settings())
    preferences = Preferences(user, Theme(app), Language(app), app)
    preferences.apply_all()
    return preferences


def opened(workspace: Workspace, preferences: Preferences) -> MainWindow:
    """Return the window of a workspace with the last article, or the sample, on the desk."""
    preferences.workspace = workspace
    session = Session(workspace)
    window = MainWindow(session, preferences)
    session.setParent(window)
    try:
        _open_first(session, preferences)
    except DuizhaoError as error:
        window.banner.warn(error.message)
    problem = workspace.backup_problem()
    if problem is not None:
        window.banner.warn(problem)
    return window


def _open_first(session: Session, preferences: Preferences) -> None:
    if session.workspace.created:
        # Loaded here: a start after the first needs no reader.
        from editor.ui.sample import take_sample  # noqa: PLC0415

        session.open(take_sample(session.workspace).id)
        session.articles_changed.emit()
        return
    last = preferences.value(LAST_ARTICLE)
    known = [entry.id for entry in session.articles()]
    if known:
        session.open(last if last in known else known[0])


def _refused(app: QApplication, message: Message) -> int:
    box = QMessageBox(QMessageBox.Icon.Critical, "Duizhao", said(message))
    box.finished.connect(app.quit)
    box.open()
    app.exec()
    return 1
