"""A text's marks as properly nested openings and closings, whatever the form writes for them."""

from collections.abc import Callable, Sequence

from editor.article.text import Mark, MarkKind, Text

_OUTERMOST_FIRST = (MarkKind.LINK, MarkKind.BOLD, MarkKind.ITALIC, MarkKind.SUPERSCRIPT)

Marks = Sequence[Mark]


def _as_many_as_agree(before: Marks, after: Marks) -> int:
    pairs = zip(before, after, strict=False)
    differ = next((i for i, (a, b) in enumerate(pairs) if a != b), None)
    return min(len(before), len(after)) if differ is None else differ


def only_a_link(before: Marks, after: Marks) -> int:
    """Tell to keep a link open and nothing else, so that each run carries its own marks.

    wangEditor 5 gives the whole of a bold passage the italic or the superscript of a part of it.
    """
    agree = _as_many_as_agree(before[:1], after[:1])
    return agree if agree and before[0].kind is MarkKind.LINK else 0


def nested(
    text: Text,
    opening: Callable[[Mark], str],
    closing: Callable[[Mark], str],
    written: Callable[[str], str],
    kept: Callable[[Marks, Marks], int] = _as_many_as_agree,
) -> str:
    """Return a text with its marks opened and closed as a tree, links outermost.

    Marks that overlap without nesting are closed and opened again at the crossing. `kept` tells how
    many of the open marks, from the outermost, stay open over the next run.
    """
    parts: list[str] = []
    open_marks: list[Mark] = []
    for string, marks in text.runs():
        wanted = sorted(marks, key=lambda mark: _OUTERMOST_FIRST.index(mark.kind))
        shared = kept(open_marks, wanted)
        parts += [closing(mark) for mark in reversed(open_marks[shared:])]
        parts += [opening(mark) for mark in wanted[shared:]]
        parts.append(written(string))
        open_marks = wanted
    parts += [closing(mark) for mark in reversed(open_marks)]
    return "".join(parts)
