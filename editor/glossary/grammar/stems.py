"""Names of places without their ending, as patterns take them: 柳州 in 柳州市委.

Places come from the shipped tables and the glossary's own; one that is nowhere listed is spelt in
pinyin by rule, when it stands where a place can stand, and marked unsure.
"""

import csv
import re
from collections.abc import Iterator, KeysView, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from editor import paths
from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.kinds import kind_by_ending
from editor.glossary.grammar.slots import SlotType
from editor.glossary.term import Term
from editor.text.pinyin import spelt

_ENDINGS: Mapping[str, str] = {
    "省": "province",
    "市": "city",
    "县": "county",
    "区": "district",
    "旗": "banner",
    "镇": "town",
    "乡": "town",
    "街": "town",
    "州": "prefecture",
    "新": "zone",
    "高": "zone",
    "经": "zone",
}
_GOVERNED: Mapping[str, str] = {
    "自治州": "prefecture",
    "自治县": "county",
    "街道": "town",
    **{ending: level for ending, level in _ENDINGS.items() if level != "zone" and ending != "街"},
}
_ADMINISTRATIVE = re.compile(
    r" (?:City|Municipality|Province|District|Town|Township|Subdistrict"
    r"|(?:Autonomous )?(?:Prefecture|County|Banner))$"
)
_UNLISTED: Mapping[str, str] = {
    ending: level for ending, level in _ENDINGS.items() if ending in "市县区镇乡街"
}
_ENDED = re.compile("[市县区旗镇乡]|街道|新区")
_TITLE_AFTER = tuple("委政人长副常纪教党代公财宣组统")
_EDGES = frozenset("的在到赴与和及由对向从经为是等兼任原前时该日午年自请有据以使让被省市县区州")
_COMMON_ONES = frozenset("城郊矿新高南北东西古")
_AFTER_ONE = frozenset("县区旗市")
_NEVER = frozenset(
    "的在到赴与和及由对向从经为是等兼任原该各全本我两一二三四五六七八九十城郊小社校园校地灾山战自治新示"
)


@dataclass(frozen=True, slots=True)
class Stem:
    """A place's name without its ending: its level, its English, and whether that is sure."""

    level: str
    english: str
    sure: bool


class Stems:
    """Stems by name; what two characters none begins with is dismissed at one look."""

    __slots__ = ("_by_name", "_lengths")

    def __init__(self) -> None:
        self._by_name: dict[str, tuple[Stem, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def copy(self) -> "Stems":
        """Return a table that can be added to without changing this one."""
        other = Stems()
        other._by_name = dict(self._by_name)
        other._lengths = dict(self._lengths)
        return other

    def add(self, name: str, stem: Stem) -> None:
        """Add a stem, in place of one of the same name and level: what comes later knows better."""
        known = self._by_name.get(name, ())
        others = tuple(other for other in known if other.level != stem.level)
        self._by_name[name] = (*others, stem)
        lengths = {*self._lengths.get(name[:2], ()), len(name)}
        self._lengths[name[:2]] = tuple(sorted(lengths, reverse=True))

    @property
    def beginnings(self) -> KeysView[str]:
        """The first two characters of every stem that has two."""
        return self._lengths.keys()

    def at(self, text: str, start: int) -> Iterator[tuple[int, Stem]]:
        """Yield the stems that begin at a place of a text: (where it ends, the stem)."""
        keys = (text[start : start + 2], text[start])
        for key in keys:
            for length in self._lengths.get(key, ()):
                end = start + length
                for stem in self._by_name.get(text[start:end], ()):
                    yield end, stem


@cache
def shipped_stems() -> Stems:
    """Return the stems of the shipped places."""
    stems = Stems()
    for row in _rows("places_cn.csv"):
        for stem, english, level in _listed(row):
            stems.add(stem, Stem(level, english, sure=True))
    for row in _rows("counties_cn.csv"):
        stems.add(row["zh_short"], Stem(row["level"], row["en_stem"], sure=False))
        peopled = row["zh"].removesuffix("自治县").removesuffix("自治旗")
        if peopled not in {row["zh"], row["zh_short"]}:
            english = f"{row['en_stem']} {peoples(peopled.removeprefix(row['zh_short']))}"
            stems.add(peopled, Stem(row["level"], english.rstrip(), sure=False))
    return stems


def peoples(chinese: str) -> str:
    """Return the peoples a place is named after: 苗族侗族 → Miao and Dong; "" for others."""
    known = {row["zh"]: row["en"] for row in _rows("peoples.csv")}
    found: list[str] = []
    at = 0
    while at < len(chinese):
        word = next((w for w in known if chinese.startswith(w, at)), "")
        if not word:
            return ""
        found.append(known[word])
        at += len(word)
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def add_stem(stems: Stems, term: Term) -> None:
    """Add the stem of a glossary's own place: 灵江 of 灵江市, in English without "City"."""
    ending = next((e for e in _GOVERNED if term.zh.endswith(e) and term.zh != e), "")
    kind = kind_by_ending(term.zh)
    if ending and kind and kind[1] == _GOVERNED[ending]:  # 柳东新区 and 自治区 are no districts
        english = _ADMINISTRATIVE.sub("", term.en)
        stems.add(term.zh.removesuffix(ending), Stem(_GOVERNED[ending], english, sure=True))


def place_starts(text: str) -> Iterator[int]:
    """Yield where a place may begin that is known by its ending only: one to three characters."""
    for found in _ENDED.finditer(text):
        yield from range(max(0, found.start() - 3), found.start())


def place_pieces(text: str, start: int, stems: Stems) -> Iterator[Piece]:
    """Return the listed places that begin at a place of a text, else the unlisted ones."""
    listed: set[str] = set()
    for end, stem in stems.at(text, start):
        if end == start + 1 and not _is_single(text, start):
            continue
        listed.add(stem.level)
        yield _piece(stem, start, end)
    for piece in _unlisted(text, start):
        if not listed or (piece.level == "town" and "town" not in listed):
            yield piece


def _is_single(text: str, start: int) -> bool:
    """Tell whether one character is a place's name: 单 of 单县, but 郊 of 郊区 only in a city's."""
    if text[start] in _COMMON_ONES and not text.startswith("市", max(0, start - 1)):
        return False
    return text[start + 1 : start + 2] in _AFTER_ONE


def _unlisted(text: str, start: int) -> Iterator[Piece]:
    """Yield what may be a place nobody listed; cities and counties with long names all are."""
    before = text[start - 1] if start else "，"
    if "\u4e00" <= before <= "\u9fff" and before not in _EDGES:
        return
    for length in (2, 3):
        end = start + length
        level = _UNLISTED.get(text[end : end + 1])
        if text.startswith("新区", end):
            level = "zone"
        name = text[start:end]
        subdistrict = length == 3 and text.startswith("街道", end)
        if level is None or not (_is_name(name) or (subdistrict and _is_name(name[1:]))):
            continue
        if level in {"town", "zone"} or (length == 2 and text.startswith(_TITLE_AFTER, end + 1)):
            yield _piece(Stem(level, _spelt(name), sure=False), start, end)


@lru_cache(maxsize=4096)
def _spelt(name: str) -> str:
    return spelt(name)


def _is_name(name: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in name) and not _NEVER & set(name)


def _piece(stem: Stem, start: int, end: int) -> Piece:
    return Piece(SlotType.PLACE, stem.level, start, end, text=stem.english, sure=stem.sure)


def _listed(row: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    level = row["level"] if row["level"] != "league" else "prefecture"
    english = row["en_stem"]
    if level == "region":
        yield row["zh"].removesuffix("自治区"), english, level
        yield row["zh_short"], english, level
        yield row["zh_short"], english.partition(" ")[0], "province"
        return
    yield row["zh_short"], english, level
    peopled = row["zh"].removesuffix("自治州")
    if level == "prefecture" and peopled not in {row["zh"], row["zh_short"]}:
        yield peopled, row["en_full"].removesuffix(" Autonomous Prefecture"), level


def _rows(name: str) -> list[dict[str, str]]:
    path = paths.resources() / "glossary" / name
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
