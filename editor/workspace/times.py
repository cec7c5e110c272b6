"""The time as the workspace writes it down."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present time, ISO 8601 in UTC to the second: "2026-05-21T08:05:09+00:00"."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def local(stamp: str) -> str:
    """Return a time of `now` as people here read it: "2026-05-21 16:05", or "" if it is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return ""
