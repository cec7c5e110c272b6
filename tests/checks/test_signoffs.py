"""Sign-off lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind, Chain, ChainStep, ChainUnit, Facts
from editor.checks.finding import Finding, Pair, Severity, Whole
from editor.checks.signoffs import CHECKS

DEPARTMENT = "部门网站审核：初审 周敏 复审 梁海波 终审 陈国平"
UNIVERSITY = "学校网站审核：初审 黄一鸣 终审 党委宣传部 罗雪梅"
FACTS = Facts(
    chains=(
        Chain(
            ChainUnit.DEPARTMENT,
            (ChainStep("初审", "周敏"), ChainStep("复审", "梁海波"), ChainStep("终审", "陈国平")),
        ),
        Chain(ChainUnit.UNIVERSITY, (ChainStep("初审", "黄一鸣"), ChainStep("终审", "罗雪梅"))),
    )
)
GOOD = (
    "Department Website Auditors: Initially reviewed by Zhou Min, further reviewed by Liang Haibo,"
    " and finally reviewed by Chen Guoping"
)


def said(*rows: tuple[str, str], facts: Facts = FACTS) -> list[Finding]:
    whole = Whole([Pair(zh, en, BlockKind.SIGNOFF) for zh, en in rows], facts)
    found: list[Finding] = []
    for check in CHECKS:
        found += [finding for pair in whole.pairs for finding in (check.pair or _none)(pair)]
        found += [finding for _, finding in check.whole(whole)] if check.whole else []
    return found


def _none(_pair: Pair) -> tuple[Finding, ...]:
    return ()


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (DEPARTMENT, ""),
        (DEPARTMENT, GOOD),
        (DEPARTMENT.replace("周敏", "周　敏"), GOOD),
        (
            DEPARTMENT,
            (
                "Department Website Auditors: Initially reviewed by Zhou Min, followed by a review"
                " by Liang Haibo, and further reviewed by Chen Guoping"
            ),
        ),
        (DEPARTMENT, "Initial review: Zhou Min; second review: Liang Haibo; final: Chen Guoping"),
        (
            DEPARTMENT,
            (
                "Unit: First Reviewer Zhou Min, Second Reviewer Liang Haibo, Approved by"
                " Chen Guoping"
            ),
        ),
        (
            UNIVERSITY,
            (
                "University Website Auditors: Initially reviewed by Huang Yiming; finally"
                " reviewed by Luo Xuemei, Publicity Department"
            ),
        ),
        (UNIVERSITY, "School of the University: reviewed by Huang Yiming, approved by Luo Xuemei"),
        ("初审 周敏", "Initially reviewed by Zhou Min"),
        ("初审 周敏 梁海波", "Initially reviewed by Zhou Min and Liang Haibo"),
        ("灵江职业技术大学", "Lingjiang Polytechnic University"),
    ],
)
def test_lines_are_right(source: str, draft: str) -> None:
    assert not said((source, draft))


@pytest.mark.parametrize(
    ("source", "draft", "checks"),
    [
        (DEPARTMENT, GOOD.replace("Chen Guoping", "Chen Guo"), ["people"]),
        (DEPARTMENT, GOOD.replace("Liang Haibo", "the office"), ["people"]),
        (DEPARTMENT, GOOD.replace("Zhou Min", "Li").replace("Chen Guoping", "Wu"), ["people"] * 2),
        (
            DEPARTMENT,
            GOOD.replace("Zhou Min", "X")
            .replace("Liang Haibo", "Zhou Min")
            .replace("X", "Liang Haibo"),
            ["people"],
        ),
        (DEPARTMENT, "Department Auditors: Zhou Min, Liang Haibo, Chen Guoping", ["stages"]),
        (DEPARTMENT, GOOD.replace("and finally reviewed by", "and"), ["stages"]),
        (DEPARTMENT, GOOD.replace("Department", "University"), ["owner"]),
        (
            UNIVERSITY,
            (
                "Department Website Auditors: Initially reviewed by Huang Yiming; finally reviewed"
                " by Luo Xuemei"
            ),
            ["owner"],
        ),
    ],
)
def test_finds_what_is_not_as_in_the_chain(source: str, draft: str, checks: list[str]) -> None:
    assert [finding.check.removeprefix("signoffs.") for finding in said((source, draft))] == checks


def test_every_line_has_its_own_steps() -> None:
    university = (
        "University Website Auditors: Initially reviewed by Zhou Min; finally reviewed by"
        " Luo Xuemei"
    )
    (finding,) = said((DEPARTMENT, GOOD), (UNIVERSITY, university))
    assert UNIVERSITY[slice(*finding.source)] == "黄一鸣"


def test_one_person_in_two_stages() -> None:
    steps = (ChainStep("初审", "周敏"), ChainStep("复审", "梁海波"), ChainStep("终审", "周敏"))
    facts = Facts(chains=(Chain(ChainUnit.ARTICLE, steps),))
    source = "初审 周敏 复审 梁海波 终审 周敏"
    draft = "Initially reviewed by Zhou Min, then reviewed by Liang Haibo, approved by Zhou Min"
    assert not said((source, draft), facts=facts)


def test_a_wrong_order_is_an_error() -> None:
    draft = "Initially reviewed by Luo Xuemei; finally reviewed by Huang Yiming"
    (finding,) = said((UNIVERSITY, draft))
    assert finding.severity is Severity.ERROR
    assert draft[slice(*finding.draft)] == "Luo Xuemei"


@settings(deadline=None, max_examples=100)
@given(st.text("初终审周敏梁海波： 部门", max_size=25), st.text("Zhou Min:;reviwd", max_size=40))
def test_spans_lie_inside(source: str, draft: str) -> None:
    for finding in said((source, draft)):
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
