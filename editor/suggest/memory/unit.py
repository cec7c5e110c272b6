"""What the memory holds, and where it is fetched from."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class UnitKind(StrEnum):
    """How much text a unit pairs."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class UnitOrigin(StrEnum):
    """How a unit came into the memory."""

    PUBLISHED = "published"
    ALIGNED = "aligned"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Unit:
    """A Chinese text and the English that was published for it.

    `article` is the title of where the pair comes from, `date` an ISO 8601 date or empty, `stage`
    the id of the last stage of the sign-off chain it passed.
    """

    source: str
    draft: str
    kind: UnitKind = UnitKind.SENTENCE
    article: str = ""
    date: str = ""
    stage: str = ""
    origin: UnitOrigin = UnitOrigin.PUBLISHED


def pair_key(source: str, draft: str) -> bytes:
    """Return what a pair is known by: the first half of the SHA-256 of both its texts."""
    return hashlib.sha256(f"{source}\0{draft}".encode("utf-8", "replace")).digest()[:16]


class UnitStore(Protocol):
    """Where units are kept; a pair of source and draft is kept once."""

    def units(self, ids: Iterable[int]) -> Mapping[int, Unit]:
        """Return the units of these ids; one that is gone is left out."""
        ...
