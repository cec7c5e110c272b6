"""The heights of the rows, summed so that a place in ten thousand rows is found at once."""

from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Row heights in pixels, each estimated or measured, as a Fenwick tree.

    Finding a row by its top or a top by its row, and correcting one height, take O(log n).
    """

    def __init__(self, estimates: Iterable[int] = ()) -> None:
        self._heights = list(estimates)
        self._measured = bytearray(len(self._heights))
        self._build()

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows together, in pixels."""
        return self.top(len(self._heights))

    def height(self, row: int) -> int:
        """Return a row's height."""
        return self._heights[row]

    def is_measured(self, row: int) -> bool:
        """Tell whether a row's height is known, not estimated."""
        return bool(self._measured[row])

    def top(self, row: int) -> int:
        """Return where a row begins; the number of rows gives the end of the last one."""
        total = 0
        while row > 0:
            total += self._tree[row]
            row &= row - 1
        return total

    def at(self, y: int) -> int:
        """Return the row that holds a pixel; the first or last row for one outside of all."""
        place, remaining = 0, max(0, y)
        step = 1 << len(self._heights).bit_length()
        while step:
            after = place + step
            if after < len(self._tree) and self._tree[after] <= remaining:
                place, remaining = after, remaining - self._tree[after]
            step >>= 1
        return max(0, min(place, len(self._heights) - 1))

    def measure(self, row: int, height: int) -> int:
        """Take a row's true height; return by how much it differs from the one held so far."""
        change = height - self._heights[row]
        self._heights[row] = height
        self._measured[row] = True
        place = row + 1
        while change and place < len(self._tree):
            self._tree[place] += change
            place += place & -place
        return change

    def replace(self, first: int, end: int, estimates: Iterable[int]) -> None:
        """Put other rows, with estimated heights, in place of the rows [first, end)."""
        new = list(estimates)
        self._heights[first:end] = new
        self._measured[first:end] = bytes(len(new))
        self._build()

    def _build(self) -> None:
        tops = [0, *accumulate(self._heights)]
        self._tree = [tops[place] - tops[place & (place - 1)] for place in range(len(tops))]
