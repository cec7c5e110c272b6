"""Checks of bodies: one body is called one thing all through an article."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.checks.finding import Check, Finding, Pair, Severity, Span, Whole
from editor.glossary.folding import folded
from editor.glossary.term import Match, Strictness, TermKind
from editor.glossary.usage import Use
from editor.glossary.wording import wording
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_TWO_WAYS = QT_TRANSLATE_NOOP("Checks", "{zh} is “{found}” here, but “{first}” before.")
_OTHERWISE = QT_TRANSLATE_NOOP("Checks", "“{found}” is probably {zh}, which is “{en}”.")

_BODIES = frozenset({TermKind.ORGANISATION, TermKind.DEPARTMENT})
_BODY = re.compile(r"(?:[局委厅部处院校会]|大学|政府|办公室|中心|公司|集团|法院)$")
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:and|of|the|for|&) )*[A-Z][\w’'-]*)+")
_SMALL = frozenset("of for and in on".split())
_STEM = 5


class _Named(NamedTuple):
    """How a body was called first."""

    form: str
    stems: frozenset[str]


def _two_ways(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield bodies that are called otherwise than where the article named them first.

    A part of the first name is a short form. The same words in another order are only a hint.
    """
    first: dict[str, _Named] = {}
    for row, pair in enumerate(whole.pairs):
        for match, use in zip(pair.reading[0], pair.uses, strict=True):
            if use is None or not _is_body(match) or use.form == match.term.abbreviation:
                continue
            named = _Named(use.form, _stems(use.form))
            before = first.setdefault(folded(match.zh), named)
            is_part = named.stems < before.stems or before.stems < named.stems
            if wording(before.form).words != wording(named.form).words and not is_part:
                yield row, _other(match, use, before, named)


def _other(match: Match, use: Use, before: _Named, named: _Named) -> Finding:
    values = {"zh": match.zh, "found": named.form, "first": before.form}
    severity = Severity.HINT if before.stems == named.stems else Severity.WARNING
    message = Message("Checks", _TWO_WAYS, values)
    spans = (match.start, match.end), (use.start, use.end)
    return Finding("organisation", severity, message, *spans)


def _is_body(match: Match) -> bool:
    """Tell whether a match is a body's own name; 学院 alone is a common noun."""
    kind = match.term.kind
    if match.term.check is not Strictness.STRICT or len(wording(match.en)) < 2:
        return False
    return kind in _BODIES or (kind is TermKind.PATTERN and bool(_BODY.search(match.zh)))


def _stems(english: str) -> frozenset[str]:
    words = (word.casefold() for word in wording(english).words)
    return frozenset(word[:_STEM] for word in words if word not in _SMALL)


def _otherwise(pair: Pair) -> Iterator[Finding]:
    """Yield names that begin and end as a body's name does, with something else between."""
    if pair.glossary is None or not pair.draft:
        return
    found = list(zip(pair.reading[0], pair.uses, strict=True))
    missing = [match for match, use in found if use is None and _is_named(match)]
    if not missing:
        return
    taken = [(use.start, use.end) for _, use in found if use is not None]
    for match in missing:
        span = _alike(match, pair.draft, taken)
        if span is not None:
            values = {"found": pair.draft[slice(*span)], "zh": match.zh, "en": match.en}
            message = Message("Checks", _OTHERWISE, values)
            place = match.start, match.end
            yield Finding("organisation-name", Severity.WARNING, message, place, span)


def _is_named(match: Match) -> bool:
    """Tell whether a match is a body with a name of its own, of three words or more."""
    is_literal = folded(match.zh) == folded(match.term.zh)
    return match.term.kind in _BODIES and is_literal and len(wording(match.en)) > 2


def _alike(match: Match, draft: str, taken: list[Span]) -> Span | None:
    first, last = match.en.split()[0], match.en.split()[-1]
    forms = {form.casefold() for form in (match.en, *match.term.admitted)}
    for name in _NAME.finditer(draft):
        start = name[0].find(first)
        end = name[0].rfind(last) + len(last)
        if start < 0 or end - start <= len(first) + len(last) + 1 or len(name[0]) != end:
            continue
        span = name.start() + start, name.start() + end
        is_free = not any(s < span[1] and span[0] < e for s, e in taken)
        if is_free and draft[slice(*span)].casefold() not in forms:
            return span
    return None


CHECKS: tuple[Check, ...] = (
    Check(
        "organisation",
        QT_TRANSLATE_NOOP("Checks", "One body named in two ways"),
        "organisations",
        whole=_two_ways,
    ),
    Check(
        "organisation-name",
        QT_TRANSLATE_NOOP("Checks", "A body's name with other words in it"),
        "organisations",
        pair=_otherwise,
    ),
)
"""The checks of bodies."""
