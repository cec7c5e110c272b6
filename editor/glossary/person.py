"""Somebody the institution writes about: one English spelling, and posts that come and go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from editor.errors import GlossaryRefused
from editor.glossary.folding import folded
from editor.glossary.term import Term, TermKind
from editor.glossary.validity import holds, is_date
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NO_NAME = QT_TRANSLATE_NOOP("People", "A person needs a name in Chinese and in English.")
_NO_TITLE = QT_TRANSLATE_NOOP("People", "A post of {name} has no Chinese title.")
_NO_DATE = QT_TRANSLATE_NOOP(
    "People", "“{value}” in a post of {name} is no date. Write it as 2026-05-01, or leave it empty."
)
_BACKWARDS = QT_TRANSLATE_NOOP(
    "People", "The post “{title}” of {name} ends on {end}, before it begins on {begin}."
)


@dataclass(frozen=True, slots=True)
class Post:
    """A title somebody holds, in both languages; ISO dates, empty where open or not known."""

    zh: str
    en: str = ""
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's Chinese name, its English for the whole institution, and the posts."""

    zh: str
    en: str
    posts: tuple[Post, ...] = ()
    note: str = ""


def check_person(person: Person) -> None:
    """Raise `GlossaryRefused` for a person without a name, or with a post whose facts are wrong."""
    if not person.zh.strip() or not person.en.strip():
        raise GlossaryRefused(Message("People", _NO_NAME))
    for post in person.posts:
        _check_post(person, post)


def as_terms(people: Iterable[Person]) -> tuple[Term, ...]:
    """Return people as glossary entries; they win over a name romanised by rule."""
    return tuple(Term(p.zh, p.en, TermKind.PERSON, note=p.note) for p in people)


def out_of_date(person: Person, title: str, on_date: date) -> bool:
    """Tell whether a title, Chinese or English, is a post the person does not hold on that day.

    A title that is in nobody's list, or without dates, is not out of date.
    """
    wanted = folded(title.strip()).casefold()
    held = [
        holds(post.valid_from, post.valid_to, on_date)
        for post in person.posts
        if wanted and wanted in {folded(post.zh).casefold(), folded(post.en).casefold()}
    ]
    return bool(held) and not any(held)


def _check_post(person: Person, post: Post) -> None:
    if not post.zh.strip():
        raise GlossaryRefused(Message("People", _NO_TITLE, {"name": person.zh}))
    for day in (post.valid_from, post.valid_to):
        if day and not is_date(day):
            values = {"value": day[:40], "name": person.zh}
            raise GlossaryRefused(Message("People", _NO_DATE, values))
    if post.valid_to and post.valid_from > post.valid_to:
        values = {
            "title": post.zh,
            "name": person.zh,
            "begin": post.valid_from,
            "end": post.valid_to,
        }
        raise GlossaryRefused(Message("People", _BACKWARDS, values))
