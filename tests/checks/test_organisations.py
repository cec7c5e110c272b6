"""Bodies are called one thing all through an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Check, Finding, Pair, Whole
from editor.checks.organisations import CHECKS
from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind

TWO_WAYS, OTHERWISE = CHECKS
HOME = Term(
    "灵江职业技术大学",
    "Lingjiang Polytechnic University",
    TermKind.ORGANISATION,
    abbreviation="LJPU",
    admitted=("Lingjiang University of Technology",),
)
EXCHANGE = Term(
    "国际交流处",
    "International Exchange Department",
    TermKind.DEPARTMENT,
    admitted=(
        "Office of International Exchange",
        "Department of International Exchange",
        "Exchange Department",
    ),
)
GLOSSARY = Glossary([*shipped_terms(), HOME, EXCHANGE])
A, B = "灵江职业技术大学开会。", "国际交流处发文。"


def found(check: Check, *pairs: tuple[str, str]) -> list[tuple[int, Finding]]:
    read = [Pair(zh, en, glossary=GLOSSARY) for zh, en in pairs]
    if check.pair is not None:
        return [(row, finding) for row, pair in enumerate(read) for finding in check.pair(pair)]
    assert check.whole is not None
    return list(check.whole(Whole(read, glossary=GLOSSARY)))


@pytest.mark.parametrize(
    ("pairs", "row", "severity", "form"),
    [
        (
            (
                (A, "Lingjiang Polytechnic University met."),
                (A, "Lingjiang University of Technology"),
            ),
            1,
            "warning",
            "Lingjiang University of Technology",
        ),
        (
            (
                (B, "The International Exchange Department"),
                (B, "the Office of International Exchange"),
            ),
            1,
            "warning",
            "Office of International Exchange",
        ),
        (
            (
                (B, "The International Exchange Department"),
                (B, "the Department of International Exchange"),
            ),
            1,
            "hint",
            "Department of International Exchange",
        ),
        (
            ((A * 2, "Lingjiang Polytechnic University met Lingjiang University of Technology"),),
            0,
            "warning",
            "Lingjiang Polytechnic University",
        ),
    ],
)
def test_named_two_ways(
    pairs: tuple[tuple[str, str], ...], row: int, severity: str, form: str
) -> None:
    ((at, finding),) = found(TWO_WAYS, *pairs)
    assert (at, finding.severity.value) == (row, severity)
    assert pairs[row][1][slice(*finding.draft)] in {form, "Lingjiang University of Technology"}


@pytest.mark.parametrize(
    "pairs",
    [
        ((A, "Lingjiang Polytechnic University (LJPU) met."), (A, "LJPU met.")),
        ((A, "LJPU met."), (A, "Lingjiang Polytechnic University met.")),
        ((A, "Lingjiang Polytechnic University met."), (A, "The university met.")),
        ((A, "Lingjiang Polytechnic University met."), (A, "LINGJIANG POLYTECHNIC UNIVERSITY")),
        ((B, "International Exchange Department"), (B, "International Exchange Departments")),
        ((B, "International Exchange Department"), (B, "the Exchange Department")),
        ((B, "International Exchange Department"), (A, "Office of International Exchange")),
        (("学院开会。", "The college met."), ("学院开会。", "The school met.")),
        ((B, ""), (B, "Office of International Exchange")),
        (("", ""),),
    ],
)
def test_named_one_way(pairs: tuple[tuple[str, str], ...]) -> None:
    assert found(TWO_WAYS, *pairs) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Lingjiang Vocational University met.", "Lingjiang Vocational University"),
        (
            "Lingjiang Vocational and Technical University met.",
            "Lingjiang Vocational and Technical University",
        ),
        ("Lingjiang University of Science and University", None),
        ("Lingjiang Polytechnic University met.", None),
        ("Lingjiang University of Technology met.", None),
        ("LJPU met.", None),
        ("Lingjiang University met.", None),
        ("The university in Lingjiang met.", None),
        ("Lingjiang Vocational College met.", None),
        ("lingjiang vocational university", None),
        ("", None),
    ],
)
def test_other_words_in_a_name(draft: str, wrong: str | None) -> None:
    said = [draft[slice(*finding.draft)] for _, finding in found(OTHERWISE, (A, draft))]
    assert [text for text in said if wrong] == ([wrong] if wrong else [])


def test_without_a_glossary_nothing_is_named() -> None:
    assert OTHERWISE.pair is not None
    assert list(OTHERWISE.pair(Pair(A, "Lingjiang Vocational University met."))) == []


@pytest.mark.parametrize(
    ("source", "draft", "wrong"),
    [
        (
            "会议召开。",
            "Lingjiang Polytechnical University met.",
            "Lingjiang Polytechnical University",
        ),
        ("会议召开。", "Lingjiang Polytecnic University's", None),
        (
            "灵江职业技术大学与灵江职业技术大学校友会",
            "Lingjiang Polytechnic University and Friends of Lingjiang Vocational University",
            "Lingjiang Vocational University",
        ),
        ("会议召开。", "Lingjiang Normal University came.", None),
        ("会议召开。", "Lingjiang Polytechnic University came.", None),
        ("会议召开。", "Lingjiang University of Technology came.", None),
        ("会议召开。", "Lingjiang Polytechnic College came.", None),
        ("会议召开。", "", None),
    ],
)
def test_a_slip_in_a_name_of_another_block(source: str, draft: str, wrong: str | None) -> None:
    assert OTHERWISE.whole is not None
    first = Pair(A, "Lingjiang Polytechnic University met.", glossary=GLOSSARY)
    whole = Whole([first, Pair(source, draft, glossary=GLOSSARY)], glossary=GLOSSARY)
    said = [(row, draft[slice(*finding.draft)]) for row, finding in OTHERWISE.whole(whole)]
    assert said == ([(1, wrong)] if wrong else [])


def test_a_title_calls_its_body_what_the_article_calls_it() -> None:
    chief = "国际交流处处长周敏发言。"
    first = (B, "The International Exchange Department met.")
    other = (chief, "Zhou Min, Director of the Office of International Exchange, spoke.")
    same = (chief, "Zhou Min, Director of the International Exchange Department, spoke.")
    assert [row for row, _ in found(TWO_WAYS, first, other)] == [1]
    assert found(TWO_WAYS, first, same) == []


PARTS = st.sampled_from([A, B, "Lingjiang ", "Polytechnic ", "University ", "Vocational ", "LJPU"])
TEXT = st.lists(PARTS | st.text(max_size=3), max_size=8).map("".join)


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=60)
def test_places_are_inside_both(source: str, draft: str) -> None:
    for check in CHECKS:
        for _, finding in found(check, (source, draft), (A, draft)):
            assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
            assert 0 <= finding.source[0] <= finding.source[1] <= max(len(source), len(A))
