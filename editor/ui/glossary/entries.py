"""Entries ready for being searched and sorted: 50,000 of them between two key presses."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor.glossary.folding import folded
from editor.glossary.term import Term, TermKind, TermStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and everything of it that is searched, folded once."""

    term: Term
    searched: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are to be shown: all words must occur; `None` takes any kind or status."""

    words: tuple[str, ...] = ()
    kind: TermKind | None = None
    status: TermStatus | None = None


def entry_of(term: Term) -> Entry:
    """Return a term with its Chinese, English and other forms as one text to be searched."""
    parts = (term.zh, term.en, term.abbreviation, *term.admitted, *term.forbidden)
    return Entry(term, searchable("\n".join(parts)))


def searchable(text: str) -> str:
    """Return a text without differences of case, width and quotation marks."""
    return folded(text).casefold()


def wanted(text: str, kind: TermKind | None = None, status: TermStatus | None = None) -> Wanted:
    """Return what a search box and two choices ask for."""
    return Wanted(tuple(searchable(text).split()), kind, status)


def found(entries: Iterable[Entry], what: Wanted) -> list[Entry]:
    """Return the entries that are wanted, in their order."""
    shown: Iterable[Entry] = entries
    if what.kind is not None:
        shown = [entry for entry in shown if entry.term.kind is what.kind]
    if what.status is not None:
        shown = [entry for entry in shown if entry.term.status is what.status]
    for word in what.words:
        shown = [entry for entry in shown if word in entry.searched]
    return list(shown)


def without(entries: Iterable[Entry], gone: Iterable[Term]) -> list[Entry]:
    """Return the entries but for those of some terms."""
    leaving = set(gone)
    heads = {term.zh for term in leaving}
    return [e for e in entries if e.term.zh not in heads or e.term not in leaving]
