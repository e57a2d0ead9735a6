"""Parts of a year, month or week: 第一季度, 上半年, 上旬, 月底, 年初, 暑期 is none, 春天, 90年代, 21世纪, 第8周."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.fragments import WEEK
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


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


@dataclass(frozen=True, slots=True)
class YearPart:
    """`count` months of a year from month `first` on."""

    first: int
    count: int
    grain: Grain
    anchored: bool = False
    closing: bool = False
    """The end of the year: 年底前 is before its last moment."""

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Those months of the year around."""
        year = container(context, within, Grain.YEAR)
        if year is None or year.grain is not Grain.YEAR:
            return None
        return grain.months(year.start.year, self.first, self.count, self.grain)


QUARTERS = {"一": 1, "二": 4, "三": 7, "四": 10, "1": 1, "2": 4, "3": 7, "4": 10, "首": 1}
SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
YEAR_PARTS = {
    "年初": (1, 3),
    "年中": (6, 2),
    "年底": (12, 1),
    "年末": (12, 1),
    "岁末": (12, 1),
    "岁末年初": (12, 2),
    "年尾": (12, 1),
}


def build_quarter(match: re.Match[str]) -> PointToken:
    """第一季度, 三季度, 前三季度."""
    if match["run"]:
        part = YearPart(1, 3 * number(match["run"]), Grain.QUARTER)
    else:
        part = YearPart(QUARTERS[match["quarter"]], 3, Grain.QUARTER)
    return PointToken(*match.span(), "quarter", Point((part,), form="quarter"))


QUARTER_FORM = Form(
    "quarter",
    r"(?:前(?P<run>[二两三23])个?|第?(?P<quarter>[一二三四首1-4]))季度?(?![度节])(?<=季度)|(?!)",
    build_quarter,
)


def build_half(match: re.Match[str]) -> PointToken:
    """上半年, 下半年."""
    part = YearPart(1 if match["half"] in "上前" else 7, 6, Grain.HALF)
    return PointToken(*match.span(), "half", Point((part,), form="half"))


HALF_FORM = Form("half", r"(?P<half>[上下]|(?<=年)[前后]|[前后](?=半年(?![前后内来以])))半年", build_half)


def build_season(match: re.Match[str]) -> PointToken:
    """春天, 夏季, 秋, 冬季: of the year named before."""
    part = YearPart(SEASONS[match["season"]], 3, Grain.SEASON)
    return PointToken(*match.span(), "season", Point((part,), form="season"))


SEASON_FORM = Form(
    "season",
    r"(?P<season>[春夏秋冬])(?:[天季](?!节)|(?<=年[春夏秋冬])(?![节运晚分至季天招游]))",
    build_season,
)


def build_year_part(match: re.Match[str]) -> PointToken:
    """年初, 年底."""
    first, count = YEAR_PARTS["年" + match["part"]]
    return PointToken(
        *match.span(),
        "year_part",
        Point((YearPart(first, count, Grain.SEASON, closing=first == 12),), form="year_part"),
    )


YEAR_PART_FORM = Form(
    "year_part", r"(?:(?<=年)|年)(?P<part>[初中底末尾])(?![一二三四五六七八九十级])", build_year_part
)


@dataclass(frozen=True, slots=True)
class MonthPart:
    """Days `first` to `last` of a month, inclusive; `last` 0 is the end of the month."""

    first: int
    last: int
    anchored: bool = False
    grain: Grain = Grain.TENDAYS

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Those days of the month around."""
        month = container(context, within, Grain.MONTH, near=True)
        if month is None or month.grain is not Grain.MONTH:
            return None
        end = month.end if self.last == 0 else month.start + self.last * DAY
        return Interval(month.start + (self.first - 1) * DAY, end, Grain.TENDAYS)


MONTH_PARTS = {
    "上半": (1, 15),
    "前半": (1, 15),
    "后半": (16, 0),
    "前半个": (1, 15),
    "后半个": (16, 0),
    "下半": (16, 0),
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 0),
    "初": (1, 10),
    "底": (31, 0),
    "末": (31, 0),
    "中": (11, 20),
}


@dataclass(frozen=True, slots=True)
class MonthEnd(MonthPart):
    """The last days of a month: a deadline 月底前 is its last day."""

    closing: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """The last ten days; their end is what deadlines use."""
        month = container(context, within, Grain.MONTH)
        if month is None or month.grain is not Grain.MONTH:
            return None
        return Interval(month.start + 20 * DAY, month.end, Grain.TENDAYS)


def build_month_part(match: re.Match[str]) -> PointToken:
    """上旬, 月底, 月初."""
    word = match["tendays"] or match["part"]
    first, last = MONTH_PARTS[word]
    part = MonthEnd(21, 0) if word in ("底", "末") else MonthPart(first, last)
    return PointToken(*match.span(), "month_part", Point((part,), form="month_part"))


MONTH_PART_FORM = Form(
    "month_part",
    r"(?P<tendays>[上中下]旬|[上下]半(?=月)|[前后]半个?(?=月(?![前后内来以])))月?|(?:(?<=月)|(?<=月份)|(?<![一二三四五六七八九十\d个])月)(?P<part>[初底末中])(?![一二三四五六七八九十级央国小学心])",
    build_month_part,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade or century by number."""

    year: int
    count: int
    grain: Grain
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """The years; a decade lies in the century before it, else in that of the reference or the last."""
        first = self.year
        if self.grain is Grain.DECADE and first < 100:
            if within is not None and within.grain is Grain.CENTURY:
                first += within.start.year
            else:
                first += 1900 if first >= 30 else 2000
        return grain.months(first, 1, self.count * 12, self.grain)


def build_decade(match: re.Match[str]) -> PointToken:
    """90年代."""
    stretch = Stretch(number(match["decade"]), 10, Grain.DECADE)
    object.__setattr__(stretch, "anchored", stretch.year >= 100)
    return PointToken(*match.span(), "decade", Point((stretch,), form="decade"))


DECADE_FORM = Form(
    "decade",
    r"(?P<decade>(?:(?<!\d)(?:1[89]|20)?\d0|[一二三四五六七八九]十|[一二][〇零九八七六]{2,3}))年代",
    build_decade,
)


def build_century(match: re.Match[str]) -> PointToken:
    """21世纪."""
    stretch = Stretch((number(match["century"]) - 1) * 100, 100, Grain.CENTURY)
    return PointToken(*match.span(), "century", Point((stretch,), form="century"))


CENTURY_FORM = Form("century", r"(?P<century>(?<!\d)[12]?\d|二?十[一二三四五六七八九]?)世纪", build_century)


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
    r"(?<=[年月度代纪的])(?:的|中的)?(?:第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})|(?:最后|后)(?P<last>\d{1,2}|[一两二三四五六七八九十]{1,2})"
    rf"|(?:头|前)(?P<first>\d{{1,2}}|[一两二三四五六七八九十]{{1,2}})|(?P<one>首))个?(?P<unit>[天日月年]|季度|{WEEK})(?![一二三四五六日内])",
    build_nth,
)
