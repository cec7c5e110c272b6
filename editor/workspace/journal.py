"""The journal: what was done, when and to which article, in rows that only grow.

Each row's hash covers the row before it, so that a row taken out or changed later shows. Facts are
numbers, names and settings, never the words of an article.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from editor.workspace.tables import JOURNAL

Fact = str | int | float | bool | None
"""What the journal can say about an event."""


class Action(StrEnum):
    """What the workspace itself writes into its journal."""

    ARTICLE_ADDED = "article_added"
    ARTICLE_PUT_ASIDE = "article_put_aside"
    ARTICLE_RESTORED = "article_restored"
    STAGE_SET = "stage_set"
    EXPORTED = "exported"
    TERMS_SHIPPED = "terms_shipped"
    TERMS_PUT = "terms_put"
    TERMS_REMOVED = "terms_removed"
    TERMS_IMPORTED = "terms_imported"
    TERMS_UNDONE = "terms_undone"
    PERSON_PUT = "person_put"
    PERSON_REMOVED = "person_removed"


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal; `at` is ISO 8601, UTC, and `article` empty if none is meant."""

    number: int
    at: str
    action: str
    article: str
    facts: Mapping[str, Fact]


def row_hash(values: Sequence[int | str]) -> str:
    """Return a row's hash: SHA-256 in hex of a JSON list of the values of its other columns."""
    return hashlib.sha256(json.dumps(values, separators=(",", ":")).encode()).hexdigest()


def append(
    connection: Connection, at: str, action: str, article: str, facts: Mapping[str, Fact]
) -> None:
    """Write one event at the end, in the transaction of the thing it tells of."""
    newest = select(JOURNAL.c.number, JOURNAL.c.hash).order_by(JOURNAL.c.number.desc()).limit(1)
    last = connection.execute(newest).one_or_none()
    number, previous = (last[0] + 1, last[1]) if last else (1, "")
    told = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    values: list[int | str] = [number, at, action, article, told, previous]
    row = dict(zip(JOURNAL.c.keys(), [*values, row_hash(values)], strict=True))
    connection.execute(insert(JOURNAL), row)


def events(connection: Connection, article: str) -> tuple[Event, ...]:
    """Return an article's events, the oldest first."""
    c = JOURNAL.c
    chosen = select(c.number, c.at, c.action, c.article, c.facts)
    rows = connection.execute(chosen.where(c.article == article).order_by(c.number))
    return tuple(Event(*row[:4], json.loads(row[4])) for row in rows)
