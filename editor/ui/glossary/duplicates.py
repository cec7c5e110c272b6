"""Entries that may be one: those of the same Chinese, and those of the same English."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from editor.glossary.term import Term, TermKind, TermStatus
from editor.ui.glossary.entries import searchable

_RANKS = {status: place for place, status in enumerate(TermStatus)}


class Same(StrEnum):
    """What the entries of a group have in common."""

    CHINESE = "chinese"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that have something in common, the best status first."""

    same: Same
    terms: tuple[Term, ...]


def duplicates(terms: Iterable[Term]) -> tuple[Group, ...]:
    """Return the groups of entries with the same Chinese or the same English.

    Case, width and quotation marks make no difference. Forbidden English of a headword is no
    duplicate of it; patterns and places (柳州, 柳州市) share their English by nature.
    """
    rows = [term for term in terms if term.status is not TermStatus.FORBIDDEN]
    by_chinese = _groups(Same.CHINESE, rows, _chinese)
    whole = [t for t in rows if "{" not in t.zh and t.kind is not TermKind.PLACE]
    return (*by_chinese, *_groups(Same.ENGLISH, whole, _english))


def _chinese(term: Term) -> str:
    return searchable(term.zh)


def _english(term: Term) -> str:
    return searchable(term.en)


def _groups(same: Same, terms: Iterable[Term], key: Callable[[Term], str]) -> list[Group]:
    together: dict[str, list[Term]] = {}
    for term in terms:
        together.setdefault(key(term), []).append(term)
    return [
        Group(same, tuple(sorted(group, key=_rank)))
        for group in together.values()
        if len(group) > 1
    ]


def _rank(term: Term) -> int:
    return _RANKS[term.status]
