"""Chinese personal names: where they stand, and how they are written in English.

The surname comes first and the given name is one word: Gan Jinming, Ouyang Xiu. A surname's reading
comes from the shipped table of special readings, since as surnames many characters are read
otherwise; a surname with two readings, or a name with a middle dot, is never guessed silently.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from editor import paths
from editor.text.pinyin import spelt

DOT = "·"

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]+")
_DOTTED = re.compile(r"[\u3400-\u9fff]{2,8}(?:·[\u3400-\u9fff]{2,8})+")
_IN_NAMES = dict(
    zip(
        "长乐重曾朝行单盛佛都",
        "chang le zhong zeng chao xing shan sheng fo du".split(),
        strict=True,
    )
)
"""Characters with several readings, and the one a given name most often has."""

_NOT_GIVEN = frozenset("的了在和与及等是为对向从到由也都不委，。、；：（）")


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname's reading; `sure` is false where families read it in two ways."""

    english: str
    sure: bool


@cache
def _surnames() -> frozenset[str]:
    text = (paths.resources() / "glossary" / "surnames.txt").read_text(encoding="utf-8")
    words = text.split()
    return frozenset(
        {c for word in words if len(word) > 2 for c in word} | {w for w in words if len(w) == 2}
    )


@cache
def _after_names() -> Mapping[str, tuple[str, ...]]:
    """Return the words that follow names, by their first character."""
    text = (paths.resources() / "glossary" / "after_names.txt").read_text(encoding="utf-8")
    words = text.split()
    return {first: tuple(w for w in words if w[0] == first) for first in {w[0] for w in words}}


@cache
def _readings() -> Mapping[str, Surname]:
    path = paths.resources() / "glossary" / "surnames_special.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {
            row["zh"]: Surname(row["en"], "also" not in row["note"] and ";" not in row["note"])
            for row in csv.DictReader(file)
        }


def surname_length(text: str, start: int) -> int:
    """Return how many characters of a text from a place on are a surname: 2, 1 or 0."""
    if text[start : start + 2] in _surnames():
        return 2
    return 1 if text[start : start + 1] in _surnames() else 0


def name_length(text: str, start: int) -> int:
    """Return the length of the personal name that begins at a place, or 0.

    A name ends where punctuation, white space, the text's end, or a word that follows names does.
    """
    dotted = _DOTTED.match(text, start)
    if dotted:
        return _dotted_length(text, start, dotted.end())
    surname = surname_length(text, start)
    if not surname:
        return 0
    lengths = [surname + given for given in (2, 1)] if surname == 1 else [surname + 1, surname + 2]
    fitting = [n for n in lengths if _is_name(text, start, n, surname)]
    ended = [n for n in fitting if _ends_at_edge(text, start + n)]
    if ended:
        return ended[0]
    best = max(fitting, key=lambda n: _word_after(text, start + n), default=0)  # 仇平 of 仇平座谈
    return best if best and _word_after(text, start + best) else 0


@lru_cache(maxsize=4096)
def romanised(name: str, umlaut: str = "ü") -> tuple[str, bool]:
    """Return a Chinese name in English, and whether it is sure; ("", False) for a dotted name.

    `umlaut` writes the vowel of 吕: "ü", or "yu" as passports have it.
    """
    if DOT in name or not _HAN.fullmatch(name):
        return "", False
    length = surname_length(name, 0) or 1
    surname, given = name[:length], name[length:]
    reading = _readings().get(surname) or Surname(spelt(surname), sure=True)
    if given == "某":  # a name withheld: 李某
        given = ""
    spelling, sure = _given(given) if given else ("", True)
    english = f"{reading.english} {spelling}".strip()
    return english.replace("ü", umlaut), sure and reading.sure


def _given(given: str) -> tuple[str, bool]:
    """Return a given name as one word, in the reading names take, and whether that is sure."""
    doubtful = {character: _IN_NAMES[character] for character in given if character in _IN_NAMES}
    return spelt(given, doubtful), not doubtful


def _is_name(text: str, start: int, length: int, surname: int) -> bool:
    name = text[start : start + length]
    given = name[surname:]
    return len(name) == length and bool(_HAN.fullmatch(name)) and not _NOT_GIVEN & set(given)


def _dotted_length(text: str, start: int, end: int) -> int:
    last = text.rindex(DOT, start, end) + 1
    ends = (at for at in range(last + 1, end) if _word_after(text, at))
    return next(ends, end) - start


def _ends_at_edge(text: str, end: int) -> bool:
    return end >= len(text) or not _HAN.match(text, end)


def _word_after(text: str, end: int) -> int:
    """Return the length of the longest word following names that stands at a place, or 0."""
    words = _after_names().get(text[end : end + 1], ())
    return max((len(word) for word in words if text.startswith(word, end)), default=0)
