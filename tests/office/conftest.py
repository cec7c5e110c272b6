"""One office program for the whole run, and the reviewer who sits at it."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.conftest import missing, requires

Step: TypeAlias = Sequence[Any]

_ROOT = Path(__file__).parents[2]


class Desk:
    """The reviewer's desk: gives the steps to the reviewer's process and hears how they went."""

    def __init__(self, python: str, soffice: str, profile: Path) -> None:
        self._process = subprocess.Popen(
            [python, "-m", "tests.office.reviewer", soffice, str(profile)],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def review(self, sent: Path, back: Path, steps: Sequence[Step]) -> Path:
        """Open a file as 罗雪梅 with Track Changes on, do the steps, save; return where."""
        self._tell([["name", "罗雪梅"], ["open", str(sent)], *steps, ["save", str(back)]])
        return back

    def _tell(self, steps: Sequence[Step]) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(steps) + "\n")
        self._process.stdin.flush()
        failed = json.loads(self._process.stdout.readline() or '"The reviewer is gone."')
        assert not failed, failed

    def close(self) -> None:
        """End the reviewer's process and the office."""
        self._process.communicate(timeout=120)


def _python_with_uno(soffice: str) -> str:
    """Return the Python that LibreOffice's own module is installed for."""
    beside = Path(soffice).resolve().parent
    candidates = [beside / "python.exe", beside / "python", "/usr/bin/python3", "python3"]
    found = filter(None, map(shutil.which, map(str, candidates)))
    return next(filter(_has_uno, found), None) or missing("python3-uno")


def _has_uno(python: str) -> bool:
    tried = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The reviewer's desk, with one office program for all tests."""
    soffice = requires("soffice")
    made = Desk(_python_with_uno(soffice), soffice, tmp_path_factory.mktemp("profile"))
    yield made
    made.close()
