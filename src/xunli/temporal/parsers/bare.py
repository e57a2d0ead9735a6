"""Numbers whose unit stands only at the end of a range: the 8 of 8-9月, the 3 of 3至5日, the 9 of 9-11点."""

import re

from xunli.temporal.fragments import HAN
from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.calendar_date import CalendarDate, full_year
from xunli.temporal.parsers.clock import PART
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Clock, Point, PointToken

N = rf"(?:\d{{1,4}}|[{HAN}十廿]{{1,4}})"


def build(match: re.Match[str]) -> PointToken | None:
    """The number with the unit that comes later."""
    unit, value = match["unit"], match["n"]
    clock = None
    dates: tuple[CalendarDate, ...] = ()
    n = number(value)
    if unit == "年":
        if len(value) not in (2, 4):
            return None
        dates = (CalendarDate(full_year(value)),)
    elif unit == "月" and 1 <= n <= 12:
        dates = (CalendarDate(None, n),)
    elif unit in "日号" and 1 <= n <= 31:
        dates = (CalendarDate(None, None, n),)
    elif unit in "点时" and n <= 24:
        clock = Clock(n, part=match["part"], grain=Grain.HOUR, certain=n > 12)
    else:
        return None
    return PointToken(*match.span(), "bare", Point(dates, clock, form="bare"))


YEAR_FORM = Form(
    "bare_year",
    r"(?<![\d.-])(?P<year>(?:19|20)\d\d)(?=[-~]{1,2}(?:19|20)\d\d(?![\d.-]))|(?<=\d[-~])(?P<last>(?:19|20)\d\d)(?![\d.年/:-])",
    lambda match: PointToken(
        *match.span(),
        "bare" if match["year"] else "year_number",
        Point((CalendarDate(int(match["year"] or match["last"])),), form="year_number"),
        guard="years",
    ),
)
FORM = Form(
    "bare",
    rf"(?P<part>{PART})?(?<![\d./-])(?<!\d:)(?P<n>{N})(?=(?:[-~]{{1,2}}|至|到|、|和|,)(?:{N}(?:[-~]{{1,2}}|至|到|、|和|,)){{0,12}}?(?:{PART})?{N}"
    rf"(?P<unit>年(?!级|前|后|内|来|以)|月(?!\d*个|\d{{1,2}}[日号]|[一二三四五六七八九十]{{1,3}}[日号])|[日号](?!线|楼|院|路|内)|点(?!\d*%)|时(?!间|代)))",
    build,
)
