"""Dates of the lunar calendar: 农历八月十五, 正月初八, 腊月廿三, 闰四月, 初五."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from xunli.temporal import grain
from xunli.temporal.calendars import lunar
from xunli.temporal.fragments import DAY_NUMBER
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.festival import whole
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken
from xunli.temporal.years import fit

NAMED = {"正": 1, "冬": 11, "腊": 12}


@dataclass(frozen=True, slots=True)
class LunarDate:
    """Month and day of the lunar calendar, in a lunar year of the same number as the Gregorian one."""

    month: int
    day: int | None = None
    leap: bool = False
    year: int | None = None

    @property
    def grain(self) -> Grain:
        """Of its finest number."""
        return Grain.MONTH if self.day is None else Grain.DAY

    @property
    def anchored(self) -> bool:
        """With a year it stands alone."""
        return self.year is not None

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """The days in the Gregorian calendar."""
        if self.year is not None:
            return self._in(self.year)
        if within is not None:
            return self._in(within.start.year) if within.grain is Grain.YEAR else None
        return fit(context, self._in)

    def _in(self, year: int) -> Interval | None:
        try:
            if self.day is not None:
                return whole(lunar.solar_from_lunar(year, self.month, self.day, self.leap))
            found = lunar.lunar_month(year, self.month, self.leap)
        except ValueError:
            return None
        first, last = (whole(d) for d in found) if found is not None else (None, None)
        return None if first is None or last is None else Interval(first.start, last.start, Grain.MONTH)


def build(match: re.Match[str]) -> PointToken:
    """Month, with or without day and year."""
    groups = match.groupdict()
    name = groups["month"]
    month = NAMED.get(name) or number(name)
    text = groups.get("day")
    day = number(text.removeprefix("初").removesuffix("日").removesuffix("号")) if text else None
    y = groups.get("year")
    date = LunarDate(month, day, bool(groups.get("leap")), number(y) if y else None)
    return PointToken(*match.span(), "lunar", Point((date,), form="lunar"))


MONTH = r"(?:十[一二]?|[一二三四五六七八九正冬腊]|(?<!\d)1[0-2](?!\d)|(?<!\d)[1-9](?!\d))"
LUNAR_DAY = (
    r"(?:初(?:[一二三四五六七八九十]|10|[1-9])|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]|"
    rf"三十|{DAY_NUMBER})(?![一二三四五六七八九十])"
)
FORM = Form(
    "lunar",
    rf"(?:农历|阴历|旧历|夏历)的?(?:(?P<year>[12]\d{{3}}|[一二][〇零一二三四五六七八九]{{3}})年)?的?(?P<leap>闰)?(?P<month>{MONTH})月(?:(?P<day>{LUNAR_DAY})[日号]?)?",
    build,
)
MARKED_FORM = Form(
    "lunar_marked",
    rf"(?:(?P<leap>闰)(?P<month>{MONTH})月(?:(?P<day>{LUNAR_DAY})[日号]?)?)",
    build,
)
NAMED_FORM = Form(
    "lunar_named",
    rf"(?P<month>[正腊]|冬(?=月[初廿十二三]))月(?![亮光色])(?:(?P<day>{LUNAR_DAY})[日号]?)?",
    build,
)
FIRST_FORM = Form(
    "lunar_first",
    rf"(?<![〇一二三四五六七八九十])(?P<month>{MONTH})月(?P<day>初[一二三四五六七八九十]|初(?:10|[1-9])|廿[一二三四五六七八九]?(?![日号一二三四五六七八九]))",
    build,
)
RELATIVE_FORM = Form("lunar_relative", r"(?<=[今去明前后]年)(?P<month>八)月(?P<day>十五)(?![日号])", build)


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day alone of the lunar month around the reference: 廿一, 初五."""

    day: int
    anchored: bool = True
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """In the lunar month of the date nearby or of the reference."""
        base = context.nearby.start if context.nearby is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        context.implied.add("month")
        found = self._in_month_of(base)
        least = context.nearby.start if context.nearby is not None else grain.midnight(base)
        if found is not None and found.start < least and not context.past:
            found = self._in_month_of(base + timedelta(days=30))
        return found

    def _in_month_of(self, base: datetime) -> Interval | None:
        try:
            here = lunar.lunar_from_solar(base.date())
        except ValueError:
            return None
        return whole(lunar.solar_from_lunar(here.year, here.month, self.day, here.leap))


DAY_FORM = Form(
    "lunar_day",
    r"(?<![年月])(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九])(?![中高年级期步次衷日号]|新生|学生|家长|班|[上下]学期|(?<=初[一二三])(?:各|全体|的?同学|体育|教学楼|毕业|考生|放学|上学|开学|报到)|(?:[、，和及与至~-](?:初[一二三]|高[一二三]|[七八九]年级)){1,3}(?!\d)(?:年级|学生|各|新生|家长|依次|分别|分批|错峰|全体|体育|的?同学|放学|上学|开学|报到|班|考生))",
    lambda match: PointToken(
        *match.span(),
        "lunar_day",
        Point((LunarDay(number(match["day"].removeprefix("初"))),), form="lunar_day"),
    ),
)
YEAR_END_FORM = Form(
    "lunar_year_day",
    r"(?:大)?年(?P<day>初[一二三四五六七八九十])",
    lambda match: PointToken(
        *match.span(), "lunar", Point((LunarDate(1, number(match["day"].removeprefix("初"))),), form="lunar")
    ),
)


STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


@dataclass(frozen=True, slots=True)
class StemBranchDate:
    """A lunar date in a year of the sixty-year cycle: the cycle's year nearest to the reference."""

    cycle: int
    month: int
    day: int | None
    anchored: bool = True

    @property
    def grain(self) -> Grain:
        """Of its finest number."""
        return Grain.MONTH if self.day is None else Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """The days in the Gregorian calendar; None without a reference."""
        if context.reference is None:
            context.implied.add("reference")
            return None
        now = context.reference.year
        year = now + (self.cycle - (now - 4) + 30) % 60 - 30
        return LunarDate(self.month, self.day, year=year).resolve(context, None)


def build_stems(match: re.Match[str]) -> PointToken | None:
    """庚子年八月十五."""
    stem, branch = STEMS.index(match["stem"]), BRANCHES.index(match["branch"])
    if (stem - branch) % 2:
        return None
    cycle = next(i for i in range(stem, 60, 10) if i % 12 == branch)
    month = NAMED.get(match["month"]) or number(match["month"])
    day = number(match["day"].removeprefix("初")) if match["day"] else None
    return PointToken(*match.span(), "lunar", Point((StemBranchDate(cycle, month, day),), form="lunar"))


STEMS_FORM = Form(
    "lunar_stems",
    rf"(?:农历|阴历)?(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])年(?P<month>{MONTH})月(?P<day>{LUNAR_DAY})?",
    build_stems,
)

TAIL_FORM = Form(
    "lunar_tail",
    r"(?<=[一二三四五六七八九十][至到~、和-])(?P<day>十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)(?![日号月年点时个天分秒多余几])",
    lambda match: PointToken(
        *match.span(), "tail", Point((LunarDay(number(match["day"])),), form="tail"), guard="tail"
    ),
)
