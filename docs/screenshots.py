"""Makes the pictures in docs/pictures from the running program, on the sample release.

Run `python docs/screenshots.py`. Without a display (and on Linux always) it needs Xvfb; a Chinese
font such as Noto CJK must be installed. Look at every picture before it is committed.
"""  # noqa: INP001  a folder of documents, not a package

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import MainWindow

PICTURES = Path(__file__).resolve().parent / "pictures"
ROOT = Path(__file__).resolve().parents[1]
WIDE, HIGH = 1440, 900


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, language, colours, the row the caret is in, and what is open.

    `slips` are put into the row's English for the picture: (right, wrong).
    """

    name: str
    language: str
    theme: str
    row: int
    opened: str = ""
    slips: tuple[tuple[str, str], ...] = ()


_SLIPS = (("March 17", "March 18"), ("Deputy Secretary of the CPC L", "Secretary of the CPC L"))
SHOTS = (
    Shot("desk-en-light", "en", "light", 3),
    Shot("desk-zh-dark", "zh_CN", "dark", 3),
    Shot("desk-zh-light", "zh_CN", "light", 4),
    Shot("find-en-light", "en", "light", 3, "find_bar.open_replacing"),
    Shot("checks-en-light", "en", "light", 3, "panes.show_checks", _SLIPS),
    Shot("checks-zh-dark", "zh_CN", "dark", 3, "panes.show_checks", _SLIPS),
)


def main() -> int:
    """Make the pictures; under Linux in a process of its own on a virtual screen."""
    if sys.platform != "linux" or os.environ.get("DUIZHAO_PICTURES"):
        take_all()
        return 0
    with _virtual_screen() as display:
        environment = os.environ | {
            "DISPLAY": display,
            "DUIZHAO_PICTURES": "1",
            "QT_QPA_PLATFORM": "xcb",
        }
        return subprocess.run([sys.executable, __file__], env=environment, check=False).returncode  # noqa: S603


def take_all() -> None:
    """Open the program on the sample and take every picture."""
    sys.path.insert(0, str(ROOT))
    from editor import workflow  # noqa: PLC0415  the path is set above
    from editor.settings import UserSettings  # noqa: PLC0415
    from editor.ui import app  # noqa: PLC0415
    from editor.ui.language import Language  # noqa: PLC0415
    from editor.ui.preferences import Preferences  # noqa: PLC0415
    from editor.ui.theme import Theme  # noqa: PLC0415

    application = app.application()
    with tempfile.TemporaryDirectory() as folder:
        user = UserSettings(Path(folder) / "settings.json")
        preferences = Preferences(user, Theme(application), Language(application), application)
        workspace = workflow.open_workspace(str(Path(folder) / "workspace.duizhao"))
        window = app.opened(workspace, preferences)
        window.resize(WIDE, HIGH)
        window.show()
        window.activateWindow()
        PICTURES.mkdir(exist_ok=True)
        for shot in SHOTS:
            _take(shot, window)
        window.close()


def _take(shot: Shot, window: "MainWindow") -> None:
    from PySide6.QtTest import QTest  # noqa: PLC0415, TID251

    window.preferences.theme.choose(shot.theme)
    window.preferences.language.choose(shot.language)
    window.find_bar.dismiss()
    window.pages.focus_page()
    article = window.session.article
    if article is None:
        return
    window.session.go_to(shot.row, len(article.blocks[shot.row].draft))
    if shot.slips:
        _slip(window, shot)
    if shot.opened:
        _open(window, shot.opened)
    for _ in range(200):  # the terms light up once the dictionaries are in, then come the checks
        if window.session.terms(shot.row) and window.checks.is_settled:
            break
        QTest.qWait(100)
    QTest.qWait(1500)  # a picture is taken of what a person sees, after everything has settled
    picture = window.grab().toImage()
    if shot.slips:
        window.session.undo()
    target = PICTURES / f"{shot.name}.png"
    picture.convertToFormat(picture.Format.Format_RGB888).save(str(target), quality=0)
    sys.stdout.write(f"{target.name}: {target.stat().st_size // 1024} kB\n")


def _slip(window: "MainWindow", shot: Shot) -> None:
    from editor.article.text import Text  # noqa: PLC0415

    article = window.session.article
    if article is not None:
        plain = article.blocks[shot.row].draft.plain
        for right, wrong in shot.slips:
            plain = plain.replace(right, wrong, 1)
        window.session.replace_drafts({shot.row: Text(plain)})


def _open(window: "MainWindow", slot: str) -> None:
    show: Callable[[], None] = attrgetter(slot)(window)
    show()
    if not window.find_bar.isHidden():
        window.session.go_to(3, 0)
        window.find_bar.words.setText("LJPU")
        window.find_bar.go_next()


@contextmanager
def _virtual_screen() -> Iterator[str]:
    reading, writing = os.pipe()
    options = ["-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    server = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL)  # noqa: S603, S607
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    sys.exit(main())
