"""Texts as they go to an engine: with the English of their terms in the mode it takes them in."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from editor.suggest.engines.engine import Mode, Request
from editor.suggest.masking.pieces import Piece

_TOKEN_LIKE = re.compile(r"[XxХхＸ×]\s*\d+\s*[XxХхＸ×]")
_MARKED = frozenset({Mode.INLINE, Mode.TOKEN, Mode.XML, Mode.NATIVE})
_ESCAPED = frozenset({Mode.XML})
_SPACED = frozenset({Mode.INLINE, Mode.TOKEN})
_MOST_TOKENS = 1000


@dataclass(frozen=True, slots=True)
class Masked:
    """A text made ready for an engine: what is sent, and the pieces it stands for, by number."""

    text: str
    request: Request
    pieces: tuple[Piece, ...]


def mask(text: str, pieces: Sequence[Piece], mode: Mode) -> Masked:
    """Return a text with its pieces as a mode has them.

    A text that could be mistaken for one with tokens goes plain, as one without pieces does.
    """
    wanted = tuple(pieces)
    if not wanted or mode is Mode.PLAIN or (mode is Mode.TOKEN and not _takes_tokens(text, wanted)):
        return Masked(text, Request(text), ())
    if mode not in _MARKED:
        terms = tuple((text[piece.start : piece.end], piece.en) for piece in wanted)
        return Masked(text, Request(text, mode, terms), wanted)
    return Masked(text, Request("".join(_written(text, wanted, mode)), mode), wanted)


def _takes_tokens(text: str, pieces: Sequence[Piece]) -> bool:
    return not _TOKEN_LIKE.search(text) and len(pieces) < _MOST_TOKENS


def _written(text: str, pieces: Sequence[Piece], mode: Mode) -> Iterator[str]:
    write = _WRITERS[mode]
    behind = 0
    for number, piece in enumerate(pieces):
        yield _plain(text[behind : piece.start], mode)
        written = write(number, piece.en, text[piece.start : piece.end])
        yield f" {written} " if mode in _SPACED else written
        behind = piece.end
    yield _plain(text[behind:], mode)


def _plain(text: str, mode: Mode) -> str:
    return escape(text, quote=False) if mode in _ESCAPED else text


_WRITERS: dict[Mode, Callable[[int, str, str], str]] = {
    Mode.INLINE: lambda _number, en, _zh: en,
    Mode.TOKEN: lambda number, _en, _zh: f"[X{number}X]",
    Mode.XML: lambda number, en, _zh: f'<x id="{number}">{escape(en, quote=False)}</x>',
    Mode.NATIVE: lambda _number, en, zh: (
        f'<mstrans:dictionary translation="{escape(en)}">{zh}</mstrans:dictionary>'
    ),
}
