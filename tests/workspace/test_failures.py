"""A disk that is full, closed, broken or busy: said plainly, nothing written, nothing lost."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import (
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceFull,
    WorkspaceReadOnly,
)
from editor.glossary.term import Term
from editor.workspace import backup, connections
from editor.workspace.failures import refusal
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import copy_of, send

LONG = Text("Lingjiang " * 100_000)

SQLITE_CODES = [
    (sqlite3.SQLITE_FULL, WorkspaceFull, "free some space"),
    (sqlite3.SQLITE_READONLY, WorkspaceReadOnly, "read-only"),
    (sqlite3.SQLITE_READONLY_DBMOVED, WorkspaceReadOnly, "read-only"),
    (sqlite3.SQLITE_PERM, WorkspaceReadOnly, "read-only"),
    (sqlite3.SQLITE_BUSY, WorkspaceBusy, "Another program"),
    (sqlite3.SQLITE_BUSY_SNAPSHOT, WorkspaceBusy, "Another program"),
    (sqlite3.SQLITE_LOCKED, WorkspaceBusy, "Another program"),
    (sqlite3.SQLITE_CORRUPT, WorkspaceDamaged, "damaged"),
    (sqlite3.SQLITE_CORRUPT_INDEX, WorkspaceDamaged, "damaged"),
    (sqlite3.SQLITE_NOTADB, WorkspaceError, "not a Duizhao workspace"),
    (sqlite3.SQLITE_CANTOPEN, WorkspaceError, "Choose a folder"),
    (sqlite3.SQLITE_IOERR_WRITE, WorkspaceError, "failed to read or write"),
    (sqlite3.SQLITE_IOERR_FSYNC, WorkspaceError, "failed to read or write"),
]
ERRNOS = [
    (errno.ENOSPC, WorkspaceFull, "free some space"),
    (errno.EDQUOT, WorkspaceFull, "free some space"),
    (errno.EACCES, WorkspaceReadOnly, "read-only"),
    (errno.EROFS, WorkspaceReadOnly, "read-only"),
    (errno.EIO, WorkspaceError, "failed to read or write"),
    (errno.ENAMETOOLONG, WorkspaceError, "Choose a folder"),
]


@pytest.mark.parametrize(("code", "kind", "says"), SQLITE_CODES)
def test_sqlite_failures_become_sentences(
    place: Path, code: int, kind: type[WorkspaceError], says: str
) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    told = refusal(error, place)
    assert type(told) is kind
    assert says in str(told)
    assert "“lingjiang.duizhao”" in str(told)


@pytest.mark.parametrize(("number", "kind", "says"), ERRNOS)
def test_system_failures_become_sentences(
    place: Path, number: int, kind: type[WorkspaceError], says: str
) -> None:
    told = refusal(OSError(number, "as the system says it", str(place)), place)
    assert type(told) is kind
    assert says in str(told)
    assert str(place.parent) not in str(told)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE])
def test_mistakes_of_the_program_are_no_refusals(place: Path, code: int) -> None:
    error = sqlite3.OperationalError("a mistake")
    error.sqlite_errorcode = code
    assert refusal(error, place) is None


def release() -> Article:
    return Article(blocks=(Block("b1", BlockKind.PARAGRAPH, Text("灵江。"), Text("Lingjiang.")),))


def with_draft(article: Article, draft: Text) -> Article:
    return article.with_block(0, replace(article.blocks[0], draft=draft))


@contextmanager
def no_more_pages(workspace: Workspace) -> Iterator[None]:
    """Let SQLite find the disk full."""
    engine = workspace._database.engine

    def limit(connection: sqlite3.Connection, *others: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the present number instead

    event.listen(engine, "checkout", limit)
    try:
        yield
    finally:
        event.remove(engine, "checkout", limit)
        engine.dispose()


def test_a_full_disk_loses_nothing(workspace: Workspace) -> None:
    stored = workspace.add_article(release())
    typed = with_draft(stored, LONG)
    with no_more_pages(workspace):
        for _ in range(2):
            with pytest.raises(WorkspaceFull):
                workspace.save(typed, stored)
        with pytest.raises(WorkspaceFull):
            workspace.add_article(typed)
        with pytest.raises(WorkspaceFull):
            workspace.put_terms(Term(f"词{n}", f"term {n}") for n in range(9000))
        assert workspace.article(stored.id) == stored
    workspace.save(typed, stored)
    assert workspace.article(stored.id) == typed
    assert (len(workspace.articles()), workspace.terms()) == (1, ())


def test_a_quota_on_the_file_loses_nothing(workspace: Workspace) -> None:
    resource = pytest.importorskip("resource", reason="this system has no such quota")
    stored = workspace.add_article(release())
    typed = with_draft(stored, LONG)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        with pytest.raises(WorkspaceError, match="space and quota"):
            workspace.save(typed, stored)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert workspace.article(stored.id) == stored
    workspace.save(typed, stored)
    assert workspace.article(stored.id) == typed


_ON_A_SMALL_DISK = """
import pathlib, sys
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import WorkspaceFull
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import copy_of, send

disk = pathlib.Path(sys.argv[1])
with Workspace.open(str(disk / "lingjiang.duizhao")) as workspace:
    stored = workspace.add_article(Article())
    typed = stored.with_blocks(0, 0, (Block("b1", BlockKind.OTHER, Text("字" * 100_000)),))
    ballast = disk / "ballast"
    try:
        with ballast.open("wb", buffering=0) as file:
            while file.write(bytes(4096)) == 4096:
                pass
    except OSError:
        pass
    for _ in range(2):
        try:
            workspace.save(typed, stored)
        except WorkspaceFull as told:
            print("told", workspace.article("1") == stored)
    ballast.unlink()
    workspace.save(typed, stored)
    print("saved", workspace.article("1") == typed)
"""


def test_a_disk_that_is_really_full_loses_nothing(tmp_path: Path) -> None:
    if not shutil.which("unshare"):
        pytest.skip("this system cannot make a small disk for the test")
    small_disk = 'mount -t tmpfs -o size=1200k none "$0" || exit 99; exec "$@"'
    program = [sys.executable, "-c", _ON_A_SMALL_DISK, str(tmp_path)]
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", small_disk]
    root = {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(
        [*command, str(tmp_path), *program],
        capture_output=True,
        text=True,
        env=os.environ | root,
        check=False,
    )
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("this system does not let a user make a small disk for the test")
    assert (done.stdout.split(), done.stderr) == (["told", "True"] * 2 + ["saved", "True"], "")


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A folder with a workspace; the test is an ordinary user in it, since root may write all."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system keeps nobody from writing by a folder's mode")
    folder = Path(tempfile.mkdtemp())
    with Workspace.open(str(folder / "lingjiang.duizhao")) as workspace:
        workspace.add_article(release())
    was = os.geteuid()
    if was == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, 65534, -1)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if was == 0:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_a_read_only_folder_is_told_when_it_is_opened(others_folder: Path) -> None:
    (others_folder / "lingjiang.duizhao.lock").unlink()
    others_folder.chmod(0o555)
    for name in ("lingjiang.duizhao", "new.duizhao", "new/deeper.duizhao"):
        with pytest.raises(WorkspaceReadOnly, match="read-only"):
            Workspace.open(str(others_folder / name))


def test_a_read_only_file_is_told_when_it_is_opened(others_folder: Path) -> None:
    place = others_folder / "lingjiang.duizhao"
    place.chmod(0o444)
    with pytest.raises(WorkspaceReadOnly, match="read-only"):
        Workspace.open(str(place))
    place.chmod(0o644)
    with Workspace.open(str(place)) as workspace:
        assert workspace.articles()


@pytest.mark.parametrize("mode", [0o555, 0o755])
def test_what_cannot_be_written_can_be_read(others_folder: Path, mode: int) -> None:
    place = others_folder / "lingjiang.duizhao"
    place.chmod(0o444)
    others_folder.chmod(mode)
    with Workspace.open(str(place), writing=False) as workspace:
        assert workspace.article("1").blocks == release().blocks
    others_folder.chmod(0o755)
    place.chmod(0o644)
    with Workspace.open(str(place)) as workspace:  # reading has left nothing in the way
        workspace.set_setting("institution", "LZPU")


def test_a_reader_is_kept_from_writing(place: Path, workspace: Workspace) -> None:
    stored = workspace.add_article(release())
    with Workspace.open(str(place), writing=False) as reader:
        with pytest.raises(WorkspaceReadOnly):
            reader.save(with_draft(stored, Text("New.")), stored)
        with pytest.raises(WorkspaceReadOnly):
            reader.set_setting("institution", "LZPU")
    assert workspace.article(stored.id) == stored


def test_a_file_written_by_another_tool_is_busy(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_WAIT", 0.0)
    with Workspace.open(str(place)) as workspace, closing(sqlite3.connect(place)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceBusy, match="Another program"):
            workspace.set_setting("institution", "LZPU")
        tool.rollback()
        workspace.set_setting("institution", "LZPU")
        assert workspace.setting("institution") == "LZPU"


def test_a_backup_that_fails_does_not_keep_the_workspace_closed(place: Path) -> None:
    Workspace.open(str(place)).close()
    backup.backup_folder(place).write_text("a file where the folder should be", encoding="utf-8")
    with Workspace.open(str(place)) as workspace:
        workspace.set_setting("institution", "LZPU")
    told = workspace.backup_problem()
    assert told
    assert "today's backup of “lingjiang.duizhao” could not be made" in str(told)


def test_a_copy_that_does_not_fit_is_not_half_kept(workspace: Workspace) -> None:
    article = workspace.add_article(release())
    export = send(workspace, article)
    told = workspace.events(article.id)
    data = os.urandom(2**20)
    with no_more_pages(workspace), pytest.raises(WorkspaceFull):
        workspace.add_copy(copy_of(export, data), data)
    assert workspace.copies(article.id) == ()
    assert workspace.events(article.id) == told
    assert workspace.add_copy(copy_of(export, data), data)
