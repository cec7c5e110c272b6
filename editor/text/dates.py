"""Dates as a page prints them in English, from ISO 8601."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from editor.text.numerals import month


class DateForm(StrEnum):
    """How a date is printed: 2026-03-18 17:40, or March 18, 2026, 17:40."""

    ISO = "iso"
    LONG = "long"


def english_date(iso: str, form: DateForm = DateForm.ISO) -> str:
    """Return an ISO date, or date and time, in print; to the precision it was given with.

    Raise `ValueError` for a text that is no ISO date.
    """
    when = datetime.fromisoformat(iso)
    _, _, time = iso.partition("T")
    return _FORMS[form](when, time)


def _iso(when: datetime, time: str) -> str:
    return f"{when:%Y-%m-%d} {time}".rstrip()


def _long(when: datetime, time: str) -> str:
    day = f"{month(when.month)} {when.day}, {when.year}"
    return f"{day}, {time}" if time else day


_FORMS: Mapping[DateForm, Callable[[datetime, str], str]] = {
    DateForm.ISO: _iso,
    DateForm.LONG: _long,
}
