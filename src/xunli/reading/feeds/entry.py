"""An entry of a feed, and how it becomes a document."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from html import escape, unescape

from xunli.errors import InputError, MissingExtraError
from xunli.model import Document, Link, Span

Pages = Callable[[bytes, str], tuple[Document, ...]]
"""What reads an HTML page: its bytes and its name to documents."""

_TAG = re.compile(r"<[A-Za-z!/][^<>]*>")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]+|#\d+|#[xX][0-9A-Fa-f]+);")
_BLANKS = re.compile(r"\s+")

_LONGEST_ID = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as its feed has it."""

    id: str = ""
    title: str = ""
    """On one line, without markup."""
    link: str = ""
    published: date | None = None
    content: str = ""
    html: bool = False
    """Whether the content is HTML, not plain text."""
    full: bool = False
    """Whether the feed says that the content is all of it, not a summary."""


def has_markup(text: str) -> bool:
    """Whether text that may be either is HTML."""
    return _MARKUP.search(text) is not None


def headline(text: str, *, markup: bool = True) -> str:
    """A title on one line; where it may have markup, without it."""
    return _BLANKS.sub(" ", unescape(_TAG.sub("", text)) if markup else text).strip()


def identified(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each once, with ids that no two of them share and that do not depend on their order.

    The id is the first of these that no other entry has: the entry's own, its link, a digest of what it says.
    """
    distinct = [*dict.fromkeys(entries)]
    ids = Counter(entry.id for entry in distinct)
    links = Counter(entry.link for entry in distinct)
    return [replace(entry, id=_identity(entry, ids, links)) for entry in distinct]


def _identity(entry: Entry, ids: Counter[str], links: Counter[str]) -> str:
    for name, uses in ((entry.id, ids), (entry.link, links)):
        if name and uses[name] == 1 and len(name) <= _LONGEST_ID and not _BLANKS.search(name):
            return name
    told = "\x1f".join((entry.id, entry.link, entry.title, entry.content, str(entry.published)))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def document(entry: Entry, feed: str, pages: Pages) -> Document | None:
    """The title and the content of an entry of the feed of that name; `None` for an entry without either."""
    source = f"{feed}#{entry.id}"
    body = _body(entry, source, pages)
    if not entry.title and not body.text.strip():
        return None
    lead = ""
    if entry.title and not body.text.lstrip().startswith(entry.title):
        lead = f"{entry.title}\n\n" if body.text else entry.title
    return Document(
        text=lead + body.text,
        source=source,
        title=entry.title or body.title,
        published=entry.published,
        published_from="metadata" if entry.published else "",
        url=entry.link,
        links=tuple(
            Link(Span(link.span.start + len(lead), link.span.end + len(lead)), link.url)
            for link in body.links
        ),
    )


def followed(entry: Entry, feed: str, page: Document) -> Document:
    """The page behind the link of an entry, with what the feed tells of it."""
    return replace(
        page,
        source=f"{feed}#{entry.id}",
        title=entry.title or page.title,
        published=entry.published or page.published,
        published_from="metadata" if entry.published else page.published_from,
        url=entry.link,
    )


def _body(entry: Entry, source: str, pages: Pages) -> Document:
    if not entry.html:
        return Document(entry.content)
    if not _TAG.search(entry.content):
        return Document(unescape(entry.content))
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>'
        f"{escape(entry.title)}</title></head><body><article>{entry.content}</article></body></html>"
    )
    try:
        found = pages(page.encode("utf-8", "replace"), source)
    except MissingExtraError:
        raise
    except InputError:  # an entry of pictures alone
        return Document("")
    return found[0] if found else Document("")
