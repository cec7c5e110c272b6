"""The tables of sign-off and publishing: versions, signatures, and what was given out."""

from sqlalchemy import Column, ForeignKey, Integer, Named, Table, TypedColumns

from editor.workspace.tables import METADATA, Words


class ContentColumns(TypedColumns):
    """An article's blocks, kept once however many versions hold them.

    `data` is a zlib-compressed JSON list, and `id` the SHA-256 of that JSON.
    """

    id: Named[str] = Column(primary_key=True)
    data: Named[bytes]


class VersionColumns(TypedColumns):
    """An article as it was sent, signed or published."""

    number: Named[int] = Column(Integer, primary_key=True)
    article: Named[int] = Column(ForeignKey("articles.number"))
    cause: Named[str]
    of: Named[str]
    label: Named[str] = Column(Words())
    who: Named[str] = Column(Words())
    at: Named[str]
    content: Named[str] = Column(ForeignKey("contents.id"))


class SignatureColumns(TypedColumns):
    """A signature; a later one of the same stage stands in its place."""

    number: Named[int] = Column(Integer, primary_key=True)
    article: Named[int] = Column(ForeignKey("articles.number"))
    stage: Named[str]
    name: Named[str] = Column(Words())
    zh: Named[str] = Column(Words())
    unit_en: Named[str] = Column(Words())
    unit_zh: Named[str] = Column(Words())
    at: Named[str]
    texts: Named[str]
    version: Named[int] = Column(ForeignKey("versions.number"))


class PublicationColumns(TypedColumns):
    """What was given out; `hash` is the SHA-256 of it, `address` empty where nobody said it."""

    number: Named[int] = Column(Integer, primary_key=True)
    article: Named[int] = Column(ForeignKey("articles.number"))
    version: Named[int] = Column(ForeignKey("versions.number"))
    at: Named[str]
    profile: Named[str]
    form: Named[str]
    part: Named[str]
    address: Named[str] = Column(Words())
    unsigned: Named[bool]
    hash: Named[str]


class PublishedPairColumns(TypedColumns):
    """A block's Chinese and English as they were published."""

    publication: Named[int] = Column(ForeignKey("publications.number"), primary_key=True)
    place: Named[int] = Column(Integer, primary_key=True)
    block: Named[str]
    source: Named[str] = Column(Words())
    draft: Named[str] = Column(Words())


CONTENTS = Table("contents", METADATA, ContentColumns)
VERSIONS = Table("versions", METADATA, VersionColumns)
SIGNATURES = Table("signatures", METADATA, SignatureColumns)
PUBLICATIONS = Table("publications", METADATA, PublicationColumns)
PUBLISHED_PAIRS = Table("published_pairs", METADATA, PublishedPairColumns)
