"""Chinese characters spelt in pinyin, as names are: no tones, an apostrophe where syllables blur.

The apostrophe stands before a, o and e inside a word (GB/T 16159): Yan'an, Lu'an.
"""

from collections.abc import Mapping
from types import MappingProxyType


def spelt(chinese: str, readings: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return Chinese characters as one capitalised word: 柳州 → Liuzhou, 延安 → Yan'an.

    `readings` gives characters that are to be read otherwise than words are.
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415  a large table, loaded when asked for

    syllables = lazy_pinyin(chinese, style=Style.NORMAL, v_to_u=True)
    if len(syllables) == len(chinese):
        pairs = zip(chinese, syllables, strict=True)
        syllables = [readings.get(character, syllable) for character, syllable in pairs]
    return joined(syllables)


def joined(syllables: list[str]) -> str:
    """Return syllables as one capitalised word."""
    first, *others = syllables or [""]
    return (first + "".join(f"'{s}" if s[:1] in {*"aoe"} else s for s in others)).capitalize()
