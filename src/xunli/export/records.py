"""Items as plain records: the same fields, names and values in JSON, JSON lines and CSV."""

from typing import Any

from xunli.export.cleaning import whole_characters
from xunli.export.entry import Entry
from xunli.model import Extraction, Moment

FIELDS = (
    "uid",
    "kind",
    "role",
    "title",
    "start",
    "end",
    "all_day",
    "due",
    "rrule",
    "place",
    "contact",
    "url",
    "note",
    "quote",
    "span",
    "article",
    "rule",
    "implied",
    "source",
    "published",
)
"""The names in the order in which they are written."""


def record(entry: Entry) -> dict[str, Any]:
    """Return the item as strings, booleans, lists and `None`; times in ISO 8601, `end` exclusive."""
    item, origin = entry.item, entry.origin
    ready = {
        "kind": item.kind.value,
        "role": item.role.value,
        "start": iso(item.start),
        "end": iso(item.end),
        "due": iso(item.due),
        "span": list(item.span),
        "implied": list(item.implied),
        "source": origin.source,
        "published": iso(origin.published),
    }
    return {name: _safe(ready[name] if name in ready else getattr(item, name)) for name in FIELDS}


def account(extraction: Extraction) -> dict[str, Any]:
    """Return what else is known of a document: its source, its publication date, what was dropped."""
    return {
        "source": _safe(extraction.document.source),
        "title": _safe(extraction.document.title),
        "published": iso(extraction.published),
        "published_from": extraction.published_from,
        "dropped": [
            {"text": _safe(mention.text), "span": list(mention.span), "reason": mention.reason}
            for mention in extraction.dropped
        ],
    }


def iso(moment: Moment | None) -> str | None:
    """Return `2020-07-26`, or `2020-07-26T09:00:00+08:00`."""
    return None if moment is None else moment.isoformat()


def _safe(value: Any) -> Any:
    return whole_characters(value) if isinstance(value, str) else value
