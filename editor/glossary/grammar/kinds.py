"""What a Chinese name is by how it ends: the type and level it has in the grammar."""

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import compress, count

from editor import paths
from editor.glossary.grammar.slots import SlotType
from editor.glossary.term import Term, TermKind

Kind = tuple[SlotType, str]

AREA_ENDINGS = frozenset("省 自治区 市 州 自治州 地区 盟 县 自治县 旗 自治旗 区 镇 乡 街道".split())
"""What makes an area of a place's name: 柳州 is a place, 柳州市 the area it governs."""

_ZONE = (SlotType.PLACE, "zone")
_COMPANY = (SlotType.ORG, "company")
_TITLE_KINDS = (TermKind.PARTY_TITLE, TermKind.GOVERNMENT_TITLE)
_BY_TERM: Mapping[TermKind, SlotType] = {
    TermKind.ORGANISATION: SlotType.ORG,
    TermKind.DEPARTMENT: SlotType.DEPT,
    TermKind.PLACE: SlotType.PLACE,
    TermKind.PERSON: SlotType.PERSON,
}


@cache
def _endings() -> Mapping[str, Kind]:
    path = paths.resources() / "glossary" / "endings.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["ending"]: (SlotType(row["type"]), row["level"]) for row in csv.DictReader(file)
        }


@cache
def _traps() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return what finds the words that cut off what ends before, and characters they begin with."""
    text = (paths.resources() / "glossary" / "ending_traps.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    begin = frozenset(word[:1] for _, behind in rows for word in behind.split("|"))
    return begin, re.compile("|".join(f"(?<={ending})(?:{behind})" for ending, behind in rows))


def cuts_of_words(text: str) -> frozenset[int]:
    """Return where names only seem to end: 教务处 in 教务处理, 市长 in 市长途."""
    begin, words = _traps()
    places = compress(count(), map(begin.__contains__, text))
    return frozenset(end for end in places if words.match(text, end))


def kind_by_ending(chinese: str) -> Kind | None:
    """Return what a name is by its longest known ending, or None."""
    endings = _endings()
    found = (endings.get(chinese[at:]) for at in range(max(0, len(chinese) - 6), len(chinese)))
    return next((kind for kind in found if kind is not None), None)


def kind_of_term(term: Term) -> Kind | None:
    """Return what a literal term is in the grammar, or None for one that fills no slot."""
    return _kind_of(term.zh, term.kind, term.en)


@lru_cache(maxsize=65536)
def _kind_of(zh: str, kind: TermKind, en: str) -> Kind | None:
    term = Term(zh, en, kind)
    by_ending = kind_by_ending(term.zh)
    if term.kind in _TITLE_KINDS:
        return SlotType.TITLE, ""
    slot_type = _BY_TERM.get(term.kind)
    if slot_type is None or _is_common(term):
        return None
    if slot_type is SlotType.PLACE and by_ending != _ZONE:
        return None  # a place fills a slot as its stem, 柳州, not as 柳州市
    if slot_type is SlotType.ORG and term.zh.endswith("部") and "Ministry" not in term.en:
        return SlotType.DEPT, ""
    return _within(slot_type, by_ending, term.zh)


def _is_common(term: Term) -> bool:
    """Tell whether a term is a common noun: 新区 alone is no zone, 职业技术学院 no college."""
    is_ending = _endings().get(term.zh) in {_ZONE, _COMPANY}
    return is_ending or (term.kind is TermKind.ORGANISATION and term.en[:1].islower())


def _within(slot_type: SlotType, by_ending: Kind | None, chinese: str) -> Kind:
    if slot_type is SlotType.ORG and chinese.endswith("部"):
        return SlotType.ORG, "ministry"
    if slot_type is SlotType.DEPT and chinese.endswith("学院"):
        return SlotType.SCHOOL, ""
    if by_ending and by_ending[0] is slot_type:
        return by_ending
    if slot_type is SlotType.DEPT and by_ending and by_ending[0] is SlotType.ORG:
        return by_ending
    return slot_type, "body" if slot_type is SlotType.ORG else ""


def kind_of_pattern(term: Term, literal_end: str) -> Kind:
    """Return what a pattern is: by its term's kind, else by the Chinese it ends with."""
    by_ending = kind_by_ending(literal_end) or (SlotType.PHRASE, "")
    if term.kind in _TITLE_KINDS:
        return SlotType.TITLE, ""
    slot_type = _BY_TERM.get(term.kind)
    return by_ending if slot_type is None else _within(slot_type, by_ending, literal_end)
