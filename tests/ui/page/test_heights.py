"""Row heights: sums and searches agree with adding everything up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.ui.page.heights import Heights

_HEIGHTS = st.lists(st.integers(1, 500), min_size=1, max_size=60)


def test_an_empty_page_has_no_height() -> None:
    heights = Heights()
    assert (len(heights), heights.total, heights.at(0)) == (0, 0, 0)


@settings(deadline=None, max_examples=200)
@given(_HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 500)), max_size=20))
def test_tops_are_the_sums_of_the_heights_above(
    estimates: list[int], measured: list[tuple[int, int]]
) -> None:
    heights = Heights(estimates)
    for row, height in measured:
        if row < len(estimates):
            assert heights.measure(row, height) == height - estimates[row]
            estimates[row] = height
            assert heights.is_measured(row)
    assert [heights.top(row) for row in range(len(estimates) + 1)] == [
        sum(estimates[:row]) for row in range(len(estimates) + 1)
    ]


@settings(deadline=None, max_examples=200)
@given(_HEIGHTS, st.integers(-100, 31_000))
def test_every_pixel_is_in_the_row_that_covers_it(estimates: list[int], y: int) -> None:
    heights = Heights(estimates)
    row = heights.at(y)
    inside = max(0, min(y, heights.total - 1))
    assert heights.top(row) <= inside < heights.top(row + 1)


@settings(deadline=None, max_examples=100)
@given(_HEIGHTS, st.integers(0, 60), st.integers(0, 60), st.lists(st.integers(1, 500)))
def test_replaced_rows_are_estimates_again(
    estimates: list[int], first: int, count: int, new: list[int]
) -> None:
    heights = Heights(estimates)
    for row in range(len(estimates)):
        heights.measure(row, estimates[row])
    heights.replace(first, first + count, new)
    expected = [*estimates[:first], *new, *estimates[first + count :]]
    assert [heights.height(row) for row in range(len(heights))] == expected
    assert heights.total == sum(expected)
    start = min(first, len(estimates))
    assert not any(heights.is_measured(row) for row in range(start, start + len(new)))
