"""How well lengths go together: so many English characters for so many Chinese ones.

After Gale and Church (1993), on a logarithmic scale; the figures were measured on institutional
news, where a Han character becomes 4 to 7 English ones.
"""

import re
from collections.abc import Sequence
from math import log

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_LATIN = re.compile(r"[0-9A-Za-z]")
_USUAL = 5.6
_NARROWEST, _WIDEST = 3.0, 9.0
_PIECES = 6
"""From so many pieces on a text's own ratio says more than the usual one."""

_SPREAD = 0.03
_SPREAD_OF_SHORT = 1.2
_WORST, _BEST = -6.0, 2.0


def expected(texts: Sequence[str], ratio: float) -> list[float]:
    """Return how many English characters each Chinese text lets expect."""
    return [
        len(_HAN.findall(text)) * ratio + len(_LATIN.findall(text)) + _OPENING for text in texts
    ]


_OPENING = 2.0
"""What no text is shorter than, so that a lone digit has a length."""


def ratio(sources: Sequence[str], drafts: Sequence[str]) -> float:
    """Return how many English characters a Han character becomes in two texts.

    The fewer pieces there are the more it is what is usual, so that one that was left out or added
    does not say too much.
    """
    han = sum(len(_HAN.findall(text)) for text in sources)
    if not han:
        return _USUAL
    own = min(max(sum(map(len, drafts)) / han, _NARROWEST), _WIDEST)
    trust = len(sources) / (len(sources) + _PIECES)
    return own * trust + _USUAL * (1 - trust)


def likelihood(wanted: float, found: float) -> float:
    """Return how much likelier two lengths are for a pair than by chance, as a logarithm."""
    off = log((found + _OPENING) / (wanted + _OPENING))
    spread = _SPREAD + _SPREAD_OF_SHORT * 5 / (wanted + 10)
    told = -off * off / (2 * spread) - log(spread) / 2
    return min(_BEST, max(_WORST, told))
