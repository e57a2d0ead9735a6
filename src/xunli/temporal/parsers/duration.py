"""Lengths of time: 三天, 半小时, 两个半月, 一年又一个月21天, 27分钟7秒, 30个工作日."""

import re

from xunli.temporal.grain import Grain
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Length, LengthToken

UNITS = {
    "世纪": Length(months=1200, grain=Grain.CENTURY), "年代": Length(months=120, grain=Grain.DECADE),
    "年": Length(months=12, grain=Grain.YEAR), "周年": Length(months=12, grain=Grain.YEAR), "年度": Length(months=12, grain=Grain.YEAR),
    "学年": Length(months=12, grain=Grain.YEAR), "半年": Length(months=6, grain=Grain.HALF), "季度": Length(months=3, grain=Grain.QUARTER),
    "季": Length(months=3, grain=Grain.QUARTER), "月": Length(months=1, grain=Grain.MONTH), "个月": Length(months=1, grain=Grain.MONTH),
    "周": Length(days=7, grain=Grain.WEEK), "星期": Length(days=7, grain=Grain.WEEK), "礼拜": Length(days=7, grain=Grain.WEEK),
    "旬": Length(days=10, grain=Grain.TENDAYS), "天": Length(days=1), "日": Length(days=1), "昼夜": Length(days=1), "夜": Length(days=1),
    "工作日": Length(days=1, workdays=True), "交易日": Length(days=1, workdays=True), "自然日": Length(days=1), "日历天": Length(days=1),
    "小时": Length(seconds=3600, grain=Grain.HOUR), "钟头": Length(seconds=3600, grain=Grain.HOUR), "时": Length(seconds=3600, grain=Grain.HOUR),
    "点钟": Length(seconds=3600, grain=Grain.HOUR), "钟": Length(seconds=3600, grain=Grain.HOUR), "时辰": Length(seconds=7200, grain=Grain.HOUR),
    "刻钟": Length(seconds=900, grain=Grain.MINUTE), "分钟": Length(seconds=60, grain=Grain.MINUTE), "分": Length(seconds=60, grain=Grain.MINUTE),
    "秒钟": Length(seconds=1, grain=Grain.SECOND), "秒": Length(seconds=1, grain=Grain.SECOND), "字": Length(seconds=300, grain=Grain.MINUTE),
}  # fmt: skip
N = r"(?:(?<![\d.])\d{1,6}(?:\.\d{1,2})?|[两一二三四五六七八九十百千廿卅][〇零一二三四五六七八九十百千两]{0,6})"
UNIT = (
    r"(?:个)?(?:工作日|交易日|自然日|日历天|半?月(?!\d|[一二三四五六七八九十]|[份初底末中饼])|星期|礼拜|小时|钟头|季度|世纪|昼夜|"
    r"周年|年度|学年|时辰|刻钟|分钟|秒钟|点钟|年(?!级|代|龄|月|画|轻|底|初|末)|周(?!边|[一二三四五六日末年])|天(?!气|然|桥|津)|日(?![元语均报程本常])|钟|秒|夜(?!间|里|晚)|旬)"
)
ONE = re.compile(
    rf"(?:(?P<half_first>半)个?(?P<half_unit>年|月|天|日|小时|钟头|钟|世纪|分钟|个月)|"
    rf"(?P<n>{N}|数|几|多|若干)(?P<middle>个半|个|来|余|多)*(?P<half>半)?(?P<unit>个?{UNIT[5:] if False else UNIT})(?P<tail>半(?!年|夜|数|价))?)"
)


def _value(match: re.Match[str]) -> Length | None:
    if match["half_first"]:
        unit = UNITS[match["half_unit"].removeprefix("个") if match["half_unit"] != "个月" else "个月"]
        return _half(unit)
    unit = UNITS[_unit(match["unit"])]
    text = match["n"]
    if text in ("数", "几", "多", "若干"):
        return Length(unit.months * 3, unit.days * 3, unit.seconds * 3, unit.grain, unit.workdays)
    count = float(text) if "." in text else number(text)
    length = _times(unit, count)
    if match["half"] or match["tail"] or (match["middle"] and "半" in match["middle"]):
        length = length + _half(unit)
    return length


def _unit(text: str) -> str:
    return text.removeprefix("个") or text


def _times(unit: Length, count: float) -> Length:
    whole = int(count)
    rest = count - whole
    length = unit.scaled(whole)
    if rest:
        if unit.months:
            months = rest * unit.months
            length = length + Length(int(months), round((months - int(months)) * 30), 0, unit.grain)
        else:
            length = length + Length(seconds=rest * (unit.days * 86400 + unit.seconds), grain=unit.grain)
    return length


def _half(unit: Length) -> Length:
    if unit.months >= 2:
        return Length(unit.months // 2, 0, 0, unit.grain)
    if unit.months:
        return Length(0, 15, 0, Grain.DAY)
    return Length(0, 0, (unit.days * 86400 + unit.seconds) / 2, Grain.HOUR if unit.days else Grain.MINUTE)


def build(match: re.Match[str]) -> LengthToken | None:
    """The parts of a duration added up."""
    total: Length | None = None
    text = match[0]
    for one in ONE.finditer(text):
        part = _value(one)
        if part is None:
            return None
        total = part if total is None else total + part
    if total is None:
        return None
    return LengthToken(*match.span(), "duration", total, bool(re.search("[数几多余来]|若干", text)))


_ONE = re.sub(r"\?P<\w+>", "?:", ONE.pattern)
FORM = Form("duration", rf"{_ONE}(?:[又零加]?{_ONE})*", build)
