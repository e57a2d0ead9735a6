"""The many ways in which Chinese text writes one and the same time: strategies that draw a time together with a way."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789:-/~", "０１２３４５６７８９：－／～")
TRADITIONAL = str.maketrans("点时后两个从周", "點時後兩個從週")
DASHES = ("-", "—", "–", "－", "~", "～", "至", "到", "——", " - ", " 至 ", " — ")
WEEKDAYS = "一二三四五六日"
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Way = Callable[[date], str]


def digit_by_digit(number: int, zero: str = "〇") -> str:
    """2020 as 二〇二〇."""
    return "".join(DIGITS[int(c)] for c in str(number)).replace("零", zero)


def counted(number: int) -> str:
    """26 as 二十六; 1 to 99."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones or not tens else "")


WITH_YEAR: tuple[Way, ...] = (
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month}月{d.day}号",
    lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
    lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    lambda d: f"{d.year}年 {d.month}月 {d.day}日",
    lambda d: f"{digit_by_digit(d.year)}年{counted(d.month)}月{counted(d.day)}日",
    lambda d: f"{digit_by_digit(d.year, '○')}年{counted(d.month)}月{counted(d.day)}日",
    lambda d: f"{digit_by_digit(d.year, '零')}年{counted(d.month)}月{counted(d.day)}号",
    lambda d: f"{d.year}-{d.month:02}-{d.day:02}",
    lambda d: f"{d.year}-{d.month}-{d.day}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    lambda d: f"{d.year}年{d.month}月{d.day}日（星期{WEEKDAYS[d.weekday()]}）",
    lambda d: f"{d.year}年{d.month}月{d.day}日(周{WEEKDAYS[d.weekday()]})",
    lambda d: f"{d.year}年{d.month}月\n{d.day}日",
    lambda d: f"{d.year}年\n{d.month}月{d.day}日",
    lambda d: f"民国{d.year - 1911}年{d.month}月{d.day}日",
)
WITHOUT_YEAR: tuple[Way, ...] = (
    lambda d: f"{d.month}月{d.day}日",
    lambda d: f"{d.month}月{d.day}号",
    lambda d: f"{d.month:02}月{d.day:02}日",
    lambda d: f"{d.month} 月 {d.day} 日",
    lambda d: f"{counted(d.month)}月{counted(d.day)}日",
    lambda d: f"{counted(d.month)}月{counted(d.day)}号",
    lambda d: f"{d.month}月{d.day}日（周{WEEKDAYS[d.weekday()]}）",
    lambda d: f"{d.month}月{d.day}日(星期{WEEKDAYS[d.weekday()]})",
    lambda d: f"{d.month}月{d.day}日 星期{WEEKDAYS[d.weekday()]}",
    lambda d: f"{d.month}月\n{d.day}日",
)


def clock_words(at: time) -> list[str]:
    """The ways to write a clock time that leave nothing open."""
    hour, minute = at.hour, at.minute
    ways = [f"{hour:02}:{minute:02}", f"{hour:02}：{minute:02}"]
    if hour == 0 or hour > 12:
        ways += [f"{hour}时{minute:02}分", f"{hour}点{minute:02}分", f"{hour}:{minute:02}"]
    part = (
        "凌晨"
        if hour < 6
        else "上午"
        if hour < 12
        else "中午"
        if hour == 12
        else "下午"
        if hour < 18
        else "晚上"
    )
    twelve = hour if hour <= 12 else hour - 12
    ways += [
        f"{part}{twelve}:{minute:02}",
        f"{part}{twelve}点{minute:02}分",
        f"{part}{twelve}时{minute:02}分",
    ]
    ways.append(f"{part} {twelve} 点 {minute:02} 分")
    if minute == 0:
        ways += [f"{part}{twelve}点", f"{part}{twelve}时", f"{part}{twelve}点整"]
        if twelve:
            ways += [
                f"{part}{counted(twelve)}点" if twelve != 2 else f"{part}两点",
                f"{part}{counted(twelve)}时",
            ]
    if minute == 30:
        ways.append(f"{part}{twelve}点半")
    if minute in (15, 45):
        ways.append(f"{part}{twelve}点{'一' if minute == 15 else '三'}刻")
    if minute >= 10 and twelve:
        ways.append(f"{part}{counted(twelve)}时{counted(minute)}分")
    return ways


def after(reference: datetime, most: int = 170) -> st.SearchStrategy[date]:
    """Days that a notice of the reference's day may name without a year."""
    return st.integers(1, most).map(lambda n: reference.date() + timedelta(days=n))


days = st.dates(date(1985, 1, 1), date(2049, 12, 31))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2045, 12, 31)).map(  # noqa: DTZ001 - local time
    lambda t: t.replace(microsecond=0, second=0)
)
times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 5, 10, 15, 20, 30, 45, 50, 59)))
"""Clock times as notices have them."""
frames = st.sampled_from(
    (
        ("", ""),
        ("报名时间：", "。"),
        ("定于", "举行"),
        ("（", "）"),
        ("请考生在", "，到现场确认"),
        ("时间:", "\n地点：市一中"),
        ("\n", "\n"),
    )
)
"""What stands around an expression."""


def harmless(text: str) -> list[str]:
    """The same text in full-width digits, in Traditional characters, in both."""
    return [
        text,
        text.translate(FULL_WIDTH),
        text.translate(TRADITIONAL),
        text.translate(FULL_WIDTH).translate(TRADITIONAL),
    ]
