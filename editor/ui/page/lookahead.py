"""Reads terms and lays out the neighbouring pages while there is nothing else to do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class LookAhead(QObject):
    """Prepares the rows in sight and around, one at a time, so that keys come first."""

    def __init__(self, prepare: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._rows: list[int] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to prepare."""
        return not self._rows

    def begin(self, seen: range, count: int) -> None:
        """Prepare the rows in sight, a page below and one above, of so many rows in all."""
        below = range(seen.stop, min(seen.stop + len(seen), count))
        above = range(max(0, seen.start - len(seen)), seen.start)
        self._rows = [*above, *reversed(below), *reversed(seen)]
        if self._rows:
            self._timer.start()

    def stop(self) -> None:
        """Forget the rows; there are others now."""
        self._rows.clear()
        self._timer.stop()

    def _next(self) -> None:
        if self._rows:
            self._prepare(self._rows.pop())
        if not self._rows:
            self._timer.stop()
