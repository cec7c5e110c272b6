"""A returned file's comments, with the threads and states that each program writes its own way."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from docx.opc.part import Part as PackagePart
from lxml.etree import _Element

from editor.formats.docx.guard import parse, related_part
from editor.formats.docx.names import W
from editor.formats.docx.returned.rows import final_text
from editor.formats.docx.returned.spans import Spans
from editor.formats.docx.returned.stamps import stated_date
from editor.formats.docx.returned.strips import Part
from editor.review.returned import ReturnedComment, Span

_W14_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_ON = frozenset({"1", "true", "on"})

_HEAD = re.compile(
    r"\A(?P<who>[^\n\"]{1,200}?) \((?P<when>[^()\n]{0,60}\d[^()\n]{0,60})\): "
    r"[\"“](?P<quote>.*?)[\"”](?:\n|\Z)",
    re.DOTALL,
)
"""What LibreOffice puts before a reply, in the words of its user's language:
Reply to NAME (11/22/2026, 20:55): "the words answered"."""

_UNQUOTED = "..."
_MINUTE = slice(11, 16)
"""The hour and minute of an ISO 8601 date; LibreOffice writes both without regard to zones."""

_CANDIDATES = 50
"""How many comments of one place are looked at for the one a reply answers."""


def comments(part: PackagePart, reader: Part, root: _Element | None) -> tuple[ReturnedComment, ...]:
    """Return the comments in the file's order; `reader` has read the text they stand on.

    `part` is the document's and `root` its comments'.
    """
    if root is None:
        return ()
    elements = root.findall(W + "comment")
    found = [_comment(element, reader, reader.spans) for element in elements]
    threads = _Threads(elements, related_part(part, "commentsExtended"))
    return tuple(_without_heads([threads.joined(comment) for comment in found]))


def _comment(element: _Element, reader: Part, spans: Spans) -> ReturnedComment:
    key = element.get(W + "id", "")
    return ReturnedComment(
        id=key,
        author=element.get(W + "author", ""),
        date=stated_date(element.get(W + "date", "")),
        text=final_text(reader, element).strip("\n"),
        spans=spans.of(key),
    )


class _Threads:
    """Which comment answers which, and which are resolved: Word tells it by a paragraph's id."""

    def __init__(self, elements: Iterable[_Element], extended: PackagePart | None) -> None:
        owners: dict[str, str] = {}
        for element in elements:
            for paragraph in element.iter(W + "p"):
                if mark := paragraph.get(_W14_PARAGRAPH):
                    owners[mark.upper()] = element.get(W + "id", "")
        self._parents: dict[str, str] = {}
        self._resolved: set[str] = set()
        entries = () if extended is None else parse(extended.blob).iter(_W15 + "commentEx")
        for entry in entries:
            self._note(entry, owners)

    def joined(self, comment: ReturnedComment) -> ReturnedComment:
        """Return a comment with its place in a thread."""
        parent = self._parents.get(comment.id, "")
        is_circle = self._parents.get(parent) == comment.id or parent == comment.id
        return replace(
            comment,
            resolved=comment.id in self._resolved,
            reply_to="" if is_circle else parent,
        )

    def _note(self, entry: _Element, owners: Mapping[str, str]) -> None:
        comment = owners.get(entry.get(_W15 + "paraId", "").upper())
        parent = owners.get(entry.get(_W15 + "paraIdParent", "").upper())
        if comment is None:
            return
        if parent is not None:
            self._parents[comment] = parent
        if entry.get(_W15 + "done", "").lower() in _ON:
            self._resolved.add(comment)


def _without_heads(comments: Iterable[ReturnedComment]) -> list[ReturnedComment]:
    """Return the comments with LibreOffice's replies joined to what they answer.

    It writes a reply as a comment of its own at the same place that begins with a heading.
    """
    out: list[ReturnedComment] = []
    by_place: dict[tuple[int, int], list[ReturnedComment]] = {}
    for comment in comments:
        span = comment.spans[0] if comment.spans else None
        here = by_place.setdefault((span.row, span.cell), []) if span else []
        head = _HEAD.match(comment.text)
        answered = _answered(comment, head, here) if head else None
        if head and answered is not None:
            text = comment.text[head.end() :].strip("\n")
            comment = replace(comment, text=text, reply_to=answered.id)  # noqa: PLW2901
        here.append(comment)
        out.append(comment)
    return out


def _answered(
    comment: ReturnedComment, head: re.Match[str], here: list[ReturnedComment]
) -> ReturnedComment | None:
    """Return the comment at the same place that a reply's heading names.

    Of several by that author it is the one quoted, else the one of that minute, else the last.
    """
    quote = head["quote"].strip()

    def fits(other: ReturnedComment) -> tuple[bool, bool]:
        is_quoted = bool(quote) and quote != _UNQUOTED and quote in other.text
        minute = other.date[_MINUTE]
        return is_quoted, bool(minute) and minute in head["when"]

    there = [
        other
        for other in reversed(here[-_CANDIDATES:])
        if other.author and other.author in head["who"] and _touch(other.spans, comment.spans)
    ]
    return max(there, key=fits, default=None)


def _touch(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    """Tell whether two comments of one cell stand at the same place."""
    return one[0].start <= other[-1].end and other[0].start <= one[-1].end
