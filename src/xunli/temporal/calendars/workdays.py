"""Working days in mainland China, with the days that the State Council exchanges every year (调休).

The arrangements come from the package `chinesecalendar`, read on first use. In years that it does not know,
Monday to Friday are working days and nothing else is; `known` tells which it was.
"""

from datetime import date
from functools import cache
from typing import NamedTuple

MAX_COUNT = 10_000
"""The most working days that `add_workdays` counts: some forty years."""


class _Arrangement(NamedTuple):
    """Ordinals of the days that are not what their weekday says, and the years that this is known for."""

    off: frozenset[int]
    worked: frozenset[int]
    years: range


@cache
def _arrangement() -> _Arrangement:
    from chinese_calendar import holidays, workdays  # type: ignore[import-untyped]

    off = frozenset(day.toordinal() for day in holidays)
    years = range(date.fromordinal(min(off)).year, date.fromordinal(max(off)).year + 1)
    return _Arrangement(off, frozenset(day.toordinal() for day in workdays), years)


def known(year: int) -> bool:
    """Say whether the arrangement for `year` is known; if it is not, the answers here follow the weekday."""
    return year in _arrangement().years


def is_workday(day: date) -> bool:
    """Say whether `day` is worked: Monday to Friday but for holidays, and the weekends worked in exchange."""
    return _is_workday(day.toordinal())


def _is_workday(ordinal: int) -> bool:
    arrangement = _arrangement()
    # Day 1 of the calendar is a Monday.
    weekday = (ordinal - 1) % 7 < 5
    return ordinal not in arrangement.off if weekday else ordinal in arrangement.worked


def add_workdays(day: date, n: int) -> date:
    """Return the `n`th working day after `day`, before it if `n` is negative, `day` itself if `n` is 0.

    The day counted from does not count, as Chinese periods of time run (Civil Code, article 201).
    `ValueError` when `n` exceeds `MAX_COUNT` or the result lies outside the years 1 to 9999.
    """
    if abs(n) > MAX_COUNT:
        raise ValueError(f"{n} working days are more than {MAX_COUNT}")
    ordinal, step = day.toordinal(), 1 if n > 0 else -1
    for _ in range(abs(n)):
        ordinal += step
        while not _is_workday(ordinal):
            ordinal += step
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise ValueError(f"{n} working days from {day} lead out of the years 1-9999") from None
