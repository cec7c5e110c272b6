"""Spaces and stops."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Finding
from editor.checks.spacing import CHECKS
from tests.checks.cases import findings


def found(draft: str) -> list[Finding]:
    return [finding for check in CHECKS for finding in findings(check, "会议召开。", draft)]


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "The meeting was held. President Wei spoke, and all listened.",
        "In 2025, 5,200 people came; 3.5% left: why?",
        "At 10:30 a.m. Beijing time, the ratio was 3 : 1.",
        "See https://lingjiang.example/a,b;c?d=e:f and www.lingjiang.example/x.Html.",
        "Write to press.Office@lingjiang.example, or see Lingjiang.com.",
        "The teacher(s) and (s)he built it.",
        "The U.S.-based firm, Lingjiang Co., Ltd., came.",
        "It paused... Then ... it went on…",
        "He said: “Come in!” and “Why?”, and left.",
        "Use Node.JS and .NET.",
        "The “3+2” layout (“plan”) worked [in part].",
        "The students' day; the 1990s' music; 5'10\" tall.",
        "LJPU (the university) won (2025).",
        "A line.\nAnother line.",
        "Dr. Wei, Ph.D., spoke. Etc., etc.",
        "The “Chinese + Vocational Skills” approach",
        "Is it 2:1? 1,000:1!",
        "A file.pdf, page 5",
        "e.g. this, i.e. that",
        "Text by / Qin Yulan; photo by / Wei Zhiyuan",
        "(1) First; (2) second",
        "what ‘s’ is",
        "the '90s and the ’90s",
    ],
)
def test_is_silent_on(draft: str) -> None:
    assert not found(draft)


@pytest.mark.parametrize(
    ("draft", "better"),
    [
        ("Two  spaces", "Two spaces"),
        ("End.   Next", "End. Next"),
        ("He came , she left.", "He came, she left."),
        ("He came .", "He came."),
        ("He came ;", "He came;"),
        ("He came : all", "He came: all"),
        ("Who came ?", "Who came?"),
        ("(the university )", "(the university)"),
        ("( the university)", "(the university)"),
        ("“ the university”", "“the university”"),
        ("up 5 %", "up 5%"),
        ("China 's cities", "China's cities"),
        ("On May 5,the", "On May 5, the"),
        ("He came,she left", "He came, she left"),
        ("In May,2026", "In May, 2026"),
        ("Note:he came", "Note: he came"),
        ("One;two", "One; two"),
        ("It ended.The guests left.", "It ended. The guests left."),
        ("It was 2025.The guests left.", "It was 2025. The guests left."),
        ("Really?No", "Really? No"),
        ("University(LJPU) won", "University (LJPU) won"),
        ("(LJPU)and", "(LJPU) and"),
        ("the“plan” is", "the “plan” is"),
        ("“plan”is", "“plan” is"),
        ("It ended..", "It ended."),
        ("One,, two", "One, two"),
        ("One;; two", "One; two"),
    ],
)
def test_betters(draft: str, better: str) -> None:
    (finding,) = found(draft)
    assert finding.fix is not None
    assert draft[: finding.fix.start] + finding.fix.text + draft[finding.fix.end :] == better


@pytest.mark.parametrize("draft", ["One,.", "Why?.", "It is “good.”. ", "It ended. . Next"])
def test_finds_marks_too_many(draft: str) -> None:
    (finding,) = found(draft)
    assert finding.check in {"spacing.stops", "spacing.marks"}


def test_a_date_line_is_printed_as_pages_print_it() -> None:
    marks = CHECKS[1]
    assert findings(marks, "时间", "Updated:2026-03-18")
    assert not findings(marks, "时间", "Updated:2026-03-18", kind=BlockKind.DATELINE)


@settings(deadline=None, max_examples=150)
@given(st.text("aB .,;:()“”\"'1%?\n", max_size=40))
def test_spans_lie_inside(draft: str) -> None:
    for finding in found(draft):
        assert 0 <= finding.draft[0] < finding.draft[1] <= len(draft)
