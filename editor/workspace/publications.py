"""Publications in the workspace: what was given out, and the pairs that are remembered of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from editor.article.article import Block, Stage
from editor.review.versions import VersionCause
from editor.workspace import journal
from editor.workspace.articles import set_stage
from editor.workspace.journal import Action, Fact
from editor.workspace.signatures import seal
from editor.workspace.signing_tables import PUBLICATIONS, PUBLISHED_PAIRS
from editor.workspace.tables import ARTICLES
from editor.workspace.versions import insert_version

_c = PUBLICATIONS.c


@dataclass(frozen=True, slots=True)
class Publication:
    """What was given out of an article: for which CMS, in which form, and which part.

    `version` names the stored texts; `address` is where it went, empty where nobody said; `hash` is
    the SHA-256 of what was given out; `at` is ISO 8601, UTC.
    """

    article: str
    profile: str
    form: str
    part: str
    hash: str
    address: str = ""
    unsigned: bool = False
    at: str = ""
    id: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class PublishedPair:
    """A block's Chinese and English as they were published, and by which publication."""

    article: str
    block: str
    source: str
    draft: str
    at: str
    publication: str


def insert_publication(
    connection: Connection,
    number: int,
    blocks: Sequence[Block],
    publication: Publication,
    at: str,
) -> Publication:
    """Store a publication with its version and its pairs, tell the journal, set the stage."""
    newest = connection.execute(select(func.max(_c.number))).scalar_one() or 0
    version = insert_version(
        connection,
        number,
        blocks,
        at,
        cause=VersionCause.PUBLICATION,
        of=str(newest + 1),
        label=publication.address or publication.profile,
    )
    values: dict[str, str | int | bool] = {
        "number": newest + 1,
        "article": number,
        "version": version,
        "at": at,
        "profile": publication.profile,
        "form": publication.form,
        "part": publication.part,
        "address": publication.address,
        "unsigned": publication.unsigned,
        "hash": publication.hash,
    }
    row = connection.execute(insert(PUBLICATIONS).values(values).returning(*PUBLICATIONS.c)).one()
    facts: dict[str, Fact] = {
        "profile": publication.profile,
        "form": publication.form,
        "part": publication.part,
        "unsigned": publication.unsigned,
        "version": version,
        "address": bool(publication.address),
        "publication": seal(row),
    }
    journal.append(connection, at, Action.PUBLISHED, str(number), facts)
    _remember(connection, row.number, blocks)
    stage = select(ARTICLES.c.stage).where(ARTICLES.c.number == number)
    if connection.execute(stage).scalar_one() != str(Stage.PUBLISHED):
        set_stage(connection, number, Stage.PUBLISHED, at)
    return _publication(row)


def publications_of(connection: Connection, number: int) -> tuple[Publication, ...]:
    """Return an article's publications, the newest first."""
    rows = connection.execute(
        select(*PUBLICATIONS.c).where(_c.article == number).order_by(_c.number.desc())
    )
    return tuple(_publication(row) for row in rows)


def published_pairs(connection: Connection, publication: int) -> tuple[PublishedPair, ...]:
    """Return the pairs that are remembered of a publication, in the order of the page."""
    p = PUBLISHED_PAIRS.c
    chosen = select(_c.article, p.block, p.source, p.draft, _c.at, _c.number).join(PUBLICATIONS)
    rows = connection.execute(chosen.where(p.publication == publication).order_by(p.place))
    return tuple(
        PublishedPair(str(article), block, source, draft, at, str(number))
        for article, block, source, draft, at, number in rows
    )


def _remember(connection: Connection, publication: int, blocks: Sequence[Block]) -> None:
    rows = [
        {
            "publication": publication,
            "place": place,
            "block": block.id,
            "source": block.source.plain,
            "draft": block.draft.plain,
        }
        for place, block in enumerate(blocks)
        if block.source.plain.strip() and block.draft.plain.strip()
    ]
    if rows:
        connection.execute(insert(PUBLISHED_PAIRS), rows)


def _publication(row: Sequence[object]) -> Publication:
    number, article, version, at, profile, form, part, address, unsigned, digest = row
    return Publication(
        article=str(article),
        profile=str(profile),
        form=str(form),
        part=str(part),
        hash=str(digest),
        address=str(address),
        unsigned=bool(unsigned),
        at=str(at),
        id=str(number),
        version=str(version),
    )
