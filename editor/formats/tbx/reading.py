"""Reading TBX files, without ever following what a hostile one asks for."""

import io
from collections.abc import Iterator

from lxml import etree

from editor.errors import GlossaryRefused
from editor.formats.csv import Rows
from editor.formats.tbx.concepts import CONCEPTS, rows_of
from editor.glossary.rows import COLUMNS
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_BROKEN = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” is broken XML at line {line}. Export it again from the program it comes from.",
)
_NO_TBX = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” is XML but not a TBX glossary. Export the glossary as TBX or as a spreadsheet.",
)
_HOSTILE = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” defines entities, which no glossary needs, and was not opened. Export it again "
    "without them.",
)

_ROOTS = {"tbx", "martif"}
_ENTITY = b"<!ENTITY"


def sheets(data: bytes, name: str) -> Iterator[Rows]:
    """Yield the concepts as one sheet, whose rows are numbered as the concepts stand in the file.

    Raise `GlossaryRefused` for what is no TBX, broken or hostile.
    """
    yield _rows(data, name)


def _rows(data: bytes, name: str) -> Rows:
    if _ENTITY in data.replace(b"\0", b""):  # whatever the width of its characters
        raise GlossaryRefused(Message("Glossary", _HOSTILE, {"name": name}))
    yield 0, [*COLUMNS]
    number = 0
    parsing = etree.iterparse(
        io.BytesIO(data),
        tag=[f"{{*}}{concept}" for concept in CONCEPTS],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for number, (_, concept) in enumerate(parsing, 1):
            for cells in rows_of(concept):
                yield number, [cells.get(column, "") for column in COLUMNS]
            _forget(concept)
    except etree.XMLSyntaxError as error:
        values = {"name": name, "line": error.lineno or 1}
        raise GlossaryRefused(Message("Glossary", _BROKEN, values)) from error
    root = parsing.root
    if not number and (root is None or etree.QName(root).localname.lower() not in _ROOTS):
        raise GlossaryRefused(Message("Glossary", _NO_TBX, {"name": name}))


def _forget(concept: etree._Element) -> None:
    """Give a read concept's memory back; a termbase may be much larger than one tree should be."""
    concept.clear()
    parent = concept.getparent()
    while parent is not None and concept.getprevious() is not None:
        del parent[0]
