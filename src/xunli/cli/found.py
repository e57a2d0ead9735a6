"""The listing of `xunli extract`: text by text, item by item."""

from collections.abc import Sequence

from rich.text import Text

from xunli.cli import strings
from xunli.cli.console import console
from xunli.cli.inert import inert
from xunli.cli.listing import Column, show
from xunli.cli.when import when
from xunli.cli.words import Words, zh
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
            (when(entry.item), (zh.KINDS[entry.item.kind],), (entry.item.title,), (entry.item.place or "",))
            for entry in entries([extraction])
        ]
        if rows:
            show(out, _COLUMNS, rows)
        out.print(Text(_total(len(rows), len(extraction.dropped)), style="dim"), soft_wrap=True)


def heading(extraction: Extraction, words: Words = zh) -> str:
    """Return the name of the text with its publication date and where that is from."""
    name = name_of(extraction, words)
    return name if extraction.published is None else f"{name}  {publication(extraction, words)}"


def name_of(extraction: Extraction, words: Words = zh) -> str:
    """Return the name of the text, fit to be shown."""
    source = extraction.document.source
    return words.STDIN_NAME if source == STDIN else inert(source)


def publication(extraction: Extraction, words: Words = zh) -> str:
    """Return the publication date and where it is from."""
    origin = words.PUBLISHED_FROM.get(extraction.published_from)
    said = words.PUBLISHED if origin else words.UNPUBLISHED
    return said.format(date=extraction.published, origin=origin)


def _total(items: int, dropped: int) -> str:
    if not items and not dropped:
        return strings.FOUND_NOTHING
    return (strings.FOUND_AND_DROPPED if dropped else strings.FOUND).format(items=items, dropped=dropped)
