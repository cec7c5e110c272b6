"""Other programs: killed while they save, and two that want one workspace."""

import os
import random
import sqlite3
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import WorkspaceBusy
from editor.workspace.workspace import Workspace

ROUNDS = 100
_HERE = Path(__file__).resolve().parent


class Typist:
    """Another program, `typist.py`: it loads at once, and types when it is told to begin."""

    def __init__(self, place: Path, cache: Path) -> None:
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        own = {"PYTHONPATH": str(_HERE.parents[1]), "PYTHONPYCACHEPREFIX": str(cache)}
        self._process = subprocess.Popen(
            [sys.executable, str(_HERE / "typist.py"), str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=kept | own,
            text=True,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._input, self._output = self._process.stdin, self._process.stdout
        self._saved = 0

    def begin(self) -> None:
        assert self._output.readline() == "ready\n"
        self._input.write("go\n")
        self._input.flush()

    def wait_for(self, saves: int) -> int:
        """Wait for so many more saves; return how many words they say are saved."""
        for _ in range(saves):
            self._saved = int(self._output.readline())
        return self._saved

    def kill(self) -> int:
        """End the program wherever it is; return how many words it said are saved."""
        self._process.kill()
        self._process.wait()
        if not self._output.closed:
            self._input.close()
            said = [line for line in self._output if line.endswith("\n") and line != "ready\n"]
            self._output.close()
            self._saved = int(said[-1]) if said else self._saved
        return self._saved


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs keep their compiled modules, so that they start quickly."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def typing_place(place: Path) -> Path:
    """A workspace with one article to type into."""
    with Workspace.open(str(place)) as workspace:
        blocks = (Block(f"b{n}", BlockKind.PARAGRAPH, Text("灵江。")) for n in range(5))
        workspace.add_article(Article(blocks=tuple(blocks)))
    return place


@pytest.fixture
def typist(typing_place: Path, cache: Path) -> Iterator[Typist]:
    """One program that has saved a few words and goes on."""
    program = Typist(typing_place, cache)
    program.begin()
    program.wait_for(3)
    yield program
    program.kill()


def test_killed_at_any_moment_it_loses_no_saved_word(typing_place: Path, cache: Path) -> None:
    chance = random.Random(20260521)
    ahead = deque(Typist(typing_place, cache) for _ in range(2))
    lost = 0
    for _ in range(ROUNDS):
        ahead.append(Typist(typing_place, cache))
        program = ahead.popleft()
        program.begin()
        program.wait_for(chance.randrange(1, 12))
        for _ in range(chance.randrange(20_000)):  # anywhere within the next saves
            pass
        lost += acknowledged_but_missing(typing_place, program.kill())
    for program in ahead:
        program.kill()
    assert lost == 0


def acknowledged_but_missing(place: Path, acknowledged: int) -> int:
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Workspace.open(str(place)) as workspace:
        drafts = [block.draft.plain.split() for block in workspace.article("1").blocks]
    words = sum(map(len, drafts))
    assert {word for draft in drafts for word in draft} == {f"word{n}" for n in range(words)}
    return max(0, acknowledged - words)


def test_the_second_program_is_told_who_writes(typing_place: Path, typist: Typist) -> None:
    with pytest.raises(WorkspaceBusy) as told:
        Workspace.open(str(typing_place))
    assert "“lingjiang.duizhao” has been open for writing in the typist since 20" in str(told.value)
    typist.wait_for(3)  # the first one goes on undisturbed


def test_one_may_read_while_another_writes(typing_place: Path, typist: Typist) -> None:
    with Workspace.open(str(typing_place), writing=False) as reader:
        before = reader.articles()[0].words
        while typist.wait_for(1) <= before:
            pass
        assert reader.articles()[0].words > before


def test_a_killed_program_holds_nothing(typing_place: Path, typist: Typist) -> None:
    typist.kill()
    with Workspace.open(str(typing_place)) as workspace:
        assert workspace.articles()[0].words >= 3
