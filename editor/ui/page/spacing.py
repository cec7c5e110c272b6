"""Blanks around words that are put into the middle of a text."""

_JOINS_AFTER = frozenset("([{<“‘«-–—/'\"")
"""Signs that a word follows without a blank."""
_OPENS = frozenset("([{<“‘«")


def spaced(plain: str, start: int, end: int, words: str) -> str:
    """Return words with the blanks they need in place of [start, end) of a text.

    Nothing is capitalised and no blank is doubled.
    """
    before, after = plain[:start][-1:], plain[end:][:1]
    gap_before = before and not before.isspace() and before not in _JOINS_AFTER
    gap_after = after and (after.isalnum() or after in _OPENS)
    return f"{' ' if gap_before else ''}{words}{' ' if gap_after else ''}"
