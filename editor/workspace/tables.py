"""The tables as the program reads and writes them; `migrations` makes them.

Kinds, statuses and roles are kept as their words, marks and facts as compact JSON, and an empty
string stands for no marks, no cell and no picture, so that most rows need no parsing at all.
"""

import re
from collections.abc import Callable

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Named,
    String,
    Table,
    TypedColumns,
)

_SURROGATE = re.compile("[\ud800-\udfff]")


class Words(String):
    """A text column that takes any string.

    Half a surrogate pair has no UTF-8 form and would make every save fail: whole pairs are put
    together and lone halves become U+FFFD, so that the rest of the text is kept.
    """

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:
        """Return what makes a string storable."""
        del dialect
        return _storable


def _storable(value: str | None) -> str | None:
    if value is None or value.isascii() or not _SURROGATE.search(value):
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


METADATA = MetaData()


class WorkspaceColumns(TypedColumns):
    """The workspace itself: one row; `events` and `head` are the journal's length and last hash."""

    id: Named[str] = Column(primary_key=True)
    created: Named[str]
    events: Named[int]
    head: Named[str]


class SettingColumns(TypedColumns):
    """What the institution has set."""

    key: Named[str] = Column(primary_key=True)
    value: Named[str] = Column(Words())


class ArticleColumns(TypedColumns):
    """An article and what the list of articles says about it."""

    number: Named[int] = Column(Integer, primary_key=True)
    title: Named[str] = Column(Words())
    stage: Named[str]
    words: Named[int]
    blocks: Named[int]
    draftable: Named[int]
    drafted: Named[int]
    updated: Named[str]
    facts: Named[str] = Column(Words())
    put_aside: Named[str | None]
    never_send: Named[bool]


class BlockColumns(TypedColumns):
    """A block; `position` only sorts, and has gaps for blocks to come."""

    article: Named[int] = Column(ForeignKey("articles.number"), primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(BigInteger)
    kind: Named[str]
    source: Named[str] = Column(Words())
    source_marks: Named[str] = Column(Words())
    draft: Named[str] = Column(Words())
    draft_marks: Named[str] = Column(Words())
    level: Named[int]
    ordered: Named[bool]
    run_in: Named[bool]
    cell: Named[str]
    picture: Named[str] = Column(Words())
    provenance: Named[str] = Column(Words())


class AssetColumns(TypedColumns):
    """The bytes of an image, kept once however many articles show it."""

    id: Named[str] = Column(primary_key=True)
    media_type: Named[str]
    data: Named[bytes]


class TermColumns(TypedColumns):
    """A glossary entry.

    `variant` is the English of an admitted or forbidden row and else empty: with `zh` and `status`
    it says which entry the row is. `shipped` is the hash of the shipped content the row was made
    from, empty for the user's own; `removed` keeps a shipped row away that the user removed.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    zh: Named[str] = Column(Words())
    status: Named[str]
    variant: Named[str] = Column(Words())
    en: Named[str] = Column(Words())
    kind: Named[str]
    abbreviation: Named[str] = Column(Words())
    admitted: Named[str] = Column(Words())
    forbidden: Named[str] = Column(Words())
    strictness: Named[str]
    not_in: Named[str] = Column(Words())
    confidence: Named[str]
    note: Named[str] = Column(Words())
    source: Named[str] = Column(Words())
    shipped: Named[str]
    removed: Named[bool]
    approver: Named[str] = Column(Words())
    valid_from: Named[str]
    valid_to: Named[str]


class TermChangeColumns(TypedColumns):
    """One change of one glossary entry; changes made together share a `step`.

    `before` and `after` are the entry as JSON, empty where there was none.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    step: Named[int]
    at: Named[str]
    who: Named[str] = Column(Words())
    zh: Named[str] = Column(Words())
    before: Named[str] = Column(Words())
    after: Named[str] = Column(Words())


class PersonColumns(TypedColumns):
    """Somebody the institution writes about; the Chinese name has one English spelling."""

    number: Named[int] = Column(Integer, primary_key=True)
    zh: Named[str] = Column(Words())
    en: Named[str] = Column(Words())
    note: Named[str] = Column(Words())


class PostColumns(TypedColumns):
    """A post somebody holds or held, in the order of the person's list."""

    person: Named[int] = Column(ForeignKey("people.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    zh: Named[str] = Column(Words())
    en: Named[str] = Column(Words())
    valid_from: Named[str]
    valid_to: Named[str]


class PersonChangeColumns(TypedColumns):
    """One change of the people list; `before` and `after` as in the changes of terms."""

    number: Named[int] = Column(Integer, primary_key=True)
    at: Named[str]
    who: Named[str] = Column(Words())
    zh: Named[str] = Column(Words())
    before: Named[str] = Column(Words())
    after: Named[str] = Column(Words())


class ExportColumns(TypedColumns):
    """A Word file sent out."""

    id: Named[str] = Column(primary_key=True)
    article: Named[int] = Column(ForeignKey("articles.number"))
    document: Named[str]
    round: Named[int]
    reference: Named[str] = Column(Words())
    layout: Named[str]
    recipient: Named[str] = Column(Words())
    made_at: Named[str]


class SentRowColumns(TypedColumns):
    """One row of a Word file, as it was sent."""

    export: Named[str] = Column(ForeignKey("exports.id"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    block: Named[str]
    label: Named[str]
    source: Named[str] = Column(Words())
    draft: Named[str] = Column(Words())


class JournalColumns(TypedColumns):
    """What was done, each row chained to the one before it."""

    number: Named[int] = Column(Integer, primary_key=True)
    at: Named[str]
    action: Named[str]
    article: Named[str]
    facts: Named[str] = Column(Words())
    previous: Named[str]
    hash: Named[str]


WORKSPACE = Table("workspace", METADATA, WorkspaceColumns)
SETTINGS = Table("settings", METADATA, SettingColumns)
ARTICLES = Table("articles", METADATA, ArticleColumns)
BLOCKS = Table("blocks", METADATA, BlockColumns)
ASSETS = Table("assets", METADATA, AssetColumns)
TERMS = Table("terms", METADATA, TermColumns)
TERM_CHANGES = Table("term_changes", METADATA, TermChangeColumns)
PEOPLE = Table("people", METADATA, PersonColumns)
POSTS = Table("posts", METADATA, PostColumns)
PERSON_CHANGES = Table("person_changes", METADATA, PersonChangeColumns)
EXPORTS = Table("exports", METADATA, ExportColumns)
SENT_ROWS = Table("sent_rows", METADATA, SentRowColumns)
JOURNAL = Table("journal", METADATA, JournalColumns)
