"""A copy as another program gets it, from the window that is minimised, on a real X server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.screens import virtual_screen

ROOT = Path(__file__).parents[3]

_COPY = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from editor import workflow
from editor.settings import UserSettings
from editor.formats.published.arrangement import Part
from editor.formats.published.clip import clip_of
from editor.ui import app
from editor.ui.language import Language
from editor.ui.preferences import Preferences
from editor.ui.publishing.unsigned_dialog import UnsignedDialog
from editor.ui.theme import Theme

application, folder = app.application(), Path(sys.argv[1])
user = UserSettings(folder / "settings.json")
preferences = Preferences(user, Theme(application), Language(application), application)
window = app.opened(workflow.open_workspace(str(folder / "w.duizhao")), preferences)
window.show()

def copy():
    window.publishing.copy_body()
    window.findChild(UnsignedDialog).go_on.click()
    window.showMinimized()
    print(repr(clip_of(window.session.article, part=Part.BODY)), flush=True)

window.checks.settled.connect(copy, Qt.ConnectionType.SingleShotConnection)
application.exec()
"""

_LOOK = """
from PySide6.QtWidgets import QApplication
from editor.formats.published.clip import Clip
app = QApplication([])
data = app.clipboard().mimeData()
kinds = {kind for kind in data.formats() if "/" in kind and not kind.startswith("application/x-qt")}
print(repr(Clip(data.html(), data.text())), *sorted(kinds), sep="\\n")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is the Linux desktop's")
def test_another_program_gets_the_copy_of_a_minimised_window(xvfb: str, tmp_path: Path) -> None:
    with virtual_screen(xvfb) as display:
        there = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
        env = {**os.environ, **there, "PYTHONPATH": str(ROOT)}
        owner = subprocess.Popen(
            [sys.executable, "-c", _COPY, str(tmp_path)],
            cwd=ROOT,
            env=env,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            assert owner.stdout is not None
            copied = owner.stdout.readline().strip()
            seen = subprocess.run(
                [sys.executable, "-c", _LOOK],
                cwd=ROOT,
                env=env,
                capture_output=True,
                encoding="utf-8",
                timeout=60,
                check=True,
            )
        finally:
            owner.kill()
            owner.communicate()
    clip, *kinds = seen.stdout.splitlines()
    assert clip == copied
    assert "On the morning of" in clip
    assert [kind for kind in kinds if not kind.startswith("text/plain;")] == [
        "text/html",
        "text/plain",
    ]
