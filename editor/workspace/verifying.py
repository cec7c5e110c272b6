"""Proof that the journal is as it was written, and that signatures stand over what they say.

The hashes need no secret: they show a change made to the file, not a whole history written anew.
The last hash, noted elsewhere, shows that too.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import OperationalError

from editor.article.article import Article
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.signature import signed_texts
from editor.review.versions import VersionCause
from editor.workspace.journal import Action, facts_said, row_hash
from editor.workspace.migrations import GUARDS
from editor.workspace.signatures import seal
from editor.workspace.signing_tables import CONTENTS, PUBLICATIONS, SIGNATURES, VERSIONS
from editor.workspace.tables import WORKSPACE
from editor.workspace.versions import blocks_of

_MISSING = QT_TRANSLATE_NOOP(
    "Journal",
    "Row {number} of the journal is missing or was given another number; compare with a backup.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Journal",
    "Row {number} of the journal was changed after it was written; compare with a backup.",
)
_UNCHAINED = QT_TRANSLATE_NOOP(
    "Journal",
    "Row {number} of the journal does not continue the row before it; compare with a backup.",
)
_CUT = QT_TRANSLATE_NOOP(
    "Journal",
    "The journal has {events} rows where {expected} were written; compare with a backup.",
)
_OTHER_END = QT_TRANSLATE_NOOP(
    "Journal", "The journal does not end as it was written; compare with a backup."
)
_UNGUARDED = QT_TRANSLATE_NOOP(
    "Journal",
    "The journal's protection “{trigger}” was taken off or changed; compare with a backup.",
)
_UNTRUE = QT_TRANSLATE_NOOP(
    "Journal",
    "Row {number} of the journal tells of something in “{table}” that was changed or removed "
    "since; compare with a backup.",
)
_UNTOLD = QT_TRANSLATE_NOOP(
    "Journal", "“{table}” holds something that the journal does not tell of; compare with a backup."
)

_ROWS = """SELECT number,
    typeof(at) || typeof(action) || typeof(article) || typeof(facts)
        || typeof(previous) || typeof(hash) AS types,
    CAST(at AS BLOB), CAST(action AS BLOB), CAST(article AS BLOB), CAST(facts AS BLOB),
    CAST(previous AS BLOB), CAST(hash AS BLOB)
    FROM journal ORDER BY number"""
_ALL_TEXT = "text" * 6


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look at the whole journal found: how many rows, and the last one's hash.

    `broken` is the number of the first row that is not as it was written, where one can be named;
    `why` says what is wrong, `None` when nothing is.
    """

    events: int
    head: str
    broken: int | None = None
    why: Message | None = None

    @property
    def is_whole(self) -> bool:
        """Whether everything is as it was written."""
        return self.why is None


Broken = tuple[int | None, Message]


class _Told(NamedTuple):
    """A row of the journal that tells of a version, and maybe of what was done with it."""

    number: int
    at: str
    action: str
    article: str
    facts: Mapping[str, Any]


def verify(connection: Connection) -> Verified:
    """Look at every row of the journal, at its end and its guards, and at what it tells of."""
    rows = connection.exec_driver_sql(_ROWS).all()
    head = rows[-1][-1].decode(errors="replace") if rows else ""
    found = next(_broken(connection, rows, head), None)
    return Verified(len(rows), head, *(found or ()))


def _broken(connection: Connection, rows: Sequence[Any], head: str) -> Iterator[Broken]:
    yield from _broken_rows(rows)
    yield from _wrong_end(connection, len(rows), head)
    told = list(_told(rows))
    for table, action in ((SIGNATURES, Action.SIGNED), (PUBLICATIONS, Action.PUBLISHED)):
        yield from _untrue(connection, table, told, action)
    yield from _untrue_versions(connection, told)
    yield from _unguarded(connection)


def _broken_rows(rows: Sequence[Any]) -> Iterator[Broken]:
    previous = ""
    for expected, row in enumerate(rows, start=1):
        number, types, *columns = row
        if number != expected:
            yield expected, Message("Journal", _MISSING, {"number": expected})
        values = _texts(columns) if types == _ALL_TEXT else None
        if values is None or row_hash([number, *values[:-1]]) != values[-1]:
            yield number, Message("Journal", _CHANGED, {"number": number})
        elif values[-2] != previous:
            yield number, Message("Journal", _UNCHAINED, {"number": number})
        elif not _is_canonical(values[3]):
            yield number, Message("Journal", _CHANGED, {"number": number})
        previous = values[-1] if values else ""


def _texts(columns: Sequence[bytes]) -> list[str] | None:
    try:
        return [column.decode() for column in columns]
    except UnicodeDecodeError:
        return None


def _is_canonical(facts: str) -> bool:
    try:
        read = json.loads(facts)
    except ValueError:
        return False
    return isinstance(read, dict) and facts_said(read) == facts


def _told(rows: Sequence[Any]) -> Iterator[_Told]:
    """Yield the events that tell of a version; those of the first versions of the file do not."""
    for number, _, *columns in rows:
        at, action, article, said, *_ = _texts(columns) or [""] * 6
        facts = json.loads(said) if action in _CAUSES else {}
        if isinstance(facts.get("version"), int):
            yield _Told(number, at, action, article, facts)


def _wrong_end(connection: Connection, events: int, head: str) -> Iterator[Broken]:
    written = connection.execute(select(WORKSPACE.c.events, WORKSPACE.c.head)).one()
    if events != written.events:
        values = {"events": events, "expected": written.events}
        is_cut = isinstance(written.events, int) and events < written.events
        yield events + 1 if is_cut else None, Message("Journal", _CUT, values)
    if head != written.head:
        yield events or None, Message("Journal", _OTHER_END)


def _untrue(
    connection: Connection, table: Table[Any], told: Sequence[_Told], action: Action
) -> Iterator[Broken]:
    """Yield what the journal says of a table's rows that is not so, and rows it does not tell."""
    stored = _stored(connection, table)
    for event in told:
        if event.action == action and _SEALS[action] in event.facts:
            row = stored.pop(event.facts[_SEALS[action]], None)
            if row is None or row.version != event.facts.get("version"):
                yield event.number, _about(event, table)
    if stored:
        yield None, Message("Journal", _UNTOLD, {"table": table.name})


_SEALS: Mapping[str, str] = {Action.SIGNED: "signature", Action.PUBLISHED: "publication"}
"""Under which name a row's seal stands in the facts of its event."""


def _stored(connection: Connection, table: Table[Any]) -> dict[object, Any]:
    try:
        return {seal(row): row for row in connection.execute(select(*table.c))}
    except OperationalError:  # bytes that are no text: nobody wrote them with this program
        return {"": None}


def _untrue_versions(connection: Connection, told: Sequence[_Told]) -> Iterator[Broken]:
    """Yield the events whose version is not the one they tell of, and versions none tells of."""
    stored = {row.number: row for row in _stored(connection, VERSIONS).values() if row}
    for event in told:
        if event.action in _CAUSES:
            row = stored.pop(event.facts.get("version"), None)
            is_true = row is not None and (row.at, str(row.article), row.cause) == (
                event.at,
                event.article,
                _CAUSES[event.action],
            )
            if not is_true or not _is_content_whole(connection, row.content, event.facts):
                yield event.number, _about(event, VERSIONS)
    if stored:
        yield None, Message("Journal", _UNTOLD, {"table": VERSIONS.name})


_CAUSES: Mapping[str, VersionCause] = {
    Action.EXPORTED: VersionCause.EXPORT,
    Action.SIGNED: VersionCause.SIGNATURE,
    Action.PUBLISHED: VersionCause.PUBLICATION,
    Action.VERSION_KEPT: VersionCause.DRAFTING,
}


def _is_content_whole(connection: Connection, content: str, facts: Mapping[str, Any]) -> bool:
    """Tell whether a version's blocks are what was kept, and the texts those that were signed."""
    chosen = select(CONTENTS.c.data).where(CONTENTS.c.id == content)
    data = connection.execute(chosen).scalar_one_or_none()
    try:
        said = zlib.decompress(data) if isinstance(data, bytes) else b""
    except zlib.error:
        return False
    if hashlib.sha256(said).hexdigest() != content:
        return False
    texts = facts.get("texts")
    return texts is None or signed_texts(Article(blocks=blocks_of(said))) == texts


def _about(event: _Told, table: Table[Any]) -> Message:
    values = {"number": event.number, "table": table.name}
    return Message("Journal", _UNTRUE, values)


def _unguarded(connection: Connection) -> Iterator[Broken]:
    asked = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    rows = connection.exec_driver_sql(asked).all()
    there: dict[str, str] = {row.name: row.sql for row in rows}
    for name, made in GUARDS.items():
        if " ".join(there.get(name, "").split()) != " ".join(made.split()):
            yield None, Message("Journal", _UNGUARDED, {"trigger": name})
