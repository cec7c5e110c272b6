"""What happened to the entries of the glossary: every change, by whom, from what to what."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields

from sqlalchemy import ColumnElement, Connection, func, insert, select

from editor.glossary.rows import CHOICES, LISTS
from editor.glossary.term import Term
from editor.workspace.tables import TERM_CHANGES

USER = "user"
"""Who changed an entry by hand; others are "import FILE NAME", "shipped VERSION" and "undo"."""

Change = tuple[Term | None, Term | None]
"""An entry before (None = added) and after (None = removed)."""

_DEFAULTS = {field.name: field.default for field in fields(Term)}
_c = TERM_CHANGES.c


@dataclass(frozen=True, slots=True)
class TermChange:
    """One change of one entry; `before` is None for an added one, `after` for a removed one.

    Changes that were made together have the same `step`. `at` is ISO 8601, UTC.
    """

    id: int
    step: int
    at: str
    who: str
    before: Term | None
    after: Term | None


def record(connection: Connection, at: str, who: str, changes: Iterable[Change]) -> int:
    """Write down changes made together and return their step, 0 when there are none."""
    newest = connection.execute(select(func.max(_c.step))).scalar_one()
    step = (newest or 0) + 1
    rows = [
        {
            "step": step,
            "at": at,
            "who": who,
            "zh": _headword(change),
            "before": _json(change[0]),
            "after": _json(change[1]),
        }
        for change in changes
    ]
    if not rows:
        return 0
    connection.execute(insert(TERM_CHANGES), rows)
    return step


def history(connection: Connection, zh: str) -> tuple[TermChange, ...]:
    """Return what happened to a headword's entries, the oldest change first."""
    return _changes(connection, _c.zh == zh)


def change(connection: Connection, number: int) -> tuple[TermChange, ...]:
    """Return one change, or nothing when there is none of that number."""
    return _changes(connection, _c.number == number)


def step(connection: Connection, number: int) -> tuple[TermChange, ...]:
    """Return the changes made together in one step, in their order."""
    return _changes(connection, _c.step == number)


def _changes(connection: Connection, which: ColumnElement[bool]) -> tuple[TermChange, ...]:
    chosen = select(_c.number, _c.step, _c.at, _c.who, _c.before, _c.after)
    rows = connection.execute(chosen.where(which).order_by(_c.number))
    return tuple(TermChange(*row[:4], _term(row[4]), _term(row[5])) for row in rows)


def _headword(change: Change) -> str:
    before, after = change
    found = after or before
    return found.zh if found else ""


def _json(term: Term | None) -> str:
    """Return what of a term differs from the defaults, so that later fields need no change."""
    if term is None:
        return ""
    values = {name: getattr(term, name) for name in _DEFAULTS}
    told = {name: value for name, value in values.items() if value != _DEFAULTS[name]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _term(stored: str) -> Term | None:
    if not stored:
        return None
    values = {"zh": "", "en": ""} | json.loads(stored)
    for name in LISTS:
        values[name] = tuple(values.get(name, ()))
    for name, choice in CHOICES.items():
        if name in values:
            values[name] = choice(values[name])
    return Term(**values)
