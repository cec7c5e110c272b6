"""The English of a piece: its templates filled with the English of what fills its slots."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.slots import Part, Reference, SlotType
from editor.text import numerals

MOST_FORMS = 24
"""Variants kept of one piece: the preferred first, then what its parts admit."""

_NAMED_AFTER = re.compile(r"\w (?:University|College|Polytechnic|Institute|Middle School)$")
_PARTY_BODY = re.compile(r"(?:CPC|CPPCC) .*Committee$")
_BEHIND = re.compile(r" (?:of|for|on) ")
_WITH_ARTICLE = re.compile(
    r"(?:Committee|Commission|Department|Ministry|Bureau|Office|Government|Congress|Court|Party|"
    r"Council|Procuratorate|Administration|Conference|Association|Federation|Society|League|Bank|"
    r"Academy|School|Center|Centre|Branch|Secretariat|Union|Chamber|University|College|Institute|"
    r"Faculty|Library|Division|Section|Agency|Foundation|Board|Members Group|Consortium|Committees|"
    r"Leading Group|Station|Museum|Press)$"
)


_ADJECTIVES = {
    "省": "Provincial",
    "自治区": "Autonomous Regional",
    "市": "Municipal",
    "州": "Prefectural",
    "自治州": "Autonomous Prefectural",
    "地区": "Prefectural",
    "盟": "League",
    "县": "County",
    "自治县": "Autonomous County",
    "旗": "Banner",
    "自治旗": "Autonomous Banner",
    "区": "District",
    "镇": "Town",
    "乡": "Township",
    "街道": "Subdistrict",
}


Structure = tuple[object, ...]
"""What a piece's English follows from: its rule, its term, its text, and those of its parts."""

_MOST_KNOWN = 4096


@dataclass(slots=True)
class English:
    """Writes pieces in English.

    `in_place` maps Chinese names to the English they take inside a title (the institution's own
    abbreviation); `written` puts the forms of a whole match as the house prefers them.
    """

    in_place: Mapping[str, str] = field(default_factory=dict)
    written: Callable[[Iterable[str]], tuple[str, ...]] = tuple
    _known: dict[Structure, tuple[Piece, tuple[str, ...]]] = field(default_factory=dict)

    def whole(self, piece: Piece) -> tuple[str, ...]:
        """Return the English of a piece that is a match by itself, as the house writes it.

        An institution is then given by its full name, where its Chinese is.
        """
        term = piece.term
        if term is not None and len(term.zh) == piece.end - piece.start:
            return self.written(dict.fromkeys((term.en, *term.admitted)))
        return self.written(self.forms(piece))

    def forms(self, piece: Piece) -> tuple[str, ...]:
        """Return a piece's English: the preferred form, then others that are right too."""
        if piece.rule is None:
            return self._given(piece)
        structure = _structure(piece)
        known = self._known.get(structure)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            # The piece is kept with its forms: what its ids stand for must not go away.
            known = self._known[structure] = (piece, self._composed(piece))
        return known[1]

    def _composed(self, piece: Piece) -> tuple[str, ...]:
        if piece.rule is None:
            return self._given(piece)
        written = (
            form for template in piece.rule.templates for form in self._filled(piece, template)
        )
        return tuple(islice(dict.fromkeys(written), MOST_FORMS))

    def _given(self, piece: Piece) -> tuple[str, ...]:
        if piece.term is None:
            return (piece.text,)
        term = piece.term
        short = (term.abbreviation,) if term.abbreviation else ()
        own = self.in_place.get(term.zh)
        forms = ((own,) if own else ()) + (term.en, *term.admitted, *short)
        return tuple(dict.fromkeys(forms))

    def _filled(self, piece: Piece, template: tuple[Part, ...]) -> Iterator[str]:
        choices = {
            part: self._slot_forms(piece, part) for part in template if isinstance(part, Reference)
        }
        if not all(choices.values()):
            return
        longest = max((len(forms) for forms in choices.values()), default=1)
        yield "".join(p if isinstance(p, str) else choices[p][0] for p in template)
        names = dict.fromkeys(reference.name for reference in choices)
        for name in names:  # other forms of one slot at a time, in all its places alike
            for at in range(1, longest):
                yield "".join(
                    p
                    if isinstance(p, str)
                    else choices[p][at if p.name == name and at < len(choices[p]) else 0]
                    for p in template
                )

    def _slot_forms(self, piece: Piece, reference: Reference) -> tuple[str, ...]:
        child = filler(piece, reference.name)
        if child is None:
            return ()
        if child.type is SlotType.NUMBER:
            computed = _computed(child.text, reference)
            return (computed,) if computed else ()
        if reference.modifier == "adjective":
            return self._adjectives(child)
        change = _CHANGES.get(reference.modifier)
        forms = self.forms(child)
        return tuple(map(change, forms)) if change else forms

    def _adjectives(self, area: Piece) -> tuple[str, ...]:
        """Return an area as it stands before a body: Jiangxi Provincial, Liuzhou Municipal."""
        place = filler(area, "place")
        ending = area.rule.symbols[-1] if area.rule else ""
        adjective = _ADJECTIVES.get(str(ending), "")
        return tuple(f"{form} {adjective}" for form in self.forms(place)) if place else ()


def _structure(piece: Piece) -> Structure:
    own = (id(piece.rule), id(piece.term), piece.text)
    return (*own, *map(_structure, piece.children)) if piece.children else own


def filler(piece: Piece, name: str) -> Piece | None:
    """Return what fills a slot; "org.place" is the place inside the organisation's name."""
    first, _, rest = name.partition(".")
    if piece.rule is None:
        return None
    slots = (symbol for symbol in piece.rule.symbols if not isinstance(symbol, str))
    for slot, child in zip(slots, piece.children, strict=False):
        if slot.name == first:
            return filler(child, rest) if rest else child
    return None


def with_article(english: str) -> str:
    """Return a name as it stands after "of": the Ministry of Education, Guangxi University.

    What decides is the noun before the first "of" or "for". A school named after a place goes
    without.
    """
    if _PARTY_BODY.match(english):
        return f"the {english}"
    head = _BEHIND.split(english, maxsplit=1)[0]
    if head.startswith("the ") or _NAMED_AFTER.search(head) or not _WITH_ARTICLE.search(head):
        return english
    return f"the {english}"


def _minister(english: str) -> str:
    return english.replace("Ministry", "Minister", 1)


_CHANGES: Mapping[str, Callable[[str], str]] = {"the": with_article, "minister": _minister}


def _computed(token: str, reference: Reference) -> str:
    number = numerals.value(token)
    if number is None:
        return ""
    amount = reference.amount
    results: Mapping[str, Decimal] = {
        "": number,
        "*": number * amount,
        "+": number + amount,
        "-": number - amount,
    }
    number = results[reference.operator]
    form = _NUMBER_FORMS.get(reference.modifier)
    if form is None:
        return numerals.written(number)
    try:
        return form(int(number))
    except ValueError:
        return ""


_NUMBER_FORMS: Mapping[str, Callable[[int], str]] = {
    "ordinal": numerals.ordinal,
    "ordinal-word": numerals.ordinal_word,
    "month": numerals.month,
    "Ordinal-word": lambda number: numerals.ordinal_word(number).capitalize(),
    "plain": str,
    "word": numerals.word,
    "12": lambda hour: str((hour - 1) % 12 + 1),
    "two": "{:02d}".format,
}
