"""The items as a table."""

from collections.abc import Callable, Mapping
from typing import Final

from xunli.cli.reading_as import filled_in
from xunli.cli.report.chapter import Chapter, NumberedItem
from xunli.cli.report.markup import Html, element, join, linked, numbered
from xunli.cli.when import when
from xunli.cli.words import Words
from xunli.model import Status

Cell = Callable[[NumberedItem, Words], Html | str]


def _when(row: NumberedItem, words: Words) -> Html:
    first, *others = when(row.item, words) or ("",)
    return join([first, *(join([element("br"), line]) for line in others)])


def _status(row: NumberedItem, words: Words) -> str:
    return words.CANCELLED if row.item.status is Status.CANCELLED else ""


def _times(row: NumberedItem, words: Words) -> Html:
    links = [
        element("a", str(number), class_="no", href=f"#time-{number}", aria_label=words.TIME.format(n=number))
        for number in row.times
    ]
    return join(join([" " if place else "", link]) for place, link in enumerate(links))


COLUMNS: Final[Mapping[str, Cell]] = {
    "kind": lambda row, words: words.KINDS[row.item.kind],
    "role": lambda row, words: words.ROLES[row.item.role],
    "title": lambda row, _: row.item.title,
    "when": _when,
    "status": _status,
    "place": lambda row, _: row.item.place or "",
    "contact": lambda row, _: row.item.contact or "",
    "url": lambda row, _: linked(row.item.url or ""),
    "note": lambda row, _: row.item.note or "",
    "replaces": lambda row, _: row.item.replaces or "",
    "implied": lambda row, words: filled_in(row.item.implied, words),
    "rule": lambda row, _: element("code", row.item.rule),
    "times": _times,
}
"""The columns in their order; one in which every cell is empty is left out."""

_FROM_TEXT: Final = frozenset({"title", "place", "contact", "note", "replaces"})


def item_table(chapter: Chapter, words: Words) -> Html:
    """Return the table, each row linked with its place in the text and with the times it is made of."""
    if not chapter.items:
        return element("p", words.NO_ITEMS)
    rows = [{name: cell(item, words) for name, cell in COLUMNS.items()} for item in chapter.items]
    columns = [name for name in COLUMNS if any(row[name] for row in rows)]
    head = element(
        "tr",
        element("th", words.NUMBER, scope="col"),
        *(element("th", words.COLUMNS[name], scope="col") for name in columns),
    )
    body = (
        _row(item, {name: row[name] for name in columns}, words)
        for item, row in zip(chapter.items, rows, strict=True)
    )
    return element("table", element("thead", head), element("tbody", *body), class_="items", role="table")


def _row(item: NumberedItem, cells: Mapping[str, Html | str], words: Words) -> Html:
    number = numbered(item.number, "tag", f"#at-item-{item.number}" if item.placed else None, words.TO_TEXT)
    foreign = not words.LANG.startswith("zh")
    return element(
        "tr",
        element("th", number, scope="row", role="rowheader"),
        *(
            element(
                "td",
                cell,
                class_=name if cell else "empty",
                role="cell",
                data_label=words.COLUMNS[name],
                lang="zh" if foreign and name in _FROM_TEXT else None,
            )
            for name, cell in cells.items()
        ),
        id=f"item-{item.number}",
        class_="cancelled" if item.item.status is Status.CANCELLED else None,
        role="row",
    )
