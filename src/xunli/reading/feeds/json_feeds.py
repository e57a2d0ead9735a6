"""JSON Feed, 1.0 and 1.1."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from xunli.errors import InputError
from xunli.reading.feeds.dates import feed_day
from xunli.reading.feeds.entry import Entry, headline


def json_entries(text: str, name: str, base: str) -> Iterator[Entry]:
    """The entries of a JSON Feed. Raises `InputError`, its message beginning with the name."""
    try:
        feed = json.loads(text.lstrip("\ufeff \t\r\n"))
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else error
        raise InputError(f"{name}: is a JSON Feed, but damaged or cut off: {reason}") from None
    if not isinstance(feed, dict) or "jsonfeed.org/version" not in str(feed.get("version")):
        raise InputError(f"{name}: is JSON, but no JSON Feed: it has no version of jsonfeed.org")
    items = feed.get("items")
    if not isinstance(items, list):
        raise InputError(f"{name}: is a JSON Feed without a list of items")
    for item in items:
        if isinstance(item, dict):
            yield _json_entry(item, base)


def _json_entry(item: dict[str, Any], base: str) -> Entry:
    html, plain, summary = (_string(item, key) for key in ("content_html", "content_text", "summary"))
    link = _string(item, "url") or _string(item, "external_url")
    days = (feed_day(_string(item, key)) for key in ("date_published", "date_modified"))
    try:
        link = urljoin(base, link) if link else ""
    except ValueError:
        link = ""
    return Entry(
        id=_string(item, "id"),
        title=headline(_string(item, "title"), markup=False),
        link=link,
        published=next((day for day in days if day is not None), None),
        content=html or plain or summary,
        html=bool(html),
        full=bool(html or plain),
    )


def _string(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value) if isinstance(value, float) or abs(value) < 10**18 else ""
    return value.strip().encode("utf-8", "replace").decode() if isinstance(value, str) else ""
