"""Repeats by the day, month and year: 每天, 每晚, 每隔3天, 每月15日, 每月最后一个周五, 每年3月, 单双日."""

import re

from xunli.temporal.fragments import DAY_NUMBER, MONTH_NUMBER, TO, WEEK, WEEKDAY
from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.parsers.weekday import DAYS, NUMBERS
from xunli.temporal.parsers.weekly import EACH
from xunli.temporal.token import Clock, Repeat, RepeatToken

FREQUENCIES = {
    "半年": ("MONTHLY", 6), "年": ("YEARLY", 1), "季度": ("MONTHLY", 3), "月": ("MONTHLY", 1), "周": ("WEEKLY", 1),
    "星期": ("WEEKLY", 1), "礼拜": ("WEEKLY", 1), "天": ("DAILY", 1), "日": ("DAILY", 1), "小时": ("HOURLY", 1),
    "钟头": ("HOURLY", 1), "半小时": ("MINUTELY", 30), "半个小时": ("MINUTELY", 30), "刻钟": ("MINUTELY", 15),
    "分钟": ("MINUTELY", 1), "秒": ("SECONDLY", 1), "秒钟": ("SECONDLY", 1),
}  # fmt: skip
SINGLE = ("天", "日", "月", "年")
"""Units of which 每隔一… leaves one out: 每隔一天 is every other day, while 每隔一小时 is every hour."""


def build_every(match: re.Match[str]) -> RepeatToken:
    """So many units from one occurrence to the next."""
    if match["daily"]:
        return RepeatToken(*match.span(), "every", Repeat("DAILY"))
    unit = match["unit"].removeprefix("个")
    freq, factor = FREQUENCIES[unit]
    count = number(match["n"]) if match["n"] else 1
    if (match["gap"] or match["other"]) and count == 1 and unit in SINGLE:
        count = 2
    return RepeatToken(*match.span(), "every", Repeat(freq, count * factor))


EVERY_FORM = Form(
    "every",
    r"(?:每(?P<gap>隔)|每一?个?|逐(?=[日月年周])|(?P<other>隔)(?=[天日](?:一[次班]|轮|开行|进行|发[车一]|开放)))"
    r"(?P<n>\d{1,4}|[两一二三四五六七八九十]{1,3})?"
    r"(?P<unit>个?(?:半年|半个?小时|小时|钟头|分钟|秒钟?|刻钟|星期|礼拜|季度|月|年|周|天(?!气)|日))(?![级度份]|\d{1,6}(?:\.\d{1,2})?[公元次米万吨度人个件辆])"
    r"|(?P<daily>天天|日日)",
    build_every,
)
DAILY_PART_FORM = Form(
    "daily_part",
    r"每(?:一?个|一?天|日)?(?:的)?"
    r"(?P<part>早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚间|夜间|凌晨|晚|早|夜|晨)(?![高期餐饭])",
    lambda match: RepeatToken(
        *match.span(),
        "daily_part",
        Repeat("DAILY", clock=Clock(None, part=match["part"], grain=Grain.PART_OF_DAY)),
    ),
)
MONTH_DAY = rf"{DAY_NUMBER}[日号]?"
MONTH_DAYS = rf"{MONTH_DAY}(?:(?:、|,|，|和|及|{TO}){MONTH_DAY}){{0,30}}(?<=[日号])"


def month_days(text: str) -> tuple[int, ...]:
    """`1日、15日` and `1-5日` as days of the month."""
    found: set[int] = set()
    for one in re.split("[、,，和及]", text):
        ends = [number(n) for n in re.findall(DAY_NUMBER, one)]
        found.update(range(ends[0], ends[-1] + 1))
    return tuple(sorted(found))


def build_dates(match: re.Match[str]) -> RepeatToken:
    """A month of the year, days of the month, or every year."""
    month = (number(match["month"]),) if match["month"] else ()
    days = (-1,) if match["last"] else month_days(match["days"]) if match["days"] else ()
    if match["year"]:
        form = "dates" if month or days else "yearly"
        return RepeatToken(*match.span(), form, Repeat("YEARLY", 1, (), days, month))
    return RepeatToken(*match.span(), "dates", Repeat("MONTHLY", 1, (), days))


DATES_FORM = Form(
    "dates",
    rf"{EACH}(?:(?P<year>年)的?(?:(?P<month>{MONTH_NUMBER})月份?)?|个?月的?)(?:(?:逢)?(?P<days>{MONTH_DAYS})|"
    r"(?P<last>最后一[天日]))?(?![日号])",
    build_dates,
)


def build_nth(match: re.Match[str]) -> RepeatToken:
    """The nth weekday of every month, or the last."""
    nth = -1 if match["last"] else number(match["nth"])
    day = f"{nth}{DAYS[NUMBERS[match['day']]]}"
    return RepeatToken(*match.span(), "monthly_weekday", Repeat("MONTHLY", 1, (day,)))


NTH_FORM = Form(
    "monthly_weekday",
    rf"{EACH}个?月的?(?:第(?P<nth>[一二三四五1-5])|(?P<last>最后一?))(?:个|周)?的?{WEEK}(?P<day>{WEEKDAY})",
    build_nth,
)


def build_parity(match: re.Match[str]) -> RepeatToken:
    """Odd or even days of the month."""
    first = 1 if (match["parity"] or match["plain"]) == "单" else 2
    return RepeatToken(*match.span(), "parity", Repeat("MONTHLY", 1, (), tuple(range(first, 32, 2))))


PARITY_FORM = Form(
    "parity",
    r"(?:(?:每?逢|每月|每个?)(?P<parity>[单双])[日号]|(?P<plain>[单双])(?:日(?!内)|号(?=限行|通行|行驶|可)))",
    build_parity,
)
