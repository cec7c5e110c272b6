"""A translation unit of a TMX file: its Chinese, its English, and what it says about them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin

LONGEST = 20_000
"""Characters of the longest text of a unit that is taken."""

ARTICLE, STAGE, ORIGIN = "x-article", "x-stage", "x-origin"
"""The properties that hold what TMX has no attribute for."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_NO_CHINESE = QT_TRANSLATE_NOOP("Memory", "It has no Chinese text.")
_NO_ENGLISH = QT_TRANSLATE_NOOP("Memory", "It has no English text.")
_TOO_LONG = QT_TRANSLATE_NOOP("Memory", "A text of it is longer than {most} characters.")
_CODES_DROPPED = QT_TRANSLATE_NOOP("Memory", "Codes of formatting in it were left out: {count}.")

_CHINESE = {"zh", "zho", "chi", "cmn"}
_ENGLISH = {"en", "eng"}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
_ARTICLES = (ARTICLE, "x-document", "document", "file", "x-file")
_CODES = {"bpt", "ept", "it", "ph", "ut", "sub"}
_BREAKS = {"lb", "x-lb", "x-br"}
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_ORIGINS = {origin.value: origin for origin in UnitOrigin}


class NotTakenError(Exception):
    """A unit cannot be taken; `why` tells the user."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class _Variant:
    """The text of a unit in one language."""

    languages: frozenset[str]
    text: str
    codes: int
    element: etree._Element


def units_of(tu: etree._Element, segtype: str) -> tuple[list[Unit], tuple[Message, ...]]:
    """Return the pairs of a unit, one for every different English, and what was left out.

    `segtype` is the file's own, for a unit that says none. Raise `NotTakenError`.
    """
    variants = [*_variants(tu)]
    chinese = _chinese(variants)
    english = {v.text: v for v in variants if _ENGLISH & v.languages and v.text}
    if chinese is None:
        raise NotTakenError(Message("Memory", _NO_CHINESE))
    if not english:
        raise NotTakenError(Message("Memory", _NO_ENGLISH))
    if max(map(len, (chinese.text, *english))) > LONGEST:
        raise NotTakenError(Message("Memory", _TOO_LONG, {"most": LONGEST}))
    codes = chinese.codes + sum(variant.codes for variant in english.values())
    notes = (Message("Memory", _CODES_DROPPED, {"count": codes}),) if codes else ()
    is_paragraph = (tu.get("segtype") or segtype) in {"paragraph", "block"}
    kind = UnitKind.PARAGRAPH if is_paragraph else UnitKind.SENTENCE
    return [_unit(tu, chinese, variant, kind) for variant in english.values()], notes


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _unit(tu: etree._Element, chinese: _Variant, english: _Variant, kind: UnitKind) -> Unit:
    said = _properties(tu) | _properties(chinese.element) | _properties(english.element)
    article = next((said[name] for name in _ARTICLES if name in said), "")
    origin = _ORIGINS.get(said.get(ORIGIN, ""), UnitOrigin.IMPORTED)
    day = _date(english.element) or _date(tu)
    return Unit(chinese.text, english.text, kind, article, day, said.get(STAGE, ""), origin)


def _variants(tu: etree._Element) -> Iterator[_Variant]:
    for tuv in tu:
        if local_name(tuv) != "tuv":
            continue
        language = (tuv.get(LANG) or tuv.get("lang") or "").lower().replace("_", "-")
        for seg in tuv:
            if local_name(seg) == "seg":
                parts: list[str] = []
                codes = _gather(seg, parts)
                text = "".join(parts).strip()
                yield _Variant(frozenset(language.split("-")), text, codes, tuv)


def _gather(element: etree._Element, parts: list[str]) -> int:
    """Collect the text that a reader sees in an element; return how many codes it has."""
    codes = 0
    parts.append(element.text or "")
    for child in element:
        name = local_name(child)
        if name in _CODES:
            codes += 1
            parts.append("\n" if child.get("type") in _BREAKS else "")
        elif name:
            codes += 1 + _gather(child, parts)
        parts.append(child.tail or "")
    return codes


def _chinese(variants: list[_Variant]) -> _Variant | None:
    """Return the Chinese text, the simplified one if there is any."""
    found = [variant for variant in variants if _CHINESE & variant.languages and variant.text]
    simplified = (variant for variant in found if not _TRADITIONAL & variant.languages)
    return next(simplified, found[0] if found else None)


def _properties(element: etree._Element) -> dict[str, str]:
    return {
        child.get("type", ""): (child.text or "").strip()
        for child in element
        if local_name(child) == "prop"
    }


def _date(element: etree._Element) -> str:
    """Return the day a unit was last changed or made on, as ISO 8601; "" if it says none."""
    told = _DAY.match(element.get("changedate") or element.get("creationdate") or "")
    try:
        return date(*map(int, told.groups())).isoformat() if told else ""
    except ValueError:
        return ""
