"""How long a text is, as the people who order and pay for it count."""

import re

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_CHINESE_UNIT = re.compile(rf"[{_HAN}]|[0-9０-９]+(?:[.,．][0-9０-９]+)*")
_ENGLISH_WORD = re.compile(r"[^\W_]+(?:['’.,&/\-‐‑][^\W_]+)*")
_HAS_LATIN = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ɏ]")


def chinese_characters(text: str) -> int:
    """Count a Chinese text: each Han character is one, and each number written in digits is one.

    Punctuation, spaces and Latin words are not counted.
    """
    return len(_CHINESE_UNIT.findall(text))


def english_words(text: str) -> int:
    """Count the words of an English text: a number, a hyphenated or apostrophed word is one.

    Chinese characters that stand among the English are not counted.
    """
    return sum(1 for word in _ENGLISH_WORD.findall(text) if _HAS_LATIN.search(word))
