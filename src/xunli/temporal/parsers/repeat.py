"""Repeats, as RFC 5545 rules: 每天, 每周一至周五, 每周二、四, 工作日, 双休日, 每月15日, 每年3月, 每隔3天, 隔周, 单双日."""

import re

from xunli.temporal.fragments import DAY_NUMBER, MONTH_NUMBER, TO, WEEK, WEEKDAY
from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.parsers.weekday import DAYS, NUMBERS
from xunli.temporal.token import Clock, Repeat, RepeatToken

WORKDAYS = DAYS[:5]
WEEKEND = DAYS[5:]
EACH = r"(?:每逢|每个|每一个?|每|逢|各)"
N = r"(?:\d{1,4}|[两一二三四五六七八九十]{1,3})"
FREQ = {
    "年": ("YEARLY", 1), "季度": ("MONTHLY", 3), "季": ("MONTHLY", 3), "月": ("MONTHLY", 1), "个月": ("MONTHLY", 1), "周": ("WEEKLY", 1), "星期": ("WEEKLY", 1),
    "礼拜": ("WEEKLY", 1), "天": ("DAILY", 1), "日": ("DAILY", 1), "小时": ("HOURLY", 1), "钟头": ("HOURLY", 1), "分钟": ("MINUTELY", 1),
    "秒": ("SECONDLY", 1), "秒钟": ("SECONDLY", 1), "半年": ("MONTHLY", 6), "半小时": ("MINUTELY", 30), "半个小时": ("MINUTELY", 30),
    "刻钟": ("MINUTELY", 15),
}  # fmt: skip


DAY = r"(?:[一二三四五六日天](?![次回期趟])|[1-7](?![\d:点时.]))"
LIST = rf"(?:逢|每)?{DAY}(?:(?:、|,|，|和|及|与|或|/|{TO})?每?{WEEK}?{DAY})*"


def weekdays(text: str) -> tuple[str, ...]:
    """`一至五`, `二、四`, `六日` as the two-letter days of RFC 5545, in week order."""
    found: set[int] = set()
    last: int | None = None
    run = False
    for c in re.sub(rf"{WEEK}|的|逢|每", "", text):
        if c in NUMBERS:
            here = NUMBERS[c]
            if run and last is not None:
                found.update((last + i) % 7 for i in range((here - last) % 7 + 1))
            found.add(here)
            last, run = here, False
        elif c in "至到-~":
            run = True
    return tuple(DAYS[i] for i in sorted(found))


def build_weekly(match: re.Match[str]) -> RepeatToken:
    """每周一至周五."""
    return RepeatToken(
        *match.span(), "weekly", Repeat("WEEKLY", _interval(match["n"]), weekdays(match["days"]))
    )


def _interval(text: str | None) -> int:
    return number(text) if text else 1


WEEKLY_FORM = Form("weekly", rf"{EACH}(?P<n>{N})?个?{WEEK}(?:的|逢)?(?P<days>{LIST})(?!年)", build_weekly)


def build_other_week(match: re.Match[str]) -> RepeatToken:
    """隔周周三."""
    days = weekdays(match["days"]) if match["days"] else ()
    return RepeatToken(*match.span(), "weekly", Repeat("WEEKLY", 2, days))


OTHER_WEEK_FORM = Form(
    "other_week", rf"(?:每隔一?|隔(?!离|壁|断))个?{WEEK}(?:{WEEK}?(?P<days>{LIST}))?", build_other_week
)


def build_workdays(match: re.Match[str]) -> RepeatToken | None:
    """每个工作日, 工作日, 双休日, 周末."""
    weekend = match["weekend"] is not None
    return RepeatToken(*match.span(), "workdays", Repeat("WEEKLY", 1, WEEKEND if weekend else WORKDAYS))


WORKDAYS_FORM = Form(
    "workdays",
    rf"{EACH}(?:个?(?:工作日|平日)|(?P<weekend>个?(?:双休日|周末|星期末|休息日)))|"
    r"(?<![个\d一两二三四五六七八九十第])(?:工作日|平日)(?=[\d上下中早晚凌的 :,(，]|每|全天)",
    build_workdays,
)
RANGE_FORM = Form(
    "weekly_range",
    rf"(?<![上下本这]){WEEK}(?P<days>{DAY}{TO}{WEEK}?{DAY}(?:、{WEEK}?{DAY})*)(?=[ 的,，:]?(?:每天|每日|全天)?[ ,，(]?(?:[\d上下中早晚]))",
    lambda match: RepeatToken(*match.span(), "weekly", Repeat("WEEKLY", 1, weekdays(match["days"]))),
)


def build_nth(match: re.Match[str]) -> RepeatToken:
    """每月第二个周六, 每月最后一个周五."""
    nth = -1 if match["last"] else number(match["nth"])
    day = f"{nth}{DAYS[NUMBERS[match['day']]]}"
    return RepeatToken(*match.span(), "monthly_weekday", Repeat("MONTHLY", 1, (day,)))


NTH_FORM = Form(
    "monthly_weekday",
    rf"{EACH}个?月的?(?:第(?P<nth>[一二三四五1-5])|(?P<last>最后一?))个?{WEEK}(?P<day>{WEEKDAY})",
    build_nth,
)


def build_dates(match: re.Match[str]) -> RepeatToken:
    """每年3月, 每月15日, 每月1日和15日, 每年9月10日."""
    month = match["month"]
    days = tuple(sorted({number(d) for d in re.findall(DAY_NUMBER, match["days"])})) if match["days"] else ()
    freq = "YEARLY" if match["unit"] == "年" else "MONTHLY"
    if not month and not days and freq == "YEARLY":
        return RepeatToken(*match.span(), "yearly", Repeat(freq))
    return RepeatToken(*match.span(), "dates", Repeat(freq, 1, (), days, (number(month),) if month else ()))


LISTED_FORM = Form(
    "weekly_list",
    rf"(?<![上下本这年月日号(]){WEEK}(?P<days>{DAY}(?:、{DAY})+(?:(?:和|及){DAY})?|{DAY}(?:、{WEEK}{DAY}){{2,}})(?=[,，上下早晚中\d])",
    lambda match: RepeatToken(*match.span(), "weekly", Repeat("WEEKLY", 1, weekdays(match["days"]))),
)
DAILY_PART_FORM = Form(
    "daily_part",
    r"每(?:一?个|一?天|日)?(?:的)?(?P<part>早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚间|夜间|凌晨|晚|早|夜|晨)(?![高期餐饭])",
    lambda match: RepeatToken(
        *match.span(),
        "daily_part",
        Repeat("DAILY", clock=Clock(None, part=match["part"], grain=Grain.PART_OF_DAY)),
    ),
)


DATES_FORM = Form(
    "dates",
    rf"{EACH}(?:(?P<unit>年)(?:的)?(?P<month>{MONTH_NUMBER})月份?|个?月的?(?P<month0>(?!))?)(?P<days>{DAY_NUMBER}[日号]?(?:(?:、|,|和|及){DAY_NUMBER}[日号]?)*(?<=[日号]))?(?![日号])",
    build_dates,
)


def build_every(match: re.Match[str]) -> RepeatToken | None:
    """每天, 每隔3天, 每两周, 每半小时."""
    unit = match["unit"].removeprefix("个") if match["unit"] != "个月" else "月"
    freq, factor = FREQ[unit]
    count = number(match["n"]) if match["n"] else 1
    if match["gap"] and match["n"] and unit in ("天", "日") and not match["seconds"]:
        count = count if count > 1 else 2
    elif match["gap"] and count == 1 and unit in ("天", "日", "月", "年"):
        count = 2
    return RepeatToken(*match.span(), "every", Repeat(freq, count * factor))


EVERY_FORM = Form(
    "every",
    rf"(?:每一?个?|每(?P<gap>隔)|逐(?=[日月年周])|(?P<gap2>隔)(?=[天日]))(?P<n>{N})?(?P<unit>个?(?:半年|半个?小时|小时|钟头|分钟|秒钟?|刻钟|星期|礼拜|季度|月|年|周|天(?!气)|日))(?P<seconds>(?!))?(?!级|度|份)"
    r"|(?P<daily>天天|日日)(?P<n2>(?!))?",
    lambda match: (
        RepeatToken(*match.span(), "every", Repeat("DAILY")) if match["daily"] else build_every(match)
    ),
)


OFF_FORM = Form(
    "weekly_off",
    rf"(?:{EACH})?{WEEK}(?P<days>{DAY}(?:(?:、|和|及|至|-)(?:{WEEK})?{DAY})*)(?:均|都)?(?=闭馆|除外|休馆|休息|休市|休园|公休|例外|不开|不营)",
    lambda match: RepeatToken(
        *match.span(), "weekly_off", Repeat("WEEKLY", 1, weekdays(match["days"])), off=True
    ),
)


def build_parity(match: re.Match[str]) -> RepeatToken:
    """Odd or even days of the month: 逢单日, 双号."""
    first = 1 if match["parity"] == "单" else 2
    return RepeatToken(*match.span(), "parity", Repeat("MONTHLY", 1, (), tuple(range(first, 32, 2))))


PARITY_FORM = Form("parity", r"(?:每?逢|每月|每个?)?(?P<parity>[单双])[日号](?!码|机)", build_parity)
