"""What a paragraph of a release holds: its text with marks, and the images and boxes in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docx.opc.part import Part
from lxml.etree import _Element

from editor.article.article import Picture
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.images import Images
from editor.formats.docx.kinds import HEADS
from editor.formats.docx.names import M, R, W, child, children, local, number, switch, value
from editor.formats.docx.styles import Style, Styles

_HYPERLINK = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_BREAKING = frozenset({None, "textWrapping"})

_SYMBOLS: Mapping[str, str] = {
    "F0B7": "•",
    "F0A7": "▪",
    "F06C": "●",
    "F06E": "■",
    "F06F": "□",
    "F075": "◆",
    "F0D8": "➢",
    "F0E0": "→",
    "F0FC": "✓",
    "F0FE": "☑",
    "F0A8": "□",
}
"""The marks of Symbol and Wingdings that stand in releases, by their code in those fonts."""

_UNKNOWN_SYMBOL = "□"
_RAISED = 4


@dataclass(slots=True)
class Content:
    """A paragraph's content: its text, the images by their offset in it, and the text boxes."""

    text: Text = field(default_factory=Text)
    pictures: list[tuple[int, Picture]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


@dataclass(slots=True)
class _Field:
    """A complex field being read: its instruction, and whether its result has begun."""

    instruction: str = ""
    in_result: bool = False

    @property
    def link(self) -> str:
        found = _HYPERLINK.match(self.instruction) if self.in_result else None
        return found[1] if found else ""


@dataclass(slots=True)
class _Line:
    """A paragraph's text while it is put together."""

    style: Style
    content: Content = field(default_factory=Content)
    plain: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(self, plain: str, kinds: tuple[MarkKind, ...], link: str) -> None:
        start, self.length = self.length, self.length + len(plain)
        self.plain.append(plain)
        self.marks += [Mark(start, self.length, kind) for kind in kinds]
        if link:
            self.marks.append(Mark(start, self.length, MarkKind.LINK, link))


class InlineReader:
    """Reads paragraphs one after the other; a field may begin in one and end in another."""

    def __init__(self, part: Part, styles: Styles, images: Images) -> None:
        self._part = part
        self._styles = styles
        self._images = images
        self._fields: list[_Field] = []
        self.notes: list[tuple[str, str]] = []

    def read(self, paragraph: _Element) -> Content:
        """Return a paragraph's content; note references become [1], [2] … over the document."""
        line = _Line(self._styles.of(value(paragraph, "pPr", "pStyle")))
        self._descend(paragraph, line, "")
        line.content.text = Text("".join(line.plain), tuple(line.marks))
        return line.content

    def _descend(self, element: _Element, line: _Line, link: str) -> None:
        for inner in element:
            name = local(inner)
            if name == "r":
                self._run(inner, line, link)
            elif name == "hyperlink":
                self._descend(inner, line, self._address(inner) or link)
            elif name in {"fldSimple", "p", "rubyBase"}:
                self._descend(inner, line, link)
            elif inner.tag in {M + "oMath", M + "oMathPara"}:
                formula = "".join(text.text or "" for text in inner.iter(M + "t"))
                line.add(formula, (), link)

    def _address(self, hyperlink: _Element) -> str:
        relation = self._part.rels.get(hyperlink.get(R + "id", ""))
        if relation is None or not relation.is_external:
            return ""
        address: str = relation.target_ref
        return address

    def _run(self, run: _Element, line: _Line, link: str) -> None:
        properties = child(run, "rPr")
        style = self._styles.of(value(properties, "rStyle") or "")
        if _toggled(properties, "vanish", line.style.hidden, style.hidden):
            return
        kinds = _kinds(properties, line.style, style)
        for inner in run:
            name = local(inner)
            write = _WRITTEN.get(name)
            if name in _HANDLED:
                _HANDLED[name](self, inner, line)
            elif write is not None and not self._in_instruction():
                line.add(write(inner), kinds, link or self._field_link())

    def _in_instruction(self) -> bool:
        return any(not entry.in_result for entry in self._fields)

    def _field_link(self) -> str:
        return next((entry.link for entry in reversed(self._fields) if entry.link), "")

    def _field_mark(self, mark: _Element, _: _Line) -> None:
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].in_result = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _instruction(self, element: _Element, _: _Line) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].instruction += element.text or ""

    def _note(self, reference: _Element, line: _Line) -> None:
        kind = local(reference).removesuffix("Reference")
        self.notes.append((kind, reference.get(W + "id", "")))
        line.add(f"[{len(self.notes)}]", (MarkKind.SUPERSCRIPT,), "")

    def _ruby(self, ruby: _Element, line: _Line) -> None:
        for base in children(ruby, ("rubyBase",)):
            self._descend(base, line, "")

    def _drawing(self, drawing: _Element, line: _Line) -> None:
        boxes = [box for box in drawing.iter(W + "txbxContent") if not _is_inside_box(box, drawing)]
        line.content.boxes += boxes
        for picture in self._images.of(drawing, self._part):
            line.content.pictures.append((line.length, picture))


def _is_inside_box(box: _Element, top: _Element) -> bool:
    parent = box.getparent()
    while parent is not None and parent is not top:
        if parent.tag == W + "txbxContent":
            return True
        parent = parent.getparent()
    return False


def _toggled(properties: _Element | None, name: str, paragraph: bool, run: bool) -> bool:
    """Return a toggle property: direct formatting, else the styles' (ISO/IEC 29500-1, 17.7.3)."""
    direct = switch(properties, name)
    return paragraph != run if direct is None else direct


def _kinds(properties: _Element | None, paragraph: Style, run: Style) -> tuple[MarkKind, ...]:
    raised = value(properties, "vertAlign")
    superscript = (
        paragraph.superscript or run.superscript if raised is None else raised == "superscript"
    )
    # LibreOffice raises letters of its own accord by a distance in half points.
    superscript = superscript or number(value(properties, "position")) >= _RAISED
    bold = _toggled(properties, "b", paragraph.bold, run.bold)
    states = (
        (MarkKind.BOLD, bold and not (paragraph.bold and paragraph.kind in HEADS)),
        (MarkKind.ITALIC, _toggled(properties, "i", paragraph.italic, run.italic)),
        (MarkKind.SUPERSCRIPT, superscript),
    )
    return tuple(kind for kind, on in states if on)


def _break(element: _Element) -> str:
    return "\n" if element.get(W + "type") in _BREAKING else ""


def _symbol(element: _Element) -> str:
    code = element.get(W + "char", "").upper()
    if code in _SYMBOLS or code.startswith("F0"):
        return _SYMBOLS.get(code, _UNKNOWN_SYMBOL)
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return _UNKNOWN_SYMBOL


_WRITTEN: Mapping[str, Callable[[_Element], str]] = {
    "t": lambda element: element.text or "",
    "tab": lambda _: " ",
    "ptab": lambda _: " ",
    "br": _break,
    "cr": lambda _: "\n",
    "noBreakHyphen": lambda _: "-",
    "sym": _symbol,
}
"""What stands in the text for each element of a run."""

_HANDLED: Mapping[str, Callable[[InlineReader, _Element, _Line], None]] = {
    "fldChar": InlineReader._field_mark,  # noqa: SLF001
    "instrText": InlineReader._instruction,  # noqa: SLF001
    "footnoteReference": InlineReader._note,  # noqa: SLF001
    "endnoteReference": InlineReader._note,  # noqa: SLF001
    "ruby": InlineReader._ruby,  # noqa: SLF001
    "drawing": InlineReader._drawing,  # noqa: SLF001
    "pict": InlineReader._drawing,  # noqa: SLF001
    "object": InlineReader._drawing,  # noqa: SLF001
}
