"""The notation of a pattern: literals and typed slots in Chinese, references in English.

Chinese: `{type}`, `{type:level}`; one or two letters are a number ({n}, {mi}).
English: `{name}`, `{name:modifier}`; `{org.place}` is the place inside the organisation; a number
may be computed with ({n*10000}, {n-1}).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from editor.errors import GlossaryRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_UNBALANCED = QT_TRANSLATE_NOOP(
    "Glossary",
    "The braces of “{pattern}” do not pair; write each slot as {{type}} or {{type:level}}.",
)
_UNKNOWN_SLOT = QT_TRANSLATE_NOOP(
    "Glossary", "“{slot}” is not a kind of slot; the kinds are {kinds}, and letters for numbers."
)
_UNKNOWN_LEVEL = QT_TRANSLATE_NOOP(
    "Glossary", "“{slot}” has no level “{level}”; its levels are {levels}."
)
_NO_SUCH_SLOT = QT_TRANSLATE_NOOP(
    "Glossary", "The English uses {{{name}}}, but the Chinese “{pattern}” has no such slot."
)
_NO_LITERAL = QT_TRANSLATE_NOOP(
    "Glossary", "“{pattern}” has no Chinese of its own; a pattern needs at least one character."
)
_TOO_MANY = QT_TRANSLATE_NOOP("Glossary", "“{pattern}” has more than {most} slots.")

MOST_SLOTS = 6
"""More slots than any title has; a bound on what one pattern can cost."""


class SlotType(StrEnum):
    """What can fill a slot, and what a pattern can be."""

    PLACE = "place"
    AREA = "area"
    ORG = "org"
    DEPT = "dept"
    SCHOOL = "school"
    SUBJECT = "subject"
    BUREAU = "bureau"
    TITLE = "title"
    PERSON = "person"
    NUMBER = "number"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    DATE = "date"
    PHRASE = "phrase"


_PLACES = (
    "province",
    "region",
    "municipality",
    "city",
    "prefecture",
    "county",
    "banner",
    "district",
    "town",
    "zone",
)
LEVELS: dict[SlotType, tuple[str, ...]] = {
    SlotType.PLACE: _PLACES,
    SlotType.AREA: _PLACES,
    SlotType.ORG: (
        "party",
        "discipline",
        "government",
        "congress",
        "cppcc",
        "court",
        "procuratorate",
        "ministry",
        "agency",
        "university",
        "company",
        "body",
    ),
}
ACCEPTED: dict[str, frozenset[str]] = {
    "city": frozenset({"city", "municipality"}),
    "party": frozenset({"discipline"}),
    "agency": frozenset({"ministry"}),
}
"""What a level takes besides itself: 北京市委书记 is written as a city's."""

_TYPES = {str(slot_type): slot_type for slot_type in SlotType}
_NUMBER_NAME = re.compile(r"[a-z]{1,2}$")
_PIECE = re.compile(r"\{([^{}]*)\}|([^{}]+)")
_REFERENCE = re.compile(
    r"(?P<name>[a-z_.]+\d?)(?:(?P<operator>[-+*])(?P<amount>\d+))?(?::(?P<modifier>[A-Za-z0-9-]+))?$"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a pattern for something of a type; `level` narrows it, `name` refers to it."""

    type: SlotType
    level: str
    name: str

    def takes(self, level: str) -> bool:
        """Tell whether something of this slot's type and a level fits."""
        return not self.level or level == self.level or level in ACCEPTED.get(self.level, ())


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in the English for a slot's English, computed with and put into a form."""

    name: str
    operator: str = ""
    amount: int = 0
    modifier: str = ""


Symbol = str | Slot
Part = str | Reference


def symbols(pattern: str) -> tuple[Symbol, ...]:
    """Return a Chinese pattern as literal runs and slots.

    Raise `GlossaryRefused` saying what is wrong with it.
    """
    found: list[Symbol] = []
    for name, literal in _pieces(pattern):
        found.append(literal if name is None else _slot(name))
    slots = [symbol for symbol in found if isinstance(symbol, Slot)]
    if len(slots) == len(found) < 2:
        raise GlossaryRefused(Message("Glossary", _NO_LITERAL, {"pattern": pattern}))
    if len(slots) > MOST_SLOTS:
        values = {"pattern": pattern, "most": MOST_SLOTS}
        raise GlossaryRefused(Message("Glossary", _TOO_MANY, values))
    return tuple(found)


def parts(english: str, pattern: str, names: frozenset[str]) -> tuple[Part, ...]:
    """Return an English template as strings and references to the slots of its pattern.

    Raise `GlossaryRefused` for a reference to a slot that is not there.
    """
    found: list[Part] = []
    for name, literal in _pieces(english):
        if name is None:
            found.append(literal)
            continue
        reference = _reference("m:month" if name == "month" and "m" in names else name)
        if reference.name.partition(".")[0] not in names:
            values = {"name": name, "pattern": pattern}
            raise GlossaryRefused(Message("Glossary", _NO_SUCH_SLOT, values))
        found.append(reference)
    return tuple(found)


def _pieces(text: str) -> list[tuple[str | None, str]]:
    found: list[tuple[str | None, str]] = []
    end = 0
    for match in _PIECE.finditer(text):
        if match.start() != end:
            break
        end = match.end()
        found.append((match[1], match[2] or ""))
    if end != len(text):
        raise GlossaryRefused(Message("Glossary", _UNBALANCED, {"pattern": text}))
    return found


def _slot(written: str) -> Slot:
    name, _, level = written.partition(":")
    kind = name.rstrip("0123456789").removeprefix("caption_")
    if kind in _TYPES:
        slot_type = _TYPES[kind]
        levels = LEVELS.get(slot_type, ())
        if level and level not in levels:
            values = {"slot": name, "level": level, "levels": ", ".join(levels) or "-"}
            raise GlossaryRefused(Message("Glossary", _UNKNOWN_LEVEL, values))
        return Slot(slot_type, level, name)
    if _NUMBER_NAME.match(name):
        return Slot(SlotType.NUMBER, "", name)
    values = {"slot": written, "kinds": ", ".join(SlotType)}
    raise GlossaryRefused(Message("Glossary", _UNKNOWN_SLOT, values))


def _reference(written: str) -> Reference:
    match = _REFERENCE.match(written)
    if match is None:
        raise GlossaryRefused(Message("Glossary", _UNBALANCED, {"pattern": written}))
    amount = int(match["amount"] or 0)
    return Reference(match["name"], match["operator"] or "", amount, match["modifier"] or "")
