"""Releases as they are published, silent when right, and found out when one thing in them is wrong.

tests/data/checks/planted holds invented releases: the Chinese as a page, the English one block a
line, the house's glossary and people, and a table of errors, each one change in one block.
"""

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from editor import workflow
from editor.article.article import Article
from editor.article.text import Mark, MarkKind, Text
from editor.checks.finding import Finding, Severity
from editor.checks.running import Checker
from editor.glossary.glossary import Glossary, House
from editor.glossary.person import Person, Post, as_terms
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind, TermStatus

FOLDER = Path(__file__).parents[1] / "data" / "checks" / "planted"
RELEASES = sorted(path.name.removesuffix(".en.txt") for path in FOLDER.glob("*.en.txt"))
FEWEST = 3
_LINK = re.compile(r"\[([^\]]+)\]\((\S+?)\)")


def _errors() -> list[dict[str, str]]:
    text = (FOLDER / "planted.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


ERRORS = _errors()
IDS = [f"{error['release']}-{error['kind']}-{number}" for number, error in enumerate(ERRORS)]


@cache
def house() -> tuple[Glossary, tuple[Person, ...]]:
    told = json.loads((FOLDER / "house.json").read_text(encoding="utf-8"))
    people = tuple(
        Person(one["zh"], one["en"], tuple(Post(**post) for post in one["posts"]))
        for one in told["people"]
    )
    own = [
        Term(
            zh=one["zh"],
            en=one["en"],
            kind=TermKind(one["kind"]),
            abbreviation=one.get("abbreviation", ""),
            status=TermStatus(one.get("status", "preferred")),
            admitted=tuple(one.get("admitted", ())),
            forbidden=tuple(one.get("forbidden", ())),
            valid_to=one.get("valid_to", ""),
        )
        for one in told["terms"]
    ]
    terms = (*as_terms(people), *shipped_terms(), *own)
    return Glossary(terms, House(told["institution"])), people


@cache
def release(name: str) -> Article:
    """Return a release recognised from its page, with its English in the blocks."""
    (page,) = FOLDER.glob(f"{name}.zh.*")
    article = workflow.recognise(workflow.open_source(page)).article
    lines = (FOLDER / f"{name}.en.txt").read_text(encoding="utf-8").splitlines()
    blocks = zip(article.blocks, lines, strict=True)
    return replace(
        article, blocks=tuple(replace(block, draft=_text(line)) for block, line in blocks)
    )


@cache
def checker(name: str) -> Checker:
    """Return the one who checks a release again and again, which after a change is quick."""
    terms, people = house()
    made = Checker(terms, people=people)
    made.check(release(name))
    return made


def _text(line: str) -> Text:
    """Return a line with its links, [so](address), as marks."""
    plain, marks, at = "", list[Mark](), 0
    for found in _LINK.finditer(line):
        plain += line[at : found.start()]
        marks.append(Mark(len(plain), len(plain) + len(found[1]), MarkKind.LINK, found[2]))
        plain += found[1]
        at = found.end()
    return Text(plain + line[at:], tuple(marks))


def _line(text: Text) -> str:
    line = text.plain
    for mark in reversed(text.marks):
        link = f"[{line[mark.start : mark.end]}]({mark.target})"
        line = line[: mark.start] + link + line[mark.end :]
    return line


def found(name: str, article: Article) -> list[tuple[int, Finding]]:
    terms, _ = house()
    told = workflow.check(article, terms, checker=checker(name))
    return [(article.row(one.block), one.finding) for one in told]


def with_error(error: dict[str, str]) -> Article:
    """Return a release with one thing changed, which must be in it just once."""
    article, row = release(error["release"]), int(error["row"])
    block = article.blocks[row]
    before, zh_before = error["before"], error["zh_before"] or ""
    assert _line(block.draft).count(before) == 1
    draft = _text(_line(block.draft).replace(before, error["after"]))
    changed = replace(block, draft=draft)
    if zh_before:
        assert block.source.plain.count(zh_before) == 1
        source = Text(block.source.plain.replace(zh_before, error["zh_after"]))
        changed = replace(changed, source=source)
    return article.with_block(row, changed)


def places(article: Article, row: int, finding: Finding) -> set[str]:
    """Return what words a finding is about, as the table writes it."""
    source, draft = article.blocks[row].source.plain, article.blocks[row].draft.plain
    zh, en = source[slice(*finding.source)], draft[slice(*finding.draft)]
    return {"中:*" if zh == source else f"中:{zh}", "*" if en and en == draft else en}


@pytest.mark.parametrize("name", RELEASES)
def test_a_right_release_is_passed_over_in_silence(name: str) -> None:
    said = [(row, one.check, str(one.message)) for row, one in found(name, release(name))]
    assert said == []


@pytest.mark.parametrize("name", RELEASES)
def test_checked_anew_the_answer_is_the_same(name: str) -> None:
    error = next(error for error in ERRORS if error["release"] == name)
    article = with_error(error)
    terms, people = house()
    assert Checker(terms, people=people).check(article) == checker(name).check(article)


@pytest.mark.parametrize("error", ERRORS, ids=IDS)
def test_an_error_is_found_at_its_place(error: dict[str, str]) -> None:
    article = with_error(error)
    told = found(error["release"], article)
    of_check = [places(article, row, one) for row, one in told if one.check == error["check"]]
    assert any(error["place"] in words for words in of_check), told


@pytest.mark.parametrize("error", [error for error in ERRORS if "title-deputy" in error["check"]])
def test_a_deputy_made_a_chief_is_an_error(error: dict[str, str]) -> None:
    told = found(error["release"], with_error(error))
    assert Severity.ERROR in {one.severity for _, one in told}


def test_every_kind_of_error_is_planted_several_times_in_many_releases() -> None:
    kinds = Counter(error["kind"] for error in ERRORS)
    assert {kind for kind, count in kinds.items() if count < FEWEST} == set()
    assert {error["release"] for error in ERRORS} == set(RELEASES)
