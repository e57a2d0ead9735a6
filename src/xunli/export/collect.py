"""Which items are written, and in what order."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import NamedTuple

from xunli.export.cleaning import one_line
from xunli.export.placement import placed
from xunli.model import ZONE, Extraction, Item, Moment


class Entry(NamedTuple):
    """An item with the extraction that it comes from."""

    item: Item
    extraction: Extraction


def latest(extractions: Iterable[Extraction]) -> list[Extraction]:
    """Return the extractions without those whose named source is extracted again later."""
    kept: dict[object, Extraction] = {}
    for number, extraction in enumerate(extractions):
        key = extraction.document.source or number
        kept.pop(key, None)
        kept[key] = extraction
    return list(kept.values())


def entries(extractions: Sequence[Extraction]) -> list[Entry]:
    """Return each item once, by time, then source, then place in the text."""
    by_uid = {one_line(item.uid): Entry(item, found) for found in latest(extractions) for item in found.items}
    return sorted(by_uid.values(), key=_order)


def _order(entry: Entry) -> tuple[datetime, str, int, str]:
    item = entry.item
    return instant(placed(item).start), entry.extraction.document.source, item.span.start, item.uid


def instant(moment: Moment) -> datetime:
    """Return the moment itself, or the midnight in Asia/Shanghai that begins the day."""
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, time(), ZONE)
