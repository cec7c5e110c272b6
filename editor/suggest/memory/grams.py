"""What texts are looked up by: pairs of characters, beginnings of words, sets of characters.

Texts are handled many at once, as one array of code points and where each text ends in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Words32 = NDArray[np.uint32]
Places = NDArray[np.int64]

CODES = "utf-32-le"
SIGNATURE_WORDS = 4
"""64-bit words of a signature."""

BEGINNING = 4
"""Letters of a word that it is looked up by."""

_LATIN = 0x250
_IS_LETTER = np.array([chr(code).isalnum() for code in range(_LATIN)] + [False])


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in a row: code points of all, and where each begins (one more than texts)."""

    codes: Words32
    starts: Places

    @property
    def owners(self) -> Places:
        """The number of the text that each code point belongs to."""
        lengths = np.diff(self.starts)
        return np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)


def texts(given: Sequence[str]) -> Texts:
    """Return texts as one array of code points."""
    starts = np.zeros(len(given) + 1, np.int64)
    np.cumsum([len(text) for text in given], out=starts[1:])
    joined = "".join(given).encode(CODES, "surrogatepass")
    return Texts(np.frombuffer(joined, "<u4"), starts)


def bigrams(given: Texts) -> tuple[Words32, Places]:
    """Return the pairs of neighbouring characters as keys, and the text each stands in.

    Different pairs may share a key beyond the Basic Multilingual Plane; a count of shared keys is
    then too high, never too low.
    """
    owners = given.owners
    inside = owners[1:] == owners[:-1]
    first, second = given.codes[:-1][inside], given.codes[1:][inside]
    return (first << np.uint32(16)) ^ second, owners[1:][inside]


def word_beginnings(given: Texts) -> tuple[Words32, Places]:
    """Return the first letters of every Latin word as keys, and the text each stands in.

    The texts are expected in lower case.
    """
    owners = given.owners
    letters = _IS_LETTER[np.minimum(given.codes, _LATIN)]
    behind = np.zeros_like(letters)
    behind[1:] = letters[:-1] & (owners[1:] == owners[:-1])
    at = np.flatnonzero(letters & ~behind)
    keys = np.zeros(len(at), np.uint32)
    goes_on = np.ones(len(at), np.bool_)
    for offset in range(BEGINNING):
        place = np.minimum(at + offset, len(owners) - 1)
        goes_on &= (at + offset < len(owners)) & letters[place] & (owners[place] == owners[at])
        letter = np.where(goes_on, given.codes[place], 0).astype(np.uint32)
        keys = keys * np.uint32(599) + letter
    return keys, owners[at]


def signatures(given: Texts) -> NDArray[np.uint64]:
    """Return for each text the set of its characters, hashed to 256 bits: a column of four words.

    A bit that only one of two texts has is a character that must be taken out or put in.
    """
    rows = len(given.starts) - 1
    hashed = (given.codes * np.uint32(0x9E3779B1)) >> np.uint32(24)
    bits = np.zeros((rows, 64 * SIGNATURE_WORDS), np.bool_)
    bits[given.owners, hashed] = True
    packed = np.packbits(bits, axis=1, bitorder="little")
    return np.ascontiguousarray(packed.view("<u8").reshape(rows, SIGNATURE_WORDS).T)
