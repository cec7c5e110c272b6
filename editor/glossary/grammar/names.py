"""Where people are named: behind a post, before one, behind a label, and in lists of names."""

import re
from collections.abc import Callable, Collection, Iterator

from editor.glossary.grammar.chart import Chart, Piece
from editor.glossary.grammar.slots import SlotType

FindPerson = Callable[[str, int], Piece | None]

_JOINS = frozenset("、和与及")
_LABEL = re.compile(  # word by word: a search for fixed words skips all other characters
    "初审|复审|终审|一审|二审|三审|一校|二校|三校|审核|审签|签发|编辑|责编|校对|编审|监制|主编|撰稿|供稿|"
    "摄影|供图|记者|通讯员|作者|撰文|文字|图片|文/|图/"
)
_GAP = re.compile(r"[\s:/|丨、,]*")
_UNITS = frozenset({SlotType.DEPT, SlotType.ORG, SlotType.SCHOOL})


def people_in(
    text: str, titles: Collection[tuple[int, int]], chart: Chart, find: FindPerson
) -> Iterator[Piece]:
    """Yield the people a text names in so many words; a name anywhere else is not guessed.

    `titles` are the [start, end) of the posts in it.
    """
    for start in sorted({end for _, end in titles}):
        person = find(text, start)
        while person is not None:
            yield person
            following = text[person.end : person.end + 1]
            person = find(text, person.end + 1) if following in _JOINS and following else None
    for start in sorted({start for start, _ in titles}):
        yield from _before_title(text, start, find)
    for label in _LABEL.finditer(text):
        yield from _behind_label(text, label.end(), chart, find)


def _before_title(text: str, end: int, find: FindPerson) -> Iterator[Piece]:
    for start in (end - 4, end - 3, end - 2):
        if start < 0 or (start and "\u4e00" <= text[start - 1] <= "\u9fff"):
            continue
        person = find(text, start)
        if person is not None and person.end == end:
            yield person


def _behind_label(text: str, at: int, chart: Chart, find: FindPerson) -> Iterator[Piece]:
    while at < len(text):
        gap = _GAP.match(text, at)
        at = gap.end() if gap else at
        if at >= len(text):
            return
        units = [piece.end for piece in chart.pieces(at) if piece.type in _UNITS]
        person = find(text, at)
        if units:
            at = max(units)
        elif person is not None and not text[person.end : person.end + 1].isalnum():
            yield person
            at = person.end
        else:
            return
