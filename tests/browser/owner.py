"""A window of the program that owns the clipboard, told what to do by one JSON request a line."""

import json
import os
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QMimeData, QSocketNotifier  # noqa: TID251  it is a window
from PySide6.QtGui import QGuiApplication  # noqa: TID251
from PySide6.QtWidgets import QApplication, QLabel  # noqa: TID251

from editor.formats.published.arrangement import Part
from editor.formats.published.clip import Clip, clip_of, fragment_of
from editor.formats.published.profile import profile_named
from editor.ui.page.clipboard import mime_of
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


def _pane(request: Request) -> dict[str, object]:
    block = ARTICLE.blocks[ARTICLE.row(request["block"])]
    return _put(mime_of(block.draft))


class Window(QLabel):
    """A window that says when it has been put away."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  as Qt has it
        """Tell that the window manager has minimised it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized():
            _say({"minimised": True})


class Owner:
    """The window and its ear."""

    def __init__(self) -> None:
        self.window = Window("Owner")
        self.window.resize(240, 80)
        self.window.show()
        self.ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self.window)
        self.ear.activated.connect(self.hear)
        self.heard = b""
        self.actions: Mapping[str, Callable[[Request], dict[str, object] | None]] = {
            "copy": _copy,
            "select": _select,
            "pane": _pane,
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

    def minimise(self, _: Request) -> None:
        """Put the window away as a person does; the answer comes when it is."""
        self.window.showMinimized()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    owner = Owner()
    _say({"ready": True})
    sys.exit(app.exec())
