"""English in the capitals of a headline."""

import re

_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or over per the to via with".split()
)
_WORD = re.compile(r"[^\s\-–/]+")


def headline(text: str) -> str:
    """Return a text with capitals as headlines have them: Scene of the Signing Ceremony.

    Small words stay small between others; a word with a capital or digit of its own stays as it is.
    """
    words = list(_WORD.finditer(text))
    edges = {words[0].start(), words[-1].start()} if words else set()

    def capitalised(word: re.Match[str]) -> str:
        own = any(c.isupper() or c.isdigit() for c in word[0])
        small = word[0] in _SMALL and word.start() not in edges
        return word[0] if own or small else word[0][:1].upper() + word[0][1:]

    return _WORD.sub(capitalised, text)
