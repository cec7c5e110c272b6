"""What a returned file says it is: its properties, its identifier, its footer; and who saved it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from docx.opc.package import OpcPackage
from lxml.etree import _Element

from editor.formats.docx.anchors import (
    PROPERTY_DOCUMENT,
    PROPERTY_EXPORT,
    PROPERTY_ROUND,
    read_footer,
    read_identifier,
)
from editor.formats.docx.guard import parse
from editor.formats.docx.names import number
from editor.formats.docx.returned.stamps import stated_date
from editor.review.returned import Identity, Place, ReturnedRow

_WPS_PROPERTY = "KSOProductBuildVer"
_WPS = "WPS Office"


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands beside a document's text in its package."""

    program: str
    last_author: str
    saved_at: str
    identities: tuple[Identity, ...]


def stated(package: OpcPackage) -> Stated:
    """Return a package's own words; what is missing or broken in them is empty."""
    custom = dict(_custom(_root(package, "custom-properties")))
    core = _texts(_root(package, "core-properties"))
    app = _texts(_root(package, "extended-properties"))
    program = app.get("Application", "") or (_WPS if _WPS_PROPERTY in custom else "")
    claims = (_of_properties(custom), _of_identifier(core.get("identifier", "")))
    return Stated(
        program,
        core.get("lastModifiedBy", ""),
        stated_date(core.get("modified", "")),
        tuple(claim for claim in claims if claim is not None),
    )


def of_footers(rows: Iterable[ReturnedRow]) -> Identity | None:
    """Return the reference printed in a footer, or anywhere outside the tables."""
    outside = [row for row in rows if row.place in {Place.FOOTER, Place.HEADER, Place.BODY}]
    outside.sort(key=lambda row: row.place is not Place.FOOTER)
    for row in outside:
        for cell in row.cells:
            found = read_footer(cell.base) or read_footer(cell.final)
            if found:
                return Identity(reference=found[0], export=found[1], source="footer")
    return None


def _of_properties(custom: Mapping[str, str]) -> Identity | None:
    document, export = custom.get(PROPERTY_DOCUMENT, ""), custom.get(PROPERTY_EXPORT, "")
    if not document and not export:
        return None
    return Identity(document, export, number(custom.get(PROPERTY_ROUND)), source="properties")


def _of_identifier(text: str) -> Identity | None:
    found = read_identifier(text)
    return Identity(*found, source="identifier") if found else None


def _root(package: OpcPackage, kind: str) -> _Element | None:
    for relation in package.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] == kind:
            return parse(relation.target_part.blob)
    return None


def _texts(root: _Element | None) -> dict[str, str]:
    """Return the texts of a part's elements by their names without namespace."""
    return {
        str(element.tag).rpartition("}")[2]: (element.text or "").strip()
        for element in (() if root is None else root)
    }


def _custom(root: _Element | None) -> Iterator[tuple[str, str]]:
    for element in () if root is None else root:
        yield element.get("name", ""), "".join(element.itertext()).strip()
