"""Checks of bodies: one body is called one thing all through an article."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

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
_CAPITAL = re.compile(r"[A-Z][\w’'-]*")
_SMALL = frozenset("of for and in on".split())
_STEM = 5
_LONG, _SLIP = 6, 2
"""From how many letters on how many wrong ones are a slip and no other word."""


class _Named(NamedTuple):
    """A body as an English text calls it, `form`; inside a title too."""

    zh: str
    match: Match
    use: Use
    form: str
    stems: frozenset[str]


def _two_ways(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield bodies that are called otherwise than where the article named them first.

    A part of the first name is a short form. The same words in another order are only a hint.
    """
    bodies = {one.zh: one.match for pair in whole.pairs for one in pair.once(_bodies)}
    if not bodies:
        return
    longest = max(map(len, bodies))
    first: dict[str, _Named] = {}
    for row, pair in enumerate(whole.pairs):
        for named in (*pair.once(_bodies), *_in_titles(pair.once(_titles), bodies, longest)):
            before = first.setdefault(named.zh, named)
            is_part = named.stems < before.stems or before.stems < named.stems
            if wording(before.form).words != wording(named.form).words and not is_part:
                yield row, _other(named, before)


def _bodies(pair: Pair) -> tuple[_Named, ...]:
    """Return the bodies of a block whose names the English has."""
    return tuple(
        _Named(folded(match.zh), match, use, use.form, _stems(use.form))
        for match, use in zip(pair.reading[0], pair.uses, strict=True)
        if use is not None and _is_body(match) and use.form != match.term.abbreviation
    )


def _titles(pair: Pair) -> tuple[tuple[str, Match, Use], ...]:
    """Return the titles of a block that the English has: they may begin with a body's name."""
    return tuple(
        (folded(match.zh), match, use)
        for match, use in zip(pair.reading[0], pair.uses, strict=True)
        if use is not None and match.term.kind is TermKind.PATTERN and not _is_body(match)
    )


def _in_titles(
    titles: Iterable[tuple[str, Match, Use]], bodies: Mapping[str, Match], longest: int
) -> Iterator[_Named]:
    """Yield how titles call the bodies that they begin with: 省教育厅 of 省教育厅厅长."""
    for zh, match, use in titles:
        length = min(longest, len(zh) - 1)
        body = next((zh[:end] for end in range(length, 2, -1) if zh[:end] in bodies), "")
        if body:
            term = bodies[body].term
            forms = sorted((bodies[body].en, *term.admitted), key=len, reverse=True)
            form = next((form for form in forms if form in use.form), "")
            if form:
                yield _Named(body, match, use, form, _stems(form))


def _other(named: _Named, before: _Named) -> Finding:
    match, use = named.match, named.use
    values = {"zh": named.zh, "found": named.form, "first": before.form}
    severity = Severity.HINT if before.stems == named.stems else Severity.WARNING
    message = Message("Checks", _TWO_WAYS, values)
    spans = (match.start, match.end), (use.start, use.end)
    return Finding("organisation", severity, message, *spans)


def _is_body(match: Match) -> bool:
    """Tell whether a match is a body's own name; 学院 alone is a common noun."""
    kind = match.term.kind
    if kind not in _BODIES and not (kind is TermKind.PATTERN and _BODY.search(match.zh)):
        return False
    return match.term.check is Strictness.STRICT and len(wording(match.en)) > 1


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
            yield _misnamed(match, (match.start, match.end), pair.draft, span)


def _misnamed(match: Match, place: Span, draft: str, span: Span) -> Finding:
    values = {"found": draft[slice(*span)], "zh": match.zh, "en": match.en}
    message = Message("Checks", _OTHERWISE, values)
    return Finding("organisation-name", Severity.WARNING, message, place, span)


def _elsewhere(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield names that are a body's of another block of the article but for a word or a letter."""
    bodies = {one.zh: one for pair in whole.pairs for one in pair.once(_own_names)}
    by_first: dict[str, list[Match]] = {}
    for match in bodies.values():
        by_first.setdefault(match.en.split()[0], []).append(match)
    for row, pair in enumerate(whole.pairs) if bodies else ():
        for first, span in pair.once(_capitals):
            for match in by_first.get(first, ()):
                if _is_slip(pair, span, match):
                    place = pair.source.find(match.zh)
                    source = (place, place + len(match.zh)) if place >= 0 else (0, 0)
                    yield row, _misnamed(match, source, pair.draft, span)


def _own_names(pair: Pair) -> tuple[Match, ...]:
    """Return the bodies that a Chinese text names by names of their own."""
    return tuple(
        match
        for match in pair.reading[0]
        if _is_named(match) and match.term.check is Strictness.STRICT
    )


def _capitals(pair: Pair) -> tuple[tuple[str, Span], ...]:
    """Return every capitalised word of names in a draft, and from it to the name's end."""
    return tuple(
        (word[0], (name.start() + word.start(), name.end()))
        for name in _NAME.finditer(pair.draft)
        for word in _CAPITAL.finditer(name[0])
    )


def _is_slip(pair: Pair, span: Span, match: Match) -> bool:
    """Tell whether a name is a body's with another word, in a block of that body, or a slip."""
    name = pair.draft[slice(*span)]
    if not name.endswith(match.en[match.en.rfind(" ") :]):
        return False
    right, words = match.en.split(), name.split()
    if len(words) != len(right) or name in match.term.admitted:
        return False
    wrong = [(a, b) for a, b in zip(words, right, strict=True) if a != b]
    if len(wrong) != 1 or any(use and use.start <= span[0] < use.end for use in pair.uses):
        return False
    (here, there), forms = wrong[0], (match.en, *match.term.admitted, match.term.abbreviation)
    said = sum(pair.draft.count(form) for form in forms if form)
    is_named = pair.source.count(match.zh) > said
    return is_named or (len(here) >= _LONG and OSA.distance(here, there) <= _SLIP)


def _is_named(match: Match) -> bool:
    """Tell whether a match is a body with a name of its own, of three words or more."""
    if match.term.kind not in _BODIES or folded(match.zh) != folded(match.term.zh):
        return False
    return len(wording(match.en)) > 2


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
        whole=_elsewhere,
    ),
)
"""The checks of bodies."""
