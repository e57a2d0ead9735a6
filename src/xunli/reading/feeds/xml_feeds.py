"""RSS 0.9x, 1.0 and 2.0, and Atom."""

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from xunli.reading.feeds.dates import feed_day
from xunli.reading.feeds.entry import Entry, has_markup, headline
from xunli.reading.feeds.xml_text import parsed_feed

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
_RSS = (
    "",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://backend.userland.com/rss2",
)
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")
_CONTENT = ("http://purl.org/rss/1.0/modules/content/",)
_XHTML = ("http://www.w3.org/1999/xhtml",)


def xml_entries(text: str, name: str, base: str) -> Iterator[Entry]:
    """The entries of an RSS or Atom feed. Raises `InputError`, its message beginning with the name."""
    root = parsed_feed(text, name)
    for parent in (root, *root.iterchildren("{*}channel")):
        for element in parent.iterchildren("{*}entry", "{*}item"):
            kind = _namespace(element)
            if kind in _ATOM and _local(element) == "entry":
                yield _atom_entry(element, base, kind)
            elif kind in _RSS and _local(element) == "item":
                yield _rss_entry(element, base, kind)


def _namespace(element: "_Element") -> str:
    tag = str(element.tag)
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _child(element: "_Element", local: str, *namespaces: str) -> "_Element | None":
    for namespace in namespaces:
        found = element.find(f"{{{namespace}}}{local}" if namespace else local)
        if found is not None:
            return found
    return None


def _text(element: "_Element | None") -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _rss_entry(item: "_Element", base: str, kind: str) -> Entry:
    full = _text(_child(item, "encoded", *_CONTENT))
    if not full:
        full = _inner(_child(item, "body", *_XHTML))
    content = full or _text(_child(item, "description", kind))
    guid = _child(item, "guid", kind)
    link = _text(_child(item, "link", kind)) or _alternate(item)
    if not link and guid is not None and guid.get("isPermaLink", "true").lower() != "false":
        link = _text(guid) if "://" in _text(guid) else ""
    written = (
        _text(_child(item, "pubDate", kind))
        or _text(_child(item, "date", *_DC))
        or _text(_child(item, "updated", *_ATOM))
    )
    return Entry(
        id=_text(guid) or item.get(f"{{{_RDF}}}about", ""),
        title=headline(_text(_child(item, "title", kind))),
        link=_joined(base, item, link),
        published=feed_day(written),
        content=content,
        html=has_markup(content),
        full=bool(full),
    )


def _atom_entry(entry: "_Element", base: str, kind: str) -> Entry:
    content, html = _construct(_child(entry, "content", kind))
    full = bool(content)
    if not full:
        content, html = _construct(_child(entry, "summary", kind))
    title = _child(entry, "title", kind)
    titled, markup = _construct(title)
    days = (
        feed_day(_text(_child(entry, name, kind)))
        for name in ("published", "issued", "created", "updated", "modified")
    )
    return Entry(
        id=_text(_child(entry, "id", kind)),
        title=headline(titled, markup=markup),
        link=_joined(base, entry, _alternate(entry)),
        published=next((day for day in days if day is not None), None),
        content=content,
        html=html,
        full=full,
    )


def _construct(element: "_Element | None") -> tuple[str, bool]:
    """What an Atom text construct says, and whether it is HTML; empty for media and for what stands elsewhere."""
    if element is None or element.get("src"):
        return "", False
    kind = element.get("type", "text").lower()
    if kind in ("xhtml", "application/xhtml+xml"):
        return _inner(element), True
    if kind in ("html", "text/html"):
        return _text(element), True
    return (_text(element), False) if kind in ("text", "text/plain") else ("", False)


def _inner(element: "_Element | None") -> str:
    """The markup inside an element, written as HTML."""
    if element is None:
        return ""
    from lxml import etree

    inside = [element.text or ""]
    for child in map(deepcopy, element):
        for inner in child.iter():
            inner.tag = _local(inner)
        etree.cleanup_namespaces(child)
        inside.append(etree.tostring(child, method="html", encoding="unicode"))
    return "".join(inside).strip()


def _alternate(element: "_Element") -> str:
    for kind in _ATOM:
        for link in element.iterfind(f"{{{kind}}}link"):
            if link.get("rel", "alternate") == "alternate" and link.get("href"):
                return str(link.get("href"))
    return ""


def _joined(base: str, element: "_Element", link: str) -> str:
    """The link as an address, resolved as far as the feed or its own name say against what."""
    try:
        return urljoin(urljoin(base, element.base or ""), link) if link else ""
    except ValueError:  # a bracket that belongs to no IPv6 address
        return ""
