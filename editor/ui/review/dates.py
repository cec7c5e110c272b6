"""Dates of changes, remarks and decisions, short."""

from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime


def short_date(iso: str) -> str:
    """Return "18 Mar 16:02" for an ISO 8601 date, in the interface's language.

    It is shown as written and never moved to another time zone: Word writes local times as if they
    were UTC. Something that is no date gives an empty string.
    """
    pattern = QCoreApplication.translate("Review", "d MMM HH:mm", "how a date is written")
    return _shown(iso, pattern)


def local_date(iso: str) -> str:
    """Return the short form of a moment that was noted here in UTC, as the clock said it here."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    return short_date(when.astimezone().isoformat())


@lru_cache(maxsize=1024)
def _shown(iso: str, pattern: str) -> str:
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    date = QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute))
    return QLocale.c().toString(date, pattern)
