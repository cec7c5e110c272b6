"""The workspace: everything persistent behind one object, values in and values out."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType
from typing import Self

from sqlalchemy import select

from editor.article.article import Article, Asset, Stage
from editor.message import Message
from editor.review.change import Copy
from editor.review.export import Export
from editor.review.versions import VersionCause
from editor.workspace import articles, copies, exports, journal, opening
from editor.workspace.articles import ArticleEntry, known_number
from editor.workspace.backup import daily_backup
from editor.workspace.daily import DailyBackup
from editor.workspace.journal import Action, Event, Fact
from editor.workspace.keeping import GlossaryKeeping
from editor.workspace.releasing import ReleaseKeeping
from editor.workspace.settings import read_setting, write_setting
from editor.workspace.signatures import follow_texts
from editor.workspace.suggesting import SuggestionKeeping
from editor.workspace.tables import ASSETS, WORKSPACE
from editor.workspace.times import now
from editor.workspace.versions import insert_version


class Workspace(GlossaryKeeping, ReleaseKeeping, SuggestionKeeping):
    """An open workspace, for one thread that shows and one that saves.

    Every method that writes is one transaction, on disk when it returns; when it raises a
    `WorkspaceError`, nothing of it was written and it can be called again.
    """

    def __init__(self, opened: opening.Opened) -> None:
        """Take over an opened file; programs call `open`."""
        self.location = str(opened.database.path)
        self.created = opened.created
        self._opened = opened
        self._backup: DailyBackup | None = None
        super().__init__(opened.database)
        with self._database.reading() as connection:
            self.id: str = connection.execute(select(WORKSPACE.c.id)).scalar_one()

    @classmethod
    def open(cls, location: str, *, writing: bool = True, program: str = "Duizhao") -> Self:
        """Open a workspace; a file that does not exist is made, with its folders.

        Only one program may open it for writing; any number may read it meanwhile. `program` names
        this one to the others. Raise a `WorkspaceError` that says why it cannot be opened.
        """
        opened = opening.open_file(opening.file_of(location), program, writing=writing)
        with ExitStack() as undo:
            undo.callback(opened.close)
            workspace = cls(opened)
            undo.pop_all()
        if writing and not workspace.created:
            workspace.back_up()
        return workspace

    def close(self) -> None:
        """Close the file and let others write, when a backup under way has ended."""
        if self._backup:
            self._backup.wait()
        self._opened.close()

    def back_up(self) -> None:
        """Begin the backup of the day unless it is there; the work goes on meanwhile.

        Opening for writing does so; a program that stays open calls it from time to time.
        """
        is_under_way = self._backup is not None and self._backup.is_under_way()
        if not is_under_way and not daily_backup(self._database.path).exists():
            self._backup = DailyBackup(self._database.path)

    def backup_problem(self) -> Message | None:
        """Return why the last backup could not be made, once that is known."""
        return self._backup.problem() if self._backup else None

    def __enter__(self) -> Self:
        """Return the open workspace."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the workspace."""
        self.close()

    # Articles

    def add_article(self, article: Article, assets: Iterable[Asset] = ()) -> Article:
        """Store a new article with its images and return it under its new id."""
        with self._database.writing() as connection:
            at = now()
            number = articles.insert_article(connection, article, at)
            articles.insert_assets(connection, assets)
            facts: dict[str, Fact] = {"blocks": len(article.blocks)}
            journal.append(connection, at, Action.ARTICLE_ADDED, str(number), facts)
        return replace(article, id=str(number))

    def articles(self, *, put_aside: bool = False) -> tuple[ArticleEntry, ...]:
        """List the articles, or those put aside, the last updated first."""
        with self._database.reading() as connection:
            return articles.entries(connection, put_aside=put_aside)

    def article(self, article_id: str) -> Article:
        """Return an article. Raise `NotFound` if there is none, or it was put aside."""
        with self._database.reading() as connection:
            return articles.load_article(
                connection, known_number(connection, article_id, put_aside=False)
            )

    def save(self, article: Article, since: Article | None = None) -> str:
        """Write what differs from `since`, the state last saved, and return the time (UTC).

        Signatures that the texts no longer bear lapse, and the stage follows.
        Without `since` everything is compared with what is stored. Raise `NotFound` for an article
        that was never added; one put aside meanwhile is saved all the same.
        """
        with self._database.writing() as connection:
            number = known_number(connection, article.id)
            at = now()
            before = articles.save_article(connection, number, article, since, at)
            follow_texts(connection, number, before, article, at)
        return at

    def set_stage(self, article_id: str, stage: Stage) -> None:
        """Write how far an article has come. Raise `NotFound` if there is none."""
        with self._database.writing() as connection:
            number = known_number(connection, article_id, put_aside=False)
            articles.set_stage(connection, number, stage, now())

    def delete_article(self, article_id: str) -> None:
        """Put an article aside; `restore_article` brings it back. Raise `NotFound` if none is."""
        with self._database.writing() as connection:
            at = now()
            number = known_number(connection, article_id, put_aside=False)
            articles.set_put_aside(connection, number, at)
            journal.append(connection, at, Action.ARTICLE_PUT_ASIDE, article_id, {})

    def restore_article(self, article_id: str) -> None:
        """Bring back an article that was put aside. Raise `NotFound` if there is none."""
        with self._database.writing() as connection:
            number = known_number(connection, article_id, put_aside=True)
            articles.set_put_aside(connection, number, None)
            journal.append(connection, now(), Action.ARTICLE_RESTORED, article_id, {})

    def asset(self, asset_id: str) -> Asset | None:
        """Return an image by the SHA-256 of its bytes, or `None`."""
        chosen = select(ASSETS.c.id, ASSETS.c.data, ASSETS.c.media_type)
        with self._database.reading() as connection:
            row = connection.execute(chosen.where(ASSETS.c.id == asset_id)).one_or_none()
        return Asset(*row) if row else None

    # Exports

    def document_id(self, article_id: str) -> str:
        """Return an article's name across all workspaces: "1f09c3a7-42"."""
        return f"{self.id}-{article_id}"

    def add_export(self, export: Export, article: Article | None = None, by: str = "") -> None:
        """Keep what was sent to Word; an article that was being drafted is in review from then on.

        The version that is kept with it is the article as it was sent, or as it is stored; `by`
        names who sent it. Raise `NotFound` if there is no such article.
        """
        with self._database.writing() as connection:
            at = now()
            number = known_number(connection, export.article)
            exports.insert_export(connection, number, export)
            sent = article or articles.load_article(connection, number)
            version = insert_version(
                connection,
                number,
                sent.blocks,
                at,
                cause=VersionCause.EXPORT,
                of=export.id,
                label=export.reference,
                by=by,
            )
            facts: dict[str, Fact] = {
                "version": version,
                "export": export.id,
                "round": export.round,
                "layout": str(export.layout),
                "rows": len(export.rows),
            }
            journal.append(connection, at, Action.EXPORTED, export.article, facts)
            articles.begin_review(connection, number, at)

    def exports(self, article_id: str) -> tuple[Export, ...]:
        """Return an article's exports, the first one first."""
        with self._database.reading() as connection:
            return exports.exports_of(connection, known_number(connection, article_id))

    def last_round(self, article_id: str) -> int:
        """Return the round of an article's last export, 0 when nothing was sent yet."""
        with self._database.reading() as connection:
            return exports.last_round(connection, known_number(connection, article_id))

    def all_exports(self) -> tuple[Export, ...]:
        """Return the exports of all articles, also of those put aside."""
        with self._database.reading() as connection:
            return exports.all_exports(connection)

    # Returned copies

    def add_copy(self, copy: Copy, data: bytes) -> bool:
        """Keep a returned copy with its file as it came; a file that is here already adds nothing.

        Tell whether it was new. Raise `NotFound` if there is no such article.
        """
        with self._database.writing() as connection:
            at = now()
            number = known_number(connection, copy.article)
            is_new = copies.insert_copy(connection, number, copy, data, at)
            if is_new:
                facts: dict[str, Fact] = {
                    "copy": copy.id,
                    "export": copy.export,
                    "rows": copy.rows,
                    "mapped": copy.mapped,
                    "changes": len(copy.changes),
                    "remarks": len(copy.remarks),
                    "unplaced": len(copy.unplaced),
                    "question": str(copy.question),
                }
                journal.append(connection, at, Action.RETURNED, copy.article, facts)
        return is_new

    def copies(self, article_id: str) -> tuple[Copy, ...]:
        """Return an article's returned copies, the one that came first first."""
        with self._database.reading() as connection:
            return copies.copies_of(connection, known_number(connection, article_id))

    def copy_data(self, copy_id: str) -> bytes | None:
        """Return a returned file as it came, by the SHA-256 of its bytes, or `None`."""
        with self._database.reading() as connection:
            return copies.file_of(connection, copy_id)

    # Journal and settings

    def log(self, action: str, article: str = "", **facts: Fact) -> None:
        """Write an event into the journal; facts say nothing of what an article says."""
        with self._database.writing() as connection:
            journal.append(connection, now(), action, article, facts)

    def events(self, article_id: str = "") -> tuple[Event, ...]:
        """Return an article's events, or those of the workspace itself, the oldest first."""
        with self._database.reading() as connection:
            return journal.events(connection, article_id)

    def setting(self, key: str) -> str | None:
        """Return what is set in this workspace, or `None`."""
        with self._database.reading() as connection:
            return read_setting(connection, key)

    def set_setting(self, key: str, value: str) -> None:
        """Set something for everybody who uses this workspace."""
        with self._database.writing() as connection:
            write_setting(connection, key, value)
