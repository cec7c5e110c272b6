"""Answers of an engine made English again: tokens back to terms, however the engine bent them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from editor.suggest.engines.engine import Mode
from editor.suggest.masking.masks import Masked

# A token in brackets may have blanks, look-alikes (Cyrillic, full-width, ×) and other brackets.
_X = "[XxХхＸｘ×]"
_DIGITS = r"(?P<number>[0-9０-９]{1,3})"
_OPEN, _CLOSE = r"[\[［【〔(（]", r"[\]］】〕)）]"
_BRACKETED = re.compile(
    rf"{_OPEN}\s*{_X}\s*{_DIGITS}\s*{_X}\s*{_CLOSE}?|"
    rf"{_X}\s*{_DIGITS.replace('number', 'last')}\s*{_X}\s*{_CLOSE}"
)
# Without any, it must be a word of its own: 3 × 4 × 5 is none.
_BARE = re.compile(rf"(?<![^\W_])[XxХхＸｘ]{_DIGITS}[XxХхＸｘ](?![^\W_])")
_TOKEN_LEFT = re.compile(
    rf"{_OPEN}\s*{_X}\s*[0-9０-９]|[0-9０-９]\s*{_X}\s*{_CLOSE}|{_BARE.pattern}"
)
_TAG = re.compile(
    r"<x\s+id\s*=\s*[\"'“”]?\s*(?P<number>\d{1,3})\s*[\"'“”]?\s*(?:/>|>.*?</\s*x\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_TAG_LEFT = re.compile(r"</?\s*x\b[^<>]*>|mstrans:", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|amp|quot|apos|lt|gt|nbsp);", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u00a0\u3000]{2,}")
_BLANK_BEFORE = re.compile(r"[ \t]+(?=[,.;:!?)\]](?:\s|$))")
_SENTENCE_END = re.compile(r"(?:^|[.!?][\"'”’)]*\s)\s*$")


@dataclass(frozen=True, slots=True)
class Restored:
    """English without tokens, and which pieces' English came back too seldom or too often.

    `is_whole` is false when it must not be used: a token is lost, doubled, unknown or left over.
    """

    text: str
    lost: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    has_residue: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every token came back once and nothing of any is left."""
        return not (self.lost or self.doubled or self.has_residue)


def restore(masked: Masked, answer: str) -> Restored:
    """Return the English of an answer to a masked text."""
    mode = masked.request.mode
    if mode is not Mode.XML and not _ENTITY.search(masked.text):
        answer = _ENTITY.sub(
            lambda entity: unescape(entity[0]), answer
        )  # some answer as for a page
    if mode not in _PATTERNS:
        return Restored(_tidy(answer), has_residue=_has_residue(answer, masked))
    english = [piece.en for piece in masked.pieces]
    parts, numbers = _cut(answer, masked, mode)
    unknown = any(number >= len(english) for number in numbers)
    wanted, found = Counter(english), Counter(english[n] for n in numbers if n < len(english))
    between = parts if mode is Mode.TOKEN else [unescape(part) for part in parts]
    text = "".join(_joined(between, [english[n] if n < len(english) else "" for n in numbers]))
    return Restored(
        _tidy(text),
        tuple((wanted - found).elements()),
        tuple((found - wanted).elements()),
        has_residue=unknown or any(map(has_token, parts)) or _has_residue(text, masked),
    )


def has_token(text: str) -> bool:
    """Tell whether something in a text is a token, or what is left of one."""
    return bool(_TOKEN_LEFT.search(text) or _TAG_LEFT.search(text))


def _has_residue(answer: str, masked: Masked) -> bool:
    return has_token(answer) and not has_token(masked.text)


def _cut(answer: str, masked: Masked, mode: Mode) -> tuple[list[str], list[int]]:
    """Return the parts of an answer round its tokens, and the tokens' numbers."""
    found = [*_PATTERNS[mode].finditer(answer)]
    if mode is Mode.TOKEN and len(found) < len(masked.pieces):
        spans = [token.span() for token in found]
        bare = (t for t in _BARE.finditer(answer) if not any(_meet(t.span(), s) for s in spans))
        found = sorted((*found, *bare), key=lambda token: token.start())
    edges = [0, *(edge for token in found for edge in token.span()), len(answer)]
    parts = [answer[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return parts, [int(next(filter(None, token.groups()))) for token in found]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _joined(between: list[str], english: list[str]) -> Iterator[str]:
    """Yield parts and pieces in turn, with the blanks and the capital that the place demands."""
    text = between[0]
    yield text
    for piece, after in zip(english, between[1:], strict=True):
        blank = " " if text and (text[-1].isalnum() or text[-1] in ",.;:!?)”") else ""
        is_first = _SENTENCE_END.search(text + blank) is not None
        yield blank + (piece[:1].upper() + piece[1:] if is_first else piece)
        yield " " + after if after[:1].isalnum() or after[:1] in tuple("(“") else after
        text = after or piece


def _tidy(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(_BLANK_BEFORE.sub("", _BLANKS.sub(" ", line)).strip(" ") for line in lines)


_PATTERNS = {Mode.TOKEN: _BRACKETED, Mode.XML: _TAG}
