r"""The running text of a block: white space as a browser shows it, and line breaks as "\n"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from editor.article.text import Mark, Text

_WIDE = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
# CSS Text 3 §4.1.3: a source line break between two wide characters is not a space.
_WIDE_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n]+[ \t\r\n]*(?=[{_WIDE}])")
_SOURCE_SPACE = str.maketrans("\t\r\n\f\v\u2028\u2029", "       ")

_INVISIBLE = "\u200b-\u200f\u2060\ufeff\xad\ufffc"
_UNTIDY = re.compile(rf"[ \xa0\u3000{_INVISIBLE}]*\n[ \xa0{_INVISIBLE}]*|[ \xa0{_INVISIBLE}]+")
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n\s*|\n(?=\u3000|\xa0{2}|[ \xa0]{4})")
_ANY_BREAK = re.compile(r"\n")

LINE_BREAK = "\n"


def source_text(data: str) -> str:
    """Return the text of a node without the line breaks of the HTML source."""
    if "\n" in data or "\r" in data:
        data = _WIDE_BREAK.sub("", data)
    return data.translate(_SOURCE_SPACE)


def paragraphs(text: Text, *, loose: bool) -> Iterator[Text]:
    r"""Yield the paragraphs of a running text, tidied, without empty ones.

    Two line breaks, or one before an indented line, part paragraphs. In `loose` text, which no
    paragraph element holds, every line break does.
    """
    breaks = _ANY_BREAK if loose else _PARAGRAPH_BREAK
    start = 0
    for found in (*breaks.finditer(text.plain), None):
        end = found.start() if found else len(text.plain)
        paragraph = tidied(text.cut(start, end)).stripped()
        if paragraph:
            yield paragraph
        start = found.end() if found else end


def tidied(text: Text) -> Text:
    """Return a text with runs of spaces as one space and without invisible characters."""
    edits: list[tuple[int, int, str]] = []
    for found in _UNTIDY.finditer(text.plain):
        new = _visible(found[0])
        if new != found[0]:
            edits.append((found.start(), found.end(), new))
    return edited(text, edits)


def _visible(space: str) -> str:
    if "\n" in space:
        return "\n"
    return " " if " " in space or "\xa0" in space else ""


def edited(text: Text, edits: Sequence[tuple[int, int, str]]) -> Text:
    """Return a text with parts (start, end, new), in order and apart, replaced; marks follow."""
    pieces: list[str] = []
    places: list[tuple[int, int, int]] = []  # where an edit begins, there and in the new text
    length = done = 0
    for start, end, new in edits:
        length += start - done
        places.append((start, length, len(new)))
        pieces += (text.plain[done:start], new)
        length += len(new)
        done = end
    if not pieces:
        return text
    pieces.append(text.plain[done:])
    ends = {place[0]: end for place, (_, end, _) in zip(places, edits, strict=True)}

    def moved(offset: int) -> int:
        row = bisect_left(places, (offset,)) - 1
        if row < 0:
            return offset
        start, place, size = places[row]
        end = ends[start]
        return place + min(offset - start, size) if offset < end else place + size + offset - end

    marks = tuple(Mark(moved(m.start), moved(m.end), m.kind, m.target) for m in text.marks)
    return Text("".join(pieces), marks)
