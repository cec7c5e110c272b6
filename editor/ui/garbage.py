"""Python's garbage is collected on the interface's thread only.

The collector runs on whichever thread allocates. When that is a worker's and the garbage holds a
widget, Qt destroys the widget on the wrong thread and the program ends; so the automatic collector
is put to rest, and a timer of the interface's thread does its work by the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much garbage there may be."""


class Garbage(QObject):
    """Collects while it lives; the automatic collector works again after `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)
        gc.disable()

    def look(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [n for n in range(3) if counts[n] > thresholds[n]]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give the work back to the automatic collector."""
        self._timer.stop()
        gc.enable()
