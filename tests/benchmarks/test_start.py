"""Starting the program, beside the floor: an empty window of the same toolkit.

Run with `pytest tests/benchmarks`: each round is a process of its own, and the first one, which
writes the compiled files of Python, is not counted.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text

_FLOOR = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""
_START = """
import sys
from PySide6.QtCore import QTimer
from editor.ui import app
from editor.ui.warmth import Warmth
Warmth.begin = lambda self: QTimer.singleShot(0, app.application().quit)
sys.exit(app.run(sys.argv[1], []))
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Settings of their own, and compiled files kept between the rounds."""
    root = str(Path(__file__).parents[2])
    own = {"XDG_CONFIG_HOME": str(tmp_path), "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"}
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    return os.environ | own | kept


def _workspace(tmp_path: Path, rows: int) -> str:
    place = str(tmp_path / "workspace.duizhao")
    text = Text("灵江市委副书记、市长方立成出席签约仪式，强调要推动高质量发展。")
    blocks = (Block(f"b{n}", BlockKind.PARAGRAPH, text) for n in range(1, rows + 1))
    with workflow.open_workspace(place) as workspace:
        workspace.add_article(Article(blocks=tuple(blocks)))
    return place


def _measure(benchmark: BenchmarkFixture, command: list[str], environment: dict[str, str]) -> None:
    pedantic: Callable[..., object] = benchmark.pedantic
    options = {"env": environment, "check": True}
    pedantic(subprocess.run, (command,), options, rounds=5, warmup_rounds=1)


def test_floor(benchmark: BenchmarkFixture, environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", _FLOOR]
    _measure(benchmark, command, environment)


@pytest.mark.parametrize("rows", [12, 10_000])
def test_start(
    benchmark: BenchmarkFixture, environment: dict[str, str], tmp_path: Path, rows: int
) -> None:
    command = [sys.executable, "-c", _START, _workspace(tmp_path, rows)]
    _measure(benchmark, command, environment)
