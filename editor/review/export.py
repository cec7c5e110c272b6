"""What was sent to Word: a document's identity, and the snapshot of every row in it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

_CHECK_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class Layout(StrEnum):
    """How an export is laid out: the two-column review table, or the clean English page."""

    BILINGUAL = "bilingual"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class SentRow:
    """A block as it was sent: `label` is the visible id ("014-K7"), the texts are plain."""

    block: str
    label: str
    source: str
    draft: str


@dataclass(frozen=True, slots=True)
class SentComment:
    """A comment written into an export over [start, end) of a row's English; a point when equal.

    `id` is the remark's or finding's it is `about`, or its own; `reply_to` the id of the comment of
    this export it answers. `date` is ISO 8601, UTC.
    """

    id: str
    block: str
    author: str
    date: str
    text: str
    start: int = 0
    end: int = 0
    reply_to: str = ""
    about: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """One Word file sent out.

    `id` is eight hex digits, unlike any other export's; `document` names the article across all
    workspaces; `reference` is the printed one ("LZPU-0042-r2"); `round` counts the article's
    exports from 1; `made_at` is ISO 8601, UTC; `to` names the reviewer, and may be empty.
    """

    id: str
    article: str
    document: str
    round: int
    reference: str
    layout: Layout
    to: str
    made_at: str
    rows: tuple[SentRow, ...]
    comments: tuple[SentComment, ...] = ()


def check_code(export: str, block: str) -> str:
    """Return the two characters that tell a row's visible id from a mistyped or foreign one."""
    digest = hashlib.sha256(f"{export}/{block}".encode()).digest()
    size = len(_CHECK_ALPHABET)
    return _CHECK_ALPHABET[digest[0] % size] + _CHECK_ALPHABET[digest[1] % size]


def label(number: int, export: str, block: str) -> str:
    """Return a row's visible id, its place in the file (from 1) and check code: "014-K7"."""
    return f"{number:03d}-{check_code(export, block)}"
