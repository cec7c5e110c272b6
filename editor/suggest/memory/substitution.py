"""Carries the dates, numbers and names that differ into a remembered draft, where that is certain.

Certain is: both Chinese texts have the fact at the same place, between the same words; the
remembered Chinese has it once; and the English has it once, in a form that is known, and with
nothing beside it that would have to change too. All else is left as it was remembered, and said.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from editor.glossary.folding import folded
from editor.glossary.glossary import Glossary
from editor.suggest.memory.facts import Fact, FactKind, Forms, facts
from editor.text.words import words

_BEHIND = r"(?!\w|[.,:]\d| (?:hundred|thousand|million|billion|trillion)\b|%-)"
_BEFORE = r"(?<![\w.,:$])(?<!(?<!\d)-)"
_WEEKDAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=[.,)]))"
)
_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# March 12, 12 March, 9 a.m.: such a number is a part of something the Chinese says elsewhere.
_DATED_BEFORE = re.compile(rf"\b{_MONTH} $")
_DATED_BEHIND = re.compile(rf" (?:of )?{_MONTH}(?!\w)| ?[ap]\.?m\b| o['’]clock")
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_GENDER = re.compile(r"\b(?:he|she|his|hers?|him|himself|herself|Mr|Mrs|Ms)\b", re.IGNORECASE)
_RANGE = rf"(?: ?[-–—] ?| (?:to|and|until) )(?:{_MONTH} )?"
# What changes along with a fact: the other end of its range, its year, a sum in other money.
_TIED_BEFORE = re.compile(rf"(?P<digit>\d)(?:st|nd|rd|th)?{_RANGE}$|{_MONTH} (?P<day>\d)\d?,? $")
_TIED_BEHIND = re.compile(rf"{_RANGE}(?P<digit>\d)|,? (?P<year>(?:19|20)\d\d)\b")
_BRACKET = re.compile(r"[^.;()]{0,30}\((?P<inside>[^()]*\d[^()]*)\)")
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
    is_steady: bool


@dataclass(slots=True)
class _Compared:
    """The facts of two texts: those that are the same, that differ, that only the new one has."""

    same: list[Fact] = field(default_factory=list)
    changes: list[_Change] = field(default_factory=list)
    added: list[Fact] = field(default_factory=list)


def offer(source: str, draft: str, text: str, glossary: Glossary) -> Offer:
    """Return a remembered draft with the facts of the text in it, where they differ."""
    old, new = facts(source, glossary.matches(source)), facts(text, glossary.matches(text))
    compared = _compared(source, old, text, new)
    if not (compared.changes or compared.added):
        return Offer(draft)
    places = _places(old, draft)
    made: dict[Fact, tuple[int, int, str]] = {}
    for change in compared.changes:
        place = places.get(change.old) if change.is_steady else None
        written = _written(change, draft, place) if place else ""
        if place and written:
            made[change.new] = (*place, written)
    _drop_torn(made, draft, [places[fact] for fact in compared.same if fact in places])
    asked = sorted([*(c.new for c in compared.changes), *compared.added], key=lambda f: f.start)
    left = [text[fact.start : fact.end] for fact in asked if fact not in made]
    return _offered(draft, sorted(made.values()), left)


def _compared(source: str, old: Sequence[Fact], text: str, new: Sequence[Fact]) -> _Compared:
    """Return what has become of the facts of one text in another."""
    before, old_at = _tokens(source, old)
    after, new_at = _tokens(text, new)
    compared = _Compared()
    for code in Indel.opcodes(before, after):
        if code.tag != "equal":
            compared.added += [
                new_at[j] for j in range(code.dest_start, code.dest_end) if j in new_at
            ]
            continue
        for i in range(code.src_start, code.src_end):
            j = i - code.src_start + code.dest_start
            if i not in old_at:
                continue
            opens = i > code.src_start or i == j == 0
            closes = i + 1 < code.src_end or (i + 1 == len(before) and j + 1 == len(after))
            if old_at[i].says(new_at[j]):
                compared.same.append(old_at[i])
            else:
                compared.changes.append(_Change(old_at[i], new_at[j], opens and closes))
    return compared


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
    readable = (fact for fact in found if fact.forms)
    order = sorted(readable, key=lambda fact: max(map(len, fact.forms)), reverse=True)
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


def _drop_torn(
    made: dict[Fact, tuple[int, int, str]], draft: str, same: Sequence[tuple[int, int]]
) -> None:
    """Take back what would stand beside a number that should change with it, and does not."""
    while True:
        spans = [*same, *((start, end) for start, end, _ in made.values())]
        sure = {at for span in spans for at in range(*span)}
        torn = [
            fact
            for fact, (start, end, _) in made.items()
            if not sure.issuperset(_tied(draft, start, end))
        ]
        if not torn:
            return
        for fact in torn:
            del made[fact]


def _tied(draft: str, start: int, end: int) -> Iterator[int]:
    """Yield where the figures stand that change along with what stands at [start, end)."""
    if before := _TIED_BEFORE.search(draft[max(0, start - 40) : start]):
        yield max(0, start - 40) + before.start(before.lastgroup or 0)
    if behind := _TIED_BEHIND.match(draft, end):
        yield behind.start(behind.lastgroup or 0)
    if bracket := _BRACKET.match(draft, end):
        first = bracket.start("inside")
        yield from (first + digit.start() for digit in re.finditer(r"\d", bracket["inside"]))


def _written(change: _Change, draft: str, place: tuple[int, int]) -> str:
    """Return the new fact in the form the old one has in a draft, or "" where it has none."""
    old, new = change.old, change.new
    start, end = place
    form = old.forms.index(draft[start:end])
    if not new.forms or _ARTICLE.search(draft[:start]) or _DOUBTS[old.kind](change, draft, place):
        return ""
    return new.forms[form] or new.forms[0]


def _is_doubtful_date(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a date has more to it in a draft: a day of the week, a year said elsewhere."""
    year, other = change.old.forms[0][-4:], change.new.forms[0][-4:]
    is_whole = change.old.kind is not FactKind.DATE or year in draft[place[0] : place[1]]
    return _WEEKDAY.search(draft) is not None or not (is_whole or year == other)


def _is_doubtful_number(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a number changes the words round it, or is a day or an hour there.

    One person, two people; Fifty people; March 12, where the Chinese says the day alone.
    """
    start, end = place
    is_one = _ONE in {*change.old.forms, *change.new.forms}
    is_dated = _DATED_BEFORE.search(draft[:start]) or _DATED_BEHIND.match(draft, end)
    in_date = any(day.start() < end and start < day.end() for day in _ISO.finditer(draft))
    return is_one or bool(is_dated) or in_date or not draft[:start].strip()


def _is_doubtful_person(change: _Change, draft: str, place: tuple[int, int]) -> bool:
    """Tell whether a draft has a part of a person's name elsewhere too, or the person's gender."""
    del change
    start, end = place
    elsewhere = {*re.findall(r"\w+", draft[:start]), *re.findall(r"\w+", draft[end:])}
    return _GENDER.search(draft) is not None or not elsewhere.isdisjoint(
        re.findall(r"\w+", draft[start:end])
    )


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
    FactKind.WEEKDAY: _is_never_doubtful,
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
