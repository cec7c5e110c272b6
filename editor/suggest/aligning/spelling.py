"""Names known by their sound: 韦志远 in the Chinese, Wei Zhiyuan in the English.

No list of names is asked. What is spelt in the English with a capital, and could be the pinyin of
two to four characters that stand together in the Chinese, is taken for a name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, product

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_CAPITAL = re.compile(r"[A-Z][a-zü]*(?:['’][a-zü]+)?(?:-[A-Za-z][a-zü]*)?")
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]ang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|[aeiu]n|i[aeu]|u[aioe]|er|[aoeiu])"
)
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
_LENGTHS = (2, 3, 4)
_FEWEST = 4
"""Shorter spellings are English words too often: He, Can, Long are."""


def capitalised(english: str) -> Iterator[str]:
    """Yield what may be a name's spelling: words with a capital, and two that stand together."""
    found = list(_CAPITAL.finditer(english))
    words = [_squeezed(word[0]) for word in found]
    yield from (word for word in words if len(word) >= _FEWEST)
    for (one, first), (two, second) in pairwise(zip(found, words, strict=True)):
        if english[one.end() : two.start()] == " ":
            yield first + second


def names(english: str) -> Iterator[str]:
    """Yield the spellings of what can hardly be anything but somebody's name: Wei Zhiyuan."""
    for one, two in pairwise(_CAPITAL.finditer(english)):
        if english[one.end() : two.start()] == " ":
            first, second = _squeezed(one[0]), _squeezed(two[0])
            if _SYLLABLES.fullmatch(first) and _SYLLABLES.fullmatch(second):
                yield first + second


def spellings(chinese: str, wanted: Iterable[str]) -> Iterator[str]:
    """Yield the spellings among the wanted that characters of a Chinese text may have."""
    known = wanted if isinstance(wanted, (set, frozenset)) else frozenset(wanted)
    for run in _HAN_RUN.findall(chinese):
        readings = [_readings(character) for character in run]
        for start in range(len(run)):
            for length in _LENGTHS:
                if start + length > len(run):
                    break
                spelt = map("".join, product(*readings[start : start + length]))
                yield from (each for each in spelt if each in known)


def _squeezed(word: str) -> str:
    return re.sub(r"['’-]", "", word).lower().replace("ü", "u")


@lru_cache(maxsize=32768)
def _readings(character: str) -> tuple[str, ...]:
    """Return at most two syllables a character is read as; the second is rare outside of names."""
    from pypinyin import Style, pinyin  # noqa: PLC0415  a large table, loaded when asked for

    found = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=True)[0]
    return tuple(dict.fromkeys(each.replace("ü", "u") for each in found))[:2]
