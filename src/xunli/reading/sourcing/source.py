"""What one source is."""

from dataclasses import dataclass
from enum import StrEnum

from xunli.model import Kind
from xunli.reading.sourcing.publication_rule import PublicationRule

MOST_LINKS = 50
"""Links of an index page, or entries of a feed, whose pages are read if the source says no other number."""


class Form(StrEnum):
    """What a source is; the key that its address stands under."""

    FILE = "file"
    GLOB = "glob"
    URL = "url"
    FEED = "feed"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Source:
    """One of the things to read."""

    name: str
    form: Form
    address: str
    """A path or pattern as it is used from where the program runs, or a URL."""
    selector: str = ""
    kinds: frozenset[Kind] = frozenset()
    """The kinds to keep; empty for all."""
    published: PublicationRule | None = None
    place: str = ""
    """The place of items that name none."""
    lang: str = ""
    """The language that servers are asked for."""
    pages: bool = False
    """Whether to read the page behind each link of a feed whose entries are summaries."""
    limit: int = MOST_LINKS
