"""What a text says once changes of it are made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from editor.review.change import Change
from editor.text.words import WordEdit, apply


def applied(text: str, changes: Sequence[Change]) -> str:
    """Return the text with one copy's changes of it made: those of its words, and over those."""
    return apply(text, [WordEdit(c.start, c.end, c.after) for c in settled(changes)])


def settled(
    changes: Iterable[Change], texts: Mapping[str, str] | None = None
) -> tuple[Change, ...]:
    """Return the changes of the sent words, each with the words that are left of its own.

    What was done over a change's words goes into them; what was done over a change that is not
    among these has nothing to act on. `texts` has other words for some of the changes by their id;
    what was done over such a change is left out.
    """
    texts = texts or {}
    above: dict[str, list[Change]] = {}
    for change in changes:
        above.setdefault(change.over, []).append(change)

    def words(change: Change) -> str:
        if texts.get(change.id, change.after) != change.after:
            return texts[change.id]
        inner = above.get(change.id, ())
        return apply(change.after, [WordEdit(c.start, c.end, words(c)) for c in inner])

    return tuple(replace(change, after=words(change)) for change in above.get("", ()))
