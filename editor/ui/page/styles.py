"""How each kind of block is set: size, weight, ink, alignment, and where its lines stand."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from editor.article.article import Block, BlockKind
from editor.ui.theme import (
    CHINESE_LEADING,
    CHINESE_PIXELS,
    ENGLISH_LEADING,
    ENGLISH_PIXELS,
    Theme,
)

BASELINE = 0.8
"""Where Qt's text documents put the baseline in a line of fixed height (QTextDocumentLayout)."""


class Side(StrEnum):
    """One of the two facing pages."""

    SOURCE = "source"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Look:
    """What sets a kind of block apart; `tight` shortens the leading of large type."""

    scale: float = 1.0
    bold: bool = False
    ink: str = "ink"
    centred: bool = False
    tight: float = 1.0
    above: int = 0


_QUIET = Look(scale=0.92, ink="soft")
_LOOKS: dict[BlockKind, Look] = {
    BlockKind.TITLE: Look(scale=1.3, bold=True, tight=0.82, above=5),
    BlockKind.SUBTITLE: Look(scale=1.08, ink="soft", tight=0.9),
    BlockKind.DATELINE: _QUIET,
    BlockKind.BYLINE: _QUIET,
    BlockKind.HEADING: Look(scale=1.07, bold=True, tight=0.92, above=5),
    BlockKind.CAPTION: Look(scale=0.92, ink="soft", centred=True),
    BlockKind.SIGNOFF: _QUIET,
    BlockKind.IMAGE: _QUIET,
    BlockKind.OTHER: Look(ink="soft"),
}
_PLAIN = Look()
_HEADER_CELL = Look(bold=True)


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How one side of a row is set; `top` is where its first line box begins below the row's.

    `lead` is the distance of two baselines; all in pixels.
    """

    font: QFont
    lead: int
    top: float
    ink: str
    centred: bool
    indent: int = 0

    @property
    def em(self) -> int:
        """The type's size."""
        return self.font.pixelSize()


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How both sides of a row are set, their first lines on one baseline."""

    source: CellStyle
    draft: CellStyle
    above: int


def look_of(block: Block) -> Look:
    """Return what sets a block apart."""
    if block.cell is not None and block.cell.header:
        return _HEADER_CELL
    return _LOOKS.get(block.kind, _PLAIN)


class Styles:
    """The styles of a theme at its present zoom and fonts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._of = cache(self._made)

    def of(self, block: Block) -> RowStyle:
        """Return the style of a block."""
        depth = block.level + 1 if block.kind is BlockKind.LIST_ITEM else 0
        return self._of(look_of(block), depth)

    def _made(self, look: Look, depth: int) -> RowStyle:
        chinese = self._theme.chinese_font(look.scale)
        english = self._theme.english_font(look.scale)
        for font in (chinese, english):
            font.setBold(look.bold)
        zoom = self._theme.zoom / 100 * look.scale * look.tight
        source_lead = round(CHINESE_PIXELS * CHINESE_LEADING * zoom)
        draft_lead = round(ENGLISH_PIXELS * ENGLISH_LEADING * zoom)
        first = max(_centred(chinese, source_lead), _centred(english, draft_lead))
        # The live editor stands on whole pixels, so the English decides and the Chinese follows.
        draft_top = round(first - BASELINE * draft_lead)
        source_top = draft_top + BASELINE * (draft_lead - source_lead)
        indent = round(22 * self._theme.zoom / 100) * depth
        return RowStyle(
            CellStyle(chinese, source_lead, source_top, look.ink, look.centred, indent),
            CellStyle(english, draft_lead, draft_top, look.ink, look.centred, indent),
            look.above,
        )


def _centred(font: QFont, lead: int) -> float:
    metrics = QFontMetricsF(font)
    return (lead - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
