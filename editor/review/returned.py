"""A returned copy as its reader found it: rows of texts that know who inserted and deleted what.

Nothing is interpreted here: `mapping` says which row is which block, `comparing` what changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made a change, and when: ISO 8601 as the file has it, empty where it says nothing.

    `move` names a tracked move; both its ends bear the same name.
    """

    author: str = ""
    date: str = ""
    move: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    r"""A stretch of text of one state. The break between two paragraphs of a cell is a piece "\n".

    The base view leaves out what is `inserted`, the final view what is `deleted`; text that one
    reviewer inserted and another deleted is both.
    """

    text: str
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    highlighted: bool = False
    formatted: Stamp | None = None


class AnchorKind(StrEnum):
    """What a bookmark stands round: a row's id, a block's English, or a sign-off cell."""

    ROW = "dzR"
    TARGET = "dzT"
    SIGNOFF = "dzS"


@dataclass(frozen=True, slots=True)
class FoundAnchor:
    """One of our bookmarks over [start, end) of a strip's raw text.

    `block` is "stage_field" for sign-off cells, else a block id; a bookmark that the file never
    closes, or opens twice, is not `closed` and ends where its strip does.
    """

    kind: AnchorKind
    block: str
    export: str
    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Strip:
    """The text of a table's cell, or of a paragraph outside of tables.

    Offsets into a strip count code points of its raw text: every piece, deleted ones too.
    """

    pieces: tuple[Piece, ...] = ()
    anchors: tuple[FoundAnchor, ...] = ()

    @property
    def raw(self) -> str:
        """Everything, inserted and deleted alike."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def base(self) -> str:
        """The text before the tracked changes."""
        return "".join(piece.text for piece in self.pieces if piece.inserted is None)

    @property
    def final(self) -> str:
        """The text with all tracked changes accepted."""
        return "".join(piece.text for piece in self.pieces if piece.deleted is None)

    def cut(self, start: int, end: int) -> "Strip":
        """Return the part [start, end) of the raw text, without anchors."""
        pieces: list[Piece] = []
        at = 0
        for piece in self.pieces:
            text = piece.text[max(0, start - at) : max(0, end - at)]
            if text:
                pieces.append(
                    Piece(text, piece.inserted, piece.deleted, piece.highlighted, piece.formatted)
                )
            at += len(piece.text)
        return Strip(tuple(pieces))


class Place(StrEnum):
    """Where in the file a row stands."""

    TABLE = "table"
    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    r"""A table's row with its cells, or a paragraph outside of tables as a row of one cell.

    `table` numbers the file's tables from 0 and is -1 outside. `inserted` and `deleted` are tracked
    changes of the row as a whole. `mark` is the break after a paragraph outside of tables ("\n"),
    which a reviewer may have inserted (split) or deleted (joined with the next).
    `is_ours` marks what the export prints of itself: head, notes, column heads, footer.
    """

    cells: tuple[Strip, ...]
    place: Place = Place.TABLE
    table: int = -1
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    mark: Piece | None = None
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """What a comment stands on: [start, end) of the raw text of one cell; a point when equal."""

    row: int
    cell: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReturnedComment:
    """A comment as the file has it.

    `reply_to` is the `id` of the comment it answers, told by Word's threads or by the heading that
    LibreOffice writes into the text, which is then taken off. `spans` is empty for a comment that
    stands nowhere.
    """

    id: str
    author: str
    date: str
    text: str
    spans: tuple[Span, ...] = ()
    resolved: bool = False
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file says it is; each part may be missing. `source` tells which layer said it."""

    document: str = ""
    export: str = ""
    round: int = 0
    reference: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned Word file, read.

    `name` is the file's name, `sha256` of its bytes in hex; `program` wrote it (app.xml);
    `identities` are its claims, the most trustworthy first: properties, identifier, footer.
    `notes` counts what no row can hold, by what it is (an inserted image, a text box …).
    """

    name: str
    sha256: str
    program: str = ""
    last_author: str = ""
    saved_at: str = ""
    identities: tuple[Identity, ...] = ()
    rows: tuple[ReturnedRow, ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    notes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
