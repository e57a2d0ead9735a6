"""Units counted inside what stands before them: 2020年第8周, 今年最后3周, 4月前4天, 2005年首月."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.fragments import WEEK
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


@dataclass(frozen=True, slots=True)
class NthUnit:
    """The nth day, week, month or so of what is around; negative counts from its end, `count` of them."""

    nth: int
    count: int
    unit: Grain
    anchored: bool = False

    @property
    def grain(self) -> Grain:
        """Of the unit."""
        return self.unit

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """Those units inside `within`; None without it."""
        if within is None:
            return None
        if self.unit is Grain.DAY:
            if self.nth < 0:
                return Interval(within.end - self.count * DAY, within.end, Grain.DAY)
            start = within.start + (self.nth - 1) * DAY
            return Interval(start, start + self.count * DAY, Grain.DAY)
        if self.unit is Grain.WEEK:
            if self.nth < 0:
                monday = within.end - DAY * within.end.weekday()
                return Interval(monday - 7 * self.count * DAY, monday, Grain.WEEK)
            monday = within.start + DAY * (-within.start.weekday() % 7)
            start = monday + 7 * (self.nth - 1) * DAY
            return Interval(start, start + 7 * self.count * DAY, Grain.WEEK)
        size = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[self.unit]
        if self.nth < 0:
            return grain.months(
                within.end.year, within.end.month - size * self.count, size * self.count, self.unit
            )
        return grain.months(
            within.start.year, within.start.month + size * (self.nth - 1), size * self.count, self.unit
        )


UNITS = {
    "季度": Grain.QUARTER,
    "季": Grain.QUARTER,
    "天": Grain.DAY,
    "日": Grain.DAY,
    "周": Grain.WEEK,
    "星期": Grain.WEEK,
    "礼拜": Grain.WEEK,
    "月": Grain.MONTH,
    "年": Grain.YEAR,
}


def build_nth(match: re.Match[str]) -> PointToken:
    """第8周, 最后3周, 最后一天."""
    unit = UNITS[match["unit"]]
    if match["last"]:
        count = number(match["last"])
        spec = NthUnit(-1, count, unit)
    elif match["one"]:
        spec = NthUnit(1, 1, unit)
    elif match["first"]:
        spec = NthUnit(1, number(match["first"]), unit)
    else:
        spec = NthUnit(number(match["nth"]), 1, unit)
    return PointToken(*match.span(), "nth_unit", Point((spec,), form="nth_unit"))


NTH_FORM = Form(
    "nth_unit",
    r"(?<=[年月度代纪的份])(?:的|中的)?(?:第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})|(?:最后|后)(?P<last>\d{1,2}|[一两二三四五六七八九十]{1,2})"
    rf"|(?:头|前)(?P<first>\d{{1,2}}|[一两二三四五六七八九十]{{1,2}})|(?P<one>首))个?(?P<unit>[天日月年]|季度|{WEEK})(?![一二三四五六日天内])",
    build_nth,
)
