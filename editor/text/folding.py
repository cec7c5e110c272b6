"""Texts freed of what office programs change by themselves, for comparing them loosely."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_SPACES = "\u00a0\u202f\u2007"
_DOUBLE = "“”„‟″＂"
_SINGLE = "‘’‚‛′＇"
_TRAILING = re.compile(rf"(?<![ \t{_SPACES}{_INVISIBLE}])[ \t{_SPACES}{_INVISIBLE}]+(?=\n|\Z)")
_NOTABLE = re.compile(rf"[{_INVISIBLE}{_SPACES}{_DOUBLE}{_SINGLE}]")
_PLAIN = {
    **dict.fromkeys(map(ord, _INVISIBLE), ""),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _SINGLE), "'"),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where its characters come from.

    Character n of `plain` stands for [origins[n], ends[n]) of the original, in code points.
    `origins` has one more entry, the length of the original.
    """

    plain: str
    origins: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the folded text stands in the original.

        A point stands directly behind the character before it.
        """
        if start < end:
            return self.origins[start], self.ends[end - 1]
        at = self.ends[start - 1] if start else 0
        return at, at


def fold(text: str) -> Folded:
    """Return a text without invisible characters and spaces at the ends of its lines.

    Quotation marks become straight, no-break spaces become spaces, and letters are composed (NFC).
    """
    if _is_plain(text):
        return Folded(text, range(len(text) + 1), range(1, len(text) + 1))
    plain: list[str] = []
    origins: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        folded = unicodedata.normalize("NFC", text[start:end]).translate(_PLAIN)
        plain.append(folded)
        origins += [start] * len(folded)
        ends += [end] * len(folded)
    return Folded("".join(plain), (*origins, len(text)), tuple(ends))


def folded(text: str) -> str:
    """Return the folded text alone."""
    return text if _is_plain(text) else fold(text).plain


def _is_plain(text: str) -> bool:
    return not (
        _NOTABLE.search(text)
        or _TRAILING.search(text)
        or not unicodedata.is_normalized("NFC", text)
    )


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans that compose to one character each, without the spaces at line ends."""
    at = 0
    for trailing in _TRAILING.finditer(text):
        yield from _composed(text, at, trailing.start())
        at = trailing.end()
    yield from _composed(text, at, len(text))


def _composed(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    start = at
    for place in range(at + 1, end):
        if not _joins(text[max(start, place - 2) : place], text[place]):
            yield start, place
            start = place
    if start < end:
        yield start, end


def _joins(before: str, character: str) -> bool:
    """Return whether a character can become one with those that stand before it."""
    if before.isascii() and character.isascii():
        return False
    composed = unicodedata.normalize("NFC", before) + character
    return bool(unicodedata.combining(character)) or not unicodedata.is_normalized("NFC", composed)
