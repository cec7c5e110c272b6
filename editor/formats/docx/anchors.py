"""The anchors by which a returned copy is mapped back to its blocks, written and read here.

Four layers, because no single one survives every program and every habit: the visible id, a
bookmark round that id, a bookmark round the English text, and the document's identity.
"""

import re
from dataclasses import dataclass

from editor.review.export import Export
from editor.review.returned import AnchorKind

PROPERTY_DOCUMENT = "dz.doc"
PROPERTY_EXPORT = "dz.export"
PROPERTY_ROUND = "dz.rev"

_NAME = re.compile(r"(dz[RTS])_([A-Za-z0-9_]{1,27})_([0-9a-f]{8})")
_IDENTIFIER = re.compile(r"dz:(.+):([0-9a-f]{8}):([0-9]+)")
_FOOTER = re.compile(r"\bref\s+(\S.*?)\s*·\s*([0-9a-f]{8})\b")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A bookmark's meaning. `block` is "stage row_field" for sign-off cells, else a block id."""

    kind: AnchorKind
    block: str
    export: str


def bookmark_name(kind: AnchorKind, block: str, export: str) -> str:
    """Return a bookmark's name, at most the 40 characters Word keeps.

    Raise `ValueError` for a block id that a bookmark cannot carry.
    """
    name = f"{kind.value}_{block}_{export}"
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    return name


def read_bookmark_name(name: str) -> Anchor | None:
    """Return what a bookmark's name says, or None for somebody else's bookmark."""
    found = _NAME.fullmatch(name)
    return Anchor(AnchorKind(found[1]), found[2], found[3]) if found else None


def signoff_cell(stage: int, field: str) -> str:
    """Return the place a sign-off bookmark names: the stage's number from 1 and the column."""
    return f"{stage}_{field}"


def properties(export: Export) -> dict[str, str]:
    """Return the custom document properties that say which export a file is."""
    return {
        PROPERTY_DOCUMENT: export.document,
        PROPERTY_EXPORT: export.id,
        PROPERTY_ROUND: str(export.round),
    }


def identifier(export: Export) -> str:
    """Return the core property dc:identifier of an export."""
    return f"dz:{export.document}:{export.id}:{export.round}"


def read_identifier(text: str) -> tuple[str, str, int] | None:
    """Return (document, export, round) of a dc:identifier, or None for a foreign one."""
    found = _IDENTIFIER.fullmatch(text.strip())
    return (found[1], found[2], int(found[3])) if found else None


def footer_text(export: Export) -> str:
    """Return the footer's reference: the printed one and the export's id."""
    return f"ref {export.reference} · {export.id}"


def read_footer(text: str) -> tuple[str, str] | None:
    """Return (reference, export id) found in a footer, or None."""
    found = _FOOTER.search(text)
    return (found[1], found[2]) if found else None
