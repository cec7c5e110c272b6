"""The glossary the program brings along: terms, titles and places."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from editor import paths
from editor.glossary.rows import term_of
from editor.glossary.term import Strictness, Term, TermKind

SHIPPED_VERSION = "45597731fcba"
"""Names the content of the shipped files; it changes whenever a row of them does."""

FILES = (
    "glossary_seed.csv",
    "patterns.csv",
    "universities_cn.csv",
    "places_cn.csv",
    "place_traps.csv",
)
"""The files the shipped terms come from, in the folder `glossary` of the resources."""

_ONLY_FULL = ("*",)
_REGION = "自治区"
_ETHNIC = (" Zhuang", " Hui", " Uygur")
_SHORT_ADMITTED = {"city": ("{0} City", "{0} Municipality"), "municipality": ("{0} Municipality",)}


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Return the shipped rows: terms, patterns, universities, then the places they do not have."""
    terms = [term_of(row) for row in (*_rows("glossary_seed.csv"), *_rows("patterns.csv"))]
    terms += [_university(row) for row in _rows("universities_cn.csv")]
    known = {term.zh for term in terms}
    traps = _traps()
    for term in _places():
        words = traps.get(term.zh, ())
        if term.zh not in known and words != _ONLY_FULL:
            known.add(term.zh)
            terms.append(replace(term, not_in=words))
    return tuple(terms)


def _university(row: Mapping[str, str]) -> Term:
    return Term(
        zh=row["zh"],
        en=row["en"],
        kind=TermKind.ORGANISATION,
        abbreviation=row["abbreviation"],
        source="GK",
    )


def _traps() -> dict[str, tuple[str, ...]]:
    """Return the words in which a place's name is no place, the full names' too (建成都市圈)."""
    short = {row["zh"]: tuple(row["not_in"].split("|")) for row in _rows("place_traps.csv")}
    full = {
        row["zh"]: tuple(
            word + row["zh"].removeprefix(row["zh_short"])
            for word in short.get(row["zh_short"], ())
            if word.endswith(row["zh_short"])
        )
        for row in _rows("places_cn.csv")
        if row["zh"].startswith(row["zh_short"])
    }
    return full | short


def _places() -> Iterator[Term]:
    for row in _rows("places_cn.csv"):
        stem, level = row["en_stem"], row["level"]
        name = _without_people(stem) if level == "region" else stem
        admitted = [form.format(stem) for form in _SHORT_ADMITTED.get(level, ("{0}",))]
        yield _place(row["zh"], row["en_full"], (*admitted, name))
        yield _place(row["zh_short"], name)
        if level == "region":  # 宁夏回族 before 自治区党委
            yield _place(row["zh"].removesuffix(_REGION), stem, (name,))


def _place(zh: str, en: str, admitted: tuple[str, ...] = ()) -> Term:
    others = tuple(form for form in dict.fromkeys(admitted) if form != en)
    return Term(
        zh=zh,
        en=en,
        kind=TermKind.PLACE,
        admitted=others,
        check=Strictness.HINT,
        source="GB2260",
    )


def _without_people(stem: str) -> str:
    """Return a region's name without the people in it: Ningxia Hui → Ningxia."""
    people = next((p for p in _ETHNIC if stem.endswith(p)), "")
    return stem.removesuffix(people)


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = shipped_file(name).read_text(encoding="utf-8-sig")
    return csv.DictReader(io.StringIO(text, newline=""))


def shipped_file(name: str) -> Path:
    """Return where one of the shipped files is."""
    return paths.resources() / "glossary" / name
