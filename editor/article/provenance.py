"""Where a block's English came from, until a person makes it their own."""

from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """What a draft was made by: fixed words and names, the memory, or an engine."""

    PATTERN = "pattern"
    MEMORY = "memory"
    ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a draft came from: a person who edits or confirms the draft takes this away.

    `score` says how well it fits, 1.0 for what is made for exactly this Chinese; `name` is the
    engine, or the article that was remembered; `sure` is false where a person should look closely.
    """

    origin: Origin
    score: float = 1.0
    name: str = ""
    sure: bool = True
