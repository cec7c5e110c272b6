"""From when to when an entry or a post holds: ISO dates, both included, empty where it is open."""

import re
from datetime import date

_WRITTEN = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|[ T]00:00:00)?")


def iso_date(written: str) -> str:
    """Return a date as ISO writes it ("2026年5月1日" → "2026-05-01"), what is no date unchanged."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return written
    year, month, day = found.groups()
    iso = f"{year}-{int(month):02}-{int(day):02}"
    return iso if is_date(iso) else written


def is_date(text: str) -> bool:
    """Tell whether a text is a day of the calendar as "2026-05-01"."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def holds(valid_from: str, valid_to: str, on: date) -> bool:
    """Tell whether something valid from a day to a day is so on another."""
    day = on.isoformat()
    return valid_from <= day and (not valid_to or day <= valid_to)
