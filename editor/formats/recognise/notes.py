"""What the user is told about the guesses of a recognition."""

from collections.abc import Iterator, Sequence

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_LEFT_OUT = QT_TRANSLATE_NOOP(
    "Formats", "Left out, because it belongs to the page and not to the article: “{text}”."
)
_MORE = QT_TRANSLATE_NOOP("Formats", "Left out in the same way: {count} more lines.")
_TITLE_LINE = QT_TRANSLATE_NOOP(
    "Formats", "The first line was taken for the title; change its kind if it is none."
)
_TITLE_PAGE = QT_TRANSLATE_NOOP(
    "Formats", "The title was taken from the name of the page; it does not stand in the text."
)
_DOUBLED = QT_TRANSLATE_NOOP("Formats", "“{text}” stood there twice and was taken once.")
_CAPTION = QT_TRANSLATE_NOOP(
    "Formats", "“{text}” was taken for a photo caption, by its place at the end."
)
_PARTED = QT_TRANSLATE_NOOP(
    "Formats", "The names in brackets behind the last sentence were made a byline of their own."
)

_TITLES = {"line": _TITLE_LINE, "page": _TITLE_PAGE}
_QUOTED = 60
_MOST = 8


def left_out(lines: Sequence[str]) -> Iterator[Message]:
    """Tell which lines were dropped: the first few by their words, the others by their number."""
    for line in lines[:_MOST]:
        yield Message("Formats", _LEFT_OUT, {"text": _quoted(line)})
    if len(lines) > _MOST:
        yield Message("Formats", _MORE, {"count": len(lines) - _MOST})


def title(guessed: str) -> Iterator[Message]:
    """Tell that the title was guessed, from a `line` or from the `page`'s name."""
    if guessed:
        yield Message("Formats", _TITLES[guessed])


def doubled(lines: Sequence[str]) -> Iterator[Message]:
    """Tell which short lines stood twice."""
    for line in lines:
        yield Message("Formats", _DOUBLED, {"text": _quoted(line)})


def captions(lines: Sequence[str]) -> Iterator[Message]:
    """Tell which lines were taken for captions without a photo before them."""
    for line in lines:
        yield Message("Formats", _CAPTION, {"text": _quoted(line)})


def parted(count: int) -> Iterator[Message]:
    """Tell that a byline was cut from the end of the last paragraph."""
    if count:
        yield Message("Formats", _PARTED)


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
