"""When a page is from, and the day that 今天 is in an article."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from xunli.model import Article, Part, Span
from xunli.text.dates import MONTH_DAY, full_dates, make

_LABEL = re.compile(
    "(?:发布|发表|公告|公布|刊登|发文|印发|成文|更新|更正|上传|录入|公开|生成|发稿|报道|编辑)(?:时间|日期|于|日)? ?:? ?|(?:时间|日期|date|published|pubDate) ?:",
    re.I,
)
_YEAR = re.compile(r"(?<![\d.])(20[0-4]\d|19[5-9]\d)(?=年|[-/.]\d{1,2}[-/.]\d)")
_DAY = re.compile(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
_NEAR = timedelta(days=45)


def publication(
    folded: str, articles: tuple[Article, ...], *, given: date | None = None, metadata: date | None = None
) -> tuple[date | None, str]:
    """The day a page was published, and what says so: the first of the sources that design.md lists."""
    if given is not None:
        return given, "caller"
    if metadata is not None:
        return metadata, "metadata"
    for source, found in (
        ("metadata", _front_matter(folded)),
        ("label", _labelled(folded, articles)),
        ("header", _first(folded, articles, Part.MASTHEAD, Part.META)),
        ("signature", _last(folded, articles)),
        ("dateline", _from_datelines(folded, articles)),
    ):
        if found is not None:
            return found, source
    return None, ""


def reference(article: Article, folded: str, published: date | None) -> date | None:
    """The day that 今天 means in an article: its dateline's, else the day of publication."""
    if article.dateline is None:
        return published
    found = next(full_dates(folded, *article.dateline), None)
    if found is not None:
        return found
    match = _DAY.search(folded, *article.dateline)
    if match is None or published is None:
        return published
    day = int(match["day"])
    candidates = []
    if match["month"]:
        candidates = [make(published.year - back, int(match["month"]), day) for back in (0, 1)]
    else:
        for back in (0, 1):
            month = (published.month - back - 1) % 12 + 1
            candidates.append(make(published.year - (published.month - back < 1), month, day))
    for candidate in candidates:
        if candidate is not None and timedelta(0) <= published - candidate <= _NEAR:
            return candidate
    return published


def _spans(articles: tuple[Article, ...], *parts: Part) -> Iterator[Span]:
    for article in articles:
        for sentence in article.sentences:
            if sentence.part in parts:
                yield sentence.span


def _front_matter(folded: str) -> date | None:
    if not folded.startswith("---\n"):
        return None
    end = folded.find("\n---", 4, 5000)
    if end < 0:
        return None
    match = re.search(r"(?m)^(?:date|published|pubdate|发布时间|日期)[^\n:]{0,10}:", folded[:end], re.I)
    return next(full_dates(folded, match.end(), end), None) if match else None


def _labelled(folded: str, articles: tuple[Article, ...]) -> date | None:
    for span in _spans(articles, Part.META, Part.FOOTER):
        match = _LABEL.match(folded, *span)
        if match and (found := next(full_dates(folded, match.end(), span.end), None)):
            return found
    return None


def _first(folded: str, articles: tuple[Article, ...], *parts: Part) -> date | None:
    for part in parts:
        for span in _spans(articles, part):
            if found := next(full_dates(folded, *span), None):
                return found
    return None


def _last(folded: str, articles: tuple[Article, ...]) -> date | None:
    dates = [found for span in _spans(articles, Part.SIGNATURE) for found in full_dates(folded, *span)]
    return dates[-1] if dates else None


def _from_datelines(folded: str, articles: tuple[Article, ...]) -> date | None:
    for article in articles:
        if article.dateline is None:
            continue
        found = next(full_dates(folded, *article.dateline), None)
        if found is not None:
            return found
        match = MONTH_DAY.search(folded, *article.dateline)
        if match is None:
            continue
        years = Counter(int(year) for year in _YEAR.findall(folded, *article.span))
        years = years or Counter(int(year) for year in _YEAR.findall(folded))
        if not years:
            continue
        last = max(years)
        month = int(match["month"])
        if month > 6 and last - 1 in years:
            last -= 1
        if found := make(last, month, int(match["day"])):
            return found
    return None
