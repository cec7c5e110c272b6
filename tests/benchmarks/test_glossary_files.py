"""How quick glossary files of 10,000 entries are read, written, previewed and taken in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor import workflow
from editor.formats.glossary_files import read_terms, write_terms
from editor.glossary.person import Person
from editor.glossary.term import Term, TermKind
from editor.workspace import Workspace

ENTRIES = 10_000
FORMATS = pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".tbx"])


def glossary() -> list[Term]:
    return [
        Term(
            f"灵江{n}局",
            f"Lingjiang Bureau {n}",
            TermKind.DEPARTMENT,
            admitted=(f"Bureau {n}",) * (n % 2),
            forbidden=("Office",) * (n % 3 == 0),
            not_in=(f"灵江{n}局面",) * (n % 5 == 0),
            note="as its website says" * (n % 4 == 0),
            source="GK",
        )
        for n in range(ENTRIES)
    ]


@pytest.fixture
def file(tmp_path: Path, suffix: str) -> Path:
    """A glossary file of 10,000 entries."""
    path = tmp_path / f"glossary{suffix}"
    write_terms(path, glossary())
    return path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with the starter glossary."""
    with workflow.open_workspace(str(tmp_path / "lingjiang.duizhao")) as opened:
        yield opened


def measure(benchmark: BenchmarkFixture, work: Callable[..., object], *arguments: object) -> None:
    """Run work three times: files of this size leave no need for more."""
    benchmark.pedantic(work, args=arguments, rounds=3, warmup_rounds=1)  # type: ignore[no-untyped-call]


@FORMATS
def test_reading(benchmark: BenchmarkFixture, file: Path) -> None:
    measure(benchmark, read_terms, file)


@FORMATS
def test_writing(benchmark: BenchmarkFixture, tmp_path: Path, suffix: str) -> None:
    measure(benchmark, write_terms, tmp_path / f"out{suffix}", glossary())


@FORMATS
def test_previewing(benchmark: BenchmarkFixture, workspace: Workspace, file: Path) -> None:
    measure(benchmark, workflow.glossary_preview, workspace, file)


@FORMATS
def test_importing(benchmark: BenchmarkFixture, workspace: Workspace, file: Path) -> None:
    """Read, compare, write, with the history of every entry."""

    def prepare() -> tuple[tuple[Workspace, Path], dict[str, object]]:
        workspace.remove_terms(glossary())
        return (workspace, file), {}

    benchmark.pedantic(  # type: ignore[no-untyped-call]
        workflow.glossary_import, setup=prepare, rounds=3
    )


def test_editing_one_entry(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    """One key of the desk: the entry, its history and the journal, safe on disk."""
    terms = glossary()
    workspace.put_terms(terms)
    first, edits = terms[0], count()
    benchmark(lambda: workspace.put_terms([replace(first, note=str(next(edits)))]))


def test_history_of_one_entry(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    terms = glossary()
    workspace.put_terms(terms)
    benchmark(workspace.term_history, terms[5000])


def test_people(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    """The list of 300 people, read whole."""
    for n in range(300):
        workspace.put_person(Person(f"张{chr(0x4E00 + n)}", f"Zhang {n}"))
    benchmark(workspace.people)
