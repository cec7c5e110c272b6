"""The glossary in the workspace: the institution's rows over the shipped ones.

A row is told by its Chinese and status, and by its English too if it is admitted or forbidden,
since a headword may have several of those. The content a shipped row came with is remembered as a
hash: while the row still has it, a later shipped file may change or remove the row.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus
from editor.workspace.rows import Row
from editor.workspace.tables import TERMS

Identity = tuple[str, str, str]
"""Which entry a row is: Chinese, status, and the English if the status allows several."""

_SEVERAL = frozenset({TermStatus.ADMITTED, TermStatus.FORBIDDEN})

_KINDS: Mapping[str, TermKind] = {str(kind): kind for kind in TermKind}
_STATUSES: Mapping[str, TermStatus] = {str(status): status for status in TermStatus}
_STRICTNESS: Mapping[str, Strictness] = {str(check): check for check in Strictness}
_CONFIDENCE: Mapping[str, Confidence] = {str(degree): degree for degree in Confidence}

_FIELDS = [field.name for field in fields(Term)]

_c = TERMS.c
_CONTENT = (
    _c.zh, _c.en, _c.kind, _c.abbreviation, _c.status, _c.admitted, _c.forbidden,
    _c.strictness, _c.not_in, _c.confidence, _c.note, _c.source,
)  # fmt: skip
_SELECT_IN_FORCE = select(*_CONTENT).where(~_c.removed).order_by(_c.number)
_SELECT_ALL = select(*_CONTENT, _c.number, _c.shipped, _c.removed).order_by(_c.number)
_UPDATE = (
    update(TERMS)
    .where(_c.number == bindparam("of_number"))
    .values({c.name: bindparam(c.name) for c in _c if c.name != "number"})
)
_DELETE = delete(TERMS).where(_c.number == bindparam("of_number"))


@dataclass(frozen=True, slots=True)
class TermChanges:
    """What putting terms did: the added, the changed (before, after), and how many were there."""

    added: tuple[Term, ...] = ()
    changed: tuple[tuple[Term, Term], ...] = ()
    same: int = 0


@dataclass(frozen=True, slots=True)
class _Stored:
    term: Term
    number: int
    shipped: str
    removed: bool

    @property
    def is_as_shipped(self) -> bool:
        return not self.removed and self.shipped == content_hash(self.term)


def identity(term: Term) -> Identity:
    """Return which entry a term is."""
    return term.zh, str(term.status), term.en if term.status in _SEVERAL else ""


def content_hash(term: Term) -> str:
    """Return a hash of all that a term says: SHA-256 in hex of its values as a JSON list."""
    values = [getattr(term, name) for name in _FIELDS]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


def load_terms(connection: Connection) -> tuple[Term, ...]:
    """Return the terms in force, in the order they came in."""
    return tuple(_term(row) for row in connection.execute(_SELECT_IN_FORCE))


def put_terms(connection: Connection, terms: Iterable[Term]) -> TermChanges:
    """Add terms, or replace the entries they are; of one entry given twice the last one counts."""
    stored = {identity(row.term): row for row in _stored(connection)}
    added: list[Term] = []
    changed: list[tuple[Term, Term]] = []
    updates: list[Row] = []
    inserts: list[Row] = []
    same = 0
    for key, term in {identity(term): term for term in terms}.items():
        row = stored.get(key)
        if row and not row.removed and row.term == term:
            same += 1
            continue
        if row:
            updates.append(_row(term, row.shipped) | {"of_number": row.number})
        else:
            inserts.append(_row(term))
        if row and not row.removed:
            changed.append((row.term, term))
        else:
            added.append(term)
    _write(connection, inserts, updates)
    return TermChanges(tuple(added), tuple(changed), same)


def remove_terms(connection: Connection, terms: Iterable[Term]) -> int:
    """Remove the entries that terms are, and return how many there were."""
    stored = {identity(row.term): row for row in _stored(connection) if not row.removed}
    gone = [stored[key] for key in {identity(term) for term in terms} if key in stored]
    kept_away = [
        _row(r.term, r.shipped, removed=True) | {"of_number": r.number} for r in gone if r.shipped
    ]
    _write(connection, [], kept_away, [r.number for r in gone if not r.shipped])
    return len(gone)


def load_shipped(connection: Connection, terms: Sequence[Term]) -> int:
    """Bring the rows the user has not touched to a shipped file's state; return how many changed.

    The user's own row for the same entry stands, and so does what the user changed or removed.
    """
    stored = {identity(row.term): row for row in _stored(connection)}
    shipped = {identity(term): term for term in terms}
    inserts = [_row(t, content_hash(t)) for key, t in shipped.items() if key not in stored]
    updates: list[Row] = []
    gone: list[int] = []
    for key, row in stored.items():
        if not row.shipped or not row.is_as_shipped:
            continue
        if key not in shipped:
            gone.append(row.number)
        elif shipped[key] != row.term:
            term = shipped[key]
            updates.append(_row(term, content_hash(term)) | {"of_number": row.number})
    _write(connection, inserts, updates, gone)
    return len(inserts) + len(updates) + len(gone)


def _stored(connection: Connection) -> Iterator[_Stored]:
    for row in connection.execute(_SELECT_ALL):
        yield _Stored(_term(row[: len(_CONTENT)]), row.number, row.shipped, row.removed)


def _write(
    connection: Connection, inserts: list[Row], updates: list[Row], gone: Sequence[int] = ()
) -> None:
    if gone:
        connection.execute(_DELETE, [{"of_number": number} for number in gone])
    if updates:
        connection.execute(_UPDATE, updates)
    if inserts:
        connection.execute(insert(TERMS), inserts)


def _row(term: Term, shipped: str = "", *, removed: bool = False) -> Row:
    zh, status, variant = identity(term)
    return {
        "zh": zh,
        "status": status,
        "variant": variant,
        "en": term.en,
        "kind": str(term.kind),
        "abbreviation": term.abbreviation,
        "admitted": _words_json(term.admitted),
        "forbidden": _words_json(term.forbidden),
        "strictness": str(term.check),
        "not_in": _words_json(term.not_in),
        "confidence": str(term.confidence),
        "note": term.note,
        "source": term.source,
        "shipped": shipped,
        "removed": removed,
    }


def _term(row: Sequence[Any]) -> Term:
    zh, en, kind, abbreviation, status, admitted, forbidden, check, not_in, degree, note, source = (
        row
    )
    return Term(
        zh,
        en,
        _KINDS[kind],
        abbreviation,
        _STATUSES[status],
        _words(admitted),
        _words(forbidden),
        _STRICTNESS[check],
        _words(not_in),
        _CONFIDENCE[degree],
        note,
        source,
    )


def _words_json(words: tuple[str, ...]) -> str:
    return json.dumps(words, ensure_ascii=False) if words else ""


def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored else ()
