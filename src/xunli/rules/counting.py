"""How a time is counted from another: 次日, 后3日内, 前7天."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from xunli.model import Bound, TimeExpression, TimeKind
from xunli.patterns import Pattern
from xunli.rules.draft import DAY, as_day

AddWorkdays = Callable[[date, int], date]
"""The day that lies so many working days after one."""

_NUMBER = r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?个?(?P<unit>工作日|自然日|天|日|周|星期)"
_COUNTED = Pattern(rf"(?P<side>之?后|前)?的?第?{_NUMBER}的?(?P<within>之内|以内|内)?(?P<later>之?后|以后)?")
STEP = Pattern(
    r"(?P<next>次日|翌日|第二[天日]|隔天)|(?P<before>前[一1][天日晚])|(?P<same>当[天日晚])|第(?P<nth>[三四五六七八九十]|\d{1,2})[天日]"
)
RELEASED = Pattern(r"[^，,。；;]{0,8}?(?:打印|下载|公布|发布|查询|开放|领取|发放|到|赴|熟悉|抵达|报到|彩排)")
"""What is done on the day that lies so many before; the rest is to be done by it."""

Shift = Callable[[TimeExpression], TimeExpression]


def shift(
    time: TimeExpression, *, after: bool, on_the_day: bool, add_workdays: AddWorkdays | None
) -> Shift | None:
    """How the time comes of its anchor."""
    if step := STEP.match(time.text):
        if step["same"]:
            return lambda anchor: _moved(time, first_of(anchor))
        if step["before"]:
            return lambda anchor: _moved(time, first_of(anchor) - DAY)
        if step["nth"] and not after:
            return None
        days = _number(step["nth"]) if step["nth"] else 1
        return lambda anchor: _moved(time, last_of(anchor) + days * DAY)
    counted = _COUNTED.match(time.text)
    if counted is None or time.start is None:
        return None
    count = _number(counted["number"])
    workdays = counted["unit"] == "工作日"
    days = count * (7 if counted["unit"] in ("周", "星期") else 1)
    if counted["side"] == "前":
        if counted["within"] or workdays:
            return None
        put = _day if on_the_day else _by
        return lambda anchor: put(time, first_of(anchor) - days * DAY)
    if not (after or counted["side"]) or (workdays and add_workdays is None):
        return None

    def then(anchor: TimeExpression) -> date:
        last = last_of(anchor)
        return add_workdays(last, days) if workdays and add_workdays else last + days * DAY

    if counted["later"]:
        return lambda anchor: _day(time, then(anchor))
    return lambda anchor: _by(time, then(anchor))


def _moved(time: TimeExpression, day: date) -> TimeExpression:
    """The time on another day, with its clock."""
    old = as_day(time.start if time.start is not None else time.end)
    if old is None:
        return time
    if time.start is None:
        old -= DAY if not isinstance(time.end, datetime) and time.bound is Bound.UNTIL else timedelta(0)
    step = day - old
    start = None if time.start is None else time.start + step
    end = None if time.end is None else time.end + step
    return time._replace(start=start, end=end, implied=_counted(time))


def _day(time: TimeExpression, day: date) -> TimeExpression:
    return time._replace(
        kind=TimeKind.DATE, start=day, end=day + DAY, bound=Bound.AT, duration=None, implied=_counted(time)
    )


def _by(time: TimeExpression, day: date) -> TimeExpression:
    return time._replace(
        kind=TimeKind.DATE,
        start=None,
        end=day + DAY,
        bound=Bound.UNTIL,
        duration=None,
        implied=_counted(time),
    )


def _counted(time: TimeExpression) -> tuple[str, ...]:
    return tuple(sorted({*time.implied, "anchor"}))


def first_of(anchor: TimeExpression) -> date:
    """The first day of a time."""
    return as_day(anchor.start) or last_of(anchor)


def last_of(anchor: TimeExpression) -> date:
    """The last day of a time, inclusive."""
    if isinstance(anchor.end, datetime):
        return anchor.end.date()
    if anchor.end is not None:
        return anchor.end if anchor.bound is Bound.BEFORE else anchor.end - DAY
    return as_day(anchor.start) or date.min


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, _, ones = text.replace("两", "二").rpartition("十")
    digits = "零一二三四五六七八九"
    value = digits.find(ones) if ones else 0
    return value if "十" not in text else (digits.find(tens) if tens else 1) * 10 + value
