"""Dates in print."""

import pytest

from editor.text.dates import DateForm, english_date


@pytest.mark.parametrize(
    ("iso", "form", "printed"),
    [
        ("2026-03-18T17:40", DateForm.ISO, "2026-03-18 17:40"),
        ("2026-03-18", DateForm.ISO, "2026-03-18"),
        ("2026-03-18T17:40:05", DateForm.ISO, "2026-03-18 17:40:05"),
        ("2026-03-08T17:40", DateForm.LONG, "March 8, 2026, 17:40"),
        ("2026-12-31", DateForm.LONG, "December 31, 2026"),
    ],
)
def test_dates_in_print(iso: str, form: DateForm, printed: str) -> None:
    assert english_date(iso, form) == printed


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="18"):
        english_date("18 March")
