"""Writing TBX files that other programs read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from editor.formats.tbx.concepts import OURS, Cells, rows_of
from editor.glossary.rows import COLUMNS, cells_of
from editor.glossary.term import Term, TermStatus

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DEFAULTS = cells_of(Term("", ""))
_STATUS = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}


@dataclass(frozen=True, slots=True)
class _Form:
    """What the elements of one version of TBX are called, and what its top says."""

    top: str
    header: str
    concept: str
    section: str
    term: str
    attributes: tuple[tuple[str, str], ...]
    namespace: str = ""

    def tag(self, name: str) -> str:
        return f"{{{self.namespace}}}{name}" if self.namespace else name


_OF_2019 = _Form(
    "tbx",
    "tbxHeader",
    "conceptEntry",
    "langSec",
    "termSec",
    (("type", "TBX-Basic"), ("style", "dca"), (_LANG, "en")),
    "urn:iso:std:iso:30042:ed-2",
)
_OLDER = _Form(
    "martif",
    "martifHeader",
    "termEntry",
    "langSet",
    "tig",
    (("type", "TBX-Basic"), (_LANG, "en")),
)


def written_2019(rows: Iterable[list[str]]) -> bytes:
    """Return a table, headed by its columns, as TBX-Basic of ISO 30042:2019, style DCA."""
    return _written(rows, _OF_2019)


def written(rows: Iterable[list[str]]) -> bytes:
    """Return a table as TBX-Basic version 2, for programs that do not know the form of 2019."""
    return _written(rows, _OLDER)


def _written(rows: Iterable[list[str]], form: _Form) -> bytes:
    names = {None: form.namespace} if form.namespace else None
    top = etree.Element(form.tag(form.top), dict(form.attributes), nsmap=names)
    about = _add(_add(top, form, form.header), form, "fileDesc")
    _add(_add(about, form, "titleStmt"), form, "title", "Glossary")
    _add(_add(about, form, "sourceDesc"), form, "p", "Written by Duizhao")
    if form is _OLDER:
        encoding = _add(top[0], form, "encodingDesc")
        _add(encoding, form, "p", "TBXBasicXCSV02.xcs", "XCSURI")
    body = _add(_add(top, form, "text"), form, "body")
    for number, row in enumerate(list(rows)[1:], 1):
        _add_concept(body, form, f"c{number}", dict(zip(COLUMNS, row, strict=True)))
    return etree.tostring(top, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _add_concept(body: etree._Element, form: _Form, name: str, cells: Cells) -> None:
    concept = _add(body, form, form.concept)
    concept.set("id", name)
    if cells["kind"] != _DEFAULTS["kind"]:
        _add(concept, form, "descrip", cells["kind"], "subjectField")
    if cells["source"]:
        _add(concept, form, "admin", cells["source"], "source")
    if cells["note"]:
        _add(concept, form, "note", cells["note"])
    chinese = _add_term(_add_section(concept, form, "zh-CN"), form, cells["zh"])
    _add_english(_add_section(concept, form, "en"), form, cells)
    rest = _not_said(concept, cells)
    if rest:
        ours = OURS + json.dumps(rest, ensure_ascii=False)
        _add(chinese, form, "admin", ours, "projectSubset")


def _add_english(section: etree._Element, form: _Form, cells: Cells) -> None:
    status = TermStatus(cells["status"])
    _add_term(section, form, cells["en"], status)
    if cells["abbreviation"]:
        _add_term(section, form, cells["abbreviation"], TermStatus.ADMITTED, "abbreviation")
    for column, others in (
        ("admitted", TermStatus.ADMITTED),
        ("forbidden", TermStatus.FORBIDDEN),
    ):
        for text in filter(None, cells[column].split("|")):
            _add_term(section, form, text, others)


def _add_section(concept: etree._Element, form: _Form, language: str) -> etree._Element:
    section = _add(concept, form, form.section)
    section.set(_LANG, language)
    return section


def _add_term(
    section: etree._Element,
    form: _Form,
    text: str,
    status: TermStatus | None = None,
    term_type: str = "",
) -> etree._Element:
    term = _add(section, form, form.term)
    _add(term, form, "term", text)
    if status in _STATUS:  # what is only proposed has none in TBX-Basic
        _add(term, form, "termNote", _STATUS[status], "administrativeStatus")
    if term_type:
        _add(term, form, "termNote", term_type, "termType")
    return term


def _add(
    parent: etree._Element, form: _Form, name: str, text: str = "", category: str = ""
) -> etree._Element:
    child = etree.SubElement(parent, form.tag(name))
    if text:
        child.text = text
    if category:
        child.set("type", category)
    return child


def _not_said(concept: etree._Element, cells: Cells) -> Cells:
    """Return the cells that a reader of the concept would not find as they are."""
    (found, *others) = rows_of(concept)
    if others:
        return cells
    return {
        name: cell for name, cell in cells.items() if (found.get(name) or _DEFAULTS[name]) != cell
    }
