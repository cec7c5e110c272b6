"""What a workspace keeps of an article's release: its plan, signatures, versions, publications."""

from dataclasses import replace

from editor.article.article import Article
from editor.errors import NotFound
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.plan import SignoffPlan, as_json, checked, shipped_plans
from editor.review.signoff.signature import Signature, standings
from editor.review.versions import Version, VersionCause
from editor.settings import SIGNOFF_PLAN
from editor.workspace import journal, publications, signatures, versions
from editor.workspace.articles import known_number, load_article, save_article
from editor.workspace.database import Database
from editor.workspace.journal import Action, Fact
from editor.workspace.publications import Publication, PublishedPair
from editor.workspace.settings import write_setting
from editor.workspace.times import now
from editor.workspace.verifying import Verified, verify

_NO_VERSION = QT_TRANSLATE_NOOP(
    "Workspace", "There is no version “{version}” here. The list of versions shows those there are."
)


class ReleaseKeeping:
    """The part of a workspace that sees an article out of the house."""

    _database: Database

    # Sign-off

    def signoff_plan(self) -> tuple[SignoffPlan, Message | None]:
        """Return the institution's sign-off plan; for a broken one the default, and a sentence."""
        with self._database.reading() as connection:
            return signatures.plan_in(connection)

    def set_signoff_plan(self, plan: SignoffPlan | str) -> None:
        """Take a plan, or the shipped one of a name, for all articles.

        Raise `EditRefused` for a plan that cannot be used, `KeyError` for an unknown name.
        """
        is_shipped = isinstance(plan, str)
        chosen = shipped_plans()[plan] if isinstance(plan, str) else checked(plan)
        stored = plan if isinstance(plan, str) else as_json(chosen)
        with self._database.writing() as connection:
            write_setting(connection, SIGNOFF_PLAN.key, stored)
            facts: dict[str, Fact] = {
                "shipped": is_shipped,
                "stages": sum(1 for _ in chosen.stages()),
                "plan": signatures.seal([stored]),
            }
            journal.append(connection, now(), Action.PLAN_SET, "", facts)

    def signatures(self, article_id: str) -> tuple[Signature, ...]:
        """Return an article's signatures, also those that no longer count, the first one first."""
        with self._database.reading() as connection:
            return signatures.signatures_of(connection, known_number(connection, article_id))

    def sign(self, article: Article, signature: Signature) -> tuple[Article, Signature]:
        """Save an article and keep a signature over it; return both as they are kept.

        Raise `NotFound` for an article that was never added, or was put aside.
        """
        with self._database.writing() as connection:
            number = known_number(connection, article.id, put_aside=False)
            at = signature.at or now()
            before = load_article(connection, number)
            article = replace(article, stage=before.stage)  # it follows the signatures
            save_article(connection, number, article, before, at)
            signatures.follow_texts(connection, number, before, article, at)
            kept = signatures.insert_signature(
                connection, number, article, replace(signature, at=at)
            )
            plan, _ = signatures.plan_in(connection)
            given = signatures.signatures_of(connection, number)
            stages = standings(plan, given, article)
            stage = signatures.follow_standing(connection, number, stages, at)
        return replace(article, stage=stage), kept

    # Versions

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return an article's versions without their blocks, the newest first."""
        with self._database.reading() as connection:
            return versions.heads_of(connection, known_number(connection, article_id))

    def version(self, version_id: str) -> Version:
        """Return a version with its blocks. Raise `NotFound` if there is none."""
        is_number = version_id.isascii() and version_id.isdigit() and len(version_id) <= 15
        with self._database.reading() as connection:
            found = versions.load_version(connection, int(version_id)) if is_number else None
        if found is None:
            raise NotFound(Message("Workspace", _NO_VERSION, {"version": version_id}))
        return found

    def keep_version(self, article: Article, by: str = "") -> None:
        """Keep an article as a version, because what a person wrote is about to be drafted anew.

        Raise `NotFound` for an article that was never added.
        """
        with self._database.writing() as connection:
            at = now()
            number = known_number(connection, article.id)
            version = versions.insert_version(
                connection,
                number,
                article.blocks,
                at,
                cause=VersionCause.DRAFTING,
                of="",
                label="",
                by=by,
            )
            facts: dict[str, Fact] = {"version": version, "by": by}
            journal.append(connection, at, Action.VERSION_KEPT, article.id, facts)

    # Publications

    def add_publication(self, article: Article, publication: Publication) -> Publication:
        """Keep that an article was given out, its texts as a version, and its pairs.

        Raise `NotFound` if there is no such article.
        """
        with self._database.writing() as connection:
            number = known_number(connection, article.id, put_aside=False)
            return publications.insert_publication(
                connection, number, article.blocks, publication, now()
            )

    def publications(self, article_id: str) -> tuple[Publication, ...]:
        """Return an article's publications, the newest first."""
        with self._database.reading() as connection:
            return publications.publications_of(connection, known_number(connection, article_id))

    def remembered(self, publication_id: str) -> tuple[PublishedPair, ...]:
        """Return the pairs of Chinese and English that a publication gave out."""
        with self._database.reading() as connection:
            return publications.published_pairs(connection, int(publication_id))

    # The journal

    def verify_journal(self) -> Verified:
        """Look at the whole journal, and at what it tells of; say what is not as it was written."""
        with self._database.reading() as connection:
            return verify(connection)
