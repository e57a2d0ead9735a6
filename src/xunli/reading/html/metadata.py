"""What a page says of itself: its title, when it was published, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from xunli.model import ZONE
from xunli.reading.html.addresses import absolute
from xunli.reading.html.tree import Node

_TITLES = ("articletitle", "og:title", "dc.title", "twitter:title")
_DATES = (
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "pub_date",
    "firstpublishedtime",
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "bytedance:published_time",
    "weibo:article:create_at",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
)
"""In order of preference, in small letters without blanks."""
_JSON_DATE = re.compile(
    r"[\"'](?:datePublished|pubDate|uploadDate)[\"']\s{0,9}:\s{0,9}[\"']([^\"']{8,40})[\"']"
)
_SCRIPT_DATE = re.compile(
    r"\b(?:ct|publish_time|create_time|createTime|publishTime|pubDate|oriCreateTime)\s{0,9}[=:]\s{0,9}(?:\"[^\"]{0,3}\"\s{0,9}\|\|\s{0,9})?"
    r"[\"'](\d{10}|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}[^\"']{0,20})[\"']"
)
_SCRIPT_URL = re.compile(r"\bmsg_link\s{0,9}=\s{0,9}[\"'](https?:[^\"']{5,1000})[\"']")
_SCRIPT_LENGTH, _SCRIPTS_LENGTH = 100_000, 500_000
_TEXT_LENGTH = 500
_DATE = re.compile(
    r"\s*(?P<year>(?:19|20)\d\d)(?:[-/.年]\s?(?P<month>\d{1,2})[-/.月]\s?(?P<day>\d{1,2})日?|(?P<month2>\d\d)(?P<day2>\d\d)(?!\d))"
    r"(?:[T\s]{1,3}(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_PARTS = re.compile(r"\s*[_|｜]\s*|\s+[-–—]{1,2}\s+|-{1,2}(?=[^-]{2,20}$)|——(?=[^—]{2,20}$)")
_NOTICE = re.compile(
    r"(?:通知|公告|公示|通告|启事|简章|方案|办法|安排|提示|预告|须知|意见|决定|报告|说明|邀请函|信)(?:[（(].{1,20}[）)])?$"
)
_LEAST_TITLE = 8
_EPOCH = 10


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself."""

    title: str = ""
    stated: bool = False
    """The title is of the article, not of the window."""
    published: date | None = None
    url: str = ""
    """Its own address."""
    base: str = ""
    """What its links are relative to."""


def metadata(root: Node, given_url: str = "") -> Metadata:
    """What the page says; `given_url` is where it was fetched from. To be read before the content is chosen."""
    nodes = [*root.all()]
    metas: dict[str, str] = {}
    canonical = base = ""
    for node in nodes:
        attributes = node.attributes
        if node.tag == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            metas.setdefault("".join(key.lower().split()), attributes.get("content", ""))
        elif node.tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            canonical = canonical or attributes.get("href", "")
        elif node.tag == "base":
            base = base or attributes.get("href", "")
    scripts = "\n".join(node.text(_SCRIPT_LENGTH) for node in nodes if node.tag == "script")[:_SCRIPTS_LENGTH]
    script_url = match[1].replace("&amp;", "&") if (match := _SCRIPT_URL.search(scripts)) else ""
    url = next(
        (
            found
            for stated in (canonical, metas.get("og:url", ""), script_url)
            if (found := absolute(stated, given_url)) and not found.startswith("mailto:")
        ),
        given_url,
    )
    title, stated = _title(nodes, metas)
    return Metadata(
        title=title,
        stated=stated,
        published=next((day for text in _dates(nodes, metas, scripts) if (day := _day(text))), None),
        url=url,
        base=absolute(base, url) or url,
    )


def _clean(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())


def _title(nodes: list[Node], metas: dict[str, str]) -> tuple[str, bool]:
    for name in _TITLES:
        if found := _clean(metas.get(name, "")):
            return found, True
    heads = [
        text
        for node in nodes
        if node.tag == "h1" and not node.gone and (text := _clean(node.text(_TEXT_LENGTH)))
    ]
    window = next((_clean(node.text(_TEXT_LENGTH)) for node in nodes if node.tag == "title"), "")
    for head in heads:
        if len(head) >= _LEAST_TITLE and "".join(head.split()) in "".join(window.split()):
            return head, True
    if len(heads) == 1 and len(heads[0]) >= _LEAST_TITLE:
        return heads[0], True
    first = _PARTS.split(window)[0]
    return first, len(first) >= _LEAST_TITLE and _NOTICE.search(first) is not None


def _dates(nodes: list[Node], metas: dict[str, str], scripts: str) -> Iterator[str]:
    """What may say when the page was published, most reliable first."""
    for name in _DATES:
        if name in metas:
            yield metas[name]
    yield from (match[1] for match in _JSON_DATE.finditer(scripts))
    times = []
    for node in nodes:
        attributes = node.attributes
        if attributes.get("id") == "publish_time":
            yield node.text(_TEXT_LENGTH)
        elif attributes.get("itemprop", "").lower() == "datepublished":
            yield attributes.get("content") or attributes.get("datetime") or node.text(_TEXT_LENGTH)
        elif node.tag == "time" and "datetime" in attributes and not node.gone:
            if "pubdate" in attributes:
                yield attributes["datetime"]
            times.append(attributes["datetime"])
    yield from (match[1] for match in _SCRIPT_DATE.finditer(scripts))
    if len(times) == 1:
        yield times[0]


def _day(text: str) -> date | None:
    """The day in China of a date, a moment with its zone, or a count of seconds."""
    text = text.strip()
    try:
        if text.isdecimal() and len(text) == _EPOCH:
            return datetime.fromtimestamp(int(text), UTC).astimezone(ZONE).date()
        match = _DATE.match(text)
        if match is None:
            return None
        day = date(
            int(match["year"]), int(match["month"] or match["month2"]), int(match["day"] or match["day2"])
        )
        if match["zone"]:
            zone = UTC if match["zone"] == "Z" else _zone(match["zone"])
            moment = datetime(
                day.year, day.month, day.day, int(match["hour"]), int(match["minute"]), tzinfo=zone
            )
            return moment.astimezone(ZONE).date()
    except (ValueError, OverflowError):
        return None
    return day


def _zone(written: str) -> timezone:
    minutes = int(written[1:3]) * 60 + int(written[-2:])
    return timezone(timedelta(minutes=minutes if written[0] == "+" else -minutes))
