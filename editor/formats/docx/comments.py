"""The comments that go out with an export: their places in the English, and the parts they need.

A thread is written as Word writes one: every answer has a range of its own at the place of what it
answers, and `commentsExtended.xml` ties the two by the id of each one's last paragraph. Word takes
an answer without a range for gone, and knows no answers to answers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from editor.article.text import Text
from editor.formats.docx.runs import ENGLISH, Link, quoted, run, text_runs
from editor.review.export import SentComment

COMMENTS, EXTENDED, PEOPLE = "comments", "commentsExtended", "people"
"""The relationship ids of the parts."""

_FIRST_PARAGRAPH = 0x44550000
"""Paragraph ids count from here; Word wants them above 0 and below 0x80000000."""

_CAPITAL = re.compile(r"\b[^\W\d_]")
_INITIALS = 3

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'mc:Ignorable="w14 w15"'
)
_PART = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{root} {names}>{inner}</{root}>'
_PARAGRAPH = '<w:p w14:paraId="{id:08X}" w14:textId="77777777">{content}</w:p>'
_PERSON = (
    '<w15:person w15:author="{name}">'
    '<w15:presenceInfo w15:providerId="None" w15:userId="{name}"/></w15:person>'
)


class _Written(NamedTuple):
    """A comment with its number in the file, and the comment its thread begins with.

    An answer stands where that one does, and `first` is that one's number.
    """

    number: int
    comment: SentComment
    first: int
    place: SentComment


class Comments:
    """The comments of one export; gives each block's English with its own of them in it."""

    def __init__(self, sent: Sequence[SentComment]) -> None:
        self._written = list(_threads(sent))
        self._waiting: dict[str, list[_Written]] = {}
        for written in self._written:
            self._waiting.setdefault(written.place.block, []).append(written)

    def runs(self, block: str, text: Text, link: Link) -> str:
        """Return the runs of a block's English with the comments on it; call it once a block."""
        on_it = self._waiting.pop(block, ())
        if not on_it:
            return text_runs(text, ENGLISH, link)
        spans = [(*_clamped(written.place, len(text)), written.number) for written in on_it]
        edges = sorted({0, len(text)}.union(*((start, end) for start, end, _ in spans)))
        out = [_marks(spans, 0)]
        for start, end in pairwise(edges):
            out += (text_runs(text.cut(start, end), ENGLISH, link), _marks(spans, end))
        return "".join(out)

    def rest(self) -> str:
        """Return the comments on blocks that were not written, all at one point."""
        left = [written for waiting in self._waiting.values() for written in waiting]
        self._waiting.clear()
        return _marks([(0, 0, written.number) for written in left], 0)

    def parts(self) -> dict[str, str]:
        """Return the XML of the parts by relationship id; none where there is no comment."""
        if not self._written:
            return {}
        paragraphs = _paragraph_ids(self._written)
        last = [ids[-1] for ids in paragraphs]
        said = "".join(_comment(written, paragraphs[written.number]) for written in self._written)
        extended = "".join(_extended(written, last) for written in self._written)
        names = dict.fromkeys(written.comment.author for written in self._written)
        people = "".join(_PERSON.format(name=quoted(name)) for name in names if name)
        roots = {COMMENTS: "w:comments", EXTENDED: "w15:commentsEx", PEOPLE: "w15:people"}
        inner = {COMMENTS: said, EXTENDED: extended, PEOPLE: people}
        return {
            key: _PART.format(root=root, names=_NAMES, inner=inner[key])
            for key, root in roots.items()
        }


def _threads(sent: Sequence[SentComment]) -> Iterator[_Written]:
    """Yield the comments numbered, thread by thread, a thread's answers by their dates."""
    known = {comment.id: comment for comment in sent}
    threads: dict[str, list[SentComment]] = {}
    for comment in sent:
        threads.setdefault(_first(comment, known).id, []).append(comment)
    number = 0
    for id_, thread in threads.items():
        place = known[id_]
        answers = (comment for comment in thread if comment is not place)
        for shift, comment in enumerate((place, *sorted(answers, key=attrgetter("date")))):
            yield _Written(number + shift, comment, number, place)
        number += len(thread)


def _first(comment: SentComment, known: Mapping[str, SentComment]) -> SentComment:
    """Return what a comment's thread begins with; itself where answers run in a circle."""
    seen, first = {comment.id}, comment
    while first.reply_to in known:
        first = known[first.reply_to]
        if first.id in seen:
            return comment
        seen.add(first.id)
    return first


def _clamped(comment: SentComment, length: int) -> tuple[int, int]:
    start = min(max(0, comment.start), length)
    return start, min(max(start, comment.end), length)


def _marks(spans: Sequence[tuple[int, int, int]], place: int) -> str:
    """Return what stands between two runs: the ends of ranges, then points, then beginnings."""
    ends = [_end(number) for start, end, number in spans if start < end == place]
    points = [number for start, end, number in spans if start == end == place]
    starts = [_start(number) for start, end, number in spans if place == start < end]
    return "".join((*ends, *map(_start, points), *map(_end, points), *starts))


def _start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number: int) -> str:
    reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeEnd w:id="{number}"/>{reference}'


def _paragraph_ids(written: Iterable[_Written]) -> list[range]:
    """Return the ids of each comment's paragraphs."""
    ids: list[range] = []
    start = _FIRST_PARAGRAPH
    for entry in written:
        ids.append(range(start, start + 1 + entry.comment.text.count("\n")))
        start = ids[-1].stop
    return ids


def _comment(written: _Written, paragraphs: range) -> str:
    comment = written.comment
    lines = comment.text.split("\n")
    said = "".join(
        _PARAGRAPH.format(id=id_, content=run(line, ENGLISH) if line else "")
        for id_, line in zip(paragraphs, lines, strict=True)
    )
    date = _instant(comment.date)
    when = f' w:date="{date}"' if date else ""
    by = f'w:author="{quoted(comment.author)}"{when} w:initials="{quoted(_initials(comment))}"'
    return f'<w:comment w:id="{written.number}" {by}>{said}</w:comment>'


def _extended(written: _Written, last: Sequence[int]) -> str:
    number, first = written.number, written.first
    parent = f' w15:paraIdParent="{last[first]:08X}"' if number != first else ""
    done = int(written.place.resolved)
    return f'<w15:commentEx w15:paraId="{last[number]:08X}"{parent} w15:done="{done}"/>'


def _initials(comment: SentComment) -> str:
    letters: list[str] = _CAPITAL.findall(comment.author)
    return "".join(letters[:_INITIALS]).upper()


def _instant(date: str) -> str:
    """Return a date as xsd:dateTime to the second, as Word writes it; "" for what is none."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return ""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
