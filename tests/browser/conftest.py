"""A screen, a window manager, a server of web editors, a browser, and the clipboard's owner."""

import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from tests.conftest import requires

HERE = Path(__file__).parent
PACKAGES = Path(
    os.environ.get("DUIZHAO_BROWSER_PACKAGES")
    or platformdirs.user_cache_dir("duizhao-browser-tests", appauthor=False)
)
"""Where `npm install` has put what tests/browser/package.json lists."""


class Partner:
    """A process that answers one JSON line with one JSON line."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self._answer() == {"ready": True}

    def ask(self, action: str, **values: str) -> dict[str, Any]:
        """Return the answer to a request; fail when the partner could not do it."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"do": action, **values}) + "\n")
        self.process.stdin.flush()
        answer = self._answer()
        assert "error" not in answer, answer["error"]
        return answer

    def end(self) -> None:
        """Close its ear, at which it ends by itself, and take its pipes down."""
        with self.process:
            assert self.process.stdin
            self.process.stdin.close()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.process.kill()

    def _answer(self) -> dict[str, Any]:
        assert self.process.stdout
        answer: dict[str, Any] = json.loads(
            self.process.stdout.readline() or '{"error": "it ended"}'
        )
        return answer


class Pages(SimpleHTTPRequestHandler):
    """Serves the editors' packages, and our pages under /pages/."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address."""
        if path.startswith("/pages/"):
            return str(HERE / "pages" / Path(path.partition("?")[0]).name)
        return super().translate_path(path)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  as the base has it
        """Keep the tests' output quiet."""


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder with the editors, in the versions that package.json names."""
    listed = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in listed.items():
        about = PACKAGES / "node_modules" / name / "package.json"
        there = json.loads(about.read_text(encoding="utf-8"))["version"] if about.exists() else None
        if there != version:
            reason = f"{name} {version} is not installed (see docs/publishing.md)"
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return PACKAGES


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a virtual screen with a window manager on it."""
    command = [
        requires("Xvfb"),
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1280x900x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        number = server.stdout.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        with subprocess.Popen(
            [requires("openbox")],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as manager:
            yield environment
            manager.terminate()
        server.terminate()


@pytest.fixture(scope="session")
def address(packages: Path) -> Iterator[str]:
    """Where the pages are on loopback."""
    handler = functools.partial(Pages, directory=str(packages / "node_modules"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/pages"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser(screen: dict[str, str], packages: Path) -> Iterator[Partner]:
    """A Chromium window with a page in it."""
    chromium = shutil.which("chromium-browser") or requires("chromium")
    driver = [requires("node"), str(HERE / "driver.cjs"), str(packages), chromium]
    partner = Partner(driver, screen)
    yield partner
    partner.end()


@pytest.fixture(scope="session")
def owner(screen: dict[str, str]) -> Iterator[Partner]:
    """A window of the program that holds the clipboard."""
    root = str(HERE.parent.parent)
    partner = Partner([sys.executable, str(HERE / "owner.py")], {**screen, "PYTHONPATH": root})
    yield partner
    partner.end()
