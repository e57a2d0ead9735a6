"""What is done to the tokens of a run, in this order: each refiner takes the list and returns a shorter one."""

from collections.abc import Callable

from xunli.temporal.refiners import dates, ranges, repeats
from xunli.temporal.token import Token

Refiner = Callable[[list[Token], str], list[Token]]

REFINERS: tuple[Refiner, ...] = (
    dates.join_dates,
    dates.join_weekday,
    dates.join_clock,
    ranges.join_ranges,
    repeats.join_repeats,
)
