"""A window of the program that owns the clipboard, told what to do by one JSON request a line."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QMimeData, QSocketNotifier, Qt  # noqa: TID251  it is a window
from PySide6.QtGui import QGuiApplication  # noqa: TID251
from PySide6.QtTest import QTest  # noqa: TID251
from PySide6.QtWidgets import QApplication, QLabel  # noqa: TID251

from editor.article.article import Article
from editor.formats.published.arrangement import Part
from editor.formats.published.clip import Clip, clip_of, fragment_of
from editor.formats.published.profile import profile_named
from editor.ui.page.editor import LiveEditor
from editor.ui.page.view import PagesView
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.workspace import Workspace
from tests.browser.release import ARTICLE

Request = Mapping[str, str]


def _say(answer: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _mime(clip: Clip) -> QMimeData:
    data = QMimeData()
    data.setText(clip.text)
    data.setHtml(clip.html)
    return data


def _put(data: QMimeData) -> dict[str, object]:
    sent: dict[str, object] = {"html": data.html(), "text": data.text()}
    QGuiApplication.clipboard().setMimeData(data)
    return sent


def _copy(request: Request) -> dict[str, object]:
    profile = profile_named(request["profile"])
    return _put(_mime(clip_of(ARTICLE, profile, Part(request["part"]))))


def _select(request: Request) -> dict[str, object]:
    blocks = [block for block in ARTICLE.blocks if block.id in request["blocks"].split()]
    return _put(_mime(fragment_of(blocks)))


class Window(QLabel):
    """A window that says when it has been put away."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  as Qt has it
        """Tell that the window manager has minimised it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized():
            _say({"minimised": True})


class Owner:
    """The window and its ear."""

    def __init__(self, folder: str) -> None:
        self.session = Session(Workspace.open(str(Path(folder, "clipboard.duizhao"))))
        self.pages = PagesView(self.session, Theme())
        self.window = Window("Owner")
        self.window.resize(240, 80)
        self.window.show()
        self.ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self.window)
        self.ear.activated.connect(self.hear)
        self.heard = b""
        self.actions: Mapping[str, Callable[[Request], dict[str, object] | None]] = {
            "copy": _copy,
            "select": _select,
            "pane": self.copy_in_pane,
            "minimise": self.minimise,
        }

    def hear(self) -> None:
        """Do what the lines that have come ask for; end when there will be none."""
        new = os.read(sys.stdin.fileno(), 65536)
        if not new:
            QApplication.quit()
            return
        *lines, self.heard = (self.heard + new).split(b"\n")
        for line in lines:
            request = json.loads(line)
            answer = self.actions[request["do"]](request)
            if answer is not None:
                _say(answer)

    def copy_in_pane(self, request: Request) -> None:
        """Put one block into the English pane of the program and copy it there with the keys."""
        block = ARTICLE.blocks[ARTICLE.row(request["block"])]
        stored = self.session.workspace.add_article(Article(blocks=(block,)), ())
        self.session.open(stored.id)
        self.pages.show()
        self.pages.focus_page()
        (editor,) = self.pages.findChildren(LiveEditor)
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().mimeData()
        _say({"formats": copied.formats()})

    def minimise(self, _: Request) -> None:
        """Put the window away as a person does; the answer comes when it is."""
        self.window.showMinimized()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    with TemporaryDirectory() as home:
        owner = Owner(home)
        _say({"ready": True})
        code = app.exec()
        owner.session.close()
    sys.exit(code)
