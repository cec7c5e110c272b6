"""Which lists of a document are numbered and which have bullets."""

from lxml.etree import _Element

from editor.formats.docx.names import W, child, value

_UNORDERED = frozenset({"bullet", "none"})
_MAX_LINKS = 5


class Numbering:
    """A document's numbering part; without one, no list is numbered."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _Element] = {}
        self._patterns: dict[str, _Element] = {}
        self._by_style: dict[str, _Element] = {}
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
        entry = self._lists.get(list_id)
        if entry is None:
            return False
        overridden = _level(entry.findall(W + "lvlOverride"), level)
        stated = value(child(overridden, "lvl"), "numFmt")
        if stated is None:
            pattern = self._patterns.get(value(entry, "abstractNumId") or "")
            stated = self._format(pattern, level)
        return stated is not None and stated not in _UNORDERED

    def _format(self, pattern: _Element | None, level: int) -> str | None:
        for _ in range(_MAX_LINKS):
            linked = value(pattern, "numStyleLink")
            if linked is None or linked not in self._by_style:
                break
            pattern = self._by_style[linked]
        if pattern is None:
            return None
        return value(_level(pattern.findall(W + "lvl"), level), "numFmt")


def _level(elements: list[_Element], level: int) -> _Element | None:
    return next((e for e in elements if e.get(W + "ilvl") == str(level)), None)
