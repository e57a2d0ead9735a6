"""Feasts, the 24 solar terms and official breaks by name: 中秋节, 大年三十, 冬至, 国庆假期."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from xunli.temporal.calendars.festivals import FESTIVALS, LOOSE, festival
from xunli.temporal.calendars.terms import TERMS
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken
from xunli.temporal.years import fit

BREAKS = (
    "元旦",
    "春节",
    "清明节",
    "清明",
    "五一",
    "劳动节",
    "端午节",
    "端午",
    "中秋节",
    "中秋",
    "国庆节",
    "国庆",
    "十一",
)


def whole(day: date | None) -> Interval | None:
    """The interval of a calendar day."""
    if day is None:
        return None
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001
    return Interval(start, start + DAY, Grain.DAY)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast of the year around, or of the one that fits the context."""

    name: str
    anchored: bool = False
    holiday: bool = True
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Its day."""
        if within is not None:
            return whole(festival(self.name, within.start.year)) if within.grain is Grain.YEAR else None
        return fit(context, lambda year: whole(festival(self.name, year)))


@dataclass(frozen=True, slots=True)
class SolarTerm:
    """One of the 24 solar terms."""

    name: str
    anchored: bool = False
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Its day."""
        from xunli.temporal.calendars.terms import solar_term  # its table loads late

        if within is not None:
            return whole(solar_term(within.start.year, self.name)) if within.grain is Grain.YEAR else None
        return fit(context, lambda year: whole(solar_term(year, self.name)))


@dataclass(frozen=True, slots=True)
class Break:
    """The days off around a public holiday by the official arrangement."""

    name: str
    anchored: bool = False
    grain: Grain = Grain.WEEK

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Its days."""
        from xunli.temporal.calendars.holidays import holiday_break  # loads the arrangement
        from xunli.temporal.calendars.workdays import known

        def days(year: int) -> Interval | None:
            found = holiday_break(self.name, year)
            first, last = (whole(d) for d in found) if found is not None else (None, None)
            return None if first is None or last is None else Interval(first.start, last.start, Grain.WEEK)

        if within is not None:
            found = days(within.start.year) if within.grain is Grain.YEAR else None
        else:
            found = fit(context, days)
        if found is not None and not known(found.start.year):
            context.implied.add("arrangement")
        return found


def _words(names: "set[str] | tuple[str, ...]") -> str:
    return "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))


SOLITARY = {
    "元宵",
    "端午",
    "中秋",
    "重阳",
    "清明",
    "新年",
    "国庆",
    "圣诞",
    "元旦",
    "七夕",
    "除夕",
    "腊八",
    "年三十",
} & set(FESTIVALS)
"""Loose names that are read as feasts unless a word goes on behind them."""


FEASTS = set(FESTIVALS) - LOOSE - SOLITARY - set(TERMS)
"""Names that are feasts wherever they stand."""


def build(match: re.Match[str]) -> PointToken:
    """A feast."""
    name = match["name"] or match["solitary"] or match["numbered"]
    return PointToken(*match.span(), "festival", Point((Feast(name),), form="festival"))


FORM = Form(
    "festival",
    rf"(?:农历|阴历|阳历|公历)??(?:“(?:三八|五一|六一|七一|八一|十一)”)??(?:(?P<name>{_words(FEASTS)})|(?P<solitary>{_words(SOLITARY)})(?!门诊|音乐|演唱|晚会|茶话|团拜|贺词|献词|伊始|快乐|档|黄金|[东西南北中大]?[路街]|村|镇|广场|气爽|月饼|馅|粽|灯会|晚会|节)"
    rf"|(?<=[年“‘])(?P<numbered>十一|五一|六一|七一|八一)(?=[”’前后期至到]))(?!节?(?:档|黄金周))(?<!日(?=[益前常报]))(?:当[天日])?",
    build,
)
ELEVEN_FORM = Form(
    "festival_number",
    r"(?<![一二三四五六七八九十\d年])(?P<name>十一|五一|六一|七一|八一)(?=期间|当天|前夕|之?[前后](?![一二三四五六七八九]))|^(?P<alone>十一|五一|六一|七一|八一)$",
    lambda match: PointToken(
        *match.span(), "festival", Point((Feast(match["name"] or match["alone"]),), form="festival")
    ),
)


def build_break(match: re.Match[str]) -> PointToken:
    """The days off."""
    return PointToken(*match.span(), "break", Point((Break(match["name"]),), form="break"))


BREAK_FORM = Form(
    "break",
    rf"“?(?P<name>(?:{_words(BREAKS)})(?:[、·和暨]?(?:{_words(BREAKS)}))?)”?(?:节日?)?(?:小?长假|法定|放假)?(?:假期|小长假|长假|黄金周)",
    build_break,
)


TERM_FORM = Form(
    "solar_term",
    rf"(?P<term>{_words(tuple(t for t in TERMS if t not in ('大雪', '小雪', '大暑', '小满', '小寒', '大寒')))})(?:节气|时节|日|当[天日])?(?!路|街|村)"
    r"|(?<=年)(?P<term2>大雪|小雪|小满|小寒|大寒|大暑|小暑)(?!天|纷|覆|封|过|压)",
    lambda match: PointToken(
        *match.span(), "solar_term", Point((SolarTerm(match["term"] or match["term2"]),), form="solar_term")
    ),
)
