"""The days off around a public holiday in mainland China: 国庆假期, 五一小长假, 春节黄金周.

Where the State Council's arrangement is known (`workdays.known`), a break is the unbroken run of days off
that the feast lies in: the weekend it joins (与周末连休) counts, and 国庆 with 中秋 is one break. Other years
follow the statute on public holidays (全国年节及纪念日放假办法) and the practice of its day, and the caller
should mark such a break as implied:

- from 2025 (Order 795 and the rules announced with it): 除夕 and seven more days, five days from 1 May, seven
  from 1 October or eight with 中秋; each other feast makes three days with its weekend, one on a Wednesday;
- 2000 to 2007: weeks of seven days at 春节, 五一 and 国庆, one day at 元旦;
- 1950 to 1999: three days at 春节, two at 国庆 (a week from 1999), one at 五一 and 元旦.

清明, 端午 and 中秋 are public holidays from 2008.
"""

from datetime import date, timedelta

from xunli.temporal.calendars.festivals import FESTIVALS, festival
from xunli.temporal.calendars.workdays import is_workday, known

_SINCE = {
    "元旦": 1950,
    "春节": 1950,
    "清明节": 2008,
    "劳动节": 1950,
    "端午节": 2008,
    "中秋节": 2008,
    "国庆节": 1950,
}
_SUFFIXES = ("小长假", "长假", "假期", "假日", "黄金周", "放假", "期间", "双节")

BREAKS: tuple[str, ...] = tuple(alias for alias, feast in FESTIVALS.items() if feast.name in _SINCE)
"""The names of feasts with days off, aliases and loose names included.

`holiday_break` takes them with or without 假期, 小长假, 黄金周 and the like, and two of them joined."""


def holiday_break(name: str, year: int) -> tuple[date, date] | None:
    """Return the days off at a feast of civil `year`, half-open; `None` if it has none in that year.

    A break may begin in the year before: that of 元旦 2024 is 2023-12-30 to 2024-01-02.
    """
    name = _without_suffix(name)
    if name in FESTIVALS:
        return _break(FESTIVALS[name].name, year)
    for cut in range(1, len(name)):
        first, second = FESTIVALS.get(name[:cut]), FESTIVALS.get(name[cut:].lstrip("、·和暨"))
        if first and second:
            return _joined(_break(first.name, year), _break(second.name, year))
    return None


def _without_suffix(name: str) -> str:
    while suffix := next((suffix for suffix in _SUFFIXES if name.endswith(suffix)), None):
        name = name.removesuffix(suffix)
    return name


def _joined(one: tuple[date, date] | None, other: tuple[date, date] | None) -> tuple[date, date] | None:
    """Both breaks as one if they meet."""
    if one is None or other is None or max(one[0], other[0]) > min(one[1], other[1]):
        return None
    return min(one[0], other[0]), max(one[1], other[1])


def _break(feast: str, year: int) -> tuple[date, date] | None:
    day = festival(feast, year)
    if day is None or year < _SINCE.get(feast, year + 1):
        return None
    return _days_off_around(day) if known(year) else _by_statute(feast, day)


def _days_off_around(day: date) -> tuple[date, date]:
    one = timedelta(days=1)
    start, end = day, day + one
    while not is_workday(start - one):
        start -= one
    while not is_workday(end):
        end += one
    return start, end


def _by_statute(feast: str, day: date) -> tuple[date, date]:
    start, days = day, 1
    if day.year < 2000:
        days = {"春节": 3, "国庆节": 7 if day.year == 1999 else 2}.get(feast, 1)
    elif day.year < 2008:
        days = {"春节": 7, "劳动节": 7, "国庆节": 7}.get(feast, 1)
    else:
        start, days = _by_present_rules(feast, day)
    return start, start + timedelta(days=days)


def _by_present_rules(feast: str, day: date) -> tuple[date, int]:
    """Return the first day and the number of days of a break by the rules in force since 2025."""
    if feast == "春节":
        return day - timedelta(days=1), 8
    if feast == "劳动节":
        return day, 5
    mid_autumn, national = festival("中秋节", day.year), date(day.year, 10, 1)
    if mid_autumn and feast in {"中秋节", "国庆节"} and -2 <= (mid_autumn - national).days <= 7:
        return min(mid_autumn, national), 8
    if feast == "国庆节":
        return day, 7
    # Monday to Sunday: the weekend before, the Sunday before, none, the weekend after, around it.
    start, days = ((-2, 3), (-2, 3), (0, 1), (0, 3), (0, 3), (0, 3), (-1, 3))[day.weekday()]
    return day + timedelta(days=start), days
