"""A text's marks as properly nested openings and closings, whatever the form writes for them."""

from collections.abc import Callable

from editor.article.text import Mark, MarkKind, Text

_OUTERMOST_FIRST = (MarkKind.LINK, MarkKind.BOLD, MarkKind.ITALIC, MarkKind.SUPERSCRIPT)


def nested(
    text: Text,
    opening: Callable[[Mark], str],
    closing: Callable[[Mark], str],
    written: Callable[[str], str],
) -> str:
    """Return a text with its marks opened and closed as a tree, links outermost.

    Marks that overlap without nesting are closed and opened again at the crossing.
    """
    parts: list[str] = []
    open_marks: list[Mark] = []
    for string, marks in text.runs():
        wanted = sorted(marks, key=lambda mark: _OUTERMOST_FIRST.index(mark.kind))
        pairs = zip(open_marks, wanted, strict=False)
        shared = next((i for i, (a, b) in enumerate(pairs) if a != b), None)
        kept = min(len(open_marks), len(wanted)) if shared is None else shared
        parts += [closing(mark) for mark in reversed(open_marks[kept:])]
        parts += [opening(mark) for mark in wanted[kept:]]
        parts.append(written(string))
        open_marks = wanted
    parts += [closing(mark) for mark in reversed(open_marks)]
    return "".join(parts)
