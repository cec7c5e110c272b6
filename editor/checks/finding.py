"""What a check sees, and what it says: pairs of texts, and findings about them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from editor.article.article import Block, BlockKind, Facts
from editor.glossary.glossary import Glossary
from editor.glossary.person import Person
from editor.glossary.term import Match, Phrase
from editor.glossary.usage import Use, uses
from editor.message import Message

T = TypeVar("T")

Span = tuple[int, int]
"""[start, end) in code points; equal for a point."""


class Severity(StrEnum):
    """How bad what was found is: an incident once published, worth a look, a matter of style."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction that is certain: [start, end) of the draft becomes `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about a pair: where in the Chinese, where in the English, and what.

    An empty span at 0 means that no place on that side is meant. `check` is the check's id.
    """

    check: str
    severity: Severity
    message: Message
    source: Span = (0, 0)
    draft: Span = (0, 0)
    fix: Fix | None = None


@dataclass(frozen=True)
class Pair:
    """A Chinese text and its English as a check sees them; terms are looked for when asked for."""

    source: str
    draft: str
    kind: BlockKind = BlockKind.PARAGRAPH
    glossary: Glossary | None = None
    block: Block | None = None

    @cached_property
    def reading(self) -> tuple[tuple[Match, ...], tuple[Phrase, ...]]:
        """The terms and the people with titles in the Chinese."""
        if self.glossary is None:
            return (), ()
        matches, phrases = self.glossary.read(self.source)
        return tuple(matches), tuple(phrases)

    @cached_property
    def uses(self) -> tuple[Use | None, ...]:
        """For every term of the Chinese where the English says it, or `None`."""
        return uses(self.reading[0], self.draft)

    def once(self, look: Callable[["Pair"], T]) -> T:
        """Return what a function finds in this pair, which is asked only the first time.

        Checks of whole articles look at their pairs in this way: after an edit all other pairs are
        still the same ones.
        """
        kept: dict[object, T] = self._kept
        if look not in kept:
            kept[look] = look(self)
        return kept[look]

    def with_draft(self, draft: str, block: Block | None) -> "Pair":
        """Return this Chinese beside another draft; what was read in the Chinese is kept."""
        made = Pair(self.source, draft, self.kind, self.glossary, block)
        if "reading" in self.__dict__:
            made.__dict__["reading"] = self.reading
        return made

    @cached_property
    def _kept(self) -> dict[object, Any]:
        return {}


@dataclass(frozen=True, slots=True)
class Whole:
    """An article as its checks see it: its pairs in order, the facts, and who is known of."""

    pairs: Sequence[Pair]
    facts: Facts = field(default_factory=Facts)
    glossary: Glossary | None = None
    people: Sequence[Person] = ()


PairCheck = Callable[[Pair], Iterator[Finding]]
"""Looks at one block alone; its findings change with that block only."""

WholeCheck = Callable[[Whole], Iterator[tuple[int, Finding]]]
"""Looks at the article; yields the place of the pair that each finding is about."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id and title (marked in "Checks"), and how it looks.

    `group` is the heading it stands under in the settings; `on` whether it is on by default.
    """

    id: str
    title: str
    group: str
    pair: PairCheck | None = None
    whole: WholeCheck | None = None
    on: bool = True
