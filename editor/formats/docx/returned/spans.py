"""What comments stand on: the parts of their ranges in the cells they go over."""

from lxml.etree import _Element

from editor.formats.docx.names import W
from editor.formats.docx.returned.bookmarks import closed
from editor.review.returned import Span

_ID = W + "id"
_START = W + "commentRangeStart"
_END = W + "commentRangeEnd"

_MOST = 200_000
"""How many parts all comments of a file may have together; then ranges end with their strip."""


class Spans:
    """The ranges of all comments of a file, while its parts are read one after the other."""

    def __init__(self) -> None:
        self._closed: set[_Element] = set()
        self._open: dict[str, int] = {}
        self._row: list[tuple[str, int, int, int]] = []
        self._row_points: list[tuple[str, int, int]] = []
        self._strip_points: list[tuple[str, int]] = []
        self._spans: dict[str, list[Span]] = {}
        self._points: dict[str, Span] = {}
        self._count = 0

    def watch(self, root: _Element) -> None:
        """Begin a part: a range counts only if the same part ends it."""
        self._closed = closed(root, _START, _END)
        self._open.clear()

    @property
    def is_open(self) -> bool:
        """Whether a comment's range goes on."""
        return bool(self._open)

    def start(self, element: _Element, at: int) -> None:
        """Begin a comment's range."""
        if element in self._closed:
            self._open[element.get(_ID, "")] = at

    def end(self, element: _Element, at: int | None) -> None:
        """End a comment's range at an offset, or (None) between two strips."""
        key = element.get(_ID, "")
        start = self._open.pop(key, None)
        if start is not None and at is not None:
            self._row.append((key, -1, min(start, at), at))

    def reference(self, element: _Element, at: int) -> None:
        """Take note of where a comment's own sign stands: its place, if it has no range."""
        self._strip_points.append((element.get(_ID, ""), at))

    def end_strip(self, cell: int, length: int) -> None:
        """Give what ended in a strip its cell; what is still open goes on in the next one."""
        if self._strip_points:
            self._row_points += [(key, cell, min(at, length)) for key, at in self._strip_points]
            self._strip_points.clear()
        for index in range(len(self._row) - 1, -1, -1):
            key, known, start, end = self._row[index]
            if known >= 0:
                break
            self._row[index] = (key, cell, min(start, length), min(end, length))
        for key, start in self._open.items() if self._count < _MOST else ():
            self._row.append((key, cell, min(start, length), length))
            self._open[key] = 0

    def end_row(self, row: int) -> None:
        """Give what ended in a row its number."""
        self._count += len(self._row)
        for key, cell, start, end in self._row:
            self._spans.setdefault(key, []).append(Span(row, cell, start, end))
        for key, cell, at in self._row_points:
            self._points.setdefault(key, Span(row, cell, at, at))
        self._row.clear()
        self._row_points.clear()

    def of(self, comment: str) -> tuple[Span, ...]:
        """Return a comment's spans, or the point it stands at; empty when it stands nowhere."""
        spans = self._spans.get(comment, [])
        point = self._points.get(comment)
        wide = tuple(span for span in spans if span.start < span.end)
        return wide or tuple(spans[:1]) or ((point,) if point else ())
