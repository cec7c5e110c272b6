"""A text with marks as WordprocessingML runs, written as one string."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple
from xml.sax.saxutils import escape

from editor.article.text import MarkKind, Text

Link = Callable[[str], str]
"""Returns the relationship id of a link's address, or "" for an address that is not to be kept."""

_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_PARTS = re.compile(r"[\t\n]|[^\t\n]+")
_SPECIAL = {"\n": "<w:br/>", "\t": "<w:tab/>"}


@dataclass(frozen=True, slots=True)
class Language:
    """How runs of one language are written: font hint and language tags."""

    hint: str
    tags: str = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'


CHINESE = Language('<w:rFonts w:hint="eastAsia"/>')
"""The hint sets quotation marks and dashes, which both scripts use, in the Chinese font."""

ENGLISH = Language("")

_TERM = '<w:rStyle w:val="DZTerm"/>'
_LINKED = '<w:rStyle w:val="Hyperlink"/>'
_KINDS: tuple[tuple[MarkKind, str], ...] = (
    (MarkKind.BOLD, "<w:b/><w:bCs/>"),
    (MarkKind.ITALIC, "<w:i/><w:iCs/>"),
    (MarkKind.SUPERSCRIPT, '<w:vertAlign w:val="superscript"/>'),
)


class _Piece(NamedTuple):
    plain: str
    kinds: list[MarkKind]
    target: str
    term: bool


def clean(text: str) -> str:
    r"""Return a text without the characters XML cannot carry; every line break becomes \n."""
    if not _UNCLEAN.search(text):
        return text
    return _ILLEGAL.sub("", _BREAKS.sub("\n", text))


def quoted(text: str) -> str:
    """Return a text as XML character data or as an attribute's value in double quotes."""
    return escape(clean(text), {'"': "&quot;"})


def text_runs(
    text: Text,
    language: Language,
    link: Link,
    terms: Sequence[tuple[int, int]] = (),
) -> str:
    """Return the runs of a text; `terms` are spans of it set in the character style DZ Term."""
    if not text.marks:
        return _shaded(text.plain, language, terms)
    out: list[str] = []
    for target, group in groupby(_pieces(text, terms), key=attrgetter("target")):
        address = link(target) if target else ""
        runs = "".join(_piece_run(piece, language, linked=bool(address)) for piece in group)
        if address:
            runs = f'<w:hyperlink r:id="{address}" w:history="1">{runs}</w:hyperlink>'
        out.append(runs)
    return "".join(out)


def run(plain: str, language: Language, before: str = "", after: str = "") -> str:
    """Return one run. `before` and `after` are properties round the language's in schema order."""
    properties = f"{before}{language.hint}{after}{language.tags}"
    return f"<w:r><w:rPr>{properties}</w:rPr>{_content(plain)}</w:r>"


def two_languages(chinese: str, english: str) -> str:
    """Return a label in both languages as two runs; the English may be empty."""
    return run(f"{chinese} ", CHINESE) + run(english, ENGLISH) if english else run(chinese, CHINESE)


def _shaded(plain: str, language: Language, terms: Sequence[tuple[int, int]]) -> str:
    """Return the runs of a text without marks, which nearly all texts are."""
    out: list[str] = []
    place = 0
    for start, end in sorted(terms):
        start, end = max(start, place), min(end, len(plain))  # noqa: PLW2901
        if start < end:
            out += [run(plain[place:start], language)] if place < start else []
            out.append(run(plain[start:end], language, _TERM))
            place = end
    if place < len(plain):
        out.append(run(plain[place:], language))
    return "".join(out)


def _piece_run(piece: _Piece, language: Language, *, linked: bool) -> str:
    before = _TERM if piece.term else _LINKED if linked else ""
    after = "".join(xml for kind, xml in _KINDS if kind in piece.kinds) if piece.kinds else ""
    return run(piece.plain, language, before, after)


def _content(plain: str) -> str:
    plain = clean(plain)
    if "\n" not in plain and "\t" not in plain:
        return f'<w:t xml:space="preserve">{escape(plain)}</w:t>'
    parts: list[str] = _PARTS.findall(plain)
    return "".join(
        _SPECIAL.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in parts
    )


def _pieces(text: Text, terms: Sequence[tuple[int, int]]) -> Iterator[_Piece]:
    length = len(text.plain)
    spans = [(max(start, 0), min(end, length)) for start, end in terms if start < end]
    edges = {0, length}.union(*((mark.start, mark.end) for mark in text.marks), *spans)
    for start, end in pairwise(sorted(edge for edge in edges if 0 <= edge <= length)):
        over = [mark for mark in text.marks if mark.start <= start and mark.end >= end]
        target = next((mark.target for mark in over if mark.kind is MarkKind.LINK), "")
        term = any(first <= start and last >= end for first, last in spans)
        yield _Piece(text.plain[start:end], [mark.kind for mark in over], target, term)
