"""The journal: what was done, when and to which article, in rows that only grow.

Each row's hash covers the row before it, and the workspace's own row says how many there are and
which hash is the last, so that a row taken out, put in or changed later shows (`verifying`). Facts
are numbers, names and settings, never the words of an article.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, insert, select, update

from editor.workspace.tables import JOURNAL, WORKSPACE

Fact = str | int | float | bool | None
"""What the journal can say about an event."""


class Action(StrEnum):
    """What the workspace itself writes into its journal."""

    ARTICLE_ADDED = "article_added"
    ARTICLE_PUT_ASIDE = "article_put_aside"
    ARTICLE_RESTORED = "article_restored"
    STAGE_SET = "stage_set"
    EXPORTED = "exported"
    RETURNED = "returned"
    DECIDED = "decided"
    DECISION_WITHDRAWN = "decision_withdrawn"
    REMARK_ANSWERED = "remark_answered"
    ANSWER_WITHDRAWN = "answer_withdrawn"
    REMARK_RESOLVED = "remark_resolved"
    REMARK_REOPENED = "remark_reopened"
    SIGNED = "signed"
    REOPENED = "reopened"
    PUBLISHED = "published"
    PLAN_SET = "plan_set"
    FINDING_WAIVED = "finding_waived"
    WAIVER_WITHDRAWN = "waiver_withdrawn"
    CHECKS_SET = "checks_set"
    NEVER_SEND_SET = "never_send_set"
    ENGINE_CHOSEN = "engine_chosen"
    SENT_TO_ENGINE = "sent_to_engine"
    DRAFTED = "drafted"
    VERSION_KEPT = "version_kept"
    UNITS_IMPORTED = "units_imported"
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


def facts_said(facts: Mapping[str, Fact]) -> str:
    """Return facts as the journal keeps them: JSON with sorted keys and no blanks."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"))


def append(
    connection: Connection, at: str, action: str, article: str, facts: Mapping[str, Fact]
) -> None:
    """Write one event at the end, in the transaction of the thing it tells of."""
    extend(connection, at, article, [(action, facts)])


def extend(
    connection: Connection,
    at: str,
    article: str,
    told: Iterable[tuple[str, Mapping[str, Fact]]],
) -> None:
    """Write events (action, facts) of one moment at the end, in their order."""
    newest = select(JOURNAL.c.number, JOURNAL.c.hash).order_by(JOURNAL.c.number.desc()).limit(1)
    last = connection.execute(newest).one_or_none()
    number, previous = last or (0, "")
    rows: list[dict[str, int | str]] = []
    for action, facts in told:
        number += 1
        said = facts_said(facts)
        values: list[int | str] = [number, at, str(action), article, said, previous]
        previous = row_hash(values)
        rows.append(dict(zip(JOURNAL.c.keys(), [*values, previous], strict=True)))
    if rows:
        connection.execute(insert(JOURNAL), rows)
        connection.execute(update(WORKSPACE).values(events=number, head=previous))


def events(connection: Connection, article: str) -> tuple[Event, ...]:
    """Return an article's events, the oldest first."""
    c = JOURNAL.c
    chosen = select(c.number, c.at, c.action, c.article, c.facts)
    rows = connection.execute(chosen.where(c.article == article).order_by(c.number))
    return tuple(Event(*row[:4], json.loads(row[4])) for row in rows)
