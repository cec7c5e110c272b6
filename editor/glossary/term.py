"""A term, and its occurrence in a text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class TermKind(StrEnum):
    """What a term names. A pattern is an entry with slots such as {place:city}."""

    PARTY_TITLE = "party-title"
    GOVERNMENT_TITLE = "government-title"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    PROGRAMME = "programme"
    SET_PHRASE = "set-phrase"
    PLACE = "place"
    PERSON = "person"
    PATTERN = "pattern"


class TermStatus(StrEnum):
    """How the institution regards an entry's English."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    PROPOSED = "proposed"


class Strictness(StrEnum):
    """Whether the English is expected wherever the Chinese stands, or only offered."""

    STRICT = "strict"
    HINT = "hint"


class Confidence(StrEnum):
    """How well the entry's English is attested."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Term:
    """One glossary entry.

    `zh` is the headword; `en` the preferred English; `abbreviation` the short form to define at its
    first mention; `admitted` other acceptable English; `forbidden` English to be flagged, matched
    as whole words; `not_in` longer Chinese words inside which `zh` is not this term. `approver` is
    who approved the English; it holds from `valid_from` to `valid_to`, ISO dates or empty.
    """

    zh: str
    en: str
    kind: TermKind = TermKind.SET_PHRASE
    abbreviation: str = ""
    status: TermStatus = TermStatus.PREFERRED
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    check: Strictness = Strictness.STRICT
    not_in: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    note: str = ""
    source: str = ""
    approver: str = ""
    valid_from: str = ""
    valid_to: str = ""


# A tuple, because a text makes hundreds: in a fifth of the time of a frozen dataclass.
class Match(NamedTuple):
    """An occurrence of a term in a Chinese text: code points [start, end).

    `zh` is what stands there and `en` the English it calls for; for a literal term they are the
    term's own. `sure` is false where the English was derived by rule and a person should look.
    """

    start: int
    end: int
    zh: str
    en: str
    term: Term
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """People said with their titles as English says them, over [start, end) of a Chinese text."""

    start: int
    end: int
    en: str
    sure: bool = True
