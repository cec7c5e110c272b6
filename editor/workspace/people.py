"""The people list in the workspace: one spelling for each Chinese name, and what was before."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from editor.glossary.person import Person, Post
from editor.workspace.tables import PEOPLE, PERSON_CHANGES, POSTS

_p = PEOPLE.c
_POST_FIELDS = (POSTS.c.zh, POSTS.c.en, POSTS.c.valid_from, POSTS.c.valid_to)


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One change of the list; `before` is None for somebody added, `after` for one removed."""

    id: int
    at: str
    who: str
    before: Person | None
    after: Person | None


def load_people(connection: Connection) -> tuple[Person, ...]:
    """Return all people with their posts, in the order they came in."""
    chosen = select(POSTS.c.person, *_POST_FIELDS).order_by(POSTS.c.person, POSTS.c.place)
    rows = connection.execute(chosen).all()
    posts = {
        number: tuple(Post(*row[1:]) for row in of_one)
        for number, of_one in groupby(rows, lambda row: row[0])
    }
    people = connection.execute(select(_p.number, _p.zh, _p.en, _p.note).order_by(_p.number))
    return tuple(Person(zh, en, posts.get(number, ()), note) for number, zh, en, note in people)


def put_person(connection: Connection, person: Person, at: str, who: str) -> bool:
    """Add somebody or replace the entry of that name; tell whether that changed anything."""
    number, before = _entry(connection, person.zh)
    if before == person:
        return False
    row = {"zh": person.zh, "en": person.en, "note": person.note}
    if before is None:
        inserting = insert(PEOPLE).values(row).returning(_p.number)
        number = connection.execute(inserting).scalar_one()
    else:
        connection.execute(update(PEOPLE).where(_p.number == number).values(row))
        connection.execute(delete(POSTS).where(POSTS.c.person == number))
    posts = [
        asdict(post) | {"person": number, "place": place} for place, post in enumerate(person.posts)
    ]
    if posts:
        connection.execute(insert(POSTS), posts)
    _record(connection, at, who, before, person)
    return True


def remove_person(connection: Connection, zh: str, at: str, who: str) -> bool:
    """Take somebody off the list; tell whether there was such a person."""
    number, before = _entry(connection, zh)
    if before is None:
        return False
    connection.execute(delete(POSTS).where(POSTS.c.person == number))
    connection.execute(delete(PEOPLE).where(_p.number == number))
    _record(connection, at, who, before, None)
    return True


def history(connection: Connection, zh: str) -> tuple[PersonChange, ...]:
    """Return what happened to the entry of a name, the oldest change first."""
    c = PERSON_CHANGES.c
    chosen = select(c.number, c.at, c.who, c.before, c.after).where(c.zh == zh)
    rows = connection.execute(chosen.order_by(c.number))
    return tuple(PersonChange(*row[:3], _person(row[3]), _person(row[4])) for row in rows)


def _entry(connection: Connection, zh: str) -> tuple[int, Person | None]:
    chosen = select(_p.number, _p.en, _p.note).where(_p.zh == zh)
    found = connection.execute(chosen).one_or_none()
    if found is None:
        return 0, None
    number, en, note = found
    posts = select(*_POST_FIELDS).where(POSTS.c.person == number).order_by(POSTS.c.place)
    return number, Person(zh, en, tuple(Post(*row) for row in connection.execute(posts)), note)


def _record(
    connection: Connection, at: str, who: str, before: Person | None, after: Person | None
) -> None:
    person = after or before
    row = {
        "at": at,
        "who": who,
        "zh": person.zh if person else "",
        "before": _json(before),
        "after": _json(after),
    }
    connection.execute(insert(PERSON_CHANGES), row)


def _json(person: Person | None) -> str:
    return json.dumps(asdict(person), ensure_ascii=False) if person else ""


def _person(stored: str) -> Person | None:
    if not stored:
        return None
    values: Mapping[str, Any] = json.loads(stored)
    posts = tuple(Post(**post) for post in values["posts"])
    return Person(values["zh"], values["en"], posts, values["note"])
