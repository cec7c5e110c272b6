"""Where the columns stand."""

import pytest

from editor.ui.page.measures import BESIDE, DESK, MARGIN, STATE, columns


@pytest.mark.parametrize("width", [320, 500, 875, 920, 1200, 1600, 3000])
def test_the_columns_fill_the_sheet(width: int) -> None:
    place = columns(width)
    assert place.source_x == place.left + MARGIN + BESIDE
    assert place.source_x + place.source_width + BESIDE == place.divider
    assert place.draft_x + place.draft_width + BESIDE == place.state
    assert place.state + STATE == place.right


@pytest.mark.parametrize("width", [875, 1100])
def test_the_sheet_fills_an_ordinary_window(width: int) -> None:
    place = columns(width)
    assert (place.left, place.right) == (DESK, width - DESK)


def test_the_sheet_stands_in_the_middle_of_a_wide_window() -> None:
    place = columns(2000)
    assert place.width < 1200
    assert abs(place.left - (2000 - place.right)) <= 1


def test_a_larger_zoom_allows_a_wider_sheet() -> None:
    assert columns(3000, 200).width > columns(3000, 100).width


def test_the_english_is_wider_than_the_chinese() -> None:
    place = columns(1000)
    chinese, english = place.source_width + 2 * BESIDE, place.draft_width + 2 * BESIDE
    assert chinese / english == pytest.approx(0.8, abs=0.01)
