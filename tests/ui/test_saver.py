"""Saving behind the person's back, on a real workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.article.article import Article, Block, BlockKind
from editor.article.edits import write
from editor.article.text import Text
from editor.errors import WorkspaceFull
from editor.message import Message
from editor.ui.saver import SAVE_AFTER, Saver
from editor.workspace import Workspace

START = Article(blocks=(Block("b1", BlockKind.PARAGRAPH, Text("文")),))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "w.duizhao")) as opened:
        yield opened


@pytest.fixture
def saver(workspace: Workspace) -> Iterator[Saver]:
    made = Saver(workspace)
    yield made
    made.close()


def test_the_promise_of_two_seconds_leaves_room_for_the_saving_itself() -> None:
    assert SAVE_AFTER <= 1000


def test_what_is_wanted_is_on_disk_by_itself(
    qtbot: QtBot, workspace: Workspace, saver: Saver
) -> None:
    stored = workspace.add_article(START)
    saver.begin(stored)
    with qtbot.waitSignal(saver.saved, timeout=10_000):
        saver.want(write(stored, 0, Text("one")))
        saver.want(write(stored, 0, Text("one two")))
    assert saver.is_saved
    assert workspace.article(stored.id).blocks[0].draft.plain == "one two"


def test_flushing_waits_for_nothing(workspace: Workspace, saver: Saver) -> None:
    stored = workspace.add_article(START)
    saver.begin(stored)
    saver.want(write(stored, 0, Text("now")))
    assert not saver.is_saved
    saver.flush()
    assert workspace.article(stored.id).blocks[0].draft.plain == "now"


class Refusing(Workspace):
    """A workspace whose disk is full until somebody makes room."""

    is_full = True

    def save(self, article: Article, since: Article | None = None) -> str:
        if self.is_full:
            raise WorkspaceFull(Message("Workspace", "The disk is full."))
        return super().save(article, since)


def test_a_save_that_fails_is_told_and_nothing_wanted_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with Refusing.open(str(tmp_path / "full.duizhao")) as workspace:
        saver = Saver(workspace)
        stored = workspace.add_article(START)
        saver.begin(stored)
        with qtbot.waitSignal(saver.failed, timeout=10_000) as told:
            saver.want(write(stored, 0, Text("kept")))
        assert str(told.args[0]) == "The disk is full."
        assert not saver.is_saved
        workspace.is_full = False
        saver.flush()
        assert workspace.article(stored.id).blocks[0].draft.plain == "kept"
        saver.close()
