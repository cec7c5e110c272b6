"""Carries the dates, numbers and names that differ into a remembered draft, where that is certain.

Certain is: both Chinese texts have the fact at the same place, between the same words; the
remembered Chinese has it once; and the English has it once, in a form that is known. All else is
left as it was remembered, and said.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from editor.glossary.folding import folded
from editor.glossary.glossary import Glossary
from editor.suggest.memory.facts import Fact, FactKind, Forms, facts
from editor.text.words import words

_BEHIND = r"(?!\w|[.,:]\d| (?:hundred|thousand|million|billion|trillion)\b|%-)"
_BEFORE = r"(?<![\w.,:$-])"
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)
_ONE = "1"


@dataclass(frozen=True, slots=True)
class Replacement:
    """Code points [start, end) of an offered draft, which stand for `before` of the remembered."""

    start: int
    end: int
    before: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A remembered draft made to fit: what was put in, and the Chinese of what could not be."""

    draft: str
    replaced: tuple[Replacement, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """A fact that differs, and if it stands between the same words in both texts."""

    old: Fact
    new: Fact
    zh: str
    is_steady: bool


def offer(source: str, draft: str, text: str, glossary: Glossary) -> Offer:
    """Return a remembered draft with the facts of the text in it, where they differ."""
    old, new = facts(source, glossary.matches(source)), facts(text, glossary.matches(text))
    aligned = [*_aligned(source, old, text, new)]
    if not aligned:
        return Offer(draft)
    places = _places(old, draft)
    made: list[tuple[int, int, str]] = []
    left: list[str] = []
    for change in aligned:
        place = places.get(change.old) if change.is_steady else None
        written = _written(change, draft, place) if place else ""
        if place and written:
            made.append((*place, written))
        else:
            left.append(change.zh)
    return _offered(draft, sorted(made), left)


def _aligned(source: str, old: Sequence[Fact], text: str, new: Sequence[Fact]) -> Iterator[_Change]:
    """Yield the facts at the same place of two texts that differ."""
    before, old_at = _tokens(source, old)
    after, new_at = _tokens(text, new)
    for code in Indel.opcodes(before, after):
        if code.tag != "equal":
            continue
        for i in range(code.src_start, code.src_end):
            j = i - code.src_start + code.dest_start
            if i not in old_at or old_at[i].forms == new_at[j].forms:
                continue
            opens = i > code.src_start or i == j == 0
            closes = i + 1 < code.src_end or (i + 1 == len(before) and j + 1 == len(after))
            fact = new_at[j]
            yield _Change(old_at[i], fact, text[fact.start : fact.end], opens and closes)


def _tokens(text: str, found: Sequence[Fact]) -> tuple[list[str], dict[int, Fact]]:
    """Return the words of a text, its facts as one word each, and where those are."""
    tokens: list[str] = []
    places: dict[int, Fact] = {}
    at = 0
    for fact in found:
        tokens += words(folded(text[at : fact.start]))
        places[len(tokens)] = fact
        tokens.append(f"\0{fact.kind}")
        at = fact.end
    return tokens + words(folded(text[at:])), places


def _places(found: Sequence[Fact], draft: str) -> dict[Fact, tuple[int, int]]:
    """Return where the draft has the facts that both texts have once.

    The longest forms take their words first, so that the 20 of May 20 is no 20 of anything else.
    """
    counted = Counter(fact.forms for fact in found)
    order = sorted(found, key=lambda fact: max(map(len, fact.forms)), reverse=True)
    taken: set[int] = set()
    places = {}
    for fact in order:
        spans = [
            span for span in _spans(fact.forms, draft) if taken.isdisjoint(range(span[0], span[1]))
        ]
        for span in spans:
            taken.update(range(span[0], span[1]))
        if len(spans) == counted[fact.forms] == 1:
            places[fact] = spans[0]
    return places


def _spans(forms: Forms, draft: str) -> list[tuple[int, int]]:
    """Return where any form stands in a draft, a longer one before a shorter one inside it."""
    wanted = sorted({form for form in forms if form}, key=len, reverse=True)
    pattern = "|".join(map(re.escape, wanted))
    return [m.span() for m in re.finditer(f"{_BEFORE}(?:{pattern}){_BEHIND}", draft)]


def _written(change: _Change, draft: str, place: tuple[int, int]) -> str:
    """Return the new fact in the form the old one has in a draft, or "" where it has none."""
    old, new = change.old, change.new
    start, end = place
    form = old.forms.index(draft[start:end])
    if _ARTICLE.search(draft[:start]) or _DOUBTS[old.kind](change, draft, place):
        return ""
    return new.forms[form] or new.forms[0]


def _is_doubtful_date(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a date has more to it in a draft: a day of the week, a year said elsewhere."""
    year, other = change.old.forms[0][-4:], change.new.forms[0][-4:]
    is_whole = change.old.kind is not FactKind.DATE or year in draft[place[0] : place[1]]
    return _WEEKDAY.search(draft) is not None or not (is_whole or year == other)


def _is_doubtful_number(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a number changes the words round it: one person, two people; Fifty people."""
    is_one = _ONE in {*change.old.forms, *change.new.forms}
    return is_one or not draft[: place[0]].strip()


def _is_doubtful_person(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a part of a person's name stands elsewhere in a draft too."""
    del change
    start, end = place
    elsewhere = {*re.findall(r"\w+", draft[:start]), *re.findall(r"\w+", draft[end:])}
    return not elsewhere.isdisjoint(re.findall(r"\w+", draft[start:end]))


def _is_never_doubtful(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    del change, draft, place
    return False


_DOUBTS: Mapping[FactKind, Callable[[_Change, str, tuple[int, int]], bool]] = {
    FactKind.DATE: _is_doubtful_date,
    FactKind.MONTH: _is_doubtful_date,
    FactKind.YEAR: _is_doubtful_date,
    FactKind.DAY: _is_doubtful_date,
    FactKind.NUMBER: _is_doubtful_number,
    FactKind.ORDINAL: _is_never_doubtful,
    FactKind.PERSON: _is_doubtful_person,
    FactKind.PLACE: _is_never_doubtful,
    FactKind.TITLE: _is_never_doubtful,
}


def _offered(draft: str, made: Sequence[tuple[int, int, str]], left: Sequence[str]) -> Offer:
    parts: list[str] = []
    replaced: list[Replacement] = []
    at = length = 0
    for start, end, written in made:
        parts += draft[at:start], written
        length += start - at
        replaced.append(Replacement(length, length + len(written), draft[start:end]))
        length += len(written)
        at = end
    return Offer("".join((*parts, draft[at:])), tuple(replaced), tuple(left))
