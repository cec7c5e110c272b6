"""Which approved English the letters before the caret begin."""

from collections.abc import Iterable

SHORTEST = 2
"""Letters typed before anything is offered."""
LONGEST = 60
MOST = 6
"""Offers shown at once."""


def offers(before: str, candidates: Iterable[str]) -> list[tuple[str, int]]:
    """Return the candidates that the end of a text begins, each with how much of it is typed.

    The typed part starts at the start of a word and is compared without regard to case; the
    candidate of which most is typed comes first. What is typed in full is not offered.
    """
    tail = before[-LONGEST:]
    found: dict[str, int] = {}
    for candidate in candidates:
        typed = _typed(tail, candidate)
        if SHORTEST <= typed < len(candidate):
            found.setdefault(candidate, typed)
    return sorted(found.items(), key=_most_typed)[:MOST]


def _typed(tail: str, candidate: str) -> int:
    """Return the length of the longest beginning of a candidate that a text ends with."""
    folded, wanted = tail.lower(), candidate.lower()
    for length in range(min(len(tail), len(candidate)), SHORTEST - 1, -1):
        starts_word = length == len(tail) or not tail[-length - 1].isalnum()
        if starts_word and folded.endswith(wanted[:length]):
            return length
    return 0


def _most_typed(offer: tuple[str, int]) -> tuple[int, int]:
    return -offer[1], len(offer[0])
