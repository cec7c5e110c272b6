"""Who made a tracked change, and when; and the tracked moves that changes belong to."""

from collections.abc import Mapping
from datetime import datetime

from lxml.etree import _Element

from editor.formats.docx.names import W
from editor.formats.docx.returned.tape import Change
from editor.review.returned import Stamp

_AUTHOR = W + "author"
_DATE = W + "date"
_ID = W + "id"
_NAME = W + "name"
_UNSET = "1970-01-01"
"""The day LibreOffice writes where it knows none."""

_FROM = "moveFrom"
_TO = "moveTo"

CHANGES: Mapping[object, tuple[bool, str]] = {
    W + "ins": (True, ""),
    W + "del": (False, ""),
    W + _TO: (True, _TO),
    W + _FROM: (False, _FROM),
    W + "cellIns": (True, ""),
    W + "cellDel": (False, ""),
}
"""The elements that mark a change: whether it inserts, and which end of a move it is."""

MOVE_RANGES: Mapping[object, tuple[str, bool]] = {
    f"{W}{end}Range{edge}": (end, edge == "Start")
    for end in (_FROM, _TO)
    for edge in ("Start", "End")
}
"""The marks round moved content: which end of the move, and whether its range begins."""


class Stamps:
    """Reads stamps; the same words give the same object."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], Stamp] = {}
        self._open: dict[str, dict[str, str]] = {_FROM: {}, _TO: {}}
        self._last: dict[str, str] = {_FROM: "", _TO: ""}

    def stamp(self, element: _Element, move: str = "") -> Stamp:
        """Return the author and the date of a change."""
        author, date = element.get(_AUTHOR, ""), element.get(_DATE, "")
        key = (author, date, move)
        if key not in self._known:
            self._known[key] = Stamp(author, stated_date(date), move)
        return self._known[key]

    def change(self, element: _Element, outer: Change) -> Change:
        """Return what holds inside one of the `CHANGES`."""
        inserts, end = CHANGES[element.tag]
        stamp = self.stamp(element, self.move(end) if end else "")
        return Change(stamp, outer.deleted) if inserts else Change(outer.inserted, stamp)

    def move(self, end: str) -> str:
        """Return the name of the move whose range is open, else of the last one."""
        names = self._open[end]
        return next(reversed(names.values()), self._last[end])

    def open_move(self, *, inserts: bool) -> str:
        """Return the name of the move whose range is open here, or ""."""
        names = self._open[_TO if inserts else _FROM]
        return next(reversed(names.values()), "")

    def mark(self, element: _Element) -> None:
        """Take note of one of the `MOVE_RANGES`."""
        end, starts = MOVE_RANGES[element.tag]
        key = element.get(_ID, "")
        if starts:
            self._open[end][key] = self._last[end] = element.get(_NAME, "")
        else:
            self._open[end].pop(key, None)


def stated_date(date: str) -> str:
    """Return a date as the file has it, "" for one that says nothing or is none (ISO 8601)."""
    try:
        datetime.fromisoformat(date)
    except ValueError:
        return ""
    return "" if date.startswith(_UNSET) else date
