"""Reads a Chinese release from a Word document, its tracked changes taken as accepted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from docx.document import Document
from docx.opc.part import Part, XmlPart
from lxml.etree import _Element

from editor.article.article import Block, BlockKind, Cell, Picture
from editor.article.text import MarkKind, Text, joined
from editor.formats.docx.causes import Cause, unreadable
from editor.formats.docx.guard import BROKEN, broken, open_document, parse, related_part
from editor.formats.docx.images import Images
from editor.formats.docx.inline import Content, InlineReader
from editor.formats.docx.kinds import HEADS, ParagraphKinds, Shape
from editor.formats.docx.names import W, child, local
from editor.formats.docx.numbering import Numbering
from editor.formats.docx.revisions import accept
from editor.formats.docx.styles import Styles
from editor.formats.docx.tables import TableCell, cells_of, is_layout, reading_order
from editor.formats.page import Page
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress

_CHANGES = QT_TRANSLATE_NOOP("Word", "Tracked changes read as accepted: {count}.")
_COMMENTS = QT_TRANSLATE_NOOP("Word", "Comments in the document left out: {count}.")
_NOTES = QT_TRANSLATE_NOOP("Word", "Notes put at the end of the article: {count}.")
_OUTSIDE = QT_TRANSLATE_NOOP(
    "Word", "Pictures left out because they are only linked, not in the document: {count}."
)
_OBJECTS = QT_TRANSLATE_NOOP("Word", "Charts and diagrams left out: {count}.")

_PLACEHOLDERS = frozenset(
    {"word document", "python-docx", "untitled", "document", "无标题", "文档", "新建文档"}
)
_STEP = 50
_MAX_TITLE = 120
_BLANKS = " \u3000\u00a0"
_MAY_BE_TITLE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})

_Flat = tuple[list[Text], list[Picture]]


def read(path: Path, progress: Progress) -> Page:
    """Read a .docx file.

    Raise `UnreadableFile` with the cause and the remedy for every file the guard refuses. Progress
    counts the paragraphs and tables of the body.
    """
    document = open_document(path)
    try:
        page = _Reader(document).page(progress)
    except BROKEN as error:
        raise broken(error, path.name) from error
    if not page.blocks:
        chunk = next(document.element.iter(W + "altChunk"), None)
        raise unreadable(Cause.NO_TEXT if chunk is None else Cause.EMBEDDED, path.name)
    return page


class _Reader:
    """One document being read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        part = document.part
        self._styles = Styles(_root(part, "styles"))
        self._kinds = ParagraphKinds(self._styles, Numbering(_root(part, "numbering")))
        self._images = Images()
        self._inline = InlineReader(part, self._styles, self._images)
        self._tables = 0
        self._blocks = 0
        self._opens_centred: bool | None = None

    def page(self, progress: Progress) -> Page:
        """Return the page the document holds."""
        body = child(self._document.element, "body")
        if body is None:
            return Page(())
        comments = len({e.get(W + "id") for e in body.iter(W + "commentReference")})
        changes = accept(body)
        blocks: list[Block] = []
        total = len(body)
        for done, element in enumerate(body):
            if done % _STEP == 0:
                progress(done, total)
            blocks += self._part(element)
        blocks = self._with_title(blocks)
        blocks += self._notes()
        progress(total, total)
        counts = {
            _CHANGES: changes,
            _COMMENTS: comments,
            _NOTES: len(self._inline.notes),
            _OUTSIDE: self._images.outside,
            _OBJECTS: self._images.left_out,
        }
        warnings = (Message("Word", text, {"count": n}) for text, n in counts.items() if n)
        return Page(
            tuple(blocks), self._images.assets, self._stated_title(), warnings=tuple(warnings)
        )

    def _part(self, element: _Element) -> Iterator[Block]:
        if local(element) == "p":
            yield from self._paragraph(element)
        elif local(element) == "tbl":
            yield from self._table(element)

    def _inside(self, element: _Element) -> Iterator[Block]:
        for inner in element:
            yield from self._part(inner)

    def _paragraph(self, element: _Element) -> Iterator[Block]:
        content = self._inline.read(element)
        shape = self._kinds.of(element)
        for piece in _pieces(content):
            if isinstance(piece, Picture):
                yield self._image(piece)
            elif text := piece.stripped():
                yield self._text_block(text, shape)
        for box in content.boxes:
            yield from self._inside(box)

    def _text_block(self, text: Text, shape: Shape, cell: Cell | None = None) -> Block:
        """Return the next block; the first one's alignment is remembered for the title."""
        if self._opens_centred is None:
            self._opens_centred = shape.centred
        if shape.kind in HEADS:
            text = _as_head(text, shape.label)
        return Block(
            self._id(), shape.kind, text, level=shape.level, ordered=shape.ordered, cell=cell
        )

    def _image(self, picture: Picture) -> Block:
        return Block(self._id(), BlockKind.IMAGE, picture=picture)

    def _id(self) -> str:
        self._blocks += 1
        return f"b{self._blocks}"

    def _table(self, element: _Element) -> Iterator[Block]:
        cells = cells_of(element, self._tables)
        if is_layout(cells):
            for cell in reading_order(cells):
                yield from self._inside(cell.element)
            return
        self._tables += 1
        for cell in cells:
            yield from self._cell(cell)

    def _cell(self, cell: TableCell) -> Iterator[Block]:
        lines, pictures = self._flat(cell.element)
        text = joined(lines, "\n").stripped()
        if text:
            yield self._text_block(text, Shape(BlockKind.TABLE_CELL), cell.place)
        yield from (self._image(picture) for picture in pictures)

    def _flat(self, element: _Element) -> _Flat:
        """Return a cell's lines and pictures; a row of a table inside it is one line."""
        lines: list[Text] = []
        pictures: list[Picture] = []
        for inner in element:
            texts, shown = self._flat_part(inner)
            lines += texts
            pictures += shown
        return lines, pictures

    def _flat_part(self, element: _Element) -> _Flat:
        name = local(element)
        if name == "p":
            return self._flat_paragraph(element)
        if name not in {"tbl", "tr", "tc"}:
            return [], []
        lines, pictures = self._flat(element)
        return ([joined(lines, " ")] if name == "tr" else lines), pictures

    def _flat_paragraph(self, element: _Element) -> _Flat:
        content = self._inline.read(element)
        self._kinds.of(element)  # its automatic number counts, though it is not shown
        text = content.text.stripped()
        lines = [text] if text else []
        pictures = [picture for _, picture in content.pictures]
        for box in content.boxes:
            texts, shown = self._flat(box)
            lines += texts
            pictures += shown
        return lines, pictures

    def _with_title(self, blocks: list[Block]) -> list[Block]:
        """Return the blocks with a title found by its look, where no style marks one.

        The first text is the title when it is centred, or the only heading of the highest level.
        """
        first = next((index for index, block in enumerate(blocks) if block.source), None)
        if first is None or any(block.kind is BlockKind.TITLE for block in blocks):
            return blocks
        block = blocks[first]
        highest = [b for b in blocks if b.kind is BlockKind.HEADING and b.level == 1]
        looks_so = self._opens_centred or highest == [block]
        if not looks_so or block.kind not in _MAY_BE_TITLE or len(block.source) > _MAX_TITLE:
            return blocks
        title = replace(block, kind=BlockKind.TITLE, level=0, source=_as_head(block.source, ""))
        return [*blocks[:first], title, *blocks[first + 1 :]]

    def _notes(self) -> Iterator[Block]:
        """Yield the footnotes and endnotes in the order of their references."""
        notes: dict[tuple[str, str], _Element] = {}
        for kind in {kind for kind, _ in self._inline.notes}:
            root = _root(self._document.part, f"{kind}s")
            for note in () if root is None else root.iter(W + kind):
                notes[kind, note.get(W + "id", "")] = note
        for count, reference in enumerate(list(self._inline.notes), 1):
            element = notes.get(reference)
            if element is None:
                continue
            accept(element)
            lines, _ = self._flat(element)
            text = Text(f"[{count}] ") + joined(lines, "\n")
            yield self._text_block(text, Shape(BlockKind.PARAGRAPH))

    def _stated_title(self) -> str:
        title = " ".join(self._document.core_properties.title.split())
        return "" if title.lower() in _PLACEHOLDERS else title


def _root(part: Part, kind: str) -> _Element | None:
    """Return the root of a related part, or None where the document has no such part."""
    related = related_part(part, kind)
    if related is None:
        return None
    return related.element if isinstance(related, XmlPart) else parse(related.blob)


def _pieces(content: Content) -> Iterator[Text | Picture]:
    """Yield a paragraph's text and images in order.

    An image on a line of its own cuts the text; one amid the words of a line comes after them.
    """
    plain = content.text.plain
    start = 0
    held: list[Picture] = []
    for place, picture in content.pictures:
        before, after = plain[start:place], plain[place:]
        if before.strip() and not _is_line_end(before, after):
            held.append(picture)
            continue
        yield content.text.cut(start, place)
        yield from (*held, picture)
        held, start = [], place
    yield content.text.cut(start)
    yield from held


def _is_line_end(before: str, after: str) -> bool:
    at_break = before.rstrip(_BLANKS).endswith("\n") or after.lstrip(_BLANKS).startswith("\n")
    return at_break or not after.strip()


def _as_head(text: Text, label: str) -> Text:
    """Return a title's or heading's text after its number; bold all over it is its look."""
    if text.has_mark(MarkKind.BOLD, 0, len(text)):
        text = text.unmarked(MarkKind.BOLD, 0, len(text))
    gap = " " if label[-1:].isalnum() or label.endswith(".") else ""
    return Text(label + gap) + text if label else text
