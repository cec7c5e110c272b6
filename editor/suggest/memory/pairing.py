"""The sentences of a pair of texts, where it is certain which English is of which Chinese."""

import re

from editor.text.sentences import chinese_sentences, english_sentences

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z]")
_LEAST, _MOST = 1.0, 8.0
"""English characters for one Chinese character: what no sentence that was measured goes beyond."""


def is_pair(source: str, draft: str) -> bool:
    """Tell whether texts are Chinese and English."""
    return _HAN.search(source) is not None and _LATIN.search(draft) is not None


def sentence_pairs(source: str, draft: str) -> list[tuple[str, str]]:
    """Return the sentences of several that pair with certainty; none when any is in doubt."""
    chinese = [sentence.strip() for sentence in chinese_sentences(source)]
    english = [sentence.strip() for sentence in english_sentences(draft)]
    if len(chinese) < 2 or len(chinese) != len(english):
        return []
    pairs = list(zip(chinese, english, strict=True))
    return pairs if all(_is_plausible(*pair) for pair in pairs) else []


def _is_plausible(source: str, draft: str) -> bool:
    return is_pair(source, draft) and _LEAST <= len(draft) / len(source) <= _MOST
