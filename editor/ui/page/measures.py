"""The page's measures: where its columns stand in a window of a given width."""

from dataclasses import dataclass

DESK = 22
"""Pixels of desk around the sheet."""
MARGIN = 58
"""Width of the column of kind labels."""
STATE = 34
"""Width of the column that says how a row stands."""
SOURCE_SHARE = 0.8
"""Width of the Chinese column, the English being 1."""
ABOVE, BESIDE = 9, 20
"""Pixels above and below a paragraph, and at its sides."""
SHEET_PADDING = 8
"""Pixels above the first and below the last row, inside the sheet."""
ROUNDING = 8
PICTURE_HEIGHT = 120
"""Height of a thumbnail's place, in pixels."""
BAR = 3
"""Width of the bar that marks the current pair."""
CHANGE_BAR = 2
"""Width of the bar beside a pair that a reviewer changed."""

_TEXT_AT_MOST = 1030
_TEXT_AT_LEAST = 380


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand across the page, in pixels of the view; widths are of the bare text."""

    left: int
    width: int
    source_x: int
    source_width: int
    divider: int
    draft_x: int
    draft_width: int
    state: int

    @property
    def right(self) -> int:
        """The sheet's right edge."""
        return self.left + self.width


def columns(view_width: int, zoom: int = 100) -> Columns:
    """Return the columns for a view: the sheet fills it up to a width that is good to read."""
    room = view_width - 2 * DESK - MARGIN - STATE
    text = max(_TEXT_AT_LEAST, min(room, _TEXT_AT_MOST * zoom // 100))
    width = MARGIN + text + STATE
    left = max(DESK, (view_width - width) // 2)
    source = round(text * SOURCE_SHARE / (1 + SOURCE_SHARE))
    divider = left + MARGIN + source
    return Columns(
        left=left,
        width=width,
        source_x=left + MARGIN + BESIDE,
        source_width=source - 2 * BESIDE,
        divider=divider,
        draft_x=divider + BESIDE,
        draft_width=text - source - 2 * BESIDE,
        state=left + MARGIN + text,
    )
