"""What a reader sees below the title of a calendar entry."""

from collections.abc import Iterator
from datetime import datetime

from xunli.export.cleaning import one_line
from xunli.export.entry import Entry, Origin
from xunli.export.labels import IMPLIED_LABELS
from xunli.export.placement import inclusive
from xunli.model import Item, Moment, Role


def describe(entry: Entry) -> str:
    """Return the body of the entry: the text's words, what else decides, whom to ask, where it is from."""
    return "\n".join(_lines(entry.item, entry.origin))


def _lines(item: Item, origin: Origin) -> Iterator[str]:
    if quote := one_line(item.quote):
        yield f"「{quote}」"
    if item.role is Role.START and (last := inclusive(item.end)):
        yield f"持续到：{_words(last)}"
    for label, value in (("说明", item.note), ("联系方式", item.contact), ("网址", item.url)):
        if value and (text := one_line(value)):
            yield f"{label}：{text}"
    if item.implied:
        yield _implied(item.implied)
    if headline := one_line(item.article):
        yield f"出处：{headline}"
    if words := _origin(item, origin):
        yield f"来源：{words}"


def _implied(codes: tuple[str, ...]) -> str:
    filled = "、".join(IMPLIED_LABELS.get(code, code) for code in codes if code != "approximate")
    sentences = []
    if filled:
        sentences.append(f"原文未写明{filled}，由程序推定。")
    if "approximate" in codes:
        sentences.append("原文给的是大致时间。")
    return "提示：" + "".join(sentences)


def _origin(item: Item, origin: Origin) -> str:
    title = one_line(origin.title)
    parts = [
        title if title != one_line(item.article) else "",
        one_line(shown_source(origin.source)),
        f"{_words(origin.published)}发布" if origin.published else "",
    ]
    return "，".join(part for part in parts if part)


def shown_source(source: str) -> str:
    """Return a URL whole, but of a file only its name: its folder means nothing on a phone."""
    return source if "://" in source else source.replace("\\", "/").rpartition("/")[2]


def _words(moment: Moment) -> str:
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{day} {moment:%H:%M}" if isinstance(moment, datetime) else day
