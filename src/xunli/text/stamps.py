"""When a page is from, where no header, label, signature or dateline tells: stamps, posts, the year it names."""

from collections.abc import Iterator
from datetime import date

from xunli.model import Article
from xunli.patterns import Pattern
from xunli.text.dates import FULL_DATE, full_dates, make

_DEED = (
    "(?<!首次)"
    "(?:更新|整理|抓取|编辑|制表|打印|导出|采集|汇总|出刊|张贴|刊登|发出|上架|建立|建档|修改|发布|公布|公告|收录)"
)
_STAMP = Pattern(
    rf"(?:(?P<deed>{_DEED}(?:日期|时间|于|到|至|日)?[在:： ]{{0,3}}))?(?P<date>{FULL_DATE.pattern})[日号]?"
    rf"(?(deed)|(?: ?\d{{1,2}}:\d\d(?::\d\d)?)? ?(?:{_DEED}|[\u4e00-\u9fff]{{0,12}}[讯电][\]】)〕]))"
)
_PASSED = Pattern(rf"(?:{FULL_DATE.pattern})[日号]?[^\n，。]{{0,16}}(?:通过|核定|备查|订定|修订)")
_POST = Pattern(rf"(?:{FULL_DATE.pattern})[日号]?[ T]?\d{{1,2}}:\d\d")
_POSTS = 3
"""So many days with a clock time are the stamps of posts, one after the other."""
_DAY_LINE = Pattern(
    rf"[#*•>\s]{{0,6}}(?:[\w·]{{0,12}}[ |·(]{{1,3}})?(?P<date>{FULL_DATE.pattern})"
    r"[日号]? ?[(]?(?:(?:周|星期)[一二三四五六日])?[)]?"
)
_LAST_LINE = Pattern(rf"(?:.*\s)?(?P<date>{FULL_DATE.pattern})[日号]?(?: ?\([^()]{{2,16}}\))?[。.]?")
_TOP = 5
"""So many lines at the top may say what day the page is from."""
_TITLE = 48
_NO_TITLE = Pattern(r"[，。；,;]|:\s{0,3}\d|\A[\d年月日号./\s-]+\Z")
"""A line longer than that, with a pause or a label, or that is but a date, is no title."""
_SCHOOL_YEAR = Pattern(
    r"(?<!\d)(?P<year>20\d\d|1[01]\d)(?:[-—~至/](?:20)?\d\d)? ?学年度?(?:第?(?P<term>[二2下])(?:学期)?)?"
)
_YEAR = Pattern(r"(?<![\d.])(?P<year>20[0-4]\d|(?<!\d)1[01]\d(?=年))(?:年|届|(?=[\u4e00-\u9fff ]))")
_WEEKDAY = Pattern(
    r"(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?[日号] ?\((?:星期|周|礼拜)?(?P<weekday>[一二三四五六日天])"
)
_WEEK = "一二三四五六日"
_REPUBLIC = 1911
_SECOND_TERM = date(1, 2, 1)
_FIRST_TERM = date(1, 8, 1)


def stamp(folded: str, _articles: tuple[Article, ...]) -> date | None:
    """The latest stamp: 更新到 2021年9月6日, 抓取时间：…, 〔108年5月20日…讯〕; or when a body passed the text."""
    found = [day for match in _STAMP.finditer(folded) for day in full_dates(match["date"] + "日")]
    if not found:
        found = [
            day for line in _top(folded) if (match := _PASSED.search(line)) for day in full_dates(match[0])
        ]
    return max(found, default=None)


def posts(folded: str, _articles: tuple[Article, ...]) -> date | None:
    """The latest of the days that the messages of a board bear, each with its clock time."""
    found = [match[0] for match in _POST.finditer(folded)]
    return (
        max((day for one in found for day in full_dates(one)), default=None) if len(found) >= _POSTS else None
    )


def line(folded: str, _articles: tuple[Article, ...]) -> date | None:
    """The day that fills one of the first lines or ends the last one: 小报 2024-11-09, 2018年4月9日（二月廿四）."""
    for text in _top(folded):
        if match := _DAY_LINE.fullmatch(text.strip()):
            return next(full_dates(match["date"] + "日"), None)
    last = _LAST_LINE.fullmatch(folded.rstrip()[-80:].rpartition("\n")[2])
    return next(full_dates(last["date"] + "日"), None) if last else None


def year(folded: str, articles: tuple[Article, ...]) -> date | None:
    """The first day of the year or school term that the title names, else of the last year that fits its weekdays."""
    heads = [articles[0].headline if articles else "", *_top(folded)]
    titles = [text for text in heads if len(text) <= _TITLE and not _NO_TITLE.search(text)]
    for pattern in (_SCHOOL_YEAR, _YEAR):
        if match := next((found for title in titles if (found := pattern.search(title))), None):
            number = int(match["year"])
            number += _REPUBLIC if number < _REPUBLIC else 0
            if pattern is _YEAR:
                return date(number, 1, 1)
            return _SECOND_TERM.replace(number + 1) if match["term"] else _FIRST_TERM.replace(number)
    return max((date(one, 1, 1) for one in _years_that_fit(folded)), default=None)


def _years_that_fit(folded: str) -> set[int]:
    """The years that the text names in which its days fall on the weekdays that it gives them."""
    named = {day.year for day in full_dates(folded)}
    days = [
        (int(one["month"]), int(one["day"]), _WEEK.index(one["weekday"].replace("天", "日")))
        for one in _WEEKDAY.finditer(folded)
    ]
    return {one for one in named if days and all(_falls(one, *day) for day in days)}


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    found = make(year, month, day)
    return found is not None and found.weekday() == weekday


def _top(folded: str) -> Iterator[str]:
    lines = (text for text in folded[:2000].split("\n") if text.strip())
    for _, text in zip(range(_TOP), lines, strict=False):
        yield text
