"""Reads a Chinese release from a Word document, its tracked changes taken as accepted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from docx.document import Document
from docx.opc.part import Part, XmlPart
from lxml.etree import XMLSyntaxError, _Element

from editor.article.article import Block, BlockKind, Picture
from editor.article.text import MarkKind, Text, joined
from editor.formats.docx.guard import broken, open_document, parse, related_part
from editor.formats.docx.images import Images
from editor.formats.docx.inline import Content, InlineReader
from editor.formats.docx.names import W, child, local, number, value
from editor.formats.docx.numbering import Numbering
from editor.formats.docx.revisions import accept
from editor.formats.docx.styles import Style, Styles
from editor.formats.docx.tables import TableCell, cells_of, is_layout, reading_order
from editor.formats.page import Page
from editor.marking import QT_TRANSLATE_NOOP, Message
from editor.progress import Progress

_CHANGES = QT_TRANSLATE_NOOP(
    "Word", "The document holds {count} tracked changes; they were read as accepted."
)
_COMMENTS = QT_TRANSLATE_NOOP("Word", "{count} comments in the document were left out.")
_NOTES = QT_TRANSLATE_NOOP("Word", "{count} notes were put at the end of the article.")
_OUTSIDE = QT_TRANSLATE_NOOP(
    "Word", "{count} pictures are only linked, not in the document; they were left out."
)
_OBJECTS = QT_TRANSLATE_NOOP("Word", "{count} charts or diagrams were left out.")

_PLACEHOLDERS = frozenset(
    {"word document", "python-docx", "untitled", "document", "无标题", "文档", "新建文档"}
)
_STEP = 50
_MAX_TITLE = 120
_BODY_OUTLINE = 9
_BLANKS = " \u3000\u00a0"
_HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_MAY_BE_TITLE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})

_Flat = tuple[list[Text], list[Picture]]


def read(path: Path, progress: Progress) -> Page:
    """Read a .docx file.

    Raise `UnreadableFile` with the cause and the remedy for every file the guard refuses. Progress
    counts the paragraphs and tables of the body.
    """
    document = open_document(path)
    try:
        return _Reader(document).page(progress)
    except (XMLSyntaxError, ValueError, LookupError, RecursionError) as error:
        raise broken(error, path.name) from error


class _Reader:
    """One document being read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        part = document.part
        self._styles = Styles(_root(part, "styles"))
        self._numbering = Numbering(_root(part, "numbering"))
        self._images = Images()
        self._inline = InlineReader(part, self._styles, self._images)
        self._tables = 0
        self._opens_centred: bool | None = None

    def page(self, progress: Progress) -> Page:
        """Return the page the document holds."""
        body = child(self._document.element, "body")
        if body is None:
            return Page(())
        comments = len({e.get(W + "id") for e in body.iter(W + "commentReference")})
        changes = accept(body)
        blocks: list[Block] = []
        for done, element in enumerate(body):
            if done % _STEP == 0:
                progress(done, len(body))
            blocks += self._part(element)
        blocks = self._with_title(blocks)
        blocks += self._notes()
        progress(len(body), len(body))
        numbered = (replace(block, id=f"b{number}") for number, block in enumerate(blocks, 1))
        counts = {
            _CHANGES: changes,
            _COMMENTS: comments,
            _NOTES: len(self._inline.notes),
            _OUTSIDE: self._images.outside,
            _OBJECTS: self._images.left_out,
        }
        warnings = (Message("Word", text, {"count": n}) for text, n in counts.items() if n)
        return Page(
            tuple(numbered), self._images.assets, self._stated_title(), warnings=tuple(warnings)
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
        block = self._kind(element)
        for piece in _pieces(content):
            if isinstance(piece, Picture):
                yield Block("", BlockKind.IMAGE, picture=piece)
                continue
            text = piece.stripped()
            if text:
                self._open(centred=self._is_centred(element))
                yield replace(block, source=_as_head(text) if block.kind in _HEADS else text)
        for box in content.boxes:
            yield from self._inside(box)

    def _open(self, *, centred: bool) -> None:
        """Remember whether the first text of the document is centred."""
        if self._opens_centred is None:
            self._opens_centred = centred

    def _is_centred(self, element: _Element) -> bool:
        alignment = value(element, "pPr", "jc")
        if alignment is not None:
            return alignment == "center"
        return self._styles.of(value(element, "pPr", "pStyle")).centred

    def _kind(self, element: _Element) -> Block:
        """Return an empty block of the kind that a paragraph's style and list make it."""
        properties = child(element, "pPr")
        style = self._styles.of(value(properties, "pStyle"))
        outline = number(value(properties, "outlineLvl"), _BODY_OUTLINE)
        kind, level = style.kind, style.level
        if outline < _BODY_OUTLINE and kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            kind, level = BlockKind.HEADING, outline + 1
        if kind is BlockKind.PARAGRAPH:
            return self._item(properties, style)
        return Block("", kind, level=level if kind is BlockKind.HEADING else 0)

    def _item(self, properties: _Element | None, style: Style) -> Block:
        list_id = value(properties, "numPr", "numId") or style.list_id
        if not self._numbering.is_list(list_id):
            return Block("", BlockKind.PARAGRAPH)
        level = number(value(properties, "numPr", "ilvl"), style.list_level)
        ordered = self._numbering.is_ordered(list_id, level)
        return Block("", BlockKind.LIST_ITEM, level=level, ordered=ordered)

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
            self._open(centred=False)
            yield Block("", BlockKind.TABLE_CELL, text, cell=cell.place)
        yield from (Block("", BlockKind.IMAGE, picture=picture) for picture in pictures)

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
        title = replace(block, kind=BlockKind.TITLE, level=0, source=_as_head(block.source))
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
            yield Block("", BlockKind.PARAGRAPH, Text(f"[{count}] ") + joined(lines, "\n"))

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


def _as_head(text: Text) -> Text:
    """Return a title's or heading's text; bold over the whole of it is its look, not a mark."""
    if text.has_mark(MarkKind.BOLD, 0, len(text)):
        return text.unmarked(MarkKind.BOLD, 0, len(text))
    return text
