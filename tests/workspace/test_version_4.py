"""A workspace of the fourth version opens in this one, ready to remember and to waive."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor.article.provenance import Origin, Provenance
from editor.checks.waiver import Waiver
from editor.suggest.memory.unit import Unit, UnitKind
from editor.workspace import migrations
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import RELEASE

DUMP = Path(__file__).parent.parent / "data" / "workspace" / "version-4.sql"


@pytest.fixture
def old(place: Path) -> Path:
    """A file that the fourth version wrote."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION}")
        connection.execute("PRAGMA user_version = 4")
    return place


def test_everything_is_still_there(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        assert workspace.article("1").blocks == RELEASE.blocks
        assert [signature.name for signature in workspace.signatures("1")] == ["Xu Lan"]
        assert len(workspace.publications("1")) == 1
        assert not workspace.is_never_sent("1")
        assert workspace.waivers("1") == ()


def test_what_it_published_is_remembered(old: Path) -> None:
    with closing(
        sqlite3.connect(old)
    ) as connection:  # published again, and a block without English
        connection.executescript(
            "INSERT INTO publications SELECT 2, article, version, at, profile, form, part, address,"
            " unsigned, hash FROM publications;"
            "INSERT INTO published_pairs SELECT 2, place, block, source, draft"
            " FROM published_pairs;"
            "INSERT INTO published_pairs VALUES (2, 2, 'b3', '图', '图');"
        )
    title = RELEASE.title
    with Workspace.open(str(old)) as workspace:
        units = [unit for _, unit in workspace.units_after(0)]
        assert [(unit.source, unit.draft) for unit in units] == [
            (block.source.plain, block.draft.plain) for block in RELEASE.blocks
        ]
        assert {(unit.article, unit.date, unit.stage, unit.kind) for unit in units} == {
            (title, "2026-11-23", "", UnitKind.PARAGRAPH)
        }
        assert workspace.add_units(units) == 0


def test_its_journal_is_whole_and_goes_on(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        before = workspace.verify_journal()
        assert before.is_whole
        workspace.set_never_sent("1", never=True, by="Lin Siyuan")
        workspace.waive(Waiver("1", "f" * 32, "b2", "numbers.lost", "as agreed", "Lin Siyuan"))
    with Workspace.open(str(old)) as workspace:
        after = workspace.verify_journal()
        assert (after.events, after.why) == (before.events + 2, None)
        assert workspace.is_never_sent("1")


def test_where_a_draft_came_from_is_kept_until_a_person_writes(old: Path) -> None:
    with Workspace.open(str(old)) as workspace:
        article = workspace.article("1")
        made = Provenance(Origin.ENGINE, 0.5, "LibreTranslate", sure=False)
        drafted = article.with_block(1, replace(article.blocks[1], provenance=made))
        workspace.save(drafted, article)
        assert workspace.article("1").blocks[1].provenance == made
        workspace.save(article, drafted)
        assert workspace.article("1").blocks[1].provenance is None


def test_a_pair_is_remembered_once(old: Path) -> None:
    unit = Unit("会议举行。", "The meeting was held.", article="1", date="2026-11-20")
    with Workspace.open(str(old)) as workspace:
        workspace.remove_units(workspace.unit_numbers())
        assert workspace.add_units([unit, replace(unit, date="2026-11-21")]) == 1
        assert workspace.add_units([unit, replace(unit, draft="A meeting took place.")]) == 1
        size, newest = workspace.unit_count()
        assert (size, workspace.units([newest, 999])[newest].draft) == (2, "A meeting took place.")
        workspace.remove_units([newest])
        assert [unit for _, unit in workspace.units_after(0)] == [unit]
