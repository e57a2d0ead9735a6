"""Weeks of a term, once the text says when the first one begins: 第1周周一为2024年2月26日 … 第8周周一."""

import re
from dataclasses import dataclass

from xunli.patterns import Pattern
from xunli.temporal import grain
from xunli.temporal.fragments import WEEK
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.parsers.weekday import NUMBERS
from xunli.temporal.token import Context, Point, PointToken

ANCHOR = Pattern(r"\s*[(,，:]?(?:为|是|即|从|自|于|[(:])")
"""What stands between a week and the date that says when it is."""


@dataclass(frozen=True, slots=True)
class TeachingWeek:
    """Week `number` of the term, or the day of it."""

    number: int
    day: int | None = None
    anchored: bool = True

    @property
    def grain(self) -> Grain:
        """A day where the weekday is said."""
        return Grain.WEEK if self.day is None else Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """Counted from the first Monday of the term; None where the text has not named it."""
        if context.term is None:
            return None
        monday = context.term + 7 * (self.number - 1) * DAY
        if self.day is None:
            return Interval(monday, monday + 7 * DAY, Grain.WEEK)
        return grain.today(monday, self.day)

    def term(self, date: Interval) -> Interval | None:
        """The week in which the term begins if this one is at `date`."""
        return grain.week(date.start, 1 - self.number)


def build(match: re.Match[str]) -> PointToken:
    """第8周, 第8周周一."""
    day = match["day"]
    week = TeachingWeek(number(match["number"]), NUMBERS[day] if day else None)
    return PointToken(*match.span(), "teaching_week", Point((week,), form="teaching_week"))


FORM = Form(
    "teaching_week",
    rf"(?<![年月度的])第(?P<number>[1-2]?\d|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?:教学)?周(?!岁|年)"
    rf"(?:的?[(]?(?:{WEEK})(?P<day>[一二三四五六日天])[)]?)?",
    build,
)
