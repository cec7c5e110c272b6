"""An English text offered for a block, and where it comes from."""

from dataclasses import dataclass

from editor.article.provenance import Origin, Provenance
from editor.article.text import Text
from editor.message import Message


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offered English text.

    `score` says how well it fits, 1.0 for what is made for exactly this Chinese; `name` is the
    engine it is from, or the article that was remembered. `sure` is false where a person should
    look at it; `doubts` then says at what.
    """

    text: Text
    origin: Origin
    score: float = 1.0
    sure: bool = True
    doubts: tuple[Message, ...] = ()
    name: str = ""

    @property
    def provenance(self) -> Provenance:
        """What a block keeps of it while no person has made the draft their own."""
        return Provenance(self.origin, self.score, self.name, self.sure)
