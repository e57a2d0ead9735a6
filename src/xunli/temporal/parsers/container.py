"""The year or month that a part of one is a part of, where the text does not name it beside the part."""

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.token import Context


def container(
    context: Context, within: Interval | None, unit: Grain, *, near: bool = False
) -> Interval | None:
    """`within`, or else the year or month of the reference, or if `near` of the date nearby."""
    if within is not None:
        return within
    if near and context.nearby is not None and context.nearby.grain >= unit:
        return grain.month(context.nearby.start.year, context.nearby.start.month)
    if context.reference is not None:
        base = context.reference
        context.implied.add("year" if unit is Grain.YEAR else "month")
    else:
        context.implied.add("reference")
        return None
    return grain.year(base.year) if unit is Grain.YEAR else grain.month(base.year, base.month)
