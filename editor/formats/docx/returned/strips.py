"""What stands inside a paragraph: its runs' text with the tracked changes round it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from editor.formats.docx.names import MC, M, W
from editor.formats.docx.returned.bookmarks import Bookmarks
from editor.formats.docx.returned.properties import Properties
from editor.formats.docx.returned.spans import Spans
from editor.formats.docx.returned.stamps import CHANGES, MOVE_RANGES, Stamps
from editor.formats.docx.returned.tape import PLAIN, UNCHANGED, Change, Look, State, Tape

_TEXT = W + "t"
_RUN = W + "r"
_BOOKMARK = W + "bookmarkStart"
_BOOKMARK_END = W + "bookmarkEnd"
_BOX = W + "txbxContent"
_BREAKING = frozenset({None, "textWrapping"})
_IN_RESULT = 1 << 62
_UNKNOWN_SYMBOL = "□"
_DRAWN: Mapping[str, str] = {"object": "object"}
_BLANKS = re.compile("[\r\n]+")

OPENED = frozenset(
    W + name
    for name in (
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "hyperlink",
        "fldSimple",
    )
)
"""What only marks a stretch of content: it is read as if it were not there."""

ALTERNATIVES = MC + "AlternateContent"


@dataclass(slots=True)
class Part:
    """What reading one part of a file shares: what stands in properties, and the marks in it."""

    busy: set[_Element]
    properties: Properties
    stamps: Stamps
    bookmarks: Bookmarks
    spans: Spans
    boxes: list[tuple[_Element, Change]] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)
    references: dict[tuple[str, str], Change] = field(default_factory=dict)


class Inline:
    """Reads paragraphs onto a tape; a field may begin in one and end in another."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._states: dict[tuple[Change, Look | None], State] = {}
        self.tape = Tape()
        self.pictures = 0
        self._fields: list[int] = []
        self._format: Look | None = None

    def begin(self) -> Tape:
        """Begin a new strip and return its tape."""
        self.tape = Tape()
        self._fields.clear()
        return self.tape

    def read(self, paragraph: _Element, change: Change) -> None:
        """Write a paragraph's text."""
        self._format = self._part.properties.formatted.get(paragraph)
        if paragraph in self._part.busy:
            self._inside(paragraph, change)
        else:
            self._plain(paragraph, change)

    def state(self, change: Change, look: Look | None = None) -> State:
        """Return the state of a change and a look; the same ones give the same object."""
        if change is UNCHANGED and look is None:
            return PLAIN
        key = (change, look)
        if key not in self._states:
            self._states[key] = State(*change, *(look or Look()))
        return self._states[key]

    def _plain(self, paragraph: _Element, change: Change) -> None:
        """Write a paragraph that is not among the busy ones, as nearly all are."""
        state, tape, bookmarks = self.state(change), self.tape, self._part.bookmarks
        for inner in paragraph.iter(_TEXT, _BOOKMARK, _BOOKMARK_END):
            tag = inner.tag
            if tag == _TEXT:
                tape.add(plain_text(inner), state)
            elif tag == _BOOKMARK:
                bookmarks.start(inner, tape.length)
            else:
                bookmarks.end(inner, tape.length)

    def _inside(self, element: _Element, change: Change) -> None:
        for inner in element:
            tag = inner.tag
            if tag == _RUN:
                self._run(inner, change)
            elif tag in MARKS:
                note_mark(self._part, inner, self.tape)
            elif tag in OPENED:
                self._inside(inner, change)
            elif tag in CHANGES:
                self._inside(inner, self._part.stamps.change(inner, change))
            elif tag in _OTHERS:
                _OTHERS[tag](self, inner, change)

    def _run(self, run: _Element, change: Change) -> None:
        look = self._part.properties.looks.get(run)
        if self._format is not None:
            look = self._format.under(look)
        state = self.state(change, look)
        for inner in run:
            tag = inner.tag
            if tag == _TEXT:
                self.tape.add(plain_text(inner), state)
            elif tag in _WRITTEN:
                self.tape.add(_WRITTEN[tag](inner), state)
            elif tag in _OTHERS:
                _OTHERS[tag](self, inner, change)

    def _first(self, alternatives: _Element, change: Change) -> None:
        """Read the first of several renderings; the others say the same."""
        for rendering in alternatives[:1]:
            is_in_run = rendering.find(_RUN) is None
            (self._run if is_in_run else self._inside)(rendering, change)

    def _field(self, mark: _Element, _: Change) -> None:
        """Keep a field's result only: what its instruction shows is taken off again."""
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(self.tape.length)
        elif self._fields:
            self.tape.cut_back(self._fields[-1])
            if kind == "separate":
                self._fields[-1] = _IN_RESULT
            else:
                self._fields.pop()

    def _ruby(self, ruby: _Element, change: Change) -> None:
        for base in ruby.findall(W + "rubyBase"):
            self._inside(base, change)

    def _formula(self, formula: _Element, change: Change) -> None:
        text = "".join(inner.text or "" for inner in formula.iter(M + "t"))
        self.tape.add(text, self.state(change))

    def _comment(self, reference: _Element, _: Change) -> None:
        self._part.spans.reference(reference, self.tape.length)

    def _note(self, reference: _Element, change: Change) -> None:
        kind = _local(reference).removesuffix("Reference")
        self._part.references[kind, reference.get(W + "id", "")] = change

    def _drawing(self, drawing: _Element, change: Change) -> None:
        """Keep the text boxes for later; count an image that a reviewer brought or took."""
        boxes: dict[_Element, None] = {}  # those inside another are read with it
        for box in drawing.iter(_BOX):
            if not any(above in boxes for above in box.iterancestors(_BOX)):
                boxes[box] = None
        self._part.boxes += [(box, change) for box in boxes]
        self.pictures += 1
        kind = _DRAWN.get(_local(drawing), "image")
        if change.inserted and not boxes:
            self._part.notes[f"inserted {kind}"] += 1
        if change.deleted and not boxes:
            self._part.notes[f"deleted {kind}"] += 1


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def plain_text(element: _Element) -> str:
    """Return a text element's text; a line feed in it shows as a space."""
    text = element.text or ""
    return _BLANKS.sub(" ", text) if "\n" in text or "\r" in text else text


def _break(element: _Element) -> str:
    return "\n" if element.get(W + "type") in _BREAKING else ""


def _symbol(element: _Element) -> str:
    """Return the character of a symbol font; those codes of its own have no other text."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return _UNKNOWN_SYMBOL
    is_text = 0x20 <= code < 0xD800 or 0xF900 <= code <= 0x10FFFF
    return chr(code) if is_text else _UNKNOWN_SYMBOL


_WRITTEN: Mapping[object, Callable[[_Element], str]] = {
    W + "delText": plain_text,
    W + "tab": lambda _: "\t",
    W + "ptab": lambda _: "\t",
    W + "br": _break,
    W + "cr": lambda _: "\n",
    W + "noBreakHyphen": lambda _: "\u2011",
    W + "softHyphen": lambda _: "\u00ad",
    W + "sym": _symbol,
}
"""What stands in the text for each element of a run, besides its text."""

_OTHERS: Mapping[object, Callable[[Inline, _Element, Change], None]] = {
    ALTERNATIVES: Inline._first,  # noqa: SLF001
    W + "fldChar": Inline._field,  # noqa: SLF001
    W + "ruby": Inline._ruby,  # noqa: SLF001
    M + "oMath": Inline._formula,  # noqa: SLF001
    M + "oMathPara": Inline._formula,  # noqa: SLF001
    W + "commentReference": Inline._comment,  # noqa: SLF001
    W + "footnoteReference": Inline._note,  # noqa: SLF001
    W + "endnoteReference": Inline._note,  # noqa: SLF001
    W + "drawing": Inline._drawing,  # noqa: SLF001
    W + "pict": Inline._drawing,  # noqa: SLF001
    W + "object": Inline._drawing,  # noqa: SLF001
}

_STARTS: Mapping[object, Callable[[Part, _Element, int], None]] = {
    _BOOKMARK: lambda part, element, at: part.bookmarks.start(element, at),
    W + "commentRangeStart": lambda part, element, at: part.spans.start(element, at),
}
ENDS: Mapping[object, Callable[[Part, _Element, int | None], None]] = {
    _BOOKMARK_END: lambda part, element, at: part.bookmarks.end(element, at),
    W + "commentRangeEnd": lambda part, element, at: part.spans.end(element, at),
}

MARKS = frozenset((*_STARTS, *ENDS, *MOVE_RANGES))
"""The marks that stand between the text, at any level of the file."""


SPECIAL: tuple[str, ...] = tuple(
    str(tag)
    for tag in (*_WRITTEN, *_OTHERS, *CHANGES, *OPENED, *MARKS)
    if tag not in {_BOOKMARK, _BOOKMARK_END}
)
"""What a paragraph has to be read with care for."""


def note_mark(part: Part, element: _Element, tape: Tape | None) -> None:
    """Take note of one of the `MARKS`: inside a strip, or (None) between two of them."""
    tag = element.tag
    if tag in _STARTS:
        is_before_break = tape is not None and tape.waiting is not None
        _STARTS[tag](part, element, (tape.length if tape else 0) + is_before_break)
    elif tag in ENDS:
        ENDS[tag](part, element, tape.length if tape else None)
    else:
        part.stamps.mark(element)
