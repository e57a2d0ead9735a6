"""Feeds: RSS, Atom and JSON Feed; each entry becomes a document."""

from typing import TYPE_CHECKING

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.feeds.xml_prolog import is_feed, prolog
from xunli.reading.reader import Reader
from xunli.reading.urls import is_url

if TYPE_CHECKING:
    from xunli.reading.feeds.entry import Entry, Pages

LIMIT = 8 * 2**20
"""Bytes a feed may have."""

ENTRIES = 5_000
"""Entries a feed may have."""

_MARKS_OF_BYTES = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def reader(pages: "Pages") -> Reader:
    """The reader of feeds; `pages` reads the HTML of their entries."""

    def read(data: bytes, name: str) -> tuple[Document, ...]:
        from xunli.reading.feeds.entry import document

        found = (document(entry, name, pages) for entry in entries(data, name))
        return tuple(one for one in found if one is not None)

    return Reader("a feed", (".rss", ".atom", ".xml"), knows, read)


def knows(data: bytes, name: str = "") -> bool:  # noqa: ARG001 - the bytes decide
    """Whether the data is a feed, or XML that is no page and so should have been one."""
    opening = _opening(data)
    if opening.startswith("{"):
        return "jsonfeed.org" in opening
    if not opening.startswith("<"):
        return False
    before = prolog(opening)
    if before is None:
        return False
    return is_feed(before, opening) or (before.declared and before.root.lower().rpartition(":")[2] != "html")


def entries(data: bytes, name: str, url: str = "") -> "list[Entry]":
    """The entries of a feed in its order. Raises `InputError`, its message beginning with the name.

    `url` is where the feed stands, against which its links are read.
    """
    if len(data) > LIMIT:
        raise InputError(f"{name}: is larger than the {LIMIT >> 20} MB that a feed may have; split it")
    from xunli.reading.encoding import decode
    from xunli.reading.feeds.entry import identified
    from xunli.reading.feeds.json_feeds import json_entries
    from xunli.reading.feeds.xml_feeds import xml_entries

    text, _ = decode(data, name)
    opening = text.lstrip("\ufeff \t\r\n")
    read = json_entries if opening.startswith("{") else xml_entries
    found = read(text, name, url or (name if is_url(name) else ""))
    taken: list[Entry] = []
    for entry in found:
        if len(taken) == ENTRIES:
            raise InputError(
                f"{name}: holds more than {ENTRIES:,} entries; it is no feed of news, so split it"
            )
        taken.append(entry)
    return identified(taken)


def _opening(data: bytes) -> str:
    """The data as text that shows its ASCII characters, whatever the encoding."""
    for mark in _MARKS_OF_BYTES:
        data = data.removeprefix(mark)
    start = data[:4].lstrip(b"\0 \t\r\n")
    if start[:1] not in (b"<", b"{", b""):
        return ""
    return (data.replace(b"\0", b"") if b"\0" in data[:4] else data).decode("latin-1").lstrip()
