"""Which items are written, and in what order."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from xunli.errors import ConfigError
from xunli.export.cleaning import one_line
from xunli.export.entry import Entry, entry_of
from xunli.export.placement import placed
from xunli.model import ZONE, Extraction, Moment


def latest(extractions: Iterable[Extraction]) -> list[Extraction]:
    """Return the extractions without those whose source, or text where there is none, comes again later."""
    kept: dict[tuple[str, str], Extraction] = {}
    for extraction in extractions:
        source = extraction.document.source
        key = (source, "" if source else extraction.document.text)
        kept.pop(key, None)
        kept[key] = extraction
    return list(kept.values())


def entries(extractions: Sequence[Extraction]) -> list[Entry]:
    """Return each item once, by time, then source, then place in the text; two with one UID are an error."""
    rows = [entry_of(item, extraction) for extraction in latest(extractions) for item in extraction.items]
    seen: dict[str, Entry] = {}
    for row in rows:
        first = seen.setdefault(one_line(row.item.uid), row)
        if first is not row:
            raise ConfigError(
                f"{first.item.title!r} and {row.item.title!r} have the same UID {row.item.uid}, "
                "so a calendar would show one of them; give each document a source of its own"
            )
    return sorted(rows, key=_order)


def _order(entry: Entry) -> tuple[datetime, str, int, str]:
    item = entry.item
    return instant(placed(item).start), entry.origin.source, item.span.start, item.uid


def instant(moment: Moment) -> datetime:
    """Return the moment itself, or the midnight in Asia/Shanghai that begins the day."""
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, time(), ZONE)
