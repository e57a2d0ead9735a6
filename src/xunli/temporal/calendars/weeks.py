"""Weeks from Monday to Sunday (GB/T 7408, ISO 8601), and the nth weekday of a month.

Weekdays are numbered as `date.weekday` does: 0 is Monday, 6 is Sunday.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta


def monday_of(day: date) -> date:
    """Return the Monday of the week that `day` lies in."""
    return day - timedelta(days=day.weekday())


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """Return the `n`th given weekday of a month, from its end when `n` is negative; `None` for none.

    `nth_weekday(2026, 5, 6, 2)` is the second Sunday of a May, `nth_weekday(2026, 5, 4, -1)` its last Friday.
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 0 <= weekday <= 6) or n == 0:
        return None
    first, length = monthrange(year, month)
    earliest = 1 + (weekday - first) % 7
    day = earliest + 7 * (n - 1) if n > 0 else earliest + 7 * ((length - earliest) // 7 + 1 + n)
    return date(year, month, day) if 1 <= day <= length else None
