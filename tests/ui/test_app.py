"""Starting the desktop as a program of its own: offscreen, under X11, and refused."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.settings import LANGUAGE, THEME, WINDOW, UserSettings
from editor.ui.garbage import Garbage
from editor.ui.preferences import Preferences
from editor.ui.warmth import Warmth
from editor.ui.window import MainWindow
from editor.ui.window_state import WindowState, keep_state, read_state
from tests.ui.screens import virtual_screen

_ROOT = Path(__file__).parents[2]

_DAY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from editor.ui import app
from editor.ui.window import MainWindow

def day():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    if window.session.article is None or not window.session.terms(6):
        return
    timer.stop()
    window.activateWindow()
    window.session.go_to(6)
    window.pages.focus_page()
    QTest.keyClicks(window.pages.focusProxy(), "Under the agreement, ")
    window.menu_bar.term_chosen.emit(1)
    picture = window.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, 1400, 7) for y in range(0, 860, 7)}
    print(QApplication.platformName(), len(colours) > 20)
    print(window.session.article.blocks[6].draft.plain)
    window.close()

application = app.application()
timer = QTimer()
timer.timeout.connect(day)
timer.start(20)
sys.exit(app.run(sys.argv[1], []))
"""


def environment(tmp_path: Path, platform: str) -> dict[str, str]:
    """The environment of a person whose settings are in a folder of their own."""
    folders = {
        name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA")
    }
    return os.environ | folders | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": str(_ROOT)}


def run(arguments: list[str], tmp_path: Path, platform: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments,
        env=environment(tmp_path, platform),
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
        cwd=_ROOT,
    )


WRITTEN = "Under the agreement, talent cultivation"


def test_the_desktop_runs_under_x11(
    xvfb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "w.duizhao")
    with virtual_screen(xvfb) as display:
        monkeypatch.setenv("DISPLAY", display)
        ended = run([sys.executable, "-c", _DAY, place], tmp_path, "xcb")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == ["xcb True", WRITTEN]
    with workflow.open_workspace(place, writing=False) as workspace:
        assert workspace.article("1").blocks[6].draft.plain == WRITTEN


def test_the_desktop_runs_offscreen_and_saves_when_it_is_closed(tmp_path: Path) -> None:
    place = str(tmp_path / "w.duizhao")
    ended = run([sys.executable, "-c", _DAY, place], tmp_path, "offscreen")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == ["offscreen True", WRITTEN]


_REFUSED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from editor.ui import app

def read():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        print(box.text())
        box.reject()

application = app.application()
timer = QTimer()
timer.timeout.connect(read)
timer.start(20)
sys.exit(app.run(sys.argv[1], []))
"""


@pytest.mark.parametrize(
    ("content", "told"), [(b"not a workspace", "not a Duizhao workspace"), (None, "open")]
)
def test_a_workspace_that_cannot_be_opened_is_told_in_one_dialog(
    tmp_path: Path, content: bytes | None, told: str
) -> None:
    place = tmp_path / "w.duizhao"
    holder = None
    if content is None:
        holder = workflow.open_workspace(str(place))
    else:
        place.write_bytes(content)
    user = UserSettings(tmp_path / "XDG_CONFIG_HOME" / "Duizhao" / "settings.json")
    user.set(LANGUAGE, "en")
    ended = run([sys.executable, "-c", _REFUSED, str(place)], tmp_path, "offscreen")
    if holder is not None:
        holder.close()
    assert ended.returncode == 1, ended.stderr
    assert told in ended.stdout
    assert "Traceback" not in ended.stderr


def test_terms_come_behind_the_window(window: MainWindow, qtbot: QtBot) -> None:
    warmth = Warmth(window.session, window)
    assert window.session.terms(6) == ()
    with qtbot.waitSignal(window.session.terms_changed):
        warmth.begin()
    assert window.session.terms(6)


def test_garbage_is_collected_where_widgets_may_die(qapp: QApplication) -> None:
    class Knot:
        def __init__(self) -> None:
            self.me = self

    garbage = Garbage(qapp)
    for _ in range(2000):
        Knot()
    assert gc.get_count()[0] > gc.get_threshold()[0]
    garbage.look()
    assert gc.get_count()[0] < gc.get_threshold()[0]
    garbage.stop()
    gc.disable()
    garbage.deleteLater()


def test_preferences_are_kept_for_the_next_start(preferences: Preferences, tmp_path: Path) -> None:
    preferences.set_value(THEME, "dark")
    again = UserSettings(tmp_path / "settings" / "settings.json")
    assert again.get(THEME) == "dark"


@pytest.mark.parametrize("stored", ["", "no json", "[]", '{"geometry": 1, "strange": 2}'])
def test_a_window_state_that_cannot_be_read_is_the_first_one(
    preferences: Preferences, stored: str
) -> None:
    preferences.set_value(WINDOW, stored)
    assert read_state(preferences) == WindowState()


def test_a_window_state_comes_back(preferences: Preferences) -> None:
    state = WindowState("Zw==", "cw==", articles=False, assistant=True)
    keep_state(preferences, state)
    assert read_state(preferences) == state
