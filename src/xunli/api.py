"""The stages in their order, written once: text → times → rules → items."""

from datetime import date, datetime

from xunli import temporal
from xunli.model import ZONE, TimeExpression
from xunli.text.fold import fold


def find_times(
    text: str, reference: datetime | date, *, direction: int = 1
) -> tuple[TimeExpression, ...]:
    """The time expressions in `text`, in text order.

    `reference` is what 今天 and year-less dates are read against: a day, or a moment (without a zone it is
    Asia/Shanghai). `direction` is 1 when an incomplete date means the next one, as in notices, -1 for the last one
    and 0 for the nearest.
    """
    return temporal.find(fold(text), local(reference), original=text, direction=direction)


def local(moment: datetime | date) -> datetime:
    """`moment` as local time in Asia/Shanghai without a zone; a day is its midnight."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    return moment if moment.tzinfo is None else moment.astimezone(ZONE).replace(tzinfo=None)
