"""A text read with terms, patterns, places and people: what stands in it, and its English."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from editor.glossary.folding import folded
from editor.glossary.grammar.chart import Chart, Piece
from editor.glossary.grammar.context import Context, filled, fits, is_party_body
from editor.glossary.grammar.cover import Standing, best_cover
from editor.glossary.grammar.english import English
from editor.glossary.grammar.given import Given
from editor.glossary.grammar.names import people_in
from editor.glossary.grammar.rules import Rules
from editor.glossary.grammar.slots import Slot, SlotType
from editor.glossary.grammar.stacks import person_phrase, stacked_forms
from editor.glossary.term import Match, Phrase, Strictness, Term, TermKind

_SHOWN = frozenset(
    {
        SlotType.AREA,
        SlotType.ORG,
        SlotType.DEPT,
        SlotType.SCHOOL,
        SlotType.TITLE,
        SlotType.PHRASE,
    }
)
_HOLES = (SlotType.ORG, SlotType.SCHOOL, SlotType.DEPT, SlotType.AREA, SlotType.PLACE)
_NAMEABLE = frozenset({SlotType.PLACE, SlotType.AREA, SlotType.ORG, SlotType.DEPT, SlotType.SCHOOL})
_STACK = Term("{title}、{title}", "{title} and {title2}", TermKind.PATTERN)
_PERSON = Term("{person}", "{person}", TermKind.PERSON, check=Strictness.STRICT)
_MOST_WORDED = 4096
_BODIES = frozenset({SlotType.ORG, SlotType.SCHOOL})
_STACKED = frozenset({"、", "兼", "、兼"})
_JOINS_PEOPLE = frozenset({"、", "和", "与", "及", ",", "以及"})


@dataclass(frozen=True, slots=True)
class Found:
    """One match with the kind of piece it is."""

    match: Match
    type: SlotType


@dataclass(slots=True)
class Reader:
    """Reads texts with one glossary's rules and given pieces."""

    rules: Rules
    given: Given
    english: English
    home: Piece | None = None

    def read(self, text: str) -> tuple[tuple[Match, ...], tuple[Phrase, ...]]:
        """Return the best cover of a text, and the people in it said with their titles."""
        plain = folded(text)
        chart = Chart(plain, self.rules)
        chart.read(self.given.pieces(plain, self.rules))
        cover = best_cover(self._candidates(plain, chart))
        found = list(self._found(cover, chart, plain, text))
        return tuple(item.match for item in found), tuple(_phrases(found, plain))

    def _candidates(self, text: str, chart: Chart) -> Iterator[Standing]:
        spans: dict[tuple[int, int], Standing] = {}
        seen = _Seen(self.home)
        titles: set[tuple[int, int]] = set()
        for start, pieces in chart.starts():
            standings: dict[int, Standing] = {}
            for piece in pieces:
                if piece.hole is None:
                    seen.add(piece)
                elif piece.type is SlotType.AREA:
                    continue
                if piece.type in _SHOWN or piece.term is not None:
                    _take(standings, piece)
                if piece.type is SlotType.TITLE:
                    titles.add((start, piece.end))
            for end, standing in standings.items():
                if standing.closed is not None or seen.can_fill(standing):
                    spans[start, end] = standing
        yield from spans.values()
        for person in people_in(text, titles, chart, self.given.person):
            if (person.start, person.end) not in spans:
                yield Standing(person.start, person.end, closed=person)

    def _found(
        self, cover: Sequence[Standing], chart: Chart, plain: str, text: str
    ) -> Iterator[Found]:
        context = Context(self.home)
        stack: list[tuple[Standing, Piece, tuple[str, ...], bool]] = []
        for at, standing in enumerate(cover):
            beside = _beside(cover, at, plain) if is_party_body(standing, plain) else None
            piece, forms = self._resolved(standing, beside, context, plain)
            if piece is None:
                continue
            for inside in _closed_within(chart, standing):
                context.name(inside)
            context.name(piece)
            if stack and not _goes_on(stack[-1], standing, piece, plain):
                yield _joined(stack, text)
                stack = []
            stack.append((standing, piece, forms, piece.sure))
        if stack:
            yield _joined(stack, text)

    def _resolved(
        self, standing: Standing, beside: Standing | None, context: Context, text: str
    ) -> tuple[Piece | None, tuple[str, ...]]:
        if len(standing.opened) > 1:
            standing.opened.sort(key=_by_hole)
        completed: Iterable[Piece | None]
        if beside is None:
            completed = (context.completed(piece, text) for piece in standing.opened)
        else:
            completed = _completed_beside(standing, beside, context, text)
        whole = next((piece for piece in completed if piece is not None), None)
        closed = standing.closed
        others = self.english.whole(closed) if closed is not None else ()
        if whole is None:
            return closed if others else None, others
        return whole, tuple(dict.fromkeys((*self.english.whole(whole), *others)))


def _beside(cover: Sequence[Standing], at: int, text: str) -> Standing | None:
    """Return the post of a body that one person holds besides posts in its Party committee.

    In 党委副书记、校长 it is 校长: whose committee it is follows from whose president it is.
    """
    end = cover[at].end
    for standing in cover[at + 1 :]:
        if text[end : standing.start] not in _STACKED:
            return None
        if not is_party_body(standing, text):
            holes = {piece.hole.type for piece in standing.opened if piece.hole}
            return standing if holes and holes <= _BODIES else None
        end = standing.end
    return None


def _completed_beside(
    standing: Standing, beside: Standing, context: Context, text: str
) -> Iterator[Piece]:
    """Yield a committee's opened readings, completed with the body of the post beside it."""
    bodies = (context.filler(piece, text) for piece in sorted(beside.opened, key=_by_hole))
    body = next((body for body in bodies if body is not None), None)
    for piece in standing.opened if body is not None else ():
        if body is not None and piece.hole is not None and fits(piece.hole, body[0]):
            yield filled(piece, body[0], sure=body[1])


def _closed_within(chart: Chart, standing: Standing) -> Iterator[Piece]:
    """Yield the complete pieces inside a match, so that a fixed entry's city can be named too."""
    for piece in chart.within(standing.start, standing.end):
        if piece.hole is None and piece.type in _NAMEABLE:
            yield piece


def _by_hole(piece: Piece) -> tuple[int, tuple[bool, bool, int, int]]:
    """Order opened readings: what an organisation completes before what a place does."""
    return _HOLES.index(piece.hole.type) if piece.hole else 0, piece.rank()


def _take(standings: dict[int, Standing], piece: Piece) -> None:
    standing = standings.get(piece.end)
    if standing is None:
        standing = standings[piece.end] = Standing(piece.start, piece.end)
    if piece.hole is not None:
        standing.opened.append(piece)
    elif standing.closed is None or piece.beats(standing.closed):
        standing.closed = piece


class _Seen:
    """Where the first piece of each type and level ends: what can fill a hole behind it."""

    def __init__(self, home: Piece | None) -> None:
        self._first: dict[SlotType, dict[str, Piece]] = {}
        self._home = home

    def add(self, piece: Piece) -> None:
        """Take note of a piece without a hole; pieces come in the order of their starts."""
        of_type = self._first.setdefault(piece.type, {})
        before = of_type.setdefault(piece.level, piece)
        if piece.end < before.end:
            of_type[piece.level] = piece

    def can_fill(self, standing: Standing) -> bool:
        return any(self._fits(piece.hole, standing.start) for piece in standing.opened)

    def _fits(self, hole: Slot | None, start: int) -> bool:
        if hole is None:
            return False
        if self._home is not None and fits(hole, self._home):
            return True
        first = self._first.get(hole.type, {})
        return any(piece.end <= start and fits(hole, piece) for piece in first.values())


Stacked = tuple[Standing, Piece, tuple[str, ...], bool]


def _goes_on(last: Stacked, standing: Standing, piece: Piece, text: str) -> bool:
    between = text[last[0].end : standing.start]
    return last[1].type is piece.type is SlotType.TITLE and between in _STACKED


def _joined(stack: list[Stacked], text: str) -> Found:
    first, last = stack[0][0], stack[-1][0]
    pieces = [piece for _, piece, _, _ in stack]
    if len(stack) == 1:
        forms, term = stack[0][2], _term(pieces[0])
    else:
        forms, term = stacked_forms(tuple(forms for _, _, forms, _ in stack)), _STACK
    zh = text[first.start : last.end]
    own = term
    if pieces[0].term is None or len(stack) > 1 or forms[0] != term.en:
        own = _worded(_ById(term), forms)
    sure = all(piece.sure for piece in pieces)
    return Found(Match(first.start, last.end, zh, forms[0], own, sure), pieces[0].type)


class _ById:
    """A term that is found again by its identity, since comparing all it has takes long."""

    __slots__ = ("term",)

    def __init__(self, term: Term) -> None:
        self.term = term

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.term is other.term

    def __hash__(self) -> int:
        return id(self.term)


@lru_cache(maxsize=_MOST_WORDED)
def _worded(known: _ById, forms: tuple[str, ...]) -> Term:
    """Return a pattern's term with the English it has where it was found."""
    others = tuple(form for form in forms[1:] if form != forms[0])
    return replace(known.term, en=forms[0], admitted=others)


def _term(piece: Piece) -> Term:
    if piece.term is not None:
        return piece.term
    return piece.rule.term if piece.rule is not None else _PERSON


def _phrases(found: list[Found], text: str) -> Iterator[Phrase]:
    pairs: list[_Pair] = []
    for pair in _pairs(found):
        if pairs and text[pairs[-1].end : pair.start] not in _JOINS_PEOPLE:
            yield _phrase(pairs)
            pairs = []
        pairs.append(pair)
    if pairs:
        yield _phrase(pairs)


def _pairs(found: list[Found]) -> Iterator["_Pair"]:
    """Yield the people that stand beside their posts: 校长甘金明, and 甘金明校长."""
    taken = -1
    for at, (before, after) in enumerate(pairwise(found)):
        types = (before.type, after.type)
        if at == taken or before.match.end != after.match.start:
            continue
        if types == (SlotType.TITLE, SlotType.PERSON):
            taken = at + 1
            yield _Pair(before.match.start, after.match.end, after.match, before.match)
        elif types == (SlotType.PERSON, SlotType.TITLE) and not _leads(found, at + 1):
            taken = at + 1
            yield _Pair(before.match.start, after.match.end, before.match, after.match)


def _leads(found: list[Found], at: int) -> bool:
    """Tell whether the post at a place belongs to the person behind it."""
    behind = found[at + 1] if at + 1 < len(found) else None
    is_person = behind is not None and behind.type is SlotType.PERSON
    return is_person and behind is not None and behind.match.start == found[at].match.end


class _Pair(NamedTuple):
    start: int
    end: int
    person: Match
    title: Match


def _phrase(pairs: list[_Pair]) -> Phrase:
    english = person_phrase([(pair.person.en, pair.title.en) for pair in pairs])
    sure = all(pair.title.sure and pair.person.sure for pair in pairs)
    return Phrase(pairs[0].start, pairs[-1].end, english, sure)
