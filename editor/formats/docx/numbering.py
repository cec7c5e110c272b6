"""A document's lists: which are numbered, and the numbers Word writes by itself."""

import re
from collections.abc import Callable, Mapping

from lxml.etree import _Element

from editor.formats.docx.names import W, child, number, value

_UNORDERED = frozenset({"bullet", "none"})
_MAX_LINKS = 5
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Numbering:
    """A document's numbering part; without one, no paragraph is in a list."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _Element] = {}
        self._patterns: dict[str, _Element] = {}
        self._by_style: dict[str, _Element] = {}
        self._counted: dict[str, list[int]] = {}
        self._begun: set[str] = set()
        if root is None:
            return
        for element in root.iter(W + "num"):
            self._lists.setdefault(element.get(W + "numId", ""), element)
        for element in root.iter(W + "abstractNum"):
            self._patterns.setdefault(element.get(W + "abstractNumId", ""), element)
            style = value(element, "styleLink")
            if style:
                self._by_style.setdefault(style, element)

    def is_list(self, list_id: str) -> bool:
        """Tell whether paragraphs of this list id are list items (0 takes them out of a list)."""
        return list_id in self._lists

    def is_ordered(self, list_id: str, level: int) -> bool:
        """Tell whether a list's items are numbered at a level from 0."""
        kind = value(self._level(list_id, level), "numFmt")
        return kind is not None and kind not in _UNORDERED

    def label(self, list_id: str, level: int) -> str:
        """Count a list's next item at a level from 0 and return its number as Word shows it.

        An item with a bullet, and one of a level Word does not have, has none.
        """
        if not 0 <= level < _LEVELS:
            return ""
        counters = self._counters(list_id)
        first = number(value(self._level(list_id, level), "start"), 1)
        counters[level] = counters[level] + 1 if counters[level] else first
        counters[level + 1 :] = [0] * (_LEVELS - level - 1)
        if not self.is_ordered(list_id, level):
            return ""
        shape = value(self._level(list_id, level), "lvlText") or ""

        def filled(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            kind = value(self._level(list_id, at), "numFmt") or ""
            return _FORMATS.get(kind, str)(counters[at] or 1)

        return _PLACE.sub(filled, shape)

    def _counters(self, list_id: str) -> list[int]:
        """Return the counters a list shares with others of its pattern; an override begins anew."""
        entry = self._lists[list_id]
        pattern = value(entry, "abstractNumId") or list_id
        counters = self._counted.setdefault(pattern, [0] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for override in entry.iter(W + "startOverride"):
                parent = override.getparent()
                at = number(None if parent is None else parent.get(W + "ilvl"), -1)
                if 0 <= at < _LEVELS:
                    counters[at] = max(number(override.get(W + "val"), 1) - 1, 0)
        return counters

    def _level(self, list_id: str, level: int) -> _Element | None:
        """Return a level's definition: the list's own or its pattern's."""
        entry = self._lists.get(list_id)
        if entry is None:
            return None
        own = child(_at(entry.findall(W + "lvlOverride"), level), "lvl")
        if own is not None:
            return own
        pattern = self._patterns.get(value(entry, "abstractNumId") or "")
        for _ in range(_MAX_LINKS):
            linked = value(pattern, "numStyleLink")
            if linked is None or linked not in self._by_style:
                break
            pattern = self._by_style[linked]
        return None if pattern is None else _at(pattern.findall(W + "lvl"), level)


def _at(elements: list[_Element], level: int) -> _Element | None:
    return next((e for e in elements if e.get(W + "ilvl") == str(level)), None)


def _chinese(count: int) -> str:
    """Return 1 to 99 in Chinese (十二, 二十), larger numbers in digits."""
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def _letter(count: int) -> str:
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        written += sign * min(times, 9)
    return written


def _circled(count: int) -> str:
    return chr(0x245F + count) if 0 < count <= 20 else str(count)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": lambda count: "".join(_DIGITS[int(digit)] for digit in str(count)),
    "upperLetter": _letter,
    "lowerLetter": lambda count: _letter(count).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": "{:02d}".format,
}
"""How a count is written in the number formats of Chinese documents (ISO/IEC 29500-1, 17.18.59)."""
