"""The patterns of a glossary made into rules, found by how they can begin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from editor.errors import GlossaryRefused
from editor.glossary.folding import folded
from editor.glossary.grammar.kinds import AREA_ENDINGS, Kind, kind_of_pattern
from editor.glossary.grammar.slots import Part, Slot, SlotType, Symbol, parts, symbols
from editor.glossary.term import Confidence, Term

_NAMES = frozenset((SlotType.AREA, SlotType.ORG, SlotType.DEPT, SlotType.SCHOOL, SlotType.TITLE))
_OPENABLE = _NAMES - {SlotType.TITLE} | {SlotType.PLACE}


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern ready for reading: its symbols, what it is, and its English templates.

    A rule is opened when its first slot was taken off: 市长 of {place:city}市长. What it finds has
    a hole, filled from what was named before; `closed` is the rule it is then. `literals` counts
    the characters of the pattern itself. `opening` is the Chinese that must stand where the rule
    begins, or behind its first slot; `rest` is what follows then.
    """

    term: Term
    symbols: tuple[Symbol, ...]
    type: SlotType
    level: str
    templates: tuple[tuple[Part, ...], ...]
    hole: Slot | None = None
    closed: "Rule | None" = None
    is_sure: bool = True
    literals: int = 0
    opening: str = field(init=False)
    rest: tuple[Symbol, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the opening: by it most rules are dismissed."""
        rest = self.symbols[isinstance(self.symbols[0], Slot) :]
        opening = rest[0] if rest and isinstance(rest[0], str) else ""
        object.__setattr__(self, "opening", opening)
        object.__setattr__(self, "rest", rest[1:] if opening else rest)


def compiled(term: Term) -> tuple[Rule, ...]:
    """Return a pattern's rule, and its opened one where it can have a hole.

    Raise `GlossaryRefused` for a pattern that is not well formed.
    """
    read = symbols(folded(term.zh))
    slots = [symbol for symbol in read if isinstance(symbol, Slot)]
    names = frozenset(slot.name for slot in slots)
    templates = tuple(parts(english, term.zh, names) for english in (term.en, *term.admitted))
    slot_type, level = _kind(term, read)
    is_sure = term.confidence is not Confidence.LOW
    own = sum(len(symbol) for symbol in read if isinstance(symbol, str))
    rule = Rule(term, read, slot_type, level, templates, is_sure=is_sure, literals=own)
    first = read[0]
    if not isinstance(first, Slot) or first.type not in _OPENABLE or slot_type not in _NAMES:
        return (rule,)
    if isinstance(read[1], Slot):
        return (rule,)
    return rule, replace(rule, symbols=read[1:], hole=first, closed=rule)


def _kind(term: Term, read: tuple[Symbol, ...]) -> Kind:
    last = read[-1]
    if isinstance(last, Slot):
        return (last.type, last.level) if last.type in _NAMES else (SlotType.PHRASE, "")
    first = read[0]
    is_area = len(read) == 2 and last in AREA_ENDINGS
    if is_area and isinstance(first, Slot) and first.type is SlotType.PLACE:
        return SlotType.AREA, first.level  # a place with its ending: 柳州 + 市
    return kind_of_pattern(term, last)


class Rules:
    """All rules of a glossary, by what they begin with; a row can be added or taken off at once.

    Rules that begin with a slot lie under its type and the character after it; one that is followed
    by another slot lies under "".
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.by_literal: dict[str, list[Rule]] = {}
        self.by_slot: dict[tuple[SlotType, str], list[Rule]] = {}
        self._singles: set[str] = set()
        self._after: dict[tuple[SlotType, str, str], tuple[Rule, ...]] = {}
        for term in terms:
            self.add(term)

    @property
    def singles(self) -> set[str]:
        """The characters that begin a rule by themselves."""
        return self._singles

    def add(self, term: Term) -> None:
        """Take in a pattern. Raise `GlossaryRefused` when it is not well formed."""
        for rule in compiled(term):
            self._home(rule).append(rule)

    def remove(self, term: Term) -> None:
        """Give up a pattern; nothing happens when it is not there or never was well formed."""
        try:
            rules = compiled(term)
        except GlossaryRefused:
            return
        for rule in rules:
            home = self._home(rule)
            home[:] = [kept for kept in home if kept.term != term or kept.hole != rule.hole]

    def at(self, text: str, start: int) -> Iterator[Rule]:
        """Yield the rules that begin at a place with Chinese of their own, which stands there."""
        for key in (text[start : start + 2], text[start]):
            for rule in self.by_literal.get(key, ()):
                if text.startswith(rule.opening, start):
                    yield rule

    def after(self, slot_type: SlotType, level: str, following: str) -> tuple[Rule, ...]:
        """Return the rules that begin with a slot that takes this and go on as the text does."""
        key = (slot_type, level, following)
        known = self._after.get(key)
        if known is None:
            rules = [*self.by_slot.get((slot_type, following), ())]
            if following:
                rules += self.by_slot.get((slot_type, ""), ())
            known = tuple(rule for rule in rules if _takes(rule.symbols[0], level))
            self._after[key] = known
        return known

    def _home(self, rule: Rule) -> list[Rule]:
        self._after.clear()
        first = rule.symbols[0]
        if isinstance(first, str):
            if len(first) == 1:
                self._singles.add(first)
            return self.by_literal.setdefault(first[:2], [])
        second = rule.symbols[1] if len(rule.symbols) > 1 else ""
        following = second[0] if isinstance(second, str) and second else ""
        return self.by_slot.setdefault((first.type, following), [])


def _takes(symbol: Symbol, level: str) -> bool:
    return isinstance(symbol, Slot) and symbol.takes(level)
