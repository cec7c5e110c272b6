"""The tables of the review: what came back from reviewers, and what was decided about it.

A copy's parts are kept in the order of the file (`place`), their fields as in `review.change`.
"""

from sqlalchemy import Column, ForeignKey, Integer, Named, Table, TypedColumns

from editor.workspace.tables import METADATA, Words


class SentCommentColumns(TypedColumns):
    """A comment that a Word file was sent with."""

    export: Named[str] = Column(ForeignKey("exports.id"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    id: Named[str]
    block: Named[str]
    author: Named[str] = Column(Words())
    date: Named[str]
    text: Named[str] = Column(Words())
    start: Named[int]
    end: Named[int]
    reply_to: Named[str]
    about: Named[str]
    resolved: Named[bool]


class CopyColumns(TypedColumns):
    """A returned copy; `id` is the SHA-256 of `data`, the file as it came."""

    number: Named[int] = Column(Integer, primary_key=True)
    id: Named[str]
    article: Named[int] = Column(ForeignKey("articles.number"))
    export: Named[str] = Column(ForeignKey("exports.id"))
    name: Named[str] = Column(Words())
    received_at: Named[str]
    program: Named[str] = Column(Words())
    last_author: Named[str] = Column(Words())
    rows: Named[int]
    mapped: Named[int]
    confidence: Named[float]
    question: Named[str]
    data: Named[bytes]


class ChangeColumns(TypedColumns):
    """A change that a copy brought."""

    copy: Named[int] = Column(ForeignKey("copies.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    id: Named[str]
    block: Named[str]
    kind: Named[str]
    start: Named[int]
    end: Named[int]
    before: Named[str] = Column(Words())
    after: Named[str] = Column(Words())
    author: Named[str] = Column(Words())
    date: Named[str] = Column(Words())
    tracked: Named[bool]
    over: Named[str]
    move: Named[str] = Column(Words())
    source: Named[str] = Column(Words())
    confidence: Named[float]


class RemarkColumns(TypedColumns):
    """A remark that a copy brought; `blocks` is a JSON list, empty when it is about none."""

    copy: Named[int] = Column(ForeignKey("copies.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    id: Named[str]
    block: Named[str]
    side: Named[str]
    author: Named[str] = Column(Words())
    date: Named[str] = Column(Words())
    text: Named[str] = Column(Words())
    anchor: Named[str] = Column(Words())
    start: Named[int]
    end: Named[int]
    blocks: Named[str]
    resolved: Named[bool]
    reply_to: Named[str]
    about: Named[str]
    kind: Named[str]


class UnplacedColumns(TypedColumns):
    """Words of a copy that belong to no block."""

    copy: Named[int] = Column(ForeignKey("copies.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    text: Named[str] = Column(Words())
    why: Named[str]
    after: Named[str]
    author: Named[str] = Column(Words())
    date: Named[str] = Column(Words())


class SignoffEntryColumns(TypedColumns):
    """A cell of a copy's sign-off table that was filled in."""

    copy: Named[int] = Column(ForeignKey("copies.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    stage: Named[int]
    field: Named[str]
    text: Named[str] = Column(Words())
    author: Named[str] = Column(Words())
    date: Named[str] = Column(Words())


class ViewColumns(TypedColumns):
    """A block's English in a copy, where it is not what was sent."""

    copy: Named[int] = Column(ForeignKey("copies.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    block: Named[str]
    base: Named[str] = Column(Words())
    final: Named[str] = Column(Words())


class DecisionColumns(TypedColumns):
    """What was decided about a change, by its id."""

    article: Named[int] = Column(ForeignKey("articles.number"), primary_key=True)
    change: Named[str] = Column(primary_key=True)
    verdict: Named[str]
    text: Named[str] = Column(Words())
    who: Named[str] = Column(Words())
    at: Named[str]


class RemarkStateColumns(TypedColumns):
    """The desk's side of a remark; `answers` is a JSON list of [text, by, at]."""

    article: Named[int] = Column(ForeignKey("articles.number"), primary_key=True)
    remark: Named[str] = Column(primary_key=True)
    resolved: Named[bool]
    answers: Named[str] = Column(Words())


SENT_COMMENTS = Table("sent_comments", METADATA, SentCommentColumns)
COPIES = Table("copies", METADATA, CopyColumns)
CHANGES = Table("changes", METADATA, ChangeColumns)
REMARKS = Table("remarks", METADATA, RemarkColumns)
UNPLACED = Table("unplaced", METADATA, UnplacedColumns)
SIGNOFF_ENTRIES = Table("signoff_entries", METADATA, SignoffEntryColumns)
VIEWS = Table("views", METADATA, ViewColumns)
DECISIONS = Table("decisions", METADATA, DecisionColumns)
REMARK_STATES = Table("remark_states", METADATA, RemarkStateColumns)
