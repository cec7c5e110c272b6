"""A card of the Review tab as a value: what it says, in which hand, and what can be done."""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """The hand in which words of a card are set."""

    PLAIN = "plain"
    """English as on the page."""
    STRUCK = "struck"
    ADDED = "added"
    NAME = "name"
    """A reviewer's name, in his colour."""
    SAID = "said"
    """What somebody says, in the interface's font."""
    QUIET = "quiet"
    GRAVE = "grave"
    """The word that says that a choice is needed."""
    CONTEXT = "context"
    """Words of the draft round a change."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of one hand; `who` is the reviewer in whose colour it is set."""

    text: str
    look: Look = Look.PLAIN
    who: str = ""


Line = tuple[Words, ...]
"""A paragraph of a card."""


class Deed(StrEnum):
    """What a card's button does."""

    ACCEPT = "accept"
    DECLINE = "decline"
    EDIT = "edit"
    TAKE = "take"
    KEEP = "keep"
    ANSWER = "answer"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    COPY = "copy"
    FIX = "fix"
    FIX_ALL = "fix_all"
    WAIVE = "waive"
    COUNT_AGAIN = "count_again"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a card; `of` is the id it acts on, `keys` is shown beside the title."""

    deed: Deed
    title: str
    of: str
    keys: str = ""


class CardKind(StrEnum):
    """What a card is about."""

    CHANGE = "change"
    CONFLICT = "conflict"
    REMARK = "remark"
    UNPLACED = "unplaced"
    FINDING = "finding"
    NOTE = "note"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `ids` are the proposals or the remark it is about; the first one names it.

    `date` is the full date of its first author for the tooltip, `copied` what its Copy puts on the
    clipboard.
    """

    kind: CardKind
    ids: tuple[str, ...]
    head: Line = ()
    facts: str = ""
    lines: tuple[Line, ...] = ()
    buttons: tuple[Button, ...] = ()
    is_settled: bool = False
    date: str = ""
    copied: str = ""

    @property
    def id(self) -> str:
        """The id of the proposal or remark it is about."""
        return self.ids[0]

    @property
    def spoken(self) -> str:
        """Everything on the card, for a screen reader."""
        told = ["".join(words.text for words in self.head), self.facts]
        told += [" ".join(words.text for words in line) for line in self.lines]
        return ", ".join(part for part in told if part)
