"""A workspace of the second version opens in this one, ready for what comes back from reviewers."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.article.article import Stage
from editor.article.decisions import Decisions
from editor.glossary.person import Person, Post
from editor.workspace import migrations
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import DATA, copy_of

DUMP = Path(__file__).parent.parent / "data" / "workspace" / "version-2.sql"


@pytest.fixture
def old(place: Path) -> Path:
    """A file that the second version wrote."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        connection.execute("PRAGMA user_version = 2")
    return place


def test_everything_is_still_there(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        article = workspace.article("1")
        assert (article.stage, article.decisions) == (Stage.IN_REVIEW, Decisions())
        assert [block.draft.plain for block in article.blocks] == ["News", "The mayor visited."]
        assert workspace.people() == (Person("张壮", "Zhang Zhuang", (Post("市长", "Mayor"),)),)
        assert [term.approver for term in workspace.terms()] == ["", "林思源"]
        assert len(workspace.events("1")) == 3
        (entry,) = workspace.articles()
        assert (entry.sent, entry.returned, entry.open_changes) == (1, 0, 0)


def test_a_copy_of_what_was_sent_then_can_be_kept(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        (export,) = workspace.exports("1")
        assert (export.comments, len(export.rows)) == ((), 2)
        copy = copy_of(export)
        workspace.add_copy(copy, DATA)
    with Workspace.open(str(old)) as workspace:
        assert workspace.copies("1") == (copy,)
