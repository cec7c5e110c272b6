"""English as words that can be compared: without inflection, articles, hyphens and possessives."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+(?:['’][^\W_]+)*|[+%]")
_POSSESSIVE = re.compile(r"'s$", re.IGNORECASE)
_ACRONYM = re.compile(r"(?:[A-Z]\d*){2,}")
_ACRONYMS = re.compile(r"[A-Z][A-Za-z]*[A-Z]s")
_STOP = re.compile(r"[.;:!?,()\[\]]")
_SERIAL_COMMA = re.compile(r",\s*")
_PLAIN_GAPS = frozenset({" ", "", "-"})
_ARTICLES = frozenset({"the", "a", "an"})
_CONJUNCTIONS = frozenset({"and", "or"})


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an English text in order, articles left out.

    `words` are lemmas in lower case, acronyms as written; `starts` and `ends` their code points;
    `stops` says for each word whether a comma, a bracket or the end of a sentence is before it;
    `places` where each word is among the words.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stops: tuple[bool, ...]
    places: Mapping[str, list[int]]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def has(self, other: "Wording", at: int) -> bool:
        """Tell whether another wording's words stand here, with no stop that it does not have."""
        end = at + len(other.words)
        if self.words[at:end] != other.words:
            return False
        here, there = self.stops[at + 1 : end], other.stops[1:]
        return here == there or not any(h and not t for h, t in zip(here, there, strict=True))


@lru_cache(maxsize=4096)
def wording(text: str, *, shouted: bool = False) -> Wording:
    """Return the words of an English text.

    `shouted` takes acronyms for words, as must be done with all sides of a comparison when a text
    is in capitals throughout.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    stops: list[bool] = []
    behind = 0
    for found in _WORD.finditer(text):
        word = _lemma(found[0].casefold() if shouted else found[0])
        gap = text[behind : found.start()]
        behind = found.end()
        if word in _ARTICLES:
            continue
        words.append(word)
        starts.append(found.start())
        ends.append(behind)
        is_plain = gap in _PLAIN_GAPS
        stops.append(not is_plain and _STOP.search(gap) is not None and not _is_serial(gap, word))
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    return Wording(tuple(words), tuple(starts), tuple(ends), tuple(stops), places)


def _is_serial(gap: str, word: str) -> bool:
    """Tell whether a gap is the comma before the last of several (Television, and Tourism)."""
    return word in _CONJUNCTIONS and _SERIAL_COMMA.fullmatch(gap) is not None


@lru_cache(maxsize=65536)
def _lemma(word: str) -> str:
    word = _POSSESSIVE.sub("", word.replace("’", "'"))
    if word[:1].isdigit():
        return word.replace(",", "").casefold()
    if _ACRONYM.fullmatch(word):
        return word
    if _ACRONYMS.fullmatch(word):  # SMEs, MoUs
        return word[:-1] if word[:-1].isupper() else word[:-1].casefold()

    from simplemma import lemmatize  # noqa: PLC0415  # reads its word list

    return lemmatize(word.casefold(), lang="en").casefold()
