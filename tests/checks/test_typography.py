"""Dashes, ranges and ellipses of one style."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Pair, Whole
from editor.checks.typography import CHECKS


def bettered(*drafts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    whole = Whole([Pair("会议", draft, kind) for draft in drafts])
    found = []
    for check in CHECKS:
        assert check.whole is not None
        for row, finding in check.whole(whole):
            fix = finding.fix
            assert fix is not None
            found.append(drafts[row][: fix.start] + fix.text + drafts[row][fix.end :])
    return found


@pytest.mark.parametrize(
    "drafts",
    [
        (),
        ("One—two", "three—four", "five—six"),
        ("One – two", "three – four", "five – six"),
        ("One -- two", "three -- four", "five -- six"),
        ("One—two", "three – four"),
        ("One—two", "three—four", "five – six", "seven – eight"),
        ("One—two", "three—four", "industry-education", "2020–2025"),
        ("One—two", "three—four", "5 - 3 and 5 – 3"),
        ("2020-2025", "pages 5-10", "3-5 days", "year-on-year"),
        ("2020-2025", "555-0123-4567", "2020–2025"),
        ("Wait...", "No...", "Yes..."),
        ("Wait…", "No…", "...."),
    ],
)
def test_one_style_is_silent(drafts: tuple[str, ...]) -> None:
    assert not bettered(*drafts)


@pytest.mark.parametrize(
    ("drafts", "better"),
    [
        (("One—two", "three—four", "five – six"), "five—six"),
        (("One—two", "three—four", "five - six"), "five—six"),
        (("One—two", "three—four", "five -- six"), "five—six"),
        (("One—two", "three—four", "five——six"), "five—six"),
        (("One – two – three", "three – four", "five—six"), "five – six"),
        (("2020–2025", "3–5 days", "5-10 days"), "5–10 days"),
        (("2020-2025", "3-5 days", "5–10 days"), "5-10 days"),
        (("Wait...", "No...", "Yes…"), "Yes..."),
        (("Wait…", "No…", "Yes……"), "Yes…"),
    ],
)
def test_the_odd_one_becomes_the_usual(drafts: tuple[str, ...], better: str) -> None:
    assert bettered(*drafts) == [better]


def test_lines_of_facts_have_their_own_style() -> None:
    drafts = ("One—two", "three—four", "five – six")
    assert not bettered(*drafts, kind=BlockKind.BYLINE)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text("a1 -–—.…", max_size=20), max_size=6))
def test_spans_lie_inside(drafts: list[str]) -> None:
    whole = Whole([Pair("", draft) for draft in drafts])
    for check in CHECKS:
        assert check.whole is not None
        for row, finding in check.whole(whole):
            assert 0 <= finding.draft[0] < finding.draft[1] <= len(drafts[row])
