"""A concept entry of a TBX file as the rows of a glossary."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from editor.formats.glossary_columns import CHOICES
from editor.glossary.rows import COLUMNS
from editor.glossary.term import TermStatus

OURS = "duizhao:"
"""Opens the projectSubset that says what TBX has no category for: the cells as a JSON object."""

CONCEPTS = ("conceptEntry", "termEntry")
"""What a concept entry is called, in 2019 and before."""

_SECTIONS = {"langSec", "langSet", "langGroup"}
_TERMS = {"termSec", "tig", "ntig", "termGroup"}
_GROUPS = {"termGrp", "termNoteGrp", "adminGrp"}
_TYPED = {"admin", "descrip", "termNote"}
_STATUS = ("administrativeStatus", "normativeAuthorization", "termStatus")
_SHORT = {"abbreviation", "acronym", "initialism", "shortForm"}
_STATUSES = {
    "preferred": TermStatus.PREFERRED,
    "standardized": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "deprecated": TermStatus.FORBIDDEN,
    "superseded": TermStatus.FORBIDDEN,
    "forbidden": TermStatus.FORBIDDEN,
    "notrecommended": TermStatus.FORBIDDEN,
    "obsolete": TermStatus.FORBIDDEN,
}
_CHINESE = {"zh", "zho", "chi", "cmn"}
_ENGLISH = {"en", "eng"}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
_BREAKS = frozenset("\t\r\n")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LINE_END = re.compile(r" *[\t\r\n]\s*")
_IN_CHINESE = re.compile(
    r"(?<=[\u2e80-\uffef\U00020000-\U0003ffff])"
    + _LINE_END.pattern
    + r"(?=[\u2e80-\uffef\U00020000-\U0003ffff])"
)

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Said:
    """One term of a concept."""

    text: str
    status: TermStatus | None
    is_short: bool

    @property
    def is_forbidden(self) -> bool:
        return self.status is TermStatus.FORBIDDEN


@dataclass(frozen=True, slots=True)
class _Section:
    """What a concept says in one language."""

    languages: frozenset[str]
    terms: tuple[_Said, ...]


def rows_of(concept: etree._Element) -> list[Cells]:
    """Return a concept's rows: one for each Chinese term, one without Chinese if there is none."""
    facts = [*_facts(concept)]
    sections = []
    for child in concept:
        if _name(child) in _SECTIONS:
            facts += _facts(child)
            terms = [[*_facts(term)] for term in child if _name(term) in _TERMS]
            facts += [fact for term in terms for fact in term]
            said = tuple(_said(dict(reversed(term))) for term in terms)
            sections.append(_Section(_languages(child), tuple(s for s in said if s.text)))
    shared = _english(sections) | _shared(facts)
    ours = _ours(facts)
    return [{"zh": zh} | shared | ours for zh in _chinese(sections)]


def _facts(section: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield what a section itself says: data categories with their values."""
    for child in section:
        name = _name(child)
        if name in _GROUPS:
            yield from _facts(child)
        elif name == "descripGrp":  # a source beside it is the description's own
            yield from [*_facts(child)][:1]
        elif name and name not in _SECTIONS and name not in _TERMS:
            category = child.get("type", "") if name in _TYPED else name
            yield category, _text(child)


def _name(element: etree._Element) -> str:
    """Return an element's name without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: etree._Element) -> str:
    text = "".join(element.itertext()) if len(element) else element.text or ""
    if _BREAKS.isdisjoint(text):
        return text.strip()
    return _LINE_END.sub(" ", _IN_CHINESE.sub("", text)).strip()


def _languages(section: etree._Element) -> frozenset[str]:
    code = section.get(_LANG) or section.get("lang") or ""
    return frozenset(code.lower().replace("_", "-").split("-"))


def _said(facts: Mapping[str, str]) -> _Said:
    told = next((facts[category] for category in _STATUS if category in facts), "")
    status = told.lower().removesuffix("-admn-sts").removesuffix("term")
    return _Said(facts.get("term", ""), _STATUSES.get(status), facts.get("termType") in _SHORT)


def _chinese(sections: Iterable[_Section]) -> Iterable[str]:
    """Return the Chinese terms in use, the simplified ones if there are any."""
    found = [section for section in sections if _CHINESE & section.languages]
    simplified = [section for section in found if not _TRADITIONAL & section.languages]
    terms = [term for section in simplified or found for term in section.terms]
    in_use = [term for term in terms if not term.is_forbidden]
    return dict.fromkeys(term.text for term in in_use or terms) or [""]


def _english(sections: Iterable[_Section]) -> Cells:
    """Return what the English terms say: the one to use, its abbreviation, the others."""
    found = (term for s in sections if _ENGLISH & s.languages for term in s.terms)
    terms = [*dict.fromkeys(found)]
    chosen = _chosen(terms)
    if chosen is None:
        return {"en": ""}
    others = [term for term in terms if term is not chosen]
    usable = [term for term in others if not term.is_forbidden]
    short = next((term for term in usable if term.is_short), None)
    return {
        "en": chosen.text,
        "status": chosen.status or TermStatus.PREFERRED,
        "abbreviation": short.text if short else "",
        "admitted": "|".join(term.text for term in usable if term is not short),
        "forbidden": "|".join(term.text for term in others if term.is_forbidden),
    }


def _chosen(terms: list[_Said]) -> _Said | None:
    usable = [term for term in terms if not term.is_forbidden]
    full = [term for term in usable if not term.is_short] or usable
    for status in (TermStatus.PREFERRED, None):
        found = next((term for term in full if term.status is status), None)
        if found:
            return found
    return next(iter(full or terms), None)


def _shared(facts: Iterable[tuple[str, str]]) -> Cells:
    """Return kind, source and note; a subject field that is no kind of ours opens the note."""
    told: dict[str, dict[str, None]] = {}
    for category, text in facts:
        if text:
            told.setdefault(category, {})[text] = None
    fields = [*told.get("subjectField", ())]
    kinds = CHOICES["kind"]
    notes = [field for field in fields if field.lower() not in kinds]
    notes += [*told.get("definition", ()), *told.get("note", ())]
    return {
        "kind": next((kinds[field.lower()] for field in fields if field.lower() in kinds), ""),
        "source": "; ".join(told.get("source", ())),
        "note": "\n".join(notes),
    }


def _ours(facts: Iterable[tuple[str, str]]) -> Cells:
    """Return the cells that only this program writes."""
    for category, text in facts:
        if category == "projectSubset" and text.startswith(OURS):
            return _cells(text.removeprefix(OURS))
    return {}


def _cells(stored: str) -> Cells:
    try:
        values = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(values, dict):
        return {}
    return {name: v for name, v in values.items() if name in COLUMNS and isinstance(v, str)}
