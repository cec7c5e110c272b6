"""What became of a run of drafting, and how it is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from editor.article.provenance import Origin
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_DRAFTED = QT_TRANSLATE_NOOP(
    "Drafting", "Drafted: {patterns} from patterns, {memory} from memory. Left for you: {left}."
)
_DRAFTED_BY_ENGINE = QT_TRANSLATE_NOOP(
    "Drafting",
    "Drafted: {patterns} from patterns, {memory} from memory, {engine} by {name}. "
    "Left for you: {left}.",
)
_STOPPED = QT_TRANSLATE_NOOP("Drafting", "Stopped; what was drafted stays. {told}")
_AND_WHY = QT_TRANSLATE_NOOP("Drafting", "{told} {why}")
_NOTHING = QT_TRANSLATE_NOOP("Drafting", "Every block has English; there is nothing to draft.")


@dataclass(slots=True)
class Outcome:
    """What a run has done so far.

    `counts` are the drafts that were placed, by origin; `problems` (block, sentence) pairs; `why`
    says why the engine was not asked, or first gave nothing; `unagreed` is the engine nobody agreed
    to here.
    """

    counts: dict[Origin, int] = field(default_factory=dict)
    engine: str = ""
    problems: list[tuple[str, Message]] = field(default_factory=list)
    why: Message | None = None
    unagreed: str = ""
    is_stopped: bool = False

    def count(self, origin: Origin) -> None:
        """Take note of a draft that was placed."""
        self.counts[origin] = self.counts.get(origin, 0) + 1

    def note(self, block: str, problems: Sequence[Message], *, is_left: bool) -> None:
        """Take note of what is to be said of a block; of a first one left empty, at once."""
        self.problems += [(block, why) for why in problems]
        if is_left and problems and self.why is None:
            self.why = problems[0]

    def told(self, left: int) -> Message:
        """Return the sentence for the user; `left` is how many blocks are still empty."""
        if not (self.counts or self.problems or self.is_stopped or left):
            return Message("Drafting", _NOTHING)
        values: Mapping[str, object] = MappingProxyType(
            {
                "patterns": self.counts.get(Origin.PATTERN, 0),
                "memory": self.counts.get(Origin.MEMORY, 0),
                "engine": self.counts.get(Origin.ENGINE, 0),
                "name": self.engine,
                "left": left,
            }
        )
        told = Message("Drafting", _DRAFTED_BY_ENGINE if self.engine else _DRAFTED, values)
        if self.is_stopped:
            told = Message("Drafting", _STOPPED, {"told": told})
        if self.why is not None:
            told = Message("Drafting", _AND_WHY, {"told": told, "why": self.why})
        return told
