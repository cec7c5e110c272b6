"""Copies of the workspace beside it, one a day."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.workspace import backup
from editor.workspace.workspace import Workspace

RELEASE = Article(blocks=(Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("News")),))


def titles(place: Path) -> list[str]:
    with Workspace.open(str(place), writing=False) as workspace:
        return [entry.title for entry in workspace.articles()]


def names(place: Path) -> list[str]:
    return sorted(path.name for path in backup.backup_folder(place).glob("*"))


def test_a_new_workspace_needs_no_backup(workspace: Workspace, place: Path) -> None:
    workspace.add_article(RELEASE)
    assert names(place) == []


def test_the_first_opening_of_the_day_makes_one(place: Path) -> None:
    with Workspace.open(str(place)) as workspace:
        workspace.add_article(RELEASE)
    Workspace.open(str(place)).close()  # closing waits for the backup
    with Workspace.open(str(place)) as workspace:
        workspace.add_article(RELEASE)
    assert names(place) == [backup.daily_backup(place).name]
    assert titles(backup.daily_backup(place)) == ["灵江新闻"]


def test_a_program_that_stays_open_can_make_one(workspace: Workspace, place: Path) -> None:
    workspace.add_article(RELEASE)
    workspace.back_up()
    workspace.back_up()
    workspace.close()
    assert workspace.backup_problem() is None
    assert titles(backup.daily_backup(place)) == ["灵江新闻"]


def test_reading_makes_none(place: Path) -> None:
    Workspace.open(str(place)).close()
    Workspace.open(str(place), writing=False).close()
    assert names(place) == []


def test_the_oldest_go_and_those_before_an_upgrade_stay(place: Path) -> None:
    Workspace.open(str(place)).close()
    folder = backup.backup_folder(place)
    folder.mkdir()
    days = [f"lingjiang-2026-05-{day:02d}.duizhao" for day in range(1, 10)]
    others = ["lingjiang-2026-05-01-version-1.duizhao", "notes.txt"]
    for name in (*days, *others):
        (folder / name).touch()
    Workspace.open(str(place)).close()
    kept = {*days[-backup.KEPT + 1 :], *others, backup.daily_backup(place).name}
    assert set(names(place)) == kept


def test_a_copy_is_whole_while_somebody_saves(place: Path, workspace: Workspace) -> None:
    stored = workspace.add_article(RELEASE)
    target = backup.backup_folder(place) / "copy.duizhao"
    copying = threading.Thread(target=backup.take, args=(place, target))
    copying.start()
    saved = stored
    while copying.is_alive():
        typed = saved.with_block(
            0, replace(saved.blocks[0], draft=saved.blocks[0].draft + Text("x"))
        )
        workspace.save(typed, saved)
        saved = typed
    copying.join()
    assert backup.is_whole(target)
    assert names(place) == ["copy.duizhao"]
    assert workspace.article(stored.id) == saved


def test_a_copy_takes_what_is_only_in_the_log_of_changes(place: Path, workspace: Workspace) -> None:
    workspace.add_article(RELEASE)
    target = place.with_name("copy.duizhao")
    backup.take(place, target)
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT title FROM articles").fetchall() == [("灵江新闻",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize("name", ["a[1].duizhao", "without a suffix", "新闻 2026.duizhao"])
def test_any_file_name_can_be_backed_up(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    Workspace.open(str(place)).close()
    Workspace.open(str(place)).close()
    assert backup.newest_good_backup(place) == backup.daily_backup(place)
