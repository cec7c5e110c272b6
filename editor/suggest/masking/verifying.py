"""Whether an offered English has what the glossary demands, and what is said where it has not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.glossary.term import Match
from editor.glossary.usage import Misuse, forbidden_uses, uses
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.masking.pieces import Piece, is_demanded

_MISSING = QT_TRANSLATE_NOOP("Engines", "The draft lacks “{en}” for {zh}. Look at it there.")
_FORBIDDEN = QT_TRANSLATE_NOOP(
    "Engines", "The draft has “{form}”, which the glossary forbids for {zh}. Put “{en}”."
)
_DERIVED = QT_TRANSLATE_NOOP("Engines", "“{en}” for {zh} was made by rule. Look at it there.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an offered English lacks, what it should not have, and what in it was made by rule."""

    missing: tuple[Match, ...] = ()
    forbidden: tuple[Misuse, ...] = ()
    derived: tuple[Match, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether every term is used, nothing forbidden stands there, and no person need look."""
        return not (self.missing or self.forbidden or self.derived)

    @property
    def doubts(self) -> Iterator[Message]:
        """What a person should look at."""
        for match in self.missing:
            yield Message("Engines", _MISSING, {"en": match.en, "zh": match.zh})
        for match in self.derived:
            yield Message("Engines", _DERIVED, {"en": match.en, "zh": match.zh})
        for misuse in self.forbidden:
            values = {"form": misuse.form, "zh": misuse.match.zh, "en": misuse.match.en}
            yield Message("Engines", _FORBIDDEN, values)


def verify(matches: Sequence[Match], pieces: Sequence[Piece], english: str) -> Verdict:
    """Return what the English of a text lacks of its matches, by lemmas and as often as needed.

    A phrase that stands there as a whole has all its terms; of one that was put in other words each
    term is looked for.
    """
    phrases = [piece for piece in pieces if piece.whole not in piece.matches]
    inside = {match for piece in phrases for match in piece.matches}
    outside = [match for match in matches if match not in inside and is_demanded(match)]
    found = uses([*(piece.whole for piece in phrases), *outside], english)
    reworded = [p for p, use in zip(phrases, found, strict=False) if use is None]
    demanded = [*outside, *(m for p in reworded for m in p.matches if is_demanded(m))]
    again = uses([*_kept(phrases, reworded), *demanded], english)[len(phrases) - len(reworded) :]
    judged = sorted(zip(demanded, again, strict=True), key=lambda one: one[0].start)
    return Verdict(
        tuple(match for match, use in judged if use is None),
        forbidden_uses(matches, english),
        tuple(match for match, use in judged if use is not None and not match.sure),
    )


def _kept(phrases: Sequence[Piece], reworded: Sequence[Piece]) -> list[Match]:
    """Return the phrases that stand as they are: they keep their words from the other terms."""
    return [piece.whole for piece in phrases if piece not in reworded]
