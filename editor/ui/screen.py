"""Whether there is a screen for the desktop, asked before Qt would abort without one."""

import ctypes
import importlib.util
import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NO_SCREEN = QT_TRANSLATE_NOOP(
    "Screen",
    "There is no screen to open the desktop on; the command line does the same work without one: "
    "“import FILE”, then “word ARTICLE -o review.docx” (“--help” lists all).",
)
_NO_LIBRARY = QT_TRANSLATE_NOOP(
    "Screen",
    "The desktop needs the system library {library}, which is not installed here (on Debian and "
    "Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0); the command line works without it (“--help”).",
)

_DISPLAY = re.compile(r"^(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?$")


def problem() -> Message | None:
    """Return why the desktop cannot open here, or None when it can.

    Only X11 and Wayland systems can lack a screen; a platform chosen by QT_QPA_PLATFORM is trusted.
    """
    if sys.platform in {"win32", "darwin"}:
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen in {"", "xcb", "wayland"} and not _has_screen(os.environ):
        return Message("Screen", _NO_SCREEN)
    library = _missing_library(chosen)
    return Message("Screen", _NO_LIBRARY, {"library": library}) if library else None


def _has_screen(environment: Mapping[str, str]) -> bool:
    wayland = environment.get("WAYLAND_DISPLAY")
    if wayland:
        runtime = environment.get("XDG_RUNTIME_DIR", "")
        return Path(runtime, wayland).exists()
    display = _DISPLAY.match(environment.get("DISPLAY", ""))
    return display is not None and _answers(display["host"], int(display["number"]))


def _answers(host: str, number: int) -> bool:
    # An X server listens on a socket file, its abstract twin, or a TCP port from 6000 on.
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  where X servers put it
    places: list[tuple[int, object]] = [(socket.AF_INET, (host or "127.0.0.1", 6000 + number))]
    if host in {"", "unix"}:
        places = [(socket.AF_UNIX, "\0" + path), (socket.AF_UNIX, path), *places]
    return any(_connects(family, address) for family, address in places)


def _connects(family: int, address: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as candidate:
        candidate.settimeout(2)
        try:
            candidate.connect(address)  # type: ignore[arg-type]
        except OSError:
            return False
    return True


def _missing_library(chosen: str) -> str:
    """Return the first system library Qt's own would miss, or an empty string."""
    package = importlib.util.find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        return ""
    qt = Path(package.submodule_search_locations[0]) / "Qt"
    wanted = [qt / "lib" / "libQt6Gui.so.6"]
    if chosen in {"", "xcb"} and not os.environ.get("WAYLAND_DISPLAY"):
        wanted.append(qt / "plugins" / "platforms" / "libqxcb.so")
    for library in wanted:
        try:
            ctypes.CDLL(str(library))
        except OSError as error:
            return str(error).partition(":")[0]
    return ""
