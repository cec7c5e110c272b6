"""Which files open as a workspace, and what is said about the others."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import Connection

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import WorkspaceDamaged, WorkspaceError, WorkspaceTooNew
from editor.workspace import backup, migrations
from editor.workspace.connections import sqlite_address
from editor.workspace.workspace import Workspace

RELEASE = Article(blocks=(Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("News")),))


def refused(place: Path | str, *, writing: bool = True) -> WorkspaceError:
    with pytest.raises(WorkspaceError) as told:
        Workspace.open(str(place), writing=writing)
    return told.value


def fill(place: Path, articles: int = 1) -> None:
    with Workspace.open(str(place)) as workspace:
        for _ in range(articles):
            workspace.add_article(RELEASE)


@pytest.mark.parametrize("writing", [True, False])
def test_a_file_that_is_not_there_is_made(tmp_path: Path, writing: bool) -> None:
    place = tmp_path / "新闻 #1" / "100%.duizhao"
    with Workspace.open(str(place), writing=writing) as workspace:
        assert (workspace.created, workspace.location) == (True, str(place))
        assert (len(workspace.id), workspace.articles()) == (8, ())
        int(workspace.id, 16)


def test_every_workspace_has_an_id_of_its_own(tmp_path: Path) -> None:
    with Workspace.open(str(tmp_path / "a")) as a, Workspace.open(str(tmp_path / "b")) as b:
        assert a.id != b.id


def test_an_empty_file_becomes_a_workspace(place: Path) -> None:
    place.touch()
    with Workspace.open(str(place)) as workspace:
        assert workspace.created


def test_a_workspace_whose_making_was_interrupted_is_made(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with Workspace.open(str(place)) as workspace:
        assert workspace.created


def of_another_program(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE places (name)")


NO_WORKSPACES: dict[str, Callable[[Path], object]] = {
    "a text": lambda place: place.write_text("灵江职业技术大学" * 200, encoding="utf-8"),
    "one byte": lambda place: place.write_bytes(b"S"),
    "SQLite's first words": lambda place: place.write_bytes(b"SQLite format 3\0" + bytes(400)),
    "a picture": lambda place: place.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000)),
    "another program's": of_another_program,
}


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize("name", NO_WORKSPACES)
def test_other_files_are_refused_and_left_alone(place: Path, name: str, writing: bool) -> None:
    NO_WORKSPACES[name](place)
    before = place.read_bytes()
    told = refused(place, writing=writing)
    assert "“lingjiang.duizhao” is not a Duizhao workspace" in str(told)
    assert place.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened or made there" in str(refused(tmp_path / ""))
    for location in ("", ".", "/"):
        refused(location)
    assert list(tmp_path.parent.glob(f"{tmp_path.name}*")) == [tmp_path]


def test_a_location_holds_when_the_program_changes_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Workspace.open("here.duizhao") as workspace:
        monkeypatch.chdir("/")
        workspace.add_article(RELEASE)
    assert [path.name for path in tmp_path.glob("*.duizhao")] == ["here.duizhao"]


ADDRESSES: list[tuple[PurePath, str]] = [
    (PurePosixPath("/home/lin/新闻 #1?.duizhao"), "/home/lin/%E6%96%B0%E9%97%BB%20%231%3F.duizhao"),
    (PureWindowsPath(r"C:\Users\lin\100%.duizhao"), "/C%3A/Users/lin/100%25.duizhao"),
    (PureWindowsPath(r"\\press\share\a.duizhao"), "//press/share/a.duizhao"),
]


@pytest.mark.parametrize(("path", "address"), ADDRESSES)
def test_every_systems_paths_have_an_address(path: PurePath, address: str) -> None:
    assert sqlite_address(path) == f"file://{address}"


def test_a_place_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told = refused(tmp_path / "file" / "x.duizhao")
    assert str(told).startswith("“x.duizhao” cannot be")


def test_a_server_is_refused() -> None:
    assert "team extra" in str(refused("postgresql://press.example/news"))


def test_a_later_version_is_refused(place: Path) -> None:
    fill(place)
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA user_version = 999")
    told = refused(place)
    assert isinstance(told, WorkspaceTooNew)
    assert "newest Duizhao" in str(told)


def overwrite(place: Path, at: float, count: int) -> None:
    with place.open("r+b") as file:
        file.seek(int(place.stat().st_size * at))
        file.write(b"\xa5" * count)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "pages overwritten": lambda place: overwrite(place, 0.2, 30_000),
    "header overwritten": lambda place: overwrite(place, 0, 100),
    "cut in half": lambda place: place.write_bytes(place.read_bytes()[: place.stat().st_size // 2]),
    "cut to nothing": lambda place: place.write_bytes(b""),
}


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_workspace_names_its_newest_good_backup(
    place: Path, name: str, writing: bool
) -> None:
    fill(place, 60)
    backup.take(place, backup.backup_folder(place) / "lingjiang-2026-05-20.duizhao")
    newest = backup.backup_folder(place) / "lingjiang-2026-05-21.duizhao"
    backup.take(place, newest)
    overwrite(newest, 0.3, 9_000)
    DAMAGES[name](place)
    told = refused(place, writing=writing)
    assert isinstance(told, WorkspaceDamaged)
    assert "“lingjiang-2026-05-20.duizhao” in the folder “lingjiang.duizhao-backups”" in str(told)


def test_a_damaged_workspace_without_backup_says_so(place: Path) -> None:
    fill(place, 60)
    overwrite(place, 0.2, 30_000)
    told = refused(place)
    assert isinstance(told, WorkspaceDamaged)
    assert "no good backup" in str(told)


def test_damage_does_not_keep_the_lock(place: Path) -> None:
    fill(place)
    whole = place.read_bytes()
    place.write_bytes(whole[:5000])
    refused(place)
    place.write_bytes(whole)
    with Workspace.open(str(place)) as workspace:
        assert workspace.articles()


def add_priority(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE articles ADD COLUMN priority INTEGER DEFAULT 3")


def rebuild_articles(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE newer AS SELECT * FROM articles")
    connection.exec_driver_sql("DROP TABLE articles")
    connection.exec_driver_sql("ALTER TABLE newer RENAME TO articles")
    raise KeyError("the program stops here")


def version_in(place: Path) -> int:
    with closing(sqlite3.connect(place)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.parametrize("writing", [True, False])
def test_an_older_file_is_upgraded_after_a_backup(
    place: Path, monkeypatch: pytest.MonkeyPatch, writing: bool
) -> None:
    fill(place)
    old = version_in(place)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_priority))
    with Workspace.open(str(place), writing=writing) as workspace:
        assert not workspace.created
        assert workspace.article("1").blocks == RELEASE.blocks
    assert version_in(place) == old + 1
    assert version_in(backup.upgrade_backup(place, old)) == old


def test_an_upgrade_that_fails_changes_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(place)
    old = version_in(place)
    with monkeypatch.context() as later:
        later.setattr(migrations, "STEPS", (*migrations.STEPS, rebuild_articles))
        with pytest.raises(KeyError):
            Workspace.open(str(place))
    assert version_in(place) == old
    with Workspace.open(str(place)) as workspace:
        assert workspace.article("1").blocks == RELEASE.blocks


def test_a_closed_workspace_stays_closed(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    with pytest.raises(RuntimeError):
        workspace.articles()
