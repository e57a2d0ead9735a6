"""Repeats by the week: 每周一至周五, 每周二、四, 周一、三、五, 隔周周三, 工作日, 双休日, 周一闭馆."""

import re

from xunli.temporal.fragments import TO, WEEK
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.parsers.weekday import DAYS, NUMBERS
from xunli.temporal.token import Repeat, RepeatToken

WORKDAYS, WEEKEND = DAYS[:5], DAYS[5:]
EACH = r"(?:每逢|每个|每一个?|每|逢|各)"
COUNT = r"(?:\d{1,2}|[两一二三四五六七八九十]{1,2})"
DAY = r"(?:[一二三四五六日天](?![次回期趟])|(?<=[周期拜至到-])[1-7](?![\d:点时.]))"
LIST = rf"(?:逢|每)?{DAY}(?:(?:、|和|及|与|或|/|{TO}|[,，](?={WEEK}|[一二三四五六日天](?![十百千个条名号楼层届次中校院川是本人处])))?每?{WEEK}?{DAY}){{0,7}}"
CLOCK_AHEAD = r"(?=[ 的,，:]?(?:每天|每日|全天)?[ ,，(]?(?:[\d上下中早晚]))"


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


def build(match: re.Match[str]) -> RepeatToken:
    """The weekdays named, every week or every so many weeks."""
    groups = match.groupdict()
    interval = number(groups["n"]) if groups.get("n") else 2 if groups.get("gap") else 1
    days = weekdays(groups["days"]) if groups.get("days") else ()
    return RepeatToken(*match.span(), "weekly", Repeat("WEEKLY", interval, days))


FORM = Form("weekly", rf"{EACH}(?P<n>{COUNT})?个?{WEEK}(?:的|逢)?{WEEK}?(?P<days>{LIST})(?!年)", build)
OTHER_FORM = Form(
    "other_week", rf"(?P<gap>每隔一?|隔(?!离|壁|断))个?{WEEK}(?:的?{WEEK}?(?P<days>{LIST}))?", build
)
LIST_FORM = Form(
    "weekly_list",
    rf"(?<![上下本这年月日号(]){WEEK}(?P<days>{DAY}(?:、{DAY}){{1,7}}(?:(?:和|及){DAY})?|{DAY}(?:、{WEEK}{DAY}){{2,7}})"
    r"(?=[,，上下早晚中\d])",
    build,
)
RANGE_FORM = Form(
    "weekly_range",
    rf"(?<![上下本这]){WEEK}(?P<days>{DAY}{TO}{WEEK}?{DAY}(?:、{WEEK}?{DAY}){{0,7}}){CLOCK_AHEAD}",
    build,
)


def build_workdays(match: re.Match[str]) -> RepeatToken:
    """Monday to Friday, or Saturday and Sunday."""
    days = WEEKEND if match["weekend"] or match["bare_weekend"] else WORKDAYS
    return RepeatToken(*match.span(), "workdays", Repeat("WEEKLY", 1, days))


WORKDAYS_FORM = Form(
    "workdays",
    rf"{EACH}(?:个?(?:工作日|平日)|(?P<weekend>个?(?:双休日|周末|星期末|休息日)))|"
    r"(?<![个\d一两二三四五六七八九十第])(?:工作日|平日|(?P<bare_weekend>双休日))(?=[\d上下中早晚凌的 :,(，]|每|全天)",
    build_workdays,
)
OFF_FORM = Form(
    "weekly_off",
    rf"(?:{EACH})?{WEEK}(?P<days>{DAY}(?:(?:、|和|及|至|-)(?:{WEEK})?{DAY}){{0,7}})(?:均|都)?"
    r"(?=闭馆|除外|休馆|休息|休市|休园|公休|例外|不开|不营)",
    lambda match: RepeatToken(
        *match.span(), "weekly_off", Repeat("WEEKLY", 1, weekdays(match["days"])), off=True
    ),
)
