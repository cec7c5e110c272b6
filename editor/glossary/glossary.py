"""The institution's glossary in use: texts read with its terms, patterns, places and people."""

from collections.abc import Iterable

from editor.errors import GlossaryRefused
from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.english import English
from editor.glossary.grammar.given import Given
from editor.glossary.grammar.reading import Reader
from editor.glossary.grammar.rules import Rules
from editor.glossary.grammar.slots import SlotType
from editor.glossary.grammar.stems import add_stem, shipped_stems
from editor.glossary.house import House
from editor.glossary.matching import Matcher
from editor.glossary.people import romanised
from editor.glossary.term import Match, Phrase, Term, TermKind

__all__ = ["HOME_ALIASES", "Glossary", "House", "is_pattern"]

HOME_ALIASES = ("学校", "我校", "本校")
"""How a university's release names the university itself."""


class Glossary:
    """A glossary ready for reading texts; a row can be added or given up at once."""

    def __init__(self, terms: Iterable[Term] = (), house: House | None = None) -> None:
        self._house = house or House()
        self._matcher = Matcher()
        self._rules = Rules()
        self._stems = shipped_stems().copy()
        self._home: Term | None = None
        self._abbreviated: dict[str, Term] = {}
        self._reader: Reader | None = None
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Take in one row; a pattern that is not well formed is kept out of reading."""
        self._reader = None
        self._matcher.add(term)
        if is_pattern(term):
            try:
                self._rules.add(term)
            except GlossaryRefused:
                return
        elif term.kind is TermKind.PLACE:
            add_stem(self._stems, term)
        if term.abbreviation and not is_pattern(term):
            self._abbreviated[term.zh] = term
        if term.zh == self._house.institution:
            self._home = term

    def remove(self, term: Term) -> None:
        """Give up one row. Raise `KeyError` when no such row was added."""
        self._reader = None
        self._matcher.remove(term)
        if is_pattern(term):
            self._rules.remove(term)
        if self._abbreviated.get(term.zh) == term:
            del self._abbreviated[term.zh]
        if term == self._home:
            self._home = None

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return the best cover of a Chinese text, in order, no match inside another."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[tuple[Match, ...], tuple[Phrase, ...]]:
        """Return the best cover of a text, and the people in it said with their titles."""
        if self._reader is None:
            self._reader = self._made_reader()
        return self._reader.read(text)

    @property
    def abbreviated(self) -> tuple[Term, ...]:
        """The terms with an abbreviation, to be defined at its first mention."""
        return tuple(self._abbreviated.values())

    def romanised(self, name: str) -> tuple[str, bool]:
        """Return a Chinese name in English as this house writes it, and whether it is sure."""
        return romanised(name, self._house.umlaut)

    def _made_reader(self) -> Reader:
        home = self._home
        aliases = dict.fromkeys(HOME_ALIASES, home) if home is not None else {}
        given = Given(self._matcher, self._stems, aliases, self._house.umlaut)
        own = {home.zh: home.abbreviation} if home is not None and home.abbreviation else {}
        piece = Piece(SlotType.ORG, "university", 0, 0, term=home) if home is not None else None
        return Reader(self._rules, given, English(own, self._house.written), piece)


def is_pattern(term: Term) -> bool:
    """Tell whether a row has slots, or is kept as a pattern."""
    return term.kind is TermKind.PATTERN or "{" in term.zh
