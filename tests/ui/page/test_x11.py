"""The pages on a real X server: focus, key presses and the clipboard of the platform."""

import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import os, sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.ui.page.view import PagesView
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.workspace import Workspace

app = QApplication([])
session = Session(Workspace.open(sys.argv[1]))
block = Block("p", BlockKind.PARAGRAPH, Text("灵江市。"), Text(""))
session.open(session.workspace.add_article(Article(blocks=(block,)), ()).id)
view = PagesView(session, Theme())
view.show()
assert QTest.qWaitForWindowExposed(view), "no window"
view.activateWindow()
view.focus_page()
editor = view.focusProxy()
for letter in "The mayor 1":
    QTest.keyClick(view.windowHandle(), letter)
QTest.keyClick(view.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
QTest.keyClick(view.windowHandle(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
formats = sorted(QGuiApplication.clipboard().mimeData().formats())
print(QGuiApplication.platformName(), "|", session.article.blocks[0].draft.plain, "|", *formats)
session.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is the Linux desktop's")
def test_keys_and_clipboard_on_x11(xvfb: str, tmp_path: Path) -> None:
    server = subprocess.Popen(
        [xvfb, "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="ascii",
    )
    try:
        assert server.stdout is not None
        display = ":" + server.stdout.readline().strip()
        ended = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(tmp_path / "w.duizhao")],
            cwd=Path(__file__).parents[3],
            env={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
    finally:
        server.terminate()
        server.wait()
        if server.stdout is not None:
            server.stdout.close()
    assert ended.stdout.strip() == "xcb | The mayor 1 | text/html text/plain", ended.stderr
