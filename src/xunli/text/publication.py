"""When a page is from, and the day that 今天 is in an article."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from xunli.model import Article, Part, Span
from xunli.patterns import Pattern
from xunli.text import stamps
from xunli.text.dates import FULL_DATE, MONTH_DAY, full_dates, make, stamped

_LABEL = Pattern(
    r"(?:^|[ \t(\[【])(?:本?文?(?:发布|发表|公布|刊登|发文|印发|成文|更新|更正|上传|录入|公开|发稿|报道|编辑|落款)"
    r"(?:时间|日期|于|日)|公告日期)[\])】]? ?:? ?(?=[\d〇一二民中])",
    re.MULTILINE,
)
_OF_PAGE = Pattern(r"(?:时间|日期|date|published|pubdate|time)[^\d]{0,4}", re.IGNORECASE)
_FRONT_MATTER = Pattern(
    r"^(?:date|published|pubdate|publishdate|created|发布时间|发布日期|日期)[^\n:]{0,10}:",
    re.IGNORECASE | re.MULTILINE,
)
_FRONT_MATTER_LENGTH = 5000
_YEAR = Pattern(r"(?<![\d.])(20[0-4]\d|19[5-9]\d)(?= ?年|[-/.]\d{1,2}[-/.]\d)")
_WEEKDAY = Pattern(r"(\d{1,2}) ?月 ?(\d{1,2}) ?日[( ]?(?:星期|周|礼拜)([一二三四五六日天])")
_WEEK = "一二三四五六日"
_DAY = Pattern(r"(?:(?P<month>\d{1,2}) ?月 ?)?(?P<day>\d{1,2}) ?日")
_NEAR = timedelta(days=45)
"""A page is not published later than that after the story was filed."""
_FIRST_HALF = 6


def publication(
    folded: str, articles: tuple[Article, ...], *, given: date | None = None, metadata: date | None = None
) -> tuple[date | None, str]:
    """The day a page was published, and what says so: the first of the sources that design.md lists."""
    if given is not None:
        return given, "caller"
    if metadata is not None:
        return metadata, "metadata"
    for source, find in _SOURCES:
        found = find(folded, articles)
        if found is not None:
            return found, source
    return None, ""


def reference(article: Article, folded: str, published: date | None) -> date | None:
    """The day that 今天 means in an article: that of its dateline, its own stamp or signature, else of publication."""
    if article.dateline is not None:
        return _filed(folded, article.dateline, published) or published
    own = next(_in_parts(folded, (article,), Part.META), None)
    if own is None:
        own = next(_in_parts(folded, (article,), Part.SIGNATURE), None)
    if own is None or (published is not None and not timedelta(0) <= published - own <= _NEAR):
        return published
    return own


def _filed(folded: str, dateline: Span, published: date | None) -> date | None:
    """The day of a dateline; the year or the month that it leaves out is the last one up to the publication."""
    found = next(full_dates(folded, *dateline), None)
    match = _DAY.search(folded, *dateline)
    if found is not None or match is None or published is None:
        return found
    day = int(match["day"])
    if match["month"]:
        candidates = [make(published.year - back, int(match["month"]), day) for back in (0, 1)]
    else:
        before = published.replace(day=1) - timedelta(days=1)
        candidates = [make(published.year, published.month, day), make(before.year, before.month, day)]
    near = [found for found in candidates if found is not None and timedelta(0) <= published - found <= _NEAR]
    return near[0] if near else None


def _in_parts(folded: str, articles: tuple[Article, ...], *parts: Part) -> Iterator[date]:
    """The dates in the sentences of these parts."""
    for article in articles:
        for sentence in article.sentences:
            if sentence.part in parts:
                yield from full_dates(folded, *sentence.span)


def _front_matter(folded: str, _articles: tuple[Article, ...]) -> date | None:
    if not folded.startswith("---\n"):
        return None
    end = folded.find("\n---", 4, _FRONT_MATTER_LENGTH)
    match = _FRONT_MATTER.search(folded[:end]) if end > 0 else None
    if match is None:
        return None
    return next(full_dates(folded, match.end(), folded.find("\n", match.end())), None)


def _labelled(folded: str, articles: tuple[Article, ...]) -> date | None:
    labels = [match.end() for match in _LABEL.finditer(folded)]
    meta = [
        sentence.span
        for article in articles[:1]
        for sentence in article.sentences
        if sentence.part is Part.META
    ]
    labels += [match.end() for span in meta if (match := _OF_PAGE.match(folded, *span))]
    for end in labels:
        written = FULL_DATE.match(folded, end)
        found = next(full_dates(written[0]), None) if written else None
        if found is not None:
            return found
    return None


def _header(folded: str, articles: tuple[Article, ...]) -> date | None:
    found = next(_in_parts(folded, articles, Part.MASTHEAD), None)
    if found is not None:
        return found
    meta = [
        folded[slice(*sentence.span)]
        for article in articles
        for sentence in article.sentences
        if sentence.part is Part.META
    ]
    return max([day for line in meta if (day := stamped(line))], default=None)


def _signature(folded: str, articles: tuple[Article, ...]) -> date | None:
    return max(_in_parts(folded, articles, Part.SIGNATURE), default=None)


def _dateline(folded: str, articles: tuple[Article, ...]) -> date | None:
    for article in articles:
        if article.dateline is None:
            continue
        found = next(full_dates(folded, *article.dateline), None)
        if found is not None:
            return found
        match = MONTH_DAY.search(folded, *article.dateline)
        if match is None:
            continue
        month, day = int(match["month"]), int(match["day"])
        for year in _years(folded, article, month):
            found = make(year, month, day)
            if found is not None:
                return found
    return None


def _years(folded: str, article: Article, month: int) -> list[int]:
    """The years that the story may be of, likeliest first.

    The last year it names, for a story tells of what has been; but late in the year it may well name the next.
    """
    years = sorted({int(year) for year in _YEAR.findall(folded, *article.span)}, reverse=True)
    years = years or sorted({int(year) for year in _YEAR.findall(folded)}, reverse=True)
    if len(years) > 1 and month > _FIRST_HALF and years[1] == years[0] - 1:
        years[0], years[1] = years[1], years[0]
    return sorted(years, key=lambda year: -_weekdays(folded, article, year))


def _weekdays(folded: str, article: Article, year: int) -> int:
    """How many dates of the story fall on the weekday it gives them, if it is of this year."""
    fitting = 0
    for match in _WEEKDAY.finditer(folded, *article.span):
        day = make(year, int(match[1]), int(match[2]))
        fitting += day is not None and day.weekday() == _WEEK.find(match[3].replace("天", "日"))
    return fitting


_SOURCES = (
    ("metadata", _front_matter),
    ("label", _labelled),
    ("header", _header),
    ("signature", _signature),
    ("dateline", _dateline),
    ("stamp", stamps.stamp),
    ("posts", stamps.posts),
    ("line", stamps.line),
    ("year", stamps.year),
)
