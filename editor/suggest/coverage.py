"""Tells whether a Chinese line is made of known words and nothing else."""

import re
from collections.abc import Iterable

_OPEN = re.compile(r"[^\w%]|_", re.UNICODE)
_SPACE = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return _SPACE.sub("", text)


def is_made_of(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text is nothing but these words, punctuation and white space."""
    line = squeezed(text)
    known = {squeezed(word) for word in words if word}
    reached = [True] + [False] * len(line)
    for at, character in enumerate(line):
        if not reached[at]:
            continue
        if _OPEN.match(character):
            reached[at + 1] = True
        for word in known:
            if line.startswith(word, at):
                reached[at + len(word)] = True
    return reached[len(line)]
