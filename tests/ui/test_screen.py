"""Without a screen the program says so in one sentence instead of letting Qt abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

NO_SCREENS = [
    {},
    {"DISPLAY": ""},
    {"DISPLAY": ":9943"},
    {"DISPLAY": "nonsense"},
    {"WAYLAND_DISPLAY": "wayland-9943", "XDG_RUNTIME_DIR": "/nowhere"},
]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems have a screen")
@pytest.mark.parametrize("screen", NO_SCREENS)
def test_no_screen_is_said_and_the_command_line_named(
    screen: dict[str, str], tmp_path: Path
) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    ended = subprocess.run(
        [sys.executable, "main.py", "--workspace", str(tmp_path / "w.duizhao")],
        cwd=ROOT,
        env=environment | screen,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert "no screen" in ended.stderr
    assert "--help" in ended.stderr
