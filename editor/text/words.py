r"""The difference of two texts, told in whole words as a person would tell it.

A word is a Latin word (hyphens divide, apostrophes do not), a number with its separators
("1,200", "12.5", "16:30"), one Chinese character, a line break, a run of other white space, or any
other character.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from rapidfuzz.distance import Indel

_CJK = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W\d_{_CJK}]"
_IN_WORD = rf"[^\W_{_CJK}\u0300-\u036f]|[\u0300-\u036f]"
_WORD = re.compile(
    rf"{_LETTER}(?:{_IN_WORD})*(?:['’]{_LETTER}(?:{_IN_WORD})*)*"
    rf"|\d+(?:[.,:]\d+)*(?:{_LETTER})*|\n|[^\S\n]+|.",
    re.DOTALL,
)
_SENTENCE_ENDS = frozenset(".。！？!?\n")

_MAX_CELLS = 40_000_000
"""Words times words that are still compared at once: 5 MB of bits."""

_SHORT = 3
"""A common word of at most so many characters does not part two large changes."""

_LARGE = 3
"""So many words, white space counted, make a change a large one."""


@dataclass(frozen=True, slots=True)
class WordEdit:
    """[start, end) of the text before, in code points, becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(slots=True)
class _Hunk:
    """Words [i, i_end) of the text before became words [j, j_end) of the text after."""

    i: int
    i_end: int
    j: int
    j_end: int


def words(text: str) -> list[str]:
    """Return the words of a text; joined, they are the text again."""
    return _WORD.findall(text)


def word_edits(before: str, after: str) -> tuple[WordEdit, ...]:
    """Return what turns one text into the other: in order, not touching, whole words each."""
    if before == after:
        return ()
    old, new = words(before), words(after)
    hunks = _slid(_joined(list(_hunks(old, new)), old, new), old, new)
    return tuple(_told(hunks, old, new))


def apply(before: str, edits: Sequence[WordEdit]) -> str:
    """Return the text with the edits made."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += before[at : edit.start], edit.new
        at = edit.end
    return "".join((*parts, before[at:]))


def carried(edits: Sequence[WordEdit], start: int, end: int) -> tuple[int, int, bool]:
    """Return where [start, end) of the text before stands in the text after, and if untouched.

    What was put in at an edge stays outside. A touched span answers with all of what stands for
    it. A point where words were put in stands before them; one inside of replaced words is
    touched.
    """
    moved_start, moved_end = start, end
    untouched = True
    for edit in edits:
        if edit.start > end or (edit.start == end and edit.end > edit.start):
            break
        growth = len(edit.new) - (edit.end - edit.start)
        if edit.end <= start and not edit.start == edit.end == start == end:
            moved_start += growth
            moved_end += growth
        elif edit.start < end:
            untouched = False
            moved_start -= max(0, start - edit.start)
            moved_end += growth + max(0, edit.end - end)
    return moved_start, moved_end, untouched


def _hunks(old: list[str], new: list[str]) -> Iterator[_Hunk]:
    """Yield the differing stretches of two lists of words, in order."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    i_end, j_end = len(old) - tail, len(new) - tail
    if (i_end - head) * (j_end - head) > _MAX_CELLS:
        found = _by_sentences(old[head:i_end], new[head:j_end])
    else:
        found = _compared(old[head:i_end], new[head:j_end])
    for hunk in found:
        yield _Hunk(hunk.i + head, hunk.i_end + head, hunk.j + head, hunk.j_end + head)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[_Hunk]:
    """Yield the hunks of a longest common subsequence."""
    codes = Indel.opcodes(old, new)
    for is_equal, group in groupby(codes, key=lambda code: code.tag == "equal"):
        if not is_equal:
            run = list(group)
            yield _Hunk(run[0].src_start, run[-1].src_end, run[0].dest_start, run[-1].dest_end)


def _by_sentences(old: list[str], new: list[str]) -> Iterator[_Hunk]:
    """Yield the hunks of texts too long to compare word by word: differing sentences first."""
    old_at, new_at = _sentence_bounds(old), _sentence_bounds(new)
    if len(old_at) * len(new_at) > _MAX_CELLS:
        yield _Hunk(0, len(old), 0, len(new))
        return
    for coarse in _compared(_sentences(old, old_at), _sentences(new, new_at)):
        i, i_end = old_at[coarse.i], old_at[coarse.i_end]
        j, j_end = new_at[coarse.j], new_at[coarse.j_end]
        if (i_end - i) * (j_end - j) > _MAX_CELLS:
            yield _Hunk(i, i_end, j, j_end)
            continue
        for fine in _compared(old[i:i_end], new[j:j_end]):
            yield _Hunk(fine.i + i, fine.i_end + i, fine.j + j, fine.j_end + j)


def _sentence_bounds(text: list[str]) -> list[int]:
    inner = (n for n, word in enumerate(text[:-1], 1) if word in _SENTENCE_ENDS)
    return [0, *inner, len(text)]


def _sentences(text: list[str], bounds: list[int]) -> list[str]:
    return ["".join(text[start:end]) for start, end in pairwise(bounds)]


def _joined(hunks: list[_Hunk], old: list[str], new: list[str]) -> list[_Hunk]:
    """Return the hunks with those joined that a person would call one change."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        last = joined[-1] if joined else None
        if last is not None and _is_one(last, hunk, old[last.i_end : hunk.i]):
            last.i_end, last.j_end = hunk.i_end, hunk.j_end
        else:
            joined.append(hunk)
    for hunk in joined:
        _trim(hunk, old, new)
    return joined


def _is_one(first: _Hunk, second: _Hunk, between: list[str]) -> bool:
    kept = [word for word in between if not word.isspace()]
    if not kept:
        return not any("\n" in word for word in between)
    large = min(_size(first), _size(second)) >= _LARGE
    return large and len(kept) == 1 and len(kept[0]) <= _SHORT


def _size(hunk: _Hunk) -> int:
    return max(hunk.i_end - hunk.i, hunk.j_end - hunk.j)


def _trim(hunk: _Hunk, old: list[str], new: list[str]) -> None:
    """Take off what both sides of a joined hunk begin or end with."""
    while hunk.i < hunk.i_end and hunk.j < hunk.j_end and old[hunk.i] == new[hunk.j]:
        hunk.i, hunk.j = hunk.i + 1, hunk.j + 1
    while (
        hunk.i < hunk.i_end and hunk.j < hunk.j_end and old[hunk.i_end - 1] == new[hunk.j_end - 1]
    ):
        hunk.i_end, hunk.j_end = hunk.i_end - 1, hunk.j_end - 1


def _slid(hunks: list[_Hunk], old: list[str], new: list[str]) -> list[_Hunk]:
    """Move insertions and deletions, among equal places, to where a person would see them."""
    ends = [hunk.i for hunk in hunks[1:]] + [len(old) + 1]
    floor = -1
    for hunk, ceiling in zip(hunks, ends, strict=True):
        if hunk.i == hunk.i_end:
            shift = _best_shift(
                new, hunk.j, hunk.j_end, hunk.i - floor - 1, ceiling - hunk.i_end - 1
            )
        elif hunk.j == hunk.j_end:
            shift = _best_shift(
                old, hunk.i, hunk.i_end, hunk.i - floor - 1, ceiling - hunk.i_end - 1
            )
        else:
            shift = 0
        hunk.i, hunk.i_end = hunk.i + shift, hunk.i_end + shift
        hunk.j, hunk.j_end = hunk.j + shift, hunk.j_end + shift
        floor = hunk.i_end
    return hunks


def _best_shift(text: list[str], start: int, end: int, left: int, right: int) -> int:
    """Return by how many words [start, end) is best moved, at most `left` or `right` of them.

    Moving keeps the other text the same as long as the word that comes in equals the one that goes.
    """
    first = 0
    while -first < left and text[start + first - 1] == text[end + first - 1]:
        first -= 1
    last = 0
    while last < right and text[start + last] == text[end + last]:
        last += 1
    return max(range(first, last + 1), key=lambda n: (_looks(text, start + n, end + n), -n))


def _looks(text: list[str], start: int, end: int) -> int:
    """Return how natural it is to put in or take out exactly these words; more is better."""
    before = text[start - 1] if start else "\n"
    if text[start].isspace():
        return 3 if end == len(text) or text[end].isspace() else 1
    if not (before.isspace() or before in _SENTENCE_ENDS):
        return 0
    opens_sentence = start == 0 or before in _SENTENCE_ENDS or text[start - 2] in _SENTENCE_ENDS
    is_whole = end == len(text) or text[end - 1].isspace()
    return 2 + 2 * is_whole + opens_sentence


def _told(hunks: list[_Hunk], old: list[str], new: list[str]) -> Iterator[WordEdit]:
    old_at = [0, *accumulate(map(len, old))]
    for hunk in hunks:
        text = "".join(new[hunk.j : hunk.j_end])
        yield WordEdit(old_at[hunk.i], old_at[hunk.i_end], text)
