"""An English text offered for a block, and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum

from editor.article.text import Text
from editor.message import Message


class Origin(StrEnum):
    """Where a suggestion comes from."""

    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offered English text.

    `score` says how well it fits, 1.0 for what is made for exactly this Chinese. `sure` is false
    where a person should look at it; `doubts` then says at what.
    """

    text: Text
    origin: Origin
    score: float = 1.0
    sure: bool = True
    doubts: tuple[Message, ...] = ()
