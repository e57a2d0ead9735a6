"""What the steps of an update hand each other. Moments are aware, in UTC, of whole seconds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from xunli.export.entry import Entry, Origin, Revision
from xunli.model import Item, Kind


class Standing(StrEnum):
    """Where a kept item stands."""

    LIVE = "live"
    CANCELLED = "cancelled"
    """A source calls it off; feeds show it as cancelled for some time."""
    WITHDRAWN = "withdrawn"
    """The document that told of it was corrected and no longer does; feeds leave it out."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one document told when it was read."""

    origin: Origin
    """`origin.source` is the document's address and `origin.name` the source's name in `xunli.toml`."""
    items: tuple[Item, ...]
    """In text order, those with `Status.CANCELLED` among them."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An item as one document tells it."""

    origin: Origin
    item: Item
    """With the UID that it has in that document alone."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An item as the store keeps it."""

    item: Item
    """As feeds show it; `item.uid` is the identity that stays."""
    sightings: tuple[Sighting, ...]
    """What documents tell of it now, the leading one first; never empty."""
    standing: Standing
    since: datetime
    """When it came to stand so."""
    revision: Revision

    @property
    def uid(self) -> str:
        """Its identity."""
        return self.item.uid

    def entry(self) -> Entry:
        """It as exports write it."""
        return Entry(self.item, tuple(sighting.origin for sighting in self.sightings), self.revision)


class Happening(StrEnum):
    """What can become of an item at an update."""

    NEW = "new"
    MOVED = "moved"
    """Its time changed."""
    REWORDED = "reworded"
    """Something that readers see changed, but not its time."""
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    """It was cancelled or withdrawn, and is told again."""
    JOINED = "joined"
    """Another document tells of it."""
    LEFT = "left"
    """A document no longer tells of it, others do."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became of one item; the history of an item is its changes."""

    uid: str
    at: datetime
    what: Happening
    after: Kept
    before: Kept | None = None
    """`None` for what is new."""
    why: str = ""
    """How it was recognised, for `xunli explain`: `same document, title 0.92, same day`."""


class Known(Protocol):
    """What is kept, as far as matching asks for it."""

    def of_documents(self, addresses: Iterable[str]) -> Iterable[Kept]:
        """Those that one of the documents told of when it was last read, withdrawn ones too."""

    def around(self, kinds: Iterable[Kind], first: date, last: date) -> Iterable[Kept]:
        """Those of the kinds with a day, now or before a change, from `first` to `last` inclusive, in Asia/Shanghai."""
