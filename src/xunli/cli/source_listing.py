"""The listing of `xunli sources list`."""

import json
from collections.abc import Sequence

from rich.text import Text

from xunli.cli import strings
from xunli.cli.console import console
from xunli.cli.inert import inert
from xunli.cli.listing import Column, show
from xunli.cli.words import zh
from xunli.reading.sourcing.source import Source

_COLUMNS = (
    Column(strings.COLUMN_NAME, style="bold"),
    Column(strings.COLUMN_FORM, whole=True),
    Column(strings.COLUMN_ADDRESS, style="cyan"),
    Column(strings.COLUMN_KINDS),
)


def show_sources(found: Sequence[Source], path: str) -> None:
    """Write one row a source."""
    out = console()
    rows = [
        (
            (source.name,),
            (source.form.value,),
            (source.address,),
            (zh.SEPARATOR.join(zh.KINDS[kind] for kind in sorted(source.kinds)),),
        )
        for source in found
    ]
    show(out, _COLUMNS, rows)
    total = strings.SOURCES_TOTAL.format(path=inert(path), count=len(found))
    out.print(Text(total, style="dim"), soft_wrap=True)


def as_json(found: Sequence[Source]) -> str:
    """Return one document with `"schema": 1`."""
    listed = [
        {
            "name": source.name,
            "form": source.form.value,
            "address": source.address,
            "selector": source.selector or None,
            "kinds": sorted(source.kinds),
            "published": source.published.written if source.published is not None else None,
            "place": source.place or None,
            "lang": source.lang or None,
            "pages": source.pages,
            "limit": source.limit,
        }
        for source in found
    ]
    return json.dumps({"schema": 1, "sources": listed}, ensure_ascii=False, indent=2) + "\n"
