"""The glossary in the workspace: the institution's rows over the shipped ones.

A row is told by its Chinese and status, and by its English too if it is admitted or forbidden,
since a headword may have several of those. The content a shipped row came with is remembered as a
hash: while the row still has it, a later shipped file may change or remove the row.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus
from editor.workspace.rows import Row
from editor.workspace.tables import TERMS
from editor.workspace.term_history import Change

Identity = tuple[str, str, str]
"""Which entry a row is: Chinese, status, and the English if the status allows several."""

_SEVERAL = frozenset({TermStatus.ADMITTED, TermStatus.FORBIDDEN})

_KINDS: Mapping[str, TermKind] = {str(kind): kind for kind in TermKind}
_STATUSES: Mapping[str, TermStatus] = {str(status): status for status in TermStatus}
_STRICTNESS: Mapping[str, Strictness] = {str(check): check for check in Strictness}
_CONFIDENCE: Mapping[str, Confidence] = {str(degree): degree for degree in Confidence}

_FIELDS = [each.name for each in fields(Term)]
_FIRST_FIELDS = 12
"""So many fields had a term when the first hashes were made; later ones count when they are set."""
_FEW = 200
"""Up to so many headwords the table is asked for them instead of read as a whole."""

_c = TERMS.c
_CONTENT = (
    _c.zh, _c.en, _c.kind, _c.abbreviation, _c.status, _c.admitted, _c.forbidden,
    _c.strictness, _c.not_in, _c.confidence, _c.note, _c.source,
    _c.approver, _c.valid_from, _c.valid_to,
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
    """What a change of the glossary did: (before, after) for the changed, a count for the same.

    `step` is the number under which all of it can be undone, 0 while nothing was written.
    """

    added: tuple[Term, ...] = ()
    changed: tuple[tuple[Term, Term], ...] = ()
    same: int = 0
    removed: tuple[Term, ...] = ()
    step: int = 0

    def at_step(self, step: int) -> "TermChanges":
        """Return the same changes, written as a step."""
        return replace(self, step=step)

    def each(self) -> Iterator[Change]:
        """Yield every change of an entry: before and after, None where there is none."""
        yield from ((term, None) for term in self.removed)
        yield from ((None, term) for term in self.added)
        yield from self.changed


@dataclass(frozen=True, slots=True)
class _Stored:
    term: Term
    number: int
    shipped: str
    removed: bool

    @property
    def is_as_shipped(self) -> bool:
        return not self.removed and self.shipped == content_hash(self.term)


@dataclass(slots=True)
class _Plan:
    """The entries to put, the rows that takes, and what it changes."""

    entries: dict[Identity, Term]
    inserts: list[Row] = field(default_factory=list)
    updates: list[Row] = field(default_factory=list)
    changes: TermChanges = field(default_factory=TermChanges)


def identity(term: Term) -> Identity:
    """Return which entry a term is."""
    return term.zh, str(term.status), term.en if term.status in _SEVERAL else ""


def content_hash(term: Term) -> str:
    """Return a hash of all that a term says: SHA-256 in hex of its values as a JSON list."""
    values = [getattr(term, name) for name in _FIELDS]
    if not any(values[_FIRST_FIELDS:]):
        del values[_FIRST_FIELDS:]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


def load_terms(connection: Connection) -> tuple[Term, ...]:
    """Return the terms in force, in the order they came in."""
    return tuple(_term(row) for row in connection.execute(_SELECT_IN_FORCE))


def compared(connection: Connection, terms: Iterable[Term]) -> TermChanges:
    """Return what putting terms would do, and write nothing."""
    return _plan(connection, terms).changes


def change_terms(
    connection: Connection, put: Iterable[Term], remove: Iterable[Term] = ()
) -> TermChanges:
    """Put and remove entries; of one entry given twice the last counts, one put is not removed."""
    plan = _plan(connection, put)
    gone = _going(connection, [term for term in remove if identity(term) not in plan.entries])
    kept_away = [
        _row(r.term, r.shipped, removed=True) | {"of_number": r.number} for r in gone if r.shipped
    ]
    own = [row.number for row in gone if not row.shipped]
    _write(connection, plan.inserts, [*plan.updates, *kept_away], own)
    return replace(plan.changes, removed=tuple(row.term for row in gone))


def _plan(connection: Connection, terms: Iterable[Term]) -> _Plan:
    entries = {identity(term): term for term in terms}
    stored = {identity(row.term): row for row in _stored(connection, {key[0] for key in entries})}
    plan = _Plan(entries)
    added: list[Term] = []
    changed: list[tuple[Term, Term]] = []
    same = 0
    for key, term in entries.items():
        row = stored.get(key)
        if row and not row.removed and row.term == term:
            same += 1
            continue
        if row:
            plan.updates.append(_row(term, row.shipped) | {"of_number": row.number})
        else:
            plan.inserts.append(_row(term))
        if row and not row.removed:
            changed.append((row.term, term))
        else:
            added.append(term)
    plan.changes = TermChanges(tuple(added), tuple(changed), same)
    return plan


def _going(connection: Connection, terms: Sequence[Term]) -> list[_Stored]:
    if not terms:
        return []
    rows = _stored(connection, {term.zh for term in terms})
    stored = {identity(row.term): row for row in rows if not row.removed}
    return [stored[key] for key in dict.fromkeys(map(identity, terms)) if key in stored]


def load_shipped(connection: Connection, terms: Sequence[Term]) -> TermChanges:
    """Bring the rows the user has not touched to a shipped file's state.

    The user's own row for the same entry stands, and so does what the user changed or removed.
    """
    stored = {identity(row.term): row for row in _stored(connection)}
    shipped = {identity(term): term for term in terms}
    added = [term for key, term in shipped.items() if key not in stored]
    changed: list[tuple[Term, Term]] = []
    updates: list[Row] = []
    gone: list[_Stored] = []
    for key, row in stored.items():
        if not row.shipped or not row.is_as_shipped:
            continue
        if key not in shipped:
            gone.append(row)
        elif shipped[key] != row.term:
            term = shipped[key]
            changed.append((row.term, term))
            updates.append(_row(term, content_hash(term)) | {"of_number": row.number})
    inserts = [_row(term, content_hash(term)) for term in added]
    _write(connection, inserts, updates, [row.number for row in gone])
    removed = tuple(row.term for row in gone)
    return TermChanges(tuple(added), tuple(changed), removed=removed)


def _stored(connection: Connection, heads: Collection[str] = ()) -> Iterator[_Stored]:
    """Yield the rows of headwords, or at least these rows, or all."""
    few = 0 < len(heads) <= _FEW
    chosen = _SELECT_ALL.where(_c.zh.in_(heads)) if few else _SELECT_ALL
    for row in connection.execute(chosen):
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
        "approver": term.approver,
        "valid_from": term.valid_from,
        "valid_to": term.valid_to,
        "shipped": shipped,
        "removed": removed,
    }


def _term(row: Sequence[Any]) -> Term:
    (zh, en, kind, abbreviation, status, admitted, forbidden, check, not_in, degree,
     note, source, approver, valid_from, valid_to) = row  # fmt: skip
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
        approver,
        valid_from,
        valid_to,
    )


def _words_json(words: tuple[str, ...]) -> str:
    return json.dumps(words, ensure_ascii=False) if words else ""


def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored else ()
