"""Years, months, weeks, quarters and the like counted from the reference: 明年, 本月, 下下周, 上个季度, 上世纪."""

import re
from dataclasses import dataclass
from datetime import timedelta

from xunli.temporal import grain
from xunli.temporal.fragments import WEEK
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken

UNITS = {
    "年": Grain.YEAR, "年度": Grain.YEAR, "学年": Grain.YEAR, "月": Grain.MONTH, "月份": Grain.MONTH, "周": Grain.WEEK, "星期": Grain.WEEK,
    "礼拜": Grain.WEEK, "季度": Grain.QUARTER, "季": Grain.QUARTER, "半年": Grain.HALF, "世纪": Grain.CENTURY,
    "年代": Grain.DECADE, "小时": Grain.HOUR,
    "钟头": Grain.HOUR,
}  # fmt: skip
MONTHS = {Grain.YEAR: 12, Grain.HALF: 6, Grain.QUARTER: 3, Grain.MONTH: 1}


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """The unit of `grain` that lies `offset` after the one of the reference."""

    grain: Grain
    offset: int
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """That unit; None without a reference."""
        now = context.reference
        if now is None:
            context.implied.add("reference")
            return None
        if self.grain is Grain.WEEK:
            return grain.week(now, self.offset)
        if self.grain is Grain.HOUR:
            then = now + self.offset * timedelta(hours=1)
            return Interval(min(now, then), max(now, then), Grain.HOUR)
        if self.grain is Grain.CENTURY:
            return grain.months((now.year // 100 + self.offset) * 100, 1, 1200, Grain.CENTURY)
        if self.grain is Grain.DECADE:
            return grain.months((now.year // 10 + self.offset) * 10, 1, 120, Grain.DECADE)
        count = MONTHS[self.grain]
        first = (now.month - 1) // count * count + 1
        return grain.months(now.year, first + self.offset * count, count, self.grain)


YEARS = {
    "大前年": -3, "前年": -2, "去年": -1, "旧年": -1, "上年": -1, "今年": 0, "本年": 0, "当年度": 0, "明年": 1, "来年": 1, "出年": 1,
    "下年": 1, "后年": 2, "大后年": 3, "上一年": -1, "下一年": 1, "这一年": 0,
}  # fmt: skip


def build_year(match: re.Match[str]) -> PointToken:
    """明年 and its like."""
    period = RelativePeriod(Grain.YEAR, YEARS[match["year"]])
    return PointToken(*match.span(), "relative_year", Point((period,), form="relative_year"))


YEAR_FORM = Form(
    "relative_year",
    rf"(?P<year>{'|'.join(sorted(YEARS, key=len, reverse=True))})(?:度|的)?(?!级|轻|龄|会|货|夜饭)",
    build_year,
)


def build(match: re.Match[str]) -> PointToken:
    """本月 and its like."""
    which = match["which"]
    offset = which.count("下") - which.count("上")
    unit = UNITS[match["unit"]]
    point = Point((RelativePeriod(unit, offset),), form="relative_period")
    return PointToken(*match.span(), "relative_period", point)


FORM = Form(
    "relative_period",
    r"(?:(?P<which>[上下]{1,4}|本|这|今|当|呢)(?:一?个|一)?(?P<unit>年度|学年|月份?|季度|季|半年|世纪|年代|(?<=个)(?:小时|钟头)|"
    rf"{WEEK}(?!末|[一二三四五六日天]|边|围|年|期|到|全|刊)))(?!级|经|台|票|薪|球|工资|饼|星驰)",
    build,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two days or years that follow each other: 今明两天, 明后两年."""

    unit: str
    offset: int
    anchored: bool = True

    @property
    def grain(self) -> Grain:
        """Of its unit."""
        return Grain.YEAR if self.unit == "年" else Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """Both as one interval."""
        now = context.reference
        if now is None:
            context.implied.add("reference")
            return None
        if self.unit == "年":
            return grain.months(now.year + self.offset, 1, 24, Grain.YEAR)
        first = grain.today(now, self.offset)
        return None if first is None else Interval(first.start, first.end + grain.DAY, Grain.DAY)


PAIRS = {"昨今": -1, "今明": 0, "明后": 1}
PAIR_FORM = Form(
    "pair",
    r"(?P<pair>昨今|今明|明后)(?:两个?)?(?P<unit>[年天日])",
    lambda match: PointToken(
        *match.span(), "pair", Point((Pair(match["unit"], PAIRS[match["pair"]]),), form="pair")
    ),
)


@dataclass(frozen=True, slots=True)
class Rest:
    """From the reference to the end of its year or month: 年内, 月内."""

    grain: Grain
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """Half-open, in whole days."""
        if context.reference is None:
            context.implied.add("reference")
            return None
        whole = RelativePeriod(self.grain, 0).resolve(context, None)
        return None if whole is None else Interval(grain.midnight(context.reference), whole.end, self.grain)


REST_FORM = Form(
    "rest_within",
    r"(?<![\d一二两三四五六七八九十百几本今明去当个])(?P<unit>[年月])(?:度)?(?:之内|以内|内(?![容部外地科涵务]))",
    lambda match: PointToken(
        *match.span(), "rest_within", Point((Rest(UNITS[match["unit"]]),), form="rest_within")
    ),
)
