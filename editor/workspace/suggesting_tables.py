"""The tables of the memory and of the checks: remembered units, and findings that were waived."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Named, Table, TypedColumns

from editor.workspace.tables import METADATA, Words


class UnitColumns(TypedColumns):
    """One remembered pair; `pair` is the first half of the SHA-256 of both its texts.

    It is kept once: what is remembered again adds nothing.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    pair: Named[bytes] = Column(LargeBinary)
    source: Named[str] = Column(Words())
    draft: Named[str] = Column(Words())
    kind: Named[str]
    article: Named[str] = Column(Words())
    date: Named[str]
    stage: Named[str] = Column(Words())
    origin: Named[str]


class WaiverColumns(TypedColumns):
    """A finding that was waived: `finding` is its identity, `rule` the id of its check."""

    article: Named[int] = Column(ForeignKey("articles.number"), primary_key=True)
    finding: Named[str] = Column(primary_key=True)
    block: Named[str]
    rule: Named[str]
    reason: Named[str] = Column(Words())
    who: Named[str] = Column(Words())
    at: Named[str]


UNITS = Table("units", METADATA, UnitColumns)
WAIVERS = Table("waivers", METADATA, WaiverColumns)
