"""Which row of a returned copy is which block: what mapping answers and comparing starts from."""

from dataclasses import dataclass
from enum import StrEnum

from editor.review.returned import Span, Stamp


class Found(StrEnum):
    """By what a block was found again."""

    ANCHORS = "anchors"
    """Bookmarks or a visible id that agree with the row's place and words."""
    CONTENT = "content"
    """Its words only."""


@dataclass(frozen=True, slots=True)
class MappedBlock:
    """A sent row found again.

    `draft` and `source` are its parts in the file, in reading order: several when its paragraph or
    row was split, or only part of a cell when rows were merged. `confidence` is from 0 to 1.
    """

    block: str
    draft: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    found: Found = Found.ANCHORS
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of the file that belong to no sent row.

    `after` is the block they stand behind, empty at the beginning. An inserted row has both
    languages in one leftover; `copy_of` names the block whose row was copied, else empty.
    """

    draft: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    after: str = ""
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Signoff:
    """A sign-off cell that was filled in: the stage's number from 1 and the column's name."""

    stage: int
    field: str
    text: str
    by: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """A returned copy's rows against the sent ones; `missing` are those not in the file.

    `mapped` is in the order of the sent rows; `order` holds the same blocks as they stand in the
    file. `confidence` is the mean over the sent rows, missing ones counting 0.
    """

    mapped: tuple[MappedBlock, ...]
    missing: tuple[str, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    signoffs: tuple[Signoff, ...] = ()
    order: tuple[str, ...] = ()
    confidence: float = 1.0
