"""What reviewers did, in the words of what was sent: changes, remarks, and a copy's account."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What a change does."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"
    """One end of a tracked move: `before` where the words were, `after` where they are now."""
    FORMAT = "format"
    """Only the look was changed; folded into one line a block and author, never to be decided."""
    SOURCE = "source"
    """The Chinese was changed: a question about the source, never applied without a decision."""
    ROW_INSERTED = "row_inserted"
    ROW_DELETED = "row_deleted"
    ROW_MOVED = "row_moved"


DECIDED_BY_HAND = frozenset({ChangeKind.FORMAT, ChangeKind.SOURCE, ChangeKind.ROW_MOVED})
"""What "accept all" leaves alone."""


@dataclass(frozen=True, slots=True)
class Change:
    r"""One change of one reviewer, placed in the text that was sent.

    [start, end) are code points of the block's sent draft (of its sent source for `SOURCE`),
    `before` the words there and `after` the words that came for them. `author` is empty for an
    untracked change whose file does not say who saved it; `date` is ISO 8601 or empty.

    `over` names the change whose inserted words this one deletes again, and `start` then counts
    inside that change's `after`. `block` is, for an inserted row, the one it stands behind (empty:
    at the beginning), for a moved row the moved one, whose `after` then names the block before it.
    `source` is an inserted row's Chinese. `move` is the name both ends of a move share.

    `id` is made of what the change does, not of who did it: equal changes in two copies of one
    export have one id.
    """

    id: str
    export: str
    block: str
    kind: ChangeKind
    start: int
    end: int
    before: str
    after: str
    author: str = ""
    date: str = ""
    tracked: bool = True
    over: str = ""
    move: str = ""
    source: str = ""
    confidence: float = 1.0


class Side(StrEnum):
    """Which part of the file a remark stands on."""

    DRAFT = "draft"
    SOURCE = "source"
    LABEL = "label"
    SIGNOFF = "signoff"
    DOCUMENT = "document"
    """The head, the footer, words outside of the rows, or nothing at all."""


class RemarkKind(StrEnum):
    """What a remark is made of."""

    COMMENT = "comment"
    HIGHLIGHT = "highlight"
    """Words that were marked in colour without a comment; the text is empty."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer said about a place.

    `anchor` are the words it stands on, empty for a point; [start, end) their place in the sent
    draft, as near as it can be told. `blocks` are all blocks it spans, `block` the first of them,
    empty when it is about none. `reply_to` is the id of the remark it answers. `about` names the
    comment of ours (a finding's or an answer's) that it answers or, being `resolved`, settles.
    """

    id: str
    export: str
    block: str
    side: Side
    author: str
    date: str
    text: str
    anchor: str = ""
    start: int = 0
    end: int = 0
    blocks: tuple[str, ...] = ()
    resolved: bool = False
    reply_to: str = ""
    about: str = ""
    kind: RemarkKind = RemarkKind.COMMENT


class Why(StrEnum):
    """Why words of a file could not be placed."""

    OUTSIDE = "outside"
    """They stand outside of the rows: in a head, a footer, a note, a text box."""
    NO_BLOCK = "no_block"
    """No sent row is like them."""
    UNSURE = "unsure"
    """Two rows are as like them as each other."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of a file that belong to no block, kept so that nothing is lost."""

    text: str
    why: Why
    after: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class BlockViews:
    """A block's English in a copy before and after its tracked changes."""

    block: str
    base: str
    final: str


class Question(StrEnum):
    """What must be asked before a copy's changes are believed."""

    NONE = ""
    OTHER_ARTICLE = "other_article"
    OLDER_ROUND = "older_round"
    """A later export of other words went out since."""
    BY_CONTENT = "by_content"
    """Nothing in it says where it is from; its words are like the export's, but not surely."""
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Copy:
    """A returned copy as it was understood, and the account of it.

    `id` is the SHA-256 of the file's bytes in hex, `name` the file's name. `rows` counts the sent
    rows, `mapped` those found again. `views` holds the blocks whose base or final view differs from
    what was sent. `confidence` is that of the mapping, 0 to 1.
    """

    id: str
    export: str
    article: str
    name: str
    program: str
    last_author: str
    rows: int
    mapped: int
    confidence: float
    question: Question = Question.NONE
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    signoffs: tuple["SignoffEntry", ...] = ()
    views: tuple[BlockViews, ...] = ()
    received_at: str = ""


@dataclass(frozen=True, slots=True)
class SignoffEntry:
    """What a reviewer wrote into the sign-off table; `stage` counts from 1."""

    stage: int
    field: str
    text: str
    author: str = ""
    date: str = ""


def change_id(export: str, block: str, kind: ChangeKind, start: int, *words: str) -> str:
    """Return the id of a change: twelve hex digits of what it does and where."""
    said = "\x1f".join((export, block, kind, str(start), *words))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def remark_id(export: str, block: str, author: str, date: str, text: str) -> str:
    """Return the id of a remark, the same whenever its file is read again."""
    said = f"{export}\x1f{block}\x1f{author}\x1f{date}\x1f{text}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
