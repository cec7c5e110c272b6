"""A workspace of the third version opens in this one, ready to be signed and published."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.article.article import Stage
from editor.review.signoff.signature import Signature, signed_texts
from editor.workspace import migrations
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import RELEASE

DUMP = Path(__file__).parent.parent / "data" / "workspace" / "version-3.sql"


@pytest.fixture
def old(place: Path) -> Path:
    """A file that the third version wrote."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        connection.execute("PRAGMA user_version = 3")
    return place


def test_everything_is_still_there(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        article = workspace.article("1")
        assert (article.stage, article.blocks) == (Stage.IN_REVIEW, RELEASE.blocks)
        assert set(article.decisions.changes) == {"c1"}
        (copy,) = workspace.copies("1")
        assert copy.signoffs[0].text == "Lin Siyuan"
        assert (workspace.signatures("1"), workspace.versions("1")) == ((), ())


def test_its_journal_is_whole_and_goes_on(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        before = workspace.verify_journal()
        assert (before.events, before.is_whole) == (7, True)
        article = workspace.article("1")
        workspace.sign(
            article, Signature("department-initial", "Xu Lan", "许岚", "", signed_texts(article))
        )
    with Workspace.open(str(old)) as workspace:
        after = workspace.verify_journal()
        assert (after.events, after.why) == (8, None)
        assert after.head != before.head


def test_a_row_taken_out_before_the_upgrade_shows(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("DROP TRIGGER journal_keeps_rows")
        connection.execute("DELETE FROM journal WHERE number = 3")
    with Workspace.open(str(old)) as workspace:
        found = workspace.verify_journal()
        assert (found.broken, found.is_whole) == (3, False)
