"""What is done to the tokens of a run, in this order: each refiner takes the list and returns a shorter one."""

from collections.abc import Callable

from xunli.temporal.refiners import brackets, dates, lists, ranges, repeats
from xunli.temporal.token import Token

Refiner = Callable[[list[Token], str], list[Token]]

REFINERS: tuple[Refiner, ...] = (
    dates.join_dates,
    dates.join_weekday,
    brackets.join_equals,
    dates.join_clock,
    lists.keep_members,
    brackets.absorb_teaching_weeks,
    ranges.join_ranges,
    brackets.join_bracketed,
    repeats.join_repeats,
)
