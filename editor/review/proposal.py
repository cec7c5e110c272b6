"""What the desk is asked: each change once, under all its authors, where it stands in the draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from editor.article.decisions import Decision
from editor.review.change import Change, Remark, Unplaced


class Standing(StrEnum):
    """How a proposed change stands to the present draft."""

    OPEN = "open"
    """It can be put in as it is."""
    THERE = "there"
    """The draft says so already."""
    DIVERGED = "diverged"
    """The draft was changed at the same place: sent, proposed and present words differ."""
    WAITING = "waiting"
    """It deletes words of another change that has not been accepted."""
    GONE = "gone"
    """Its block is not in the article any more."""


@dataclass(frozen=True, slots=True)
class Author:
    """One of those who made a change."""

    name: str
    date: str = ""
    tracked: bool = True
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change to be decided.

    [start, end) is its place in the present draft (source for `SOURCE`); for `DIVERGED` the words
    that stand there instead. `rivals` are the ids of the proposals it cannot stand beside. A change
    that is settled keeps its `decision`; an undecided one has `None`.
    """

    change: Change
    authors: tuple[Author, ...]
    standing: Standing = Standing.OPEN
    start: int = 0
    end: int = 0
    rivals: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def id(self) -> str:
        """The change's id."""
        return self.change.id

    @property
    def is_conflict(self) -> bool:
        """Whether it needs a choice between several wordings."""
        return bool(self.rivals) or self.standing is Standing.DIVERGED


@dataclass(frozen=True, slots=True)
class ConflictText:
    """One of the wordings that collide, with its authors and the proposals it is made of.

    `proposal` is the one of them that names it.
    """

    proposal: str
    authors: tuple[str, ...]
    text: str
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Proposals that cannot all be taken, and the texts to choose from over the same stretch.

    `sent` and `present` are what was sent and what the draft says there now; [start, end) is that
    stretch in the present draft.
    """

    block: str
    proposals: tuple[str, ...]
    sent: str
    present: str
    texts: tuple[ConflictText, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CopyAccount:
    """A copy in the closing account: rows found of rows sent, and what is in it."""

    copy: str
    name: str
    reviewer: str
    rows: int
    mapped: int
    changes: int
    remarks: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that came back for an article, merged.

    `proposals` are in the order of the article and of the text; `conflicts` likewise. `remarks`
    are joined over the copies, an answer directly after what it answers.
    """

    proposals: tuple[Proposal, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    copies: tuple[CopyAccount, ...] = ()
    by_block: Mapping[str, tuple[Proposal, ...]] = field(default_factory=lambda: _NONE)


_NONE: Mapping[str, tuple[Proposal, ...]] = MappingProxyType({})
