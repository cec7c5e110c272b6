"""Findings go with the text they are about, and away when it is edited."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Fix, Span
from editor.ui.checks.carrying import carried
from tests.ui.checks.findings import found

WAS = "It cost 12 million yuan in all."
SPAN = (8, 18)


@pytest.mark.parametrize(
    ("now", "place"),
    [
        (WAS, SPAN),
        ("So it cost 12 million yuan in all.", (11, 21)),
        ("It cost 12 million yuan.", SPAN),
        ("Cost 12 million yuan in all.", (5, 15)),
        ("It cost 120 million yuan in all.", None),
        ("It cost 12 billion yuan in all.", None),
        ("It cost 12 millions yuan in all.", None),
        ("It cost a lot.", None),
        ("", None),
    ],
)
def test_a_place_moves_with_edits_beside_it(now: str, place: Span | None) -> None:
    moved = carried(found(SPAN, WAS), now)
    assert (moved.finding.draft if moved else None) == place


def test_a_correction_moves_too_and_is_about_the_present_text() -> None:
    moved = carried(found(SPAN, WAS, fix=Fix(8, 10, "120")), f"Yes. {WAS}")
    assert moved is not None
    assert moved.finding.fix == Fix(13, 15, "120")
    assert moved.draft == f"Yes. {WAS}"


def test_what_points_nowhere_in_the_english_stays() -> None:
    moved = carried(found((0, 0), WAS, source=(1, 3)), "Something else")
    assert moved is not None
    assert moved.finding.draft == (0, 0)


@settings(deadline=None, max_examples=300)
@given(st.text("ab ", max_size=20), st.data())
def test_what_is_carried_over_says_the_same_words(was: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(was)))
    end = data.draw(st.integers(start, len(was)))
    first = data.draw(st.integers(0, len(was)))
    last = data.draw(st.integers(first, len(was)))
    now = was[:first] + data.draw(st.text("abc ", max_size=5)) + was[last:]
    moved = carried(found((start, end), was), now)
    if moved is not None and (start, end) != (0, 0):
        assert now[slice(*moved.finding.draft)] == was[start:end]
