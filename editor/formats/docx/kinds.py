"""What each paragraph of a document is: heading, list item, caption …, from style and list."""

from typing import NamedTuple

from lxml.etree import _Element

from editor.article.article import BlockKind
from editor.formats.docx.names import child, number, value
from editor.formats.docx.numbering import Numbering
from editor.formats.docx.styles import Style, Styles

HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})

_BODY_OUTLINE = 9
_OUTLINED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


class Shape(NamedTuple):
    """A paragraph's kind. `label` is the number that Word writes before a heading by itself."""

    kind: BlockKind
    level: int = 0
    ordered: bool = False
    centred: bool = False
    label: str = ""


class ParagraphKinds:
    """Tells paragraphs apart, in their order: automatic numbers count up."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering

    def of(self, paragraph: _Element) -> Shape:
        """Return what the next paragraph of the document is."""
        properties = child(paragraph, "pPr")
        if properties is None:
            style = self._styles.of(None)
        else:
            style = self._styles.of(value(properties, "pStyle"))
        kind, level = _outlined(properties, style)
        list_id = value(properties, "numPr", "numId") or style.list_id
        alignment = value(properties, "jc")
        centred = style.centred if alignment is None else alignment == "center"
        if not self._numbering.is_list(list_id):
            return Shape(kind, level, centred=centred)
        depth = number(value(properties, "numPr", "ilvl"), style.list_level)
        label = self._numbering.label(list_id, depth)
        if kind is BlockKind.PARAGRAPH:
            ordered = self._numbering.is_ordered(list_id, depth)
            return Shape(BlockKind.LIST_ITEM, depth, ordered, centred)
        return Shape(kind, level, centred=centred, label=label if kind in HEADS else "")


def _outlined(properties: _Element | None, style: Style) -> tuple[BlockKind, int]:
    """Return a paragraph's kind and heading level; its own outline level goes before the style's.

    The levels are those of ISO/IEC 29500-1, 17.3.1.20: 0 to 8 for headings, 9 for body text.
    """
    outline = number(value(properties, "outlineLvl"), -1)
    if 0 <= outline < _BODY_OUTLINE and style.kind in _OUTLINED:
        return BlockKind.HEADING, outline + 1
    return style.kind, style.level if style.kind is BlockKind.HEADING else 0
