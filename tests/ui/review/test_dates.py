"""Dates as the files have them, short."""

from datetime import UTC, datetime

import pytest

from editor.ui.review.dates import local_date, short_date

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2026-03-18T16:02:00Z", "18 Mar 16:02"),
        ("2026-03-18T16:02:00+08:00", "18 Mar 16:02"),
        ("2026-03-18T16:02:59.123456", "18 Mar 16:02"),
        ("2026-03-18", "18 Mar 00:00"),
        ("", ""),
        ("yesterday", ""),
    ],
)
def test_a_date_is_shown_as_it_is_written(iso: str, shown: str) -> None:
    assert short_date(iso) == shown


def test_a_moment_noted_here_is_shown_as_the_clock_said_it() -> None:
    noted = datetime(2026, 3, 18, 23, 30, tzinfo=UTC)
    assert local_date(noted.isoformat()) == short_date(noted.astimezone().isoformat())
    assert local_date("") == ""
