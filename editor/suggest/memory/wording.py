"""English words as a concordance looks for them: from their beginnings, in order, in any case."""

import re

from editor.suggest.memory.grams import BEGINNING, Words32, texts, word_beginnings

_WORD = re.compile(r"[^\W_]+")


def beginnings(words: str) -> Words32:
    """Return what the index knows the words by that must be there.

    A last word that is shorter than what words are known by may go on, and is left out; but for one
    that stands alone, which is looked for as it is.
    """
    plain = words.lower().strip()
    found = [*_WORD.finditer(plain)]
    if len(found) > 1 and len(found[-1][0]) < BEGINNING:
        plain = plain[: found[-1].start()]
    return word_beginnings(texts([plain]))[0]


def phrase(words: str) -> re.Pattern[str]:
    """Return what finds the words in a text: from the beginning of a word, with any white space.

    A word that stands alone and is shorter than four letters is found whole.
    """
    found = words.split()
    pattern = r"\s+".join(map(re.escape, found))
    is_whole = len(_WORD.findall(words)) == 1 and len(words.strip()) < BEGINNING
    return re.compile(rf"(?<!\w){pattern}" + r"(?!\w)" * is_whole, re.IGNORECASE)
