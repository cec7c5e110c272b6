"""A workspace of the first version opens in this one with everything that is in it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor.glossary.person import Person
from editor.glossary.term import Term, TermKind
from editor.workspace import backup, migrations
from editor.workspace.workspace import Workspace

DUMP = Path(__file__).parent.parent / "data" / "workspace" / "version-1.sql"
MAYOR = Term("市长", "Mayor", TermKind.GOVERNMENT_TITLE, not_in=("副市长", "市长热线"))
SECRETARY = Term("市委书记", "Municipal Party Secretary", TermKind.PARTY_TITLE)
RECTOR = Term("校长", "President", note="not Principal for a university")
OWN = Term(
    "灵江职业技术大学",
    "Lingjiang Polytechnic University",
    abbreviation="LZPU",
    admitted=("Lingjiang Poly",),
)


@pytest.fixture
def old(place: Path) -> Path:
    """A file that the first version wrote."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
    return place


def test_everything_is_still_there(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        assert workspace.terms() == (MAYOR, SECRETARY, RECTOR, OWN)
        assert workspace.article("1").blocks[1].draft.plain == "The mayor visited."
        assert [export.reference for export in workspace.exports("1")] == ["LZPU-0001-r1"]
        assert workspace.setting("institution_name") == "灵江职业技术大学"
        assert [event.number for event in workspace.events()] == [1, 2]
        assert workspace.people() == ()
        assert workspace.term_history(MAYOR) == ()


def test_the_file_before_the_upgrade_is_kept(old: Path) -> None:
    with Workspace.open(str(old)):
        pass
    kept = backup.upgrade_backup(old, 1)
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM terms").fetchone() == (4,)


def test_the_keepers_data_can_be_written(old: Path) -> None:
    approved = replace(OWN, approver="林思源", valid_from="2026-05-01")
    person = Person("张壮", "Zhang Zhuang")
    with Workspace.open(str(old)) as workspace:
        workspace.put_terms([approved])
        workspace.put_person(person)
    with Workspace.open(str(old)) as workspace:
        assert approved in workspace.terms()
        assert workspace.people() == (person,)
        assert workspace.term_history(OWN)[0].before == OWN


def test_rows_shipped_then_still_follow_a_later_glossary(old: Path) -> None:
    later = (replace(MAYOR, note="later"), replace(SECRETARY, note="later"))
    with Workspace.open(str(old)) as workspace:
        workspace.load_shipped("2", later)
        assert workspace.terms() == (later[0], SECRETARY, OWN)
