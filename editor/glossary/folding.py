"""Brings the spellings of one headword together, so that a text may write it either way.

Only for comparing: every character is folded to exactly one, so offsets stay those of the text.
"""

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―─－"), "-")
_QUOTES = dict.fromkeys(map(ord, "“”„‟「」『』＂"), '"') | dict.fromkeys(map(ord, "‘’＇"), "'")
_DOTS = dict.fromkeys(map(ord, "•‧∙・･"), "·")
_CODES = _FULL_WIDTH | _DASHES | _QUOTES | _DOTS | {0x3000: " "}
_FOLDS = {chr(code): chr(code).translate(_CODES) for code in _CODES}
_VARIANT = re.compile(f"[{re.escape(''.join(_FOLDS))}]")  # much faster than str.translate on Han


def _fold(variant: re.Match[str]) -> str:
    return _FOLDS[variant[0]]


def folded(text: str) -> str:
    """Return a text in half width, with one kind of dash, quotation mark and middle dot."""
    return _VARIANT.sub(_fold, text)


def is_latin(character: str) -> bool:
    """Tell whether a folded character belongs to a Latin word or a number."""
    return character.isalnum() and character < "\u0250"
