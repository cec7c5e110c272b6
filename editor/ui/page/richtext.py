"""Between an article's `Text` and what Qt lays out: characters, marks, and edits read back.

A line break is U+2028 in Qt, so that a block of the article is one paragraph there. Every
replacement keeps the number of characters, so only code points and UTF-16 units differ.
"""

from collections.abc import Callable, Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from editor.article.text import Mark, MarkKind, Text
from editor.text.offsets import code_point, utf16
from editor.ui.theme import Palette

LINE_BREAK = "\u2028"

_SHOWN = str.maketrans(
    {
        "\n": LINE_BREAK,
        "\r": LINE_BREAK,
        "\u2029": LINE_BREAK,
        "\0": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)
_READ = str.maketrans({LINE_BREAK: "\n", "\u2029": "\n", "\ufffc": "\ufffd"})
_PASTED = str.maketrans(
    {
        **{chr(code): None for code in (*range(0x20), *range(0x7F, 0xA0))},
        "\t": " ",
        "\n": "\n",
        "\x85": "\n",
        LINE_BREAK: "\n",
        "\u2029": "\n",
        "\ufeff": None,
        "\ufffc": None,
    }
)


def shown(plain: str) -> str:
    """Return a text's string as Qt is to lay it out."""
    return plain.translate(_SHOWN)


def pasted(text: str) -> str:
    r"""Return text from elsewhere as a block takes it: every kind of line end is one "\n".

    Control characters go, a tab is a blank, and line ends after the last line are dropped.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_PASTED).rstrip("\n")


def char_format(marks: tuple[Mark, ...], palette: Palette) -> QTextCharFormat:
    """Return the look of a run under its marks."""
    made = QTextCharFormat()
    for mark in marks:
        _SET[mark.kind](made, mark, palette)
    return made


def format_ranges(text: Text, palette: Palette) -> list[QTextLayout.FormatRange]:
    """Return the marks of a text for a layout."""
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for run, marks in text.runs() if text.marks else ():
        length = utf16(run, len(run))
        if marks:
            ranges.append(format_range(start, length, char_format(marks, palette)))
        start += length
    return ranges


def format_range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return a range of a layout, in UTF-16 units, with its look."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def fill(document: QTextDocument, text: Text, palette: Palette) -> None:
    """Put a text, with the look of its marks, in place of all a document holds."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(shown(text.plain), QTextCharFormat())
    start = 0
    for run, marks in text.runs() if text.marks else ():
        length = utf16(run, len(run))
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(char_format(marks, palette))
        start += length
    cursor.endEditBlock()


def edited(text: Text, document: QTextDocument, at: int, removed: int, added: int) -> Text:
    """Return a text after one change of the document that showed it.

    The change is given as `QTextDocument.contentsChange` tells it, in UTF-16 units. What it did not
    touch keeps its marks as they were; the rest is read from the document.
    """
    length = document.characterCount() - 1
    before = utf16(text.plain, len(text.plain))
    added, removed = min(added, length - at), min(removed, before - at)
    if before - removed + added != length:
        return read(document, 0, length)
    start, end = code_point(text.plain, at), code_point(text.plain, at + removed)
    return text.cut(0, start) + read(document, at, at + added) + text.cut(end)


def read(document: QTextDocument, start: int, end: int) -> Text:
    """Return what a document holds from one UTF-16 offset to another, with its marks."""
    plain: list[str] = []
    marks: list[Mark] = []
    length = 0
    for at, string, look in _fragments(document, start, end):
        part = string[max(0, start - at) * 2 : max(0, end - at) * 2].decode("utf-16-le", "replace")
        for kind, target in _marks_of(look):
            marks.append(Mark(length, length + len(part), kind, target))
        plain.append(part.translate(_READ))
        length += len(part)
    return Text("".join(plain), tuple(marks))


def _fragments(
    document: QTextDocument, start: int, end: int
) -> Iterator[tuple[int, bytes, QTextCharFormat]]:
    """Yield the parts of one look: offset, UTF-16 string, look; paragraphs end in a line break."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _fragments_of(block)
        block = block.next()
        if block.isValid() and start < block.position() <= end:
            yield block.position() - 1, LINE_BREAK.encode("utf-16-le"), QTextCharFormat()


def _fragments_of(block: QTextBlock) -> Iterator[tuple[int, bytes, QTextCharFormat]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        string = fragment.text().encode("utf-16-le", "surrogatepass")
        yield fragment.position(), string, fragment.charFormat()
        place += 1


def _marks_of(look: QTextCharFormat) -> Iterator[tuple[MarkKind, str]]:
    if look.fontWeight() >= QFont.Weight.DemiBold:
        yield MarkKind.BOLD, ""
    if look.fontItalic():
        yield MarkKind.ITALIC, ""
    if look.verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSuperScript:
        yield MarkKind.SUPERSCRIPT, ""
    if look.isAnchor():
        yield MarkKind.LINK, look.anchorHref()


def _embolden(look: QTextCharFormat, mark: Mark, palette: Palette) -> None:
    del mark, palette
    look.setFontWeight(QFont.Weight.Bold)


def _slant(look: QTextCharFormat, mark: Mark, palette: Palette) -> None:
    del mark, palette
    look.setFontItalic(True)


def _raise(look: QTextCharFormat, mark: Mark, palette: Palette) -> None:
    del mark, palette
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)


def _link(look: QTextCharFormat, mark: Mark, palette: Palette) -> None:
    look.setAnchor(True)
    look.setAnchorHref(mark.target)
    look.setForeground(palette.color("accent"))
    look.setFontUnderline(True)


def with_mark_toggled(look: QTextCharFormat, kind: MarkKind, palette: Palette) -> QTextCharFormat:
    """Return the look of letters with one more mark, or without it if they have it."""
    marks = {name: Mark(0, 1, name, target) for name, target in _marks_of(look)}
    if marks.pop(kind, None) is None:
        marks[kind] = Mark(0, 1, kind)
    return char_format(tuple(marks.values()), palette)


_SET: dict[MarkKind, Callable[[QTextCharFormat, Mark, Palette], None]] = {
    MarkKind.BOLD: _embolden,
    MarkKind.ITALIC: _slant,
    MarkKind.SUPERSCRIPT: _raise,
    MarkKind.LINK: _link,
}
