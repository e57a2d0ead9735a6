"""Dates with units: 2020年7月26日, 7月26日, 26日, 2020年7月, 7月份, 2020年, 二〇二〇年七月, 民国109年."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.fragments import DAY_NUMBER, HAN, MONTH_NUMBER, TO, YEAR2, YEAR4
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken
from xunli.temporal.years import fit_day, fit_month, near_day


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Year, month and day of the Gregorian calendar, any of them missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    republic: int | None = None
    """The year, if its two digits count from the Republic: 98年 in a page from Taiwan of 2009."""

    @property
    def grain(self) -> Grain:
        """Of its finest number."""
        if self.day is not None:
            return Grain.DAY
        return Grain.MONTH if self.month is not None else Grain.YEAR

    @property
    def anchored(self) -> bool:
        """With a year it stands alone."""
        return self.year is not None

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """The year, month or day; a missing year or month is the one that fits the context."""
        if self.year is not None:
            year = self.year
            now = context.reference
            if self.republic is not None and now is not None and abs(self.republic - now.year) <= 1:
                year = self.republic
            if self.month is None:
                return grain.year(year)
            if self.day is None:
                return grain.month(year, self.month)
            return grain.day(year, self.month, self.day)
        if self.month is not None:
            if within is not None:
                if within.grain > Grain.YEAR:
                    return None
                return (
                    grain.month(within.start.year, self.month)
                    if self.day is None
                    else grain.day(within.start.year, self.month, self.day)
                )
            return fit_day(context, self.month, self.day) if self.day else fit_month(context, self.month)
        assert self.day is not None  # noqa: S101 - the patterns give at least one number
        if within is not None:
            if within.grain is not Grain.MONTH:
                return None
            return grain.day(within.start.year, within.start.month, self.day)
        return near_day(context, self.day)


def full_year(text: str) -> int:
    """A year of two or four digits; two digits are of this century up to 49."""
    value = number(text)
    if len(text) > 2 or value >= 100:
        return value
    return value + (2000 if value < 50 else 1900)


CONSECUTIVE = "(?!一二|二三|三四|四五|五六|六七|七八|八九|两三)"
"""七八年 is seven or eight years, not 1978."""
NOT_A_DAY = r"(?![黑宋楷仿字教公线楼院馆门口厅码文令公通窗桥机车台店站段井坑变主支岗病仓房室座块标选桌场艇船球股池塔位员卷柜铺电字染种])"


def build(match: re.Match[str]) -> PointToken | None:
    """A token for the numbers that the match has."""
    y, m, d = match["year"] or match["short"], match["month"], match["day"]
    republic = match["republic"] or match["taiwan"]
    year = number(republic) + REPUBLIC_EPOCH if republic else full_year(y) if y else None
    short = match["short"]
    counted = int(short) + REPUBLIC_EPOCH if short and short.isdecimal() and int(short) >= OLDEST else None
    date = CalendarDate(year, number(m) if m else None, number(d) if d else None, counted)
    return PointToken(*match.span(), "calendar_date", Point((date,), form="calendar_date"))


REPUBLIC_EPOCH = 1911
OLDEST = 50
"""Two digits from here on may be of the Republic; lower ones are of this century."""
REPUBLIC = (
    r"(?:(?:中华)?民国(?P<republic>\d{1,3}|[一二三四五六七八九十百零〇]{1,5}|元)年|"
    rf"(?<![\d.])(?P<taiwan>1[0-3]\d)年度?(?={MONTH_NUMBER}月))"
)
"""Of 100 to 139 the years of a date are those of the Republic, as Taiwan writes them."""
FULL_YEAR = rf"(?P<year>{YEAR4})年"
SHORT_YEAR = rf"(?P<short>{YEAR2})年(?={MONTH_NUMBER}月)"
DAY_PART = rf"(?P<day>{DAY_NUMBER})(?:日|号{NOT_A_DAY}|(?=上午|下午|晚|凌晨|早|中午|{TO}|$|[，,。；、)\s]))"
FORM = Form(
    "calendar_date",
    rf"(?:{REPUBLIC}|{FULL_YEAR}|{SHORT_YEAR})度?(?:[的,，]?(?P<month>{MONTH_NUMBER})月份?(?:{DAY_PART})?)?",
    build,
)


def build_month(match: re.Match[str]) -> PointToken:
    """Month, or month and day."""
    d = match["day"]
    date = CalendarDate(None, number(match["month"]), number(d) if d else None)
    return PointToken(*match.span(), "month_day", Point((date,), form="month_day"))


MONTH_FORM = Form(
    "month_day",
    rf"(?P<month>{MONTH_NUMBER})月(?![亮饼季嫂台票球街路怀]|革命|广场)份?(?:{DAY_PART})?",
    build_month,
)


@dataclass(frozen=True, slots=True)
class TwoMonths:
    """Two months that follow each other: 七八月."""

    first: int
    anchored: bool = False
    grain: Grain = Grain.MONTH

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Both as one interval."""
        if within is not None:
            if within.grain is not Grain.YEAR:
                return None
            return grain.months(within.start.year, self.first, 2, Grain.MONTH)
        first = fit_month(context, self.first)
        return None if first is None else grain.months(first.start.year, self.first, 2, Grain.MONTH)


TWO_MONTHS_FORM = Form(
    "two_months",
    r"(?<![一二三四五六七八九十])(?P<first>一(?=二)|二(?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))[二三四五六七八九]月份?",
    lambda match: PointToken(
        *match.span(), "two_months", Point((TwoMonths(number(match["first"])),), form="two_months")
    ),
)
NUMBERED = set("〕])】初终第路街巷")
"""What stands before the number of a document or a house."""


def build_day(match: re.Match[str]) -> PointToken | None:
    """A day alone."""
    if match[0].endswith("号") and match.string[match.start() - 1 : match.start()] in NUMBERED:
        return None
    date = CalendarDate(None, None, number(match["day"]))
    return PointToken(*match.span(), "day", Point((date,), form="day"))


DAY_FORM = Form(
    "day",
    rf"(?<!经过)(?:(?<![路街段巷道弄村栋幢座楼院园线])|(?=[\d一二三十廿]{{1,3}}日))(?<![第〇一二三四五六七八九十百])(?P<day>(?<![\d.])(?<!\d月)(?:3[01]|[12]\d|0?[1-9])(?=[日号])|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?"
    rf"|[一二三四五六七八九](?=号)|(?<=[月至到~、-])[一二三四五六七八九](?=日))(?:日(?!历)(?:(?<=[至到~-]\d日)|(?<=[至到~-]\d\d日)|(?![元语均之以]?[内元语均]))|号{NOT_A_DAY})(?:(?<=[至到~-]\d[日号])|(?<=[至到~-]\d\d[日号])|(?!之?内|以内))",
    build_day,
)


OLD_FORM = Form(
    "old_year",
    rf"(?:(?:公元|(?<=[在从自于])(?!1[0-3]\d年\d{{1,2}}月))(?P<year>\d{{3}})|(?P<han>[{HAN}]{{3}})|(?P<thousand>[一两二]千(?:零?[一二三四五六七八九]?十?[一二三四五六七八九]?)?))年"
    rf"(?:(?P<month>{MONTH_NUMBER})月(?:(?P<day>{DAY_NUMBER})[日号]?)?|(?![前后内多来以之]))",
    lambda match: build_old(match),
)


def build_old(match: re.Match[str]) -> PointToken | None:
    """A year of three digits, or 两千年."""
    if match["thousand"] and not match["month"]:
        return None
    year = number(match["year"] or match["han"] or match["thousand"])
    m, d = match["month"], match["day"]
    date = CalendarDate(year, number(m) if m else None, number(d) if d else None)
    return PointToken(*match.span(), "calendar_date", Point((date,), form="calendar_date"))


def build_short_year(match: re.Match[str]) -> PointToken:
    """A year of two digits alone."""
    date = CalendarDate(full_year(match["short"]))
    return PointToken(
        *match.span(),
        "short_year",
        Point((date,), form="short_year"),
    )


SHORT_YEAR_FORM = Form(
    "short_year",
    rf"(?<![了近满约过达有共第前后整历经续长])(?P<short>(?<![\d.])(?:0\d|1[3-9]|2\d|[89]\d)(?!\d)|\d\d(?=年(?:的?第|[一二三四]季|[上下]半年|除夕|春节|国庆|中秋|端午|元旦|[春夏秋冬]天?))|{CONSECUTIVE}[{HAN}]{{2}})年"
    r"(?:(?<=[〇零○一二三四五六七八九]年)|(?![前后内间来以之多半级制龄期]))",
    build_short_year,
)
