"""The listing of `xunli extract`: text by text, item by item."""

from collections.abc import Sequence

from rich.text import Text

from xunli.cli import strings
from xunli.cli.console import console
from xunli.cli.inert import inert
from xunli.cli.listing import Column, show
from xunli.cli.when import when
from xunli.export import KIND_LABELS
from xunli.export.collect import entries, latest
from xunli.model import Extraction
from xunli.reading import STDIN

_COLUMNS = (
    Column(strings.COLUMN_TIME, whole=True, style="cyan"),
    Column(strings.COLUMN_KIND, whole=True),
    Column(strings.COLUMN_TITLE, style="bold"),
    Column(strings.COLUMN_PLACE),
)


def show_found(found: Sequence[Extraction]) -> None:
    """Write the items of each text under its name."""
    out = console()
    for number, extraction in enumerate(latest(found)):
        if number:
            out.print()
        out.print(Text(heading(extraction), style="dim"), soft_wrap=True)
        rows = [
            (when(item), (KIND_LABELS[item.kind],), (item.title,), (item.place or "",))
            for item, _ in entries([extraction])
        ]
        if rows:
            show(out, _COLUMNS, rows)
        out.print(Text(_total(len(rows), len(extraction.dropped)), style="dim"), soft_wrap=True)


def heading(extraction: Extraction) -> str:
    """Return the name of the text with its publication date and where that is from."""
    source = extraction.document.source
    name = strings.STDIN_NAME if source == STDIN else inert(source)
    if extraction.published is None:
        return name
    origin = strings.PUBLISHED_FROM.get(extraction.published_from)
    words = strings.PUBLISHED if origin else strings.UNPUBLISHED
    return f"{name}  {words.format(date=extraction.published, origin=origin)}"


def _total(items: int, dropped: int) -> str:
    if not items and not dropped:
        return strings.FOUND_NOTHING
    return (strings.FOUND_AND_DROPPED if dropped else strings.FOUND).format(items=items, dropped=dropped)
