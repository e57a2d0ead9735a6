"""Times of day: 上午9点30分, 下午两点半, 9:30, 3点一刻, 差5分8点, 8pm, 午夜, and parts of the day alone."""

import re

from xunli.temporal.fragments import HAN, HOUR_NUMBER, LONE, SIXTY
from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Clock, Point, PointToken

PARTS = {
    "凌晨": (0, 6), "清早": (5, 8), "清晨": (5, 8), "早晨": (6, 9), "早上": (6, 9), "朝早": (6, 9), "早间": (6, 9),
    "一早": (6, 9), "大早": (6, 9), "早": (6, 9), "晨": (5, 8), "朝": (6, 9), "上午": (8, 12), "上昼": (8, 12),
    "午前": (8, 12), "中午": (11, 13), "正午": (12, 13), "晌午": (11, 13), "午间": (11, 14), "下午": (12, 18),
    "下昼": (12, 18), "晏昼": (12, 18), "午后": (12, 18), "傍晚": (17, 19), "黄昏": (17, 19), "晚上": (18, 24),
    "晚间": (18, 24), "夜晚": (18, 24), "夜间": (18, 24), "夜里": (18, 24), "当晚": (18, 24), "晚": (18, 24),
    "夜": (18, 24), "深夜": (22, 24), "半夜": (0, 3), "午夜": (23, 24), "子夜": (23, 24), "零时": (0, 1),
    "白天": (6, 18), "全天": (0, 24), "白昼": (6, 18), "整夜": (18, 24), "整晚": (18, 24), "入夜": (18, 24), "拂晓": (4, 6),
}  # fmt: skip
"""First and last hour of each part of the day."""
NIGHT = {
    "晚上",
    "晚间",
    "夜晚",
    "夜间",
    "夜里",
    "当晚",
    "晚",
    "夜",
    "深夜",
    "半夜",
    "午夜",
    "子夜",
    "入夜",
    "整夜",
    "整晚",
}
PART = "|".join(sorted((p for p in PARTS if p != "全天" and p != "零时"), key=len, reverse=True))
NOT_O_CLOCK = r"(?![评击名赞燃亮滴儿缀穴钞菜播]|要求|建议|意见|说明|原因|注意|体会|希望|启示|都不|也不|不|[一二三四五六七八九](?![十分刻一二三四五六七八九点个])度?)"
NOT_HOUR = r"(?![间代期候常段速任值尚髦装区机政局刻不时])"
AMPM = r"(?P<ampm>[AaPp](?:\.?[Mm]\.?|(?![A-Za-z])))"


def _clock(match: re.Match[str]) -> Clock | None:
    groups = match.groupdict()
    hour = number(groups["hour"])
    minute, second, grain = 0, 0, Grain.HOUR
    if groups.get("half"):
        minute, grain = 30, Grain.MINUTE
    elif groups.get("quarter"):
        minute, grain = 15 * number(groups["quarter"]), Grain.MINUTE
    elif groups.get("fives"):
        minute, grain = 5 * number(groups["fives"]), Grain.MINUTE
    elif groups.get("minute"):
        minute, grain = number(groups["minute"]), Grain.MINUTE
    if groups.get("second") or groups.get("second2"):
        second, grain = number(groups.get("second") or groups["second2"]), Grain.SECOND
    less = groups.get("less") or groups.get("less_after")
    if less:
        total = hour * 60 + minute - number(less) * (15 if groups.get("less_quarter") else 1)
        hour, minute, grain = total // 60 % 24, total % 60, Grain.MINUTE
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and minute):
        return None
    part = groups.get("part") or None
    ampm = (groups.get("ampm") or groups.get("ampm_before") or "").lower()
    if ampm:
        part = "上午" if ampm[0] == "a" else "下午"
        if part == "上午" and hour == 12:
            hour = 0
    return Clock(hour, minute, second, part, grain, certain=hour > 12 or bool(part))


def build(match: re.Match[str]) -> PointToken | None:
    """Hour with a unit."""
    clock = _clock(match)
    if clock is None:
        return None
    if match["two"]:
        clock.until_hour = number(match["two"])
    if match["two"] and clock.until_hour != (clock.hour or 0) + 1:
        return None
    token = PointToken(*match.span(), "clock", Point((), clock, form="clock"))
    if match["hour"] == "一" and match[0] in ("一点", "一时", "一时半"):
        token.guard = "one"
    elif re.fullmatch("[两三四五六七八九]点", match[0]):
        token.guard = "few"
    if match["about"] or match["two"]:
        token.about = True
    return token


PREFIX = rf"(?:(?P<part>{PART})[的,，]?|(?P<ampm_before>[AaPp][Mm])\.?)?"
MINUTE = (
    rf"(?:(?:[过零〇踏搭])?(?P<minute>[0-5]?\d(?=分(?!之))|[0-5]\d(?![\d元%个.])|[零〇][{HAN}]|{SIXTY}(?=分(?!之))|"
    r"二十[一二三四五六七八九]?|[三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?)(?:分(?!之|部|公|校|店|局|析|组|批|类|期|流)钟?)?"
    rf"(?:(?P<second>{SIXTY})秒)?)"
)
FORM = Form(
    "clock",
    PREFIX
    + rf"(?:差(?P<less>{SIXTY}|[一三])(?:分钟?|(?P<less_quarter>刻钟?))(?:到|不到)?)?"
    + rf"(?:{LONE}(?P<hour>{HOUR_NUMBER})(?P<two>[二三四五六七八九](?=点))?)"
    + rf"(?:点钟?(?:(?<=\d\d点)(?!建议|要求|意见|[一二三四五六七八九](?![十分刻]))|{NOT_O_CLOCK})|时(?:(?<=\d\d时)(?!区)|(?<=[至到~-]\d时)|{NOT_HOUR}))"
    + rf"(?:(?:[踏搭过])?(?P<half>半)(?:钟)?(?:(?P<second2>{SIXTY})秒)?|(?:过|踏)?(?P<quarter>[一三123])(?:刻钟?)|[踏搭]?(?P<fives>[一二三四五六七八九十])个字|"
    + MINUTE
    + r"|差(?P<less_after>[0-5]?\d|[一二三四五六七八九十]{1,2})分钟?)?(?P<sharp>整|正(?!式|在|常|好|值|是|门|月)|钟)?(?P<about>许|左右|前后|多(?=[,，。钟]|$)|来钟)?",
    build,
)


def build_digital(match: re.Match[str]) -> PointToken | None:
    """Hour and minute with a colon."""
    clock = _clock(match)
    if clock is None:
        return None
    clock.grain = Grain.SECOND if match["second"] else Grain.MINUTE
    clock.certain = clock.certain or match["hour"].startswith("0") or (clock.hour or 0) > 12
    token = PointToken(*match.span(), "clock_digital", Point((), clock, form="clock"))
    token.about = bool(match["about"])
    return token


DIGITAL_FORM = Form(
    "clock_digital",
    PREFIX
    + r"(?:(?<![\d.])(?<!\d:)|(?<=-[0-3]\d)(?=\d\d:))(?P<hour>2[0-4]|[01]?\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:%])(?:时|点|分)?(?P<about>许|左右|前后)?",
    build_digital,
)
FORM_AMPM = Form(
    "clock_ampm",
    rf"(?<![\d.])(?<!\d:)(?P<hour>1[0-2]|0?\d)(?:(?:点|时)(?P<minute3>[0-5]?\d)?分?|:(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?{AMPM}",
    lambda match: build_ampm(match),
)


def build_ampm(match: re.Match[str]) -> PointToken | None:
    """Hour with AM or PM."""
    clock = _clock(match)
    if clock is None:
        return None
    if match["minute3"]:
        clock.minute = int(match["minute3"])
    clock.grain = Grain.MINUTE
    return PointToken(*match.span(), "clock_ampm", Point((), clock, form="clock"))


def build_part(match: re.Match[str]) -> PointToken:
    """A part of the day alone."""
    clock = Clock(None, part=match["part"], grain=Grain.PART_OF_DAY)
    return PointToken(*match.span(), "part_of_day", Point((), clock, form="part_of_day"))


PART_FORM = Form(
    "part_of_day",
    rf"(?P<part>{'|'.join(sorted((p for p in PARTS if len(p) > 1), key=len, reverse=True))}"
    r"|(?<=[日号天一二三四五六节)])[早晚](?![期前点餐饭些就已在报年会]))(?!餐|饭|茶|报|会|安|点名|操|读|自习|市|班|间|高峰|睡)",
    build_part,
)

YUE_FORM = Form(
    "clock_yue",
    rf"(?:(?P<part>晏昼|朝早|上昼|下昼|夜晚)(?P<hour>{HOUR_NUMBER})点[踏搭]?|{LONE}(?P<hour2>{HOUR_NUMBER})点[踏搭])"
    r"(?P<fives>[一二三四五六七八九十])(?:个字)?(?![十分点刻一二三四五六七八九])",
    lambda match: build_yue(match),
)


def build_yue(match: re.Match[str]) -> PointToken:
    """Cantonese: the minutes in fives, 三點踏三 being 3:15."""
    clock = Clock(
        number(match["hour"] or match["hour2"]), 5 * number(match["fives"]), 0, match["part"], Grain.MINUTE
    )
    clock.certain = clock.part is not None
    return PointToken(*match.span(), "clock_yue", Point((), clock, form="clock"))
