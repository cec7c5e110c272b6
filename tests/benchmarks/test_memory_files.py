"""Memories of 100,000 units: written, read, taken into a workspace, opened there."""

from pathlib import Path

from editor import workflow
from editor.formats.tmx import read_units, write_units
from editor.glossary.glossary import Glossary
from editor.suggest.memory.unit import Unit
from editor.workspace import Workspace
from tests.benchmarks.press import DRAFT, Press, timed

_SIZE = 100_000


def test_100_000_units_from_a_file_into_the_memory(tmp_path: Path) -> None:
    press = Press()
    units = [Unit(press.sentence(), DRAFT.format(number)) for number in range(_SIZE)]
    path = tmp_path / "memory.tmx"
    writing, _ = timed(lambda: write_units(path, units))
    reading, read = timed(lambda: sum(1 for _ in read_units(path)))
    with Workspace.open(str(tmp_path / "lingjiang.duizhao")) as workspace:
        importing, taken = timed(lambda: workflow.import_memory(workspace, path))
        opening, memory = timed(lambda: workflow.memory(workspace, Glossary()))
        exporting, _ = timed(lambda: workflow.export_memory(workspace, tmp_path / "out.tmx"))
    assert read == taken.added == len(memory.index) == _SIZE
    print(  # noqa: T201  what a benchmark is for
        f"\n{_SIZE:,} units: imported and indexed in {importing / 1000:.1f} s, opened in"
        f" {opening:.0f} ms, exported in {exporting / 1000:.1f} s"
        f" (TMX alone: read in {reading / 1000:.1f} s, written in {writing / 1000:.1f} s)"
    )
