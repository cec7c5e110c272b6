"""Articles in the workspace: listed, loaded, and saved by what differs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_skip

from editor.article.article import Article, Asset, Block, Stage
from editor.article.decisions import Decisions
from editor.errors import NotFound
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import ChangeKind
from editor.workspace import journal
from editor.workspace.decisions import load_decisions, save_decisions
from editor.workspace.difference import (
    Difference,
    difference,
    first_positions,
    new_positions,
)
from editor.workspace.journal import Action
from editor.workspace.review_tables import CHANGES, COPIES, DECISIONS
from editor.workspace.rows import Row, block_of, block_row, facts_json, facts_of
from editor.workspace.tables import ARTICLES, ASSETS, BLOCKS, EXPORTS
from editor.workspace.tally import tally

_NO_ARTICLE = QT_TRANSLATE_NOOP(
    "Workspace", "There is no article “{article}” here. The list of articles shows those there are."
)


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """What the list of articles says about one.

    `words` counts the English words of the drafts. Of the `blocks`, `draftable` hold Chinese to be
    written in English, and `drafted` hold English. `updated` is ISO 8601, UTC.

    `sent` counts the Word files that went out, `returned` the copies that came back: one file sent
    to several reviewers may bring several. `open_changes` counts the changes nobody has decided.
    """

    id: str
    title: str
    stage: Stage
    words: int
    updated: str
    blocks: int
    draftable: int
    drafted: int
    sent: int = 0
    returned: int = 0
    open_changes: int = 0


_IS_BLOCK = (BLOCKS.c.article == bindparam("of_article")) & (BLOCKS.c.id == bindparam("of_id"))
_CONTENT = [c.name for c in BLOCKS.c if c.name not in {"article", "id", "position"}]
_UPDATE_CONTENT = update(BLOCKS).where(_IS_BLOCK).values({n: bindparam(n) for n in _CONTENT})
_UPDATE_POSITION = update(BLOCKS).where(_IS_BLOCK).values(position=bindparam("position"))
_DELETE_BLOCK = delete(BLOCKS).where(_IS_BLOCK)
_SELECT_BLOCKS = select(*(c for c in BLOCKS.c if c.name not in {"article", "position"}))
_SELECT_ORDER = (
    select(BLOCKS.c.id, BLOCKS.c.position)
    .where(BLOCKS.c.article == bindparam("of_article"))
    .order_by(BLOCKS.c.position)
)
_SENT = select(func.count()).where(EXPORTS.c.article == ARTICLES.c.number).scalar_subquery()
_RETURNED = select(func.count()).where(COPIES.c.article == ARTICLES.c.number).scalar_subquery()
_OPEN_CHANGES = (
    select(func.count(CHANGES.c.id.distinct()))
    .select_from(CHANGES)
    .join(COPIES)
    .where(
        COPIES.c.article == ARTICLES.c.number,
        CHANGES.c.kind != str(ChangeKind.FORMAT),
        ~exists().where(
            DECISIONS.c.article == ARTICLES.c.number, DECISIONS.c.change == CHANGES.c.id
        ),
    )
    .scalar_subquery()
)


def number_of(article_id: str) -> int | None:
    """Return an article's number in the tables, or `None` for what is no article's id."""
    is_number = article_id.isascii() and article_id.isdigit() and len(article_id) <= 15
    return int(article_id) if is_number and article_id[0] != "0" else None


def insert_article(connection: Connection, article: Article, at: str) -> int:
    """Store a new article and return its number."""
    values = _article_row(article, at) | tally(article.blocks).row()
    inserting = insert(ARTICLES).values(values).returning(ARTICLES.c.number)
    number = connection.execute(inserting).scalar_one()
    _insert_blocks(connection, number, article.blocks, first_positions(article.blocks))
    save_decisions(connection, number, Decisions(), article.decisions, at)
    return number


def insert_assets(connection: Connection, assets: Iterable[Asset]) -> None:
    """Store images that are not there yet."""
    rows = [{"id": a.id, "media_type": a.media_type, "data": a.data} for a in assets]
    if rows:
        connection.execute(insert_or_skip(ASSETS).on_conflict_do_nothing(), rows)


def entries(connection: Connection, *, put_aside: bool) -> tuple[ArticleEntry, ...]:
    """Return the articles there are, or those put aside, the last updated first."""
    c = ARTICLES.c
    chosen = select(
        c.number,
        c.title,
        c.stage,
        c.words,
        c.updated,
        c.blocks,
        c.draftable,
        c.drafted,
        _SENT,
        _RETURNED,
        _OPEN_CHANGES,
    )
    state = c.put_aside.is_not(None) if put_aside else c.put_aside.is_(None)
    rows = connection.execute(chosen.where(state).order_by(c.updated.desc(), c.number.desc()))
    return tuple(
        ArticleEntry(str(number), title, Stage(stage), *counts)
        for number, title, stage, *counts in rows
    )


def known_number(connection: Connection, article_id: str, *, put_aside: bool | None = None) -> int:
    """Return an article's number. Raise `NotFound` if there is none, or none put aside or not."""
    number = number_of(article_id)
    if number is None or not is_there(connection, number, put_aside=put_aside):
        raise NotFound(Message("Workspace", _NO_ARTICLE, {"article": article_id}))
    return number


def is_there(connection: Connection, number: int, *, put_aside: bool | None = None) -> bool:
    """Tell whether there is an article of that number, or one that is (not) put aside."""
    chosen = select(ARTICLES.c.put_aside).where(ARTICLES.c.number == number)
    found = connection.execute(chosen).one_or_none()
    return found is not None and (put_aside is None or put_aside is (found[0] is not None))


def load_article(connection: Connection, number: int) -> Article:
    """Return an article, put aside or not. Raise `NoResultFound` if there is none."""
    c = ARTICLES.c
    head = connection.execute(select(c.stage, c.facts).where(c.number == number)).one()
    ordered = _SELECT_BLOCKS.where(BLOCKS.c.article == number).order_by(BLOCKS.c.position)
    blocks = tuple(block_of(row[:-1], row[-1]) for row in connection.execute(ordered))
    decisions = load_decisions(connection, number)
    return Article(str(number), blocks, facts_of(head[1]), Stage(head[0]), decisions)


def save_article(
    connection: Connection, number: int, article: Article, since: Article | None, at: str
) -> Article:
    """Write what differs from an earlier state, or from what is stored if that is not given.

    If the earlier state turns out not to be the stored one, what is stored is compared instead.
    Return the state that was compared.
    """
    before = since or load_article(connection, number)
    what = difference(before.blocks, article.blocks)
    if not _write_blocks(connection, number, before, article, what):
        return save_article(connection, number, article, None, at)
    if article.stage is not before.stage:
        set_stage(connection, number, article.stage, at)
    is_decided = save_decisions(connection, number, before.decisions, article.decisions, at)
    if what == Difference() and article.facts == before.facts and not is_decided:
        return before
    values: dict[str, object] = {"title": article.title, "updated": at}
    if article.facts != before.facts:
        values["facts"] = facts_json(article.facts)
    values |= _moved_counts(what) if since else tally(article.blocks).row()
    _update_article(connection, number, values)
    return before


def set_stage(connection: Connection, number: int, stage: Stage, at: str) -> None:
    """Write an article's stage, and say so in the journal."""
    _update_article(connection, number, {"stage": str(stage), "updated": at})
    journal.append(connection, at, Action.STAGE_SET, str(number), {"stage": str(stage)})


def begin_review(connection: Connection, number: int, at: str) -> None:
    """Say that an article which was being drafted is in review; later stages stay."""
    stage = select(ARTICLES.c.stage).where(ARTICLES.c.number == number)
    if connection.execute(stage).scalar_one() == str(Stage.DRAFTING):
        set_stage(connection, number, Stage.IN_REVIEW, at)


def set_put_aside(connection: Connection, number: int, at: str | None) -> None:
    """Put an article aside at a time, or bring it back (`None`)."""
    _update_article(connection, number, {"put_aside": at})


def _write_blocks(
    connection: Connection, number: int, before: Article, after: Article, what: Difference
) -> bool:
    """Write changed, born, gone and moved blocks; tell whether `before` is what was stored."""
    positions: dict[str, int] = {}
    if what.is_structural:
        stored = [(i, p) for i, p in connection.execute(_SELECT_ORDER, {"of_article": number})]
        if [block_id for block_id, _ in stored] != [block.id for block in before.blocks]:
            return False
        gone = {block.id for block in what.gone}
        kept = [row for row in stored if row[0] not in gone]
        positions = new_positions(kept, [block.id for block in after.blocks])
    changed = [_of(number, new.id, block_row(number, new)) for _, new in what.changed]
    if changed and connection.execute(_UPDATE_CONTENT, changed).rowcount != len(changed):
        return False
    if what.gone:
        connection.execute(_DELETE_BLOCK, [_of(number, block.id) for block in what.gone])
    _insert_blocks(connection, number, what.born, positions)
    born = {block.id for block in what.born}
    moved = [_of(number, i, {"position": p}) for i, p in positions.items() if i not in born]
    if moved:
        connection.execute(_UPDATE_POSITION, moved)
    return True


def _insert_blocks(
    connection: Connection, number: int, blocks: Iterable[Block], positions: Mapping[str, int]
) -> None:
    rows = [block_row(number, block) | {"position": positions[block.id]} for block in blocks]
    if rows:
        connection.execute(insert(BLOCKS), rows)


def _of(number: int, block_id: str, values: Row | None = None) -> Row:
    return (values or {}) | {"of_article": number, "of_id": block_id}


def _article_row(article: Article, at: str) -> Row:
    return {
        "title": article.title,
        "stage": str(article.stage),
        "updated": at,
        "facts": facts_json(article.facts),
    }


def _moved_counts(what: Difference) -> dict[str, object]:
    gained = tally((*(new for _, new in what.changed), *what.born))
    lost = tally((*(old for old, _ in what.changed), *what.gone))
    return {name: ARTICLES.c[name] + (n - lost.row()[name]) for name, n in gained.row().items()}


def _update_article(connection: Connection, number: int, values: Mapping[str, object]) -> None:
    connection.execute(update(ARTICLES).where(ARTICLES.c.number == number).values(values))
