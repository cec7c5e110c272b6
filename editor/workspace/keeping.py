"""What the keeper of the glossary works on: terms, their history, and the people list."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from editor.errors import NotFound
from editor.glossary.person import Person, check_person
from editor.glossary.term import Term
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workspace import glossary, journal, people, term_history
from editor.workspace.database import Database
from editor.workspace.glossary import TermChanges
from editor.workspace.journal import Action, Fact
from editor.workspace.people import PersonChange
from editor.workspace.settings import read_setting, write_setting
from editor.workspace.term_history import USER, TermChange
from editor.workspace.times import now

_NO_CHANGE = QT_TRANSLATE_NOOP(
    "Workspace", "There is no change {number} here. The history of an entry shows those there are."
)
_SHIPPED = "glossary.shipped"
_UNDO = "undo"


class GlossaryKeeping:
    """The part of a workspace that holds the institution's own words."""

    def __init__(self, database: Database) -> None:
        """Work on an open file."""
        self._database = database

    # Terms

    def terms(self) -> tuple[Term, ...]:
        """Return the terms in force, in the order they came in."""
        with self._database.reading() as connection:
            return glossary.load_terms(connection)

    def shipped_version(self) -> str | None:
        """Return the version of the shipped glossary that was last loaded."""
        with self._database.reading() as connection:
            return read_setting(connection, _SHIPPED)

    def load_shipped(self, version: str, terms: Sequence[Term]) -> int:
        """Load a version of the shipped glossary where the user has changed nothing.

        Return how many rows were added, updated or taken away; 0 for the version loaded last.
        """
        if self.shipped_version() == version:
            return 0
        with self._database.writing() as connection:
            at = now()
            changes = glossary.load_shipped(connection, terms)
            # What is new says itself that it was shipped; a history of it would double the file.
            others = [change for change in changes.each() if change[0]]
            term_history.record(connection, at, f"shipped {version}", others)
            write_setting(connection, _SHIPPED, version)
            count = len(changes.added) + len(others)
            facts: dict[str, Fact] = {"version": version, "rows": count}
            journal.append(connection, at, Action.TERMS_SHIPPED, "", facts)
        return count

    def put_terms(self, terms: Iterable[Term]) -> TermChanges:
        """Add terms, or replace the entries they are, and return what that changed."""
        return self.change_terms(terms)

    def remove_terms(self, terms: Iterable[Term]) -> int:
        """Remove the entries that terms are, and return how many there were."""
        return len(self.change_terms((), terms).removed)

    def change_terms(self, put: Iterable[Term], remove: Iterable[Term] = ()) -> TermChanges:
        """Put and remove entries as one step, and return what that changed."""
        with self._database.writing() as connection:
            changes = _changed(connection, put, remove, USER)
            if changes.added or changes.changed:
                journal.append(connection, now(), Action.TERMS_PUT, "", _counts(changes))
            elif changes.removed:
                facts: dict[str, Fact] = {"removed": len(changes.removed)}
                journal.append(connection, now(), Action.TERMS_REMOVED, "", facts)
        return changes

    def preview_terms(self, terms: Iterable[Term]) -> TermChanges:
        """Return what putting terms would change, and write nothing."""
        with self._database.reading() as connection:
            return glossary.compared(connection, terms)

    def import_terms(self, terms: Iterable[Term], name: str, refused: int = 0) -> TermChanges:
        """Put the terms of a file of that name; `refused` counts the rows that were not taken."""
        with self._database.writing() as connection:
            changes = _changed(connection, terms, (), f"import {name}")
            facts = _counts(changes) | {"refused": refused}
            journal.append(connection, now(), Action.TERMS_IMPORTED, "", facts)
        return changes

    def term_history(self, term: Term) -> tuple[TermChange, ...]:
        """Return what happened to the entries of a term's headword, the oldest change first."""
        with self._database.reading() as connection:
            return term_history.history(connection, term.zh)

    def undo_term_change(self, change_id: int) -> TermChanges:
        """Make an entry what it was before a change. Raise `NotFound` for an unknown change."""
        with self._database.writing() as connection:
            return _undone(connection, term_history.change(connection, change_id), change_id)

    def undo_term_step(self, step: int) -> TermChanges:
        """Undo an import, a merge or an edit as a whole. Raise `NotFound` for an unknown step."""
        with self._database.writing() as connection:
            return _undone(connection, term_history.step(connection, step), step)

    # People

    def people(self) -> tuple[Person, ...]:
        """Return the people list, in the order they came in."""
        with self._database.reading() as connection:
            return people.load_people(connection)

    def put_person(self, person: Person) -> None:
        """Add somebody, or replace whoever has the same Chinese name.

        Raise `GlossaryRefused` for a person without a name, or with a wrong post.
        """
        check_person(person)
        with self._database.writing() as connection:
            at = now()
            if people.put_person(connection, person, at, USER):
                facts: dict[str, Fact] = {"posts": len(person.posts)}
                journal.append(connection, at, Action.PERSON_PUT, "", facts)

    def remove_person(self, zh: str) -> bool:
        """Take somebody off the list by the Chinese name; tell whether there was such a person."""
        with self._database.writing() as connection:
            at = now()
            is_gone = people.remove_person(connection, zh, at, USER)
            if is_gone:
                journal.append(connection, at, Action.PERSON_REMOVED, "", {})
        return is_gone

    def person_history(self, zh: str) -> tuple[PersonChange, ...]:
        """Return what happened to somebody's entry, the oldest change first."""
        with self._database.reading() as connection:
            return people.history(connection, zh)


def _changed(
    connection: Connection, put: Iterable[Term], remove: Iterable[Term], who: str
) -> TermChanges:
    changes = glossary.change_terms(connection, put, remove)
    step = term_history.record(connection, now(), who, changes.each())
    return changes.at_step(step)


def _undone(connection: Connection, done: Sequence[TermChange], number: int) -> TermChanges:
    if not done:
        raise NotFound(Message("Workspace", _NO_CHANGE, {"number": number}))
    put = [change.before for change in reversed(done) if change.before]
    remove = [change.after for change in done if change.after and not change.before]
    changes = _changed(connection, put, remove, _UNDO)
    facts = _counts(changes) | {"removed": len(changes.removed)}
    journal.append(connection, now(), Action.TERMS_UNDONE, "", facts)
    return changes


def _counts(changes: TermChanges) -> dict[str, Fact]:
    counts: dict[str, Fact] = {"added": len(changes.added), "changed": len(changes.changed)}
    return counts | ({"removed": len(changes.removed)} if changes.removed else {})
