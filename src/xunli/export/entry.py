"""What is written: an item with the documents that tell of it and with what became of it over time."""

from datetime import date, datetime
from typing import NamedTuple

from xunli.model import Extraction, Item, Moment


class Origin(NamedTuple):
    """A document that tells of an item."""

    source: str
    """Where the document was read: `Document.source`."""
    title: str = ""
    published: date | None = None
    url: str = ""
    """Where a reader finds it, if that is another address."""
    name: str = ""
    """What `xunli.toml` calls its source."""


class Times(NamedTuple):
    """When an item was said to be before it was changed; the fields of `Item`."""

    start: Moment | None
    end: Moment | None
    due: Moment | None
    rrule: str | None = None


class Revision(NamedTuple):
    """What became of an item since it was first seen; times are aware, in UTC, of whole seconds."""

    sequence: int
    """As RFC 5545, 3.8.7.4: 0 at first, one more with each change that a reader has to know of."""
    created: datetime
    changed: datetime
    previous: tuple[Times, ...] = ()
    """The times that no longer hold, oldest first."""


class Entry(NamedTuple):
    """One thing to write; a calendar shows it once, however many documents tell of it."""

    item: Item
    origins: tuple[Origin, ...]
    """At least one; the item's quote and span are of the first."""
    revision: Revision | None = None
    """`None` where nothing is kept over time."""

    @property
    def origin(self) -> Origin:
        """The document that the quote is from."""
        return self.origins[0]


def entry_of(item: Item, extraction: Extraction) -> Entry:
    """The entry of an item as it was just found, in one document."""
    document = extraction.document
    origin = Origin(document.source, document.title, extraction.published, document.url)
    return Entry(item, (origin,))
