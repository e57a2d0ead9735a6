"""Days of the week: 周三, 星期天, 礼拜一, 下下周五, 上周六, 本周末, 3月第二个周六, 10月的最后一个星期一, 第8周周一."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.fragments import WEEK, WEEKDAY
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken

NUMBERS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6} | {c: i for i, c in enumerate("1234567")}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday 0): the one in the week `week` after this one, else the next one."""

    day: int
    week: int | None = None
    anchored: bool = False
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """That day; inside `within` it is the first of its kind."""
        if within is not None:
            if within.grain is Grain.WEEK:
                return grain.today(within.start, self.day)
            return None
        base = context.nearby.start if context.nearby is not None and self.week is None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        if self.week is not None:
            monday = grain.week(base, self.week)
            return None if monday is None else grain.today(monday.start, self.day)
        context.implied.add("week")
        ahead = (self.day - base.weekday()) % 7
        if context.direction < 0 or context.past:
            ahead -= 7 if ahead else 0
        return grain.today(base, ahead)


def build(match: re.Match[str]) -> PointToken:
    """A weekday, with its week where one is named."""
    which, back = match["which"] or "", 0
    week = None
    if which:
        back = which.count("下") - which.count("上")
        week = back
    elif match["coming"]:
        week = None
    point = Point((Weekday(NUMBERS[match["day"]], week, anchored=bool(which)),), form="weekday")
    return PointToken(*match.span(), "weekday", point)


FORM = Form(
    "weekday",
    rf"(?:(?P<which>[上下]{{1,4}}|本|这|今|当|呢)(?:一?个)?|(?P<coming>过)|(?<![一二三四五六七八九十两几])(?=周)|(?!周))(?:{WEEK})(?P<day>{WEEKDAY})(?<![1-7](?=[\d:点时]))(?![岁年线个]|周)",
    build,
)


BRACKET_FORM = Form(
    "weekday_bracket",
    r"(?:(?<=[日号])|(?<=[/.]\d)|(?<=[/.]\d\d))[(](?P<day>[一二三四五六日])[)]",
    lambda match: PointToken(
        *match.span(), "weekday", Point((Weekday(NUMBERS[match["day"]]),), form="weekday")
    ),
)
"""7月26日（日）, 7/26（日）."""
TAIL_FORM = Form(
    "weekday_tail",
    r"(?<=[周期拜][一二三四五六日天][至到~-])(?P<day>[一二三四五六日天])(?![月日号点时年个])",
    lambda match: PointToken(
        *match.span(), "weekday", Point((Weekday(NUMBERS[match["day"]]),), form="weekday")
    ),
)
"""The end of 周三至五."""


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of a week."""

    week: int = 0
    anchored: bool = True
    grain: Grain = Grain.WEEK

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Those two days."""
        base = within.start if within is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        found = grain.week(base, self.week)
        return None if found is None else Interval(found.start + 5 * DAY, found.end, Grain.WEEK)


def build_weekend(match: re.Match[str]) -> PointToken:
    """周末 of some week."""
    which = match["which"] or ""
    return PointToken(
        *match.span(), "weekend", Point((Weekend(which.count("下") - which.count("上")),), form="weekend")
    )


WEEKEND_FORM = Form(
    "weekend", rf"(?P<which>[上下]{{1,3}}|本|这|今)?(?:一?个)?{WEEK}末(?:两天)?", build_weekend
)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth such weekday of a month or year; -1 is the last."""

    day: int
    nth: int
    anchored: bool = False
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """That day; without a container, of the month of the reference."""
        if within is None:
            if context.reference is None:
                context.implied.add("reference")
                return None
            within = grain.month(context.reference.year, context.reference.month)
            context.implied.add("month")
            if within is None:
                return None
        if self.nth > 0:
            start = within.start + DAY * ((self.day - within.start.weekday()) % 7 + 7 * (self.nth - 1))
        else:
            last = within.end - DAY
            start = last - DAY * ((last.weekday() - self.day) % 7 + 7 * (-self.nth - 1))
        return Interval(start, start + DAY, Grain.DAY) if within.start <= start < within.end else None


def build_nth(match: re.Match[str]) -> PointToken:
    """第二个周六, 最后一个星期一."""
    nth = -1 if match["last"] else 1 if match["first"] else number(match["nth"])
    return PointToken(
        *match.span(), "nth_weekday", Point((NthWeekday(NUMBERS[match["day"]], nth),), form="nth_weekday")
    )


NTH_FORM = Form(
    "nth_weekday",
    rf"[的之]?(?:第(?P<nth>[一二三四五六1-6])|(?P<last>最[后後](?:一|1)?)|(?P<first>首))个?的?{WEEK}(?P<day>{WEEKDAY})",
    build_nth,
)
