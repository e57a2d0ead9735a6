"""Lengths of time: 三天, 半小时, 两个半月, 一年又一个月21天, 27分钟7秒, 30个工作日."""

import re

from xunli.patterns import Pattern
from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Length, LengthToken

YEAR, MONTH = Length(months=12, grain=Grain.YEAR), Length(months=1, grain=Grain.MONTH)
WEEK, DAY = Length(days=7, grain=Grain.WEEK), Length(days=1)
HOUR, MINUTE = Length(seconds=3600, grain=Grain.HOUR), Length(seconds=60, grain=Grain.MINUTE)
SECOND, WORKDAY = Length(seconds=1, grain=Grain.SECOND), Length(days=1, workdays=True)
UNITS = {
    "世纪": Length(months=1200, grain=Grain.CENTURY), "年": YEAR, "周年": YEAR, "年度": YEAR, "学年": YEAR,
    "季度": Length(months=3, grain=Grain.QUARTER), "月": MONTH, "周": WEEK, "星期": WEEK, "礼拜": WEEK,
    "旬": Length(days=10, grain=Grain.TENDAYS), "天": DAY, "日": DAY, "昼夜": DAY, "夜": DAY, "自然日": DAY, "日历天": DAY,
    "工作日": WORKDAY, "交易日": WORKDAY, "小时": HOUR, "钟头": HOUR, "钟": HOUR, "点钟": HOUR, "时": HOUR,
    "时辰": Length(seconds=7200, grain=Grain.HOUR), "刻钟": Length(seconds=900, grain=Grain.MINUTE), "刻": Length(seconds=900, grain=Grain.MINUTE),
    "字": Length(seconds=300, grain=Grain.MINUTE), "分钟": MINUTE, "分": MINUTE, "秒钟": SECOND, "秒": SECOND,
}  # fmt: skip
INDEFINITE = Pattern(r"[数几多余来]|若干")
RUNNING = "一二三四五六七八九"
"""两三天 and 七八天 count as the second number."""
SEVERAL = 3
"""What 数天 and 几个月 are counted as."""
N = r"(?<!第)(?:(?<![\d.])\d{1,6}(?:\.\d{1,2})?万?|[两俩一二三四五六七八九十百千廿卅][〇零一二三四五六七八九十百千两]{0,6}|数|几|若干)"
LONG = (
    r"工作日|交易日|自然日|日历天|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|小时|钟头|季度|世纪|昼夜|周年|年度|学年|"
    r"时辰|刻钟|分钟|秒钟|点钟|(?<=个)字(?=[前后之])"
)
SHORT = (
    r"年(?![级代龄月画轻底初末份会报夜])|周(?![边一二三四五六日末年岁])|天(?![气然桥津下])|日(?![元语均报程本常]|之[计外])|钟|秒|旬|"
    r"(?<=个)月(?![份饼])|(?<=[两几近数])月(?!\d|[份初底末中饼日])|夜(?![间里晚])|(?<=[分时天][\d一二三四五六七八九十]时)(?!)|"
    r"(?<=小时[\d一二三四五六七八九十])分|分(?=\d{1,2}秒)|(?<=小时\d\d)分"
)
ONE = Pattern(
    rf"(?P<half_first>大?半)个?(?P<half_unit>世纪|年(?!级|月)|月|天|日|小时|钟头|分钟)|"
    rf"(?P<n>{N})(?P<middle>来|余|多)?(?P<half>个半(?!分半)|个)?(?P<unit>{LONG}|{SHORT}|(?<=个半)月|分(?=半))"
    rf"(?P<tail>半(?!年|夜|数|价|天|日)(?:钟)?)?"
)
PATTERN = re.sub(r"\?P<\w+>", "?:", ONE.pattern)
PARTS = Pattern(rf"{ONE.pattern}|(?P<plain>[\d一二三四五六七八九十]{{1,3}})(?P<plain_unit>[分时])")
COMPOUND = (
    rf"(?:{PATTERN})(?:[又零加]?(?:{PATTERN}|[\d一二三四五六七八九十]{{1,3}}[分时](?![间候代]))){{0,7}}"
)


def length_of(text: str) -> Length | None:
    """The sum of the parts of a duration; None if `text` is not one."""
    total: Length | None = None
    position = 0
    for match in PARTS.finditer(text):
        if match["plain"]:
            part: Length | None = UNITS[match["plain_unit"]].scaled(number(match["plain"]))
        else:
            part = _part(match)
        if part is None:
            return None
        if total is not None and text[position : match.start()] == "" and match["unit"] == "夜":
            continue
        total = part if total is None else total + part
        position = match.end()
    return total


def _part(match: re.Match[str]) -> Length | None:
    if match["half_first"]:
        return half(UNITS[match["half_unit"]])
    unit, text = UNITS[match["unit"]], match["n"]
    if text in ("数", "几", "若干"):
        return unit.scaled(SEVERAL)
    if len(text) == 2 and text.replace("两", "二") in RUNNING:
        return unit.scaled(number(text[1]))
    if unit is YEAR and len(text) == 4 and (text.isdigit() or not any(c in "十百千" for c in text)):
        return None
    if text[0].isdigit():
        count = float(text.removesuffix("万")) * (10000 if text.endswith("万") else 1)
    else:
        count = float(number(text))
    length = _times(unit, count)
    if match["tail"] or match["half"] == "个半":
        length = length + half(unit)
    return length


def _times(unit: Length, count: float) -> Length:
    whole = int(count)
    length = unit.scaled(whole)
    rest = count - whole
    if not rest:
        return length
    if unit.months:
        months = rest * unit.months
        return length + Length(int(months), round((months - int(months)) * 30), 0, unit.grain)
    return length + Length(seconds=rest * (unit.days * 86400 + unit.seconds), grain=unit.grain)


def half(unit: Length) -> Length:
    """Half of a unit: of a month 15 days, of a year six months that count as half of 365 days."""
    if unit.months > 1:
        return Length(unit.months // 2, grain=Grain.MONTH, half_years=unit.months // 12)
    if unit.months:
        return Length(days=15)
    return Length(
        seconds=(unit.days * 86400 + unit.seconds) / 2, grain=Grain.HOUR if unit.days else Grain.MINUTE
    )


def is_indefinite(text: str) -> bool:
    """Whether it is 几天, 十来天 or 七八天."""
    return INDEFINITE.search(text) is not None or re.search(r"[两一二三四五六七八九]{2}", text) is not None


def build(match: re.Match[str]) -> LengthToken | None:
    """The parts of a duration added up."""
    length = length_of(match[0])
    if length is None:
        return None
    return LengthToken(*match.span(), "duration", length, is_indefinite(match[0]))


FORM = Form("duration", COMPOUND, build)
