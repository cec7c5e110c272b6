"""Several entries for one thing made into one."""

from collections.abc import Iterable
from dataclasses import replace

from editor.glossary.term import Term, TermStatus


def merged(keep: Term, others: Iterable[Term]) -> Term:
    """Return an entry that also says what others say; their English becomes admitted.

    What any of them forbids stays forbidden unless it is the kept English, and a fact the kept
    entry leaves open (abbreviation, note, source, approver) is the first other's.
    """
    others = [other for other in others if other != keep]
    bad = [*keep.forbidden]
    good = [*keep.admitted]
    for other in others:
        (bad if other.status is TermStatus.FORBIDDEN else good).append(other.en)
        bad += other.forbidden
        good += other.admitted
    forbidden = _distinct(bad, {keep.en, *keep.admitted})
    return replace(
        keep,
        admitted=_distinct(good, {keep.en, *forbidden}),
        forbidden=forbidden,
        not_in=_distinct([word for term in (keep, *others) for word in term.not_in], set()),
        abbreviation=_first(term.abbreviation for term in (keep, *others)),
        note=_first(term.note for term in (keep, *others)),
        source=_first(term.source for term in (keep, *others)),
        approver=_first(term.approver for term in (keep, *others)),
    )


def _distinct(texts: Iterable[str], without: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text and text not in without))


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
