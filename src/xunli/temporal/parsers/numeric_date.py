"""Dates in digits: 2020-07-26, 2020/7/26, 2020.7.26, 7/26, 7.26, 10/31/1974, 27-7-3."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.parsers.calendar_date import CalendarDate, full_year
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken

M = r"(?:1[0-2]|0?[1-9])"
D = r"(?:3[01]|[12]\d|0?[1-9])"
EDGE_BEFORE, EDGE_AFTER = r"(?<![\d./])(?<!\d:)(?<!\d-)", r"(?![\d/]|[.:-]\d{3}|\.\d)"


def _token(match: re.Match[str], date: CalendarDate, guard: str = "") -> PointToken:
    return PointToken(*match.span(), "numeric_date", Point((date,), form="numeric_date"), guard=guard)


def build(match: re.Match[str]) -> PointToken:
    """Year first."""
    year, *rest = (int(n) for n in match.groups() if n)
    month, day = rest
    return _token(match, CalendarDate(year, month, day))


FORM = Form(
    "numeric_date",
    rf"(?<![\d.A-Za-z/_=])(?P<year>[12]\d{{3}})(?:-(?P<m1>{M})-(?P<d1>{D})(?!-\d{{1,3}}(?![\d:日号./]))|"
    rf"/(?P<m2>{M})/(?P<d2>{D})(?!/)|[.·](?P<m3>{M})[.·](?P<d3>{D})| (?P<m4>{M}) (?P<d4>{D}))"
    r"(?:日|号)?(?!\d(?!\d:)|\.\d)",
    build,
)
TAIWAN_FORM = Form(
    "numeric_taiwan",
    rf"(?<![\d.A-Za-z/])(?P<y>1[0-3]\d)(?:\.(?P<m1>{M})\.(?P<d1>{D})|/(?P<m2>{M})/(?P<d2>{D}))(?![\d./])",
    lambda match: _token(
        match,
        CalendarDate(
            int(match["y"]) + 1911, int(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
        ),
    ),
)
"""115.04.14: the year of the Republic, as Taiwan writes it."""
MONTH_FORM = Form(
    "numeric_month",
    rf"(?<![\d.A-Za-z])(?P<y>(?:19|20)\d\d)(?:[./](?P<m>{M})|-(?P<m2>0[1-9]|1[0-2]))(?![\d./:]|-(?!(?:19|20)\d\d)\d\d\d)",
    lambda match: _token(match, CalendarDate(int(match["y"]), int(match["m"] or match["m2"])), "yearmonth"),
)


def build_last(match: re.Match[str]) -> PointToken:
    """Year last: day before month, unless only the other order makes a date."""
    a, b, y = int(match["a"]), int(match["b"]), full_year(match["y"])
    d, m = (a, b) if b <= 12 else (b, a)
    return _token(match, CalendarDate(y, m, d))


YEAR_LAST_FORM = Form(
    "numeric_date_us",
    rf"(?<![\d./])(?P<a>{D})(?P<s>[-/.])(?P<b>{D})[-/.](?P<y>(?:19|20)\d\d)(?!\d)",
    build_last,
)


def build_short(match: re.Match[str]) -> PointToken | None:
    """Two digits for the year, which stands first where it can; else 7/3/07 has the month first, 3-7-07 the day."""
    a, b, c = match["a"], match["b"] or match["b2"], match["c"]
    if int(b) <= 12 and 1 <= int(c) <= 31 and (int(a) > 12 or len(a) == 2):
        return _token(match, CalendarDate(full_year(a.zfill(2)), int(b), int(c)), "short")
    if match["b"] and 1 <= int(a) <= 31 and int(b) <= 12:
        return _token(match, CalendarDate(full_year(c.zfill(2)), int(b), int(a)), "short")
    if 1 <= int(a) <= 12 and 1 <= int(b) <= 31:
        return _token(match, CalendarDate(full_year(c.zfill(2)), int(a), int(b)), "short")
    return None


SHORT_FORM = Form(
    "numeric_date_short",
    rf"{EDGE_BEFORE}(?P<a>\d{{1,2}})(?:-(?P<b>{D})-|/(?P<b2>{D})/)(?P<c>\d{{1,2}}){EDGE_AFTER}",
    build_short,
)


def build_day(match: re.Match[str]) -> PointToken:
    """Month and day; doubtful when alone."""
    sep = match["sep"]
    guard = "" if match["unit"] else {"/": "fraction", ".": "decimal", "·": "dot", "-": "dash"}[sep]
    return _token(match, CalendarDate(None, int(match["m"]), int(match["d"])), guard)


COMPACT_FORM = Form(
    "numeric_compact",
    r"(?<![\dA-Za-z._-])(?<!\d:)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\dA-Za-z.:_%-])",
    lambda match: _token(match, CalendarDate(int(match["y"]), int(match["m"]), int(match["d"])), "compact"),
)
DAY_FORM = Form(
    "numeric_day",
    rf"(?<![\d./])(?<!\d:)(?P<m>{M})(?P<sep>[/.·]|(?<=\d\d)-(?=\d\d(?!\d)))(?P<d>{D})(?!\d)(?P<unit>[日号]?)(?![%℃°月]|个|万|亿|元|倍|米|公|千|度|分|秒|小时|天|年|折|吨|升|岁|级|版|亩|平|人|次|点)(?![/%]|\.\d|·\d|:\d|-\d+[/.]\d+[/.])",
    build_day,
)


@dataclass(frozen=True, slots=True)
class Tail:
    """The last number of 2020.7.21-26 or 2020.07-09: a day or a month, as what it follows."""

    value: int
    anchored: bool = False
    grain: Grain = Grain.DAY

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """In the month or year of the date before it."""
        before = context.nearby
        if before is None:
            return None
        if before.grain is Grain.MONTH:
            return grain.month(before.start.year, self.value) if self.value <= 12 else None
        return grain.day(before.start.year, before.start.month, self.value)


TAIL_FORM = Form(
    "numeric_tail",
    r"(?<=[./]\d[-~至])(?P<n>[1-3]?\d)(?![\d.:/%年月点时个万元])[日号]?|(?<=[./]\d\d[-~至])(?P<n2>[0-3]?\d)(?![\d.:/%年月点时个万元])[日号]?",
    lambda match: PointToken(
        *match.span(), "tail", Point((Tail(int(match["n"] or match["n2"])),), form="tail"), guard="tail"
    ),
)
