"""Dates that a workbook states in ISO 8601, as numbers of days."""

from datetime import datetime

_FIRST = datetime(1899, 12, 30)


def serial(text: str) -> bytes | None:
    """Return the days since the beginning of 1900 as a workbook counts them; None for no date."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    passed = found.replace(tzinfo=None) - _FIRST
    days = passed.days + passed.seconds / 86400
    return repr(days).removesuffix(".0").encode()
