"""What a document's styles say: title, heading level, toggles, alignment, list."""

import re
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from editor.article.article import BlockKind
from editor.formats.docx.names import W, child, number, switch, value

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_KINDS = {
    "title": BlockKind.TITLE,
    "标题": BlockKind.TITLE,
    "subtitle": BlockKind.SUBTITLE,
    "副标题": BlockKind.SUBTITLE,
    "caption": BlockKind.CAPTION,
    "题注": BlockKind.CAPTION,
}
_MAX_CHAIN = 20
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits along its basedOn chain.

    `level` is the heading level from 1, 0 for body text; `list_id` and `list_level` are the
    numbering it puts its paragraphs in, "" and 0 for none.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    hidden: bool = False
    centred: bool = False
    list_id: str = ""
    list_level: int = 0


@dataclass(slots=True)
class Styles:
    """A document's styles by id, resolved when first asked for."""

    root: _Element | None
    default: str = ""
    _elements: dict[str, _Element] = field(default_factory=dict)
    _resolved: dict[str, Style] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the styles by id."""
        for element in () if self.root is None else self.root.iter(W + "style"):
            self._elements.setdefault(element.get(W + "styleId", ""), element)
            if element.get(W + "type") == "paragraph" and element.get(W + "default") == "1":
                self.default = element.get(W + "styleId", "")

    def of(self, style_id: str | None) -> Style:
        """Return a style by its id; an unknown id has the properties of plain text."""
        key = self.default if style_id is None else style_id
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def _resolve(self, style_id: str) -> Style:
        chain: list[_Element] = []
        while style_id in self._elements and len(chain) < _MAX_CHAIN:
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "basedOn") or ""
        style = Style()
        for element in reversed(chain):
            style = _inherited(style, element)
        return style


def _inherited(base: Style, element: _Element) -> Style:
    """Return a style's own properties over those of the style it is based on."""
    run, paragraph = child(element, "rPr"), child(element, "pPr")
    kind, level = _named(value(element, "name") or "", base)
    outline = value(paragraph, "outlineLvl")
    if outline is not None and kind is not BlockKind.TITLE:
        level = number(outline, _BODY_LEVEL) + 1 if number(outline, _BODY_LEVEL) < 9 else 0
        is_heading = kind is BlockKind.HEADING
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH if is_heading else kind
    alignment = value(paragraph, "jc")
    raised = value(run, "vertAlign")
    return replace(
        base,
        kind=kind,
        level=level,
        bold=_over(switch(run, "b"), base.bold),
        italic=_over(switch(run, "i"), base.italic),
        hidden=_over(switch(run, "vanish"), base.hidden),
        superscript=base.superscript if raised is None else raised == "superscript",
        centred=base.centred if alignment is None else alignment == "center",
        list_id=value(paragraph, "numPr", "numId") or base.list_id,
        list_level=number(value(paragraph, "numPr", "ilvl"), base.list_level),
    )


def _named(name: str, base: Style) -> tuple[BlockKind, int]:
    heading = _HEADING.fullmatch(name.strip())
    if heading:
        return BlockKind.HEADING, int(heading[1])
    return _KINDS.get(name.strip().lower(), base.kind), base.level


def _over(stated: bool | None, inherited: bool) -> bool:
    return inherited if stated is None else stated
