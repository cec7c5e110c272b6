"""Quotation marks and brackets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Pair, Whole
from editor.checks.quotation import CHECKS
from tests.checks.cases import findings

UNPAIRED, SHAPE = CHECKS


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "No mark at all.",
        "The “3+2” layout (of 2025) [sic] {x}",
        'The "3+2" layout and the "plan"',
        "The students' day and China's cities",
        "It’s the students’ day of the ’90s",
        "The 1990s' music, 5'10\" tall",
        'A 14" screen and a "plan"',
        "1) First; 2) second; a) third",
        "iv) fourth\n(5) fifth",
        "Nested (one [two] three)",
        "“A ‘B’ C”",
        "rock ‘n’ roll",
        "‘tis the season of the ‘90s",
        "She said, “(Yes).”",
        "‘Single’ marks",
    ],
)
def test_pairs_are_right(draft: str) -> None:
    assert not findings(UNPAIRED, "会议“召开”。", draft)


@pytest.mark.parametrize(
    ("draft", "at"),
    [
        ("The “3+2 layout", 4),
        ("The 3+2” layout", 7),
        ("The university (LJPU won", 15),
        ("The university LJPU) won", 19),
        ("The [sic won", 4),
        ("Wrong (one] way", 6),
        ('The "plan', 4),
        ('The "plan" and "more', 15),
        ("”Turned round“", 0),
        ("The ‘plan", 4),
        ("A “plan” and “more", 13),
        ("A brace } here", 8),
    ],
)
def test_finds_what_has_no_partner(draft: str, at: int) -> None:
    assert findings(UNPAIRED, "会议召开。", draft)[0].draft == (at, at + 1)


def test_a_quotation_over_several_blocks_is_as_in_the_chinese() -> None:
    assert not findings(UNPAIRED, "他说：“我们要努力。", "He said: “We will work hard.")
    assert findings(UNPAIRED, "他说（我们要努力。", "He said (we will work hard.")


def shapes(*drafts: str) -> list[tuple[int, str]]:
    whole = Whole([Pair("会议", draft) for draft in drafts])
    assert SHAPE.whole is not None
    found = []
    for row, finding in SHAPE.whole(whole):
        fix = finding.fix
        assert fix is not None
        found.append((row, drafts[row][: fix.start] + fix.text + drafts[row][fix.end :]))
    return found


@pytest.mark.parametrize(
    "drafts",
    [
        (),
        ("None", "here"),
        ("A “plan”", "Another “plan”"),
        ('A "plan"', 'Another "plan"'),
        ("A “plan”", 'A 14" screen'),
        ("It's the “plan”", "It’s that"),
    ],
)
def test_one_shape_is_silent(drafts: tuple[str, ...]) -> None:
    assert not shapes(*drafts)


@pytest.mark.parametrize(
    ("drafts", "row", "better"),
    [
        (("A “plan”", "Two “plans”", 'The ("odd") one'), 2, "The (“odd”) one"),
        (('A "plan"', 'Two "plans"', "The “odd” one"), 2, 'The "odd" one'),
        (('"Odd" and "even"', "“A” “B” “C”"), 0, "“Odd” and “even”"),
        (('A "plan"', "A “plan”"), 0, "A “plan”"),
    ],
)
def test_the_odd_shape_is_turned_into_the_usual(
    drafts: tuple[str, ...], row: int, better: str
) -> None:
    assert shapes(*drafts) == [(row, better)]


@settings(deadline=None, max_examples=150)
@given(st.text("“”", max_size=3), st.text("a1 “”\"'‘’()[]{}", max_size=30))
def test_spans_lie_inside(source: str, draft: str) -> None:
    for check in CHECKS:
        for finding in findings(check, source, draft):
            assert 0 <= finding.draft[0] < finding.draft[1] <= len(draft)
