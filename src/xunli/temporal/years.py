"""Which year or month a date without one is in: notices look forward, reports look back."""

from collections.abc import Callable
from datetime import timedelta

from xunli.temporal import grain
from xunli.temporal.grain import Interval
from xunli.temporal.token import Context

BEHIND = timedelta(days=185)
"""A day further back than this, written without a year, is next year's."""
LEAD = timedelta(days=14)
"""So long before a period that the text names with its years, a day may lie and still be of it."""
RECENT = timedelta(days=150)
"""What is told as past and was less than this ago, was last year."""
LEAP_SEARCH = 8
Maker = Callable[[int], Interval | None]


def fit_day(context: Context, month: int, number: int) -> Interval | None:
    """Day `number` of `month` in the year that fits the context."""
    return fit(context, lambda year: grain.day(year, month, number))


def fit_month(context: Context, month: int) -> Interval | None:
    """`month` in the year that fits the context."""
    return fit(context, lambda year: grain.month(year, month))


def fit(context: Context, make: Maker) -> Interval | None:
    """What `make` gives for the year that fits the context."""
    nearby = context.nearby
    if nearby is not None and context.nearby_year:
        found = make(nearby.start.year)
        over = (
            context.ahead
            and context.reference is not None
            and found is not None
            and found.end <= context.reference
        )
        if found is not None and not over:
            return found
    if context.period is not None:
        for year in range(context.period.start.year, context.period.end.year + 1):
            found = make(year)
            if found is not None and context.period.start - LEAD <= found.start < context.period.end:
                return found
    if context.reference is None:
        context.implied.add("reference")
        return None
    context.implied.add("year")
    now = context.reference
    earlier, same = make(now.year - 1), make(now.year)
    if earlier is not None and earlier.end > now:
        return earlier
    if same is None:
        return _leap(context, make)
    if context.ahead and same.end <= now:
        return make(now.year + 1) or _leap(context, make)
    if same.start > now:
        if earlier is None:
            return _leap(context, make) if context.direction < 0 else same
        if context.past and now - earlier.end < RECENT:
            return earlier
        if context.direction < 0 or (context.direction == 0 and now - earlier.end < same.start - now):
            return earlier
        return same
    if context.past or context.direction < 0:
        return same
    if now - same.end > BEHIND:
        return make(now.year + 1) or _leap(context, make)
    return same


def _leap(context: Context, make: Maker) -> Interval | None:
    """29 February: the next leap year's, or the last one's when looking back."""
    assert context.reference is not None  # noqa: S101 - checked by the caller
    step = -1 if context.past or context.direction < 0 else 1
    for distance in range(1, LEAP_SEARCH + 1):
        found = make(context.reference.year + step * distance)
        if found is not None:
            return found
    return None


def near_day(context: Context, number: int) -> Interval | None:
    """Day `number` of the month named nearby, else of the month that brings it nearest to the reference."""
    if context.nearby is not None and context.named:
        start = context.nearby.start
        found = grain.day(start.year, start.month, number)
        if found is not None and (found.start >= context.nearby.start or context.past):
            if context.guessed:
                context.implied.add("year")
            return found
    if context.reference is None:
        context.implied.add("reference")
        return None
    context.implied.update(("year", "month"))
    now = context.reference
    here = now.year * 12 + now.month - 1
    candidates = [grain.day(m // 12, m % 12 + 1, number) for m in (here - 1, here, here + 1)]
    if context.ahead:
        found = next((c for c in candidates if c is not None and c.end > now), None)
        if found is not None:
            return found
    ahead = timedelta(days=3) * context.direction
    return min(
        (c for c in candidates if c is not None),
        key=lambda c: abs(c.start - grain.midnight(now) - ahead),
        default=None,
    )
