"""Index pages: the links of a list, chosen by a CSS selector."""

from urllib.parse import urldefrag, urljoin, urlsplit

from xunli.errors import InputError
from xunli.reading.encoding import decode
from xunli.reading.reader import missing

LIMIT = 16 * 2**20
"""Bytes an index page may have in UTF-8."""

_KIND = "an index page"


def bad_selector(selector: str) -> str | None:
    """What is wrong with a CSS selector; `None` for nothing, or where the library that tells is not installed."""
    try:
        from cssselect import GenericTranslator, SelectorError
    except ImportError:
        return None
    try:
        GenericTranslator().css_to_xpath(selector)
    except (SelectorError, RecursionError, ValueError) as error:
        return str(error) or type(error).__name__
    return None


def links(data: bytes, url: str, selector: str, *, name: str = "") -> tuple[str, ...]:
    """The addresses that the elements of a page lead to, each once, in the order of the page.

    `url` is where the page stands, against which its links are read; `name` is what errors call it, by default
    the same. An element that is no link stands for those in it. Only http and https addresses other than the page
    itself count. Raises `InputError` where there are none: then the page is not the one that the selector was made for.
    """
    name = name or url
    try:
        from cssselect import HTMLTranslator, SelectorError
        from lxml import etree
    except ImportError:
        raise missing(name, "web", _KIND) from None
    text, _ = decode(data, name)
    encoded = text.encode("utf-8", "replace")
    if len(encoded) > LIMIT:
        raise InputError(f"{name}: is larger than the {LIMIT >> 20} MB that an index page may have")
    try:
        chosen = HTMLTranslator().css_to_xpath(selector)
        root = etree.fromstring(encoded, etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False))
        elements = [] if root is None else root.xpath(chosen)
    except (SelectorError, etree.LxmlError, RecursionError, ValueError) as error:
        raise InputError(f"{name}: the selector {selector!r} cannot be used: {error}") from None
    base = _base(root, url)
    found = dict.fromkeys(
        address
        for element in elements
        for anchor in ([element] if element.get("href") else element.iter("a"))
        if (address := _address(base, anchor.get("href")))
    )
    found.pop(urldefrag(url).url, None)
    if not found:
        raise InputError(
            f"{name}: the selector {selector!r} finds no link in it; see whether the page has changed"
        )
    return tuple(found)


def _base(root: object, url: str) -> str:
    found = getattr(root, "find", lambda _: None)(".//base[@href]")
    return url if found is None else _address(url, found.get("href")) or url


def _address(base: str, href: str | None) -> str:
    try:
        address = urldefrag(urljoin(base, (href or "").strip())).url if href else ""
        return address if urlsplit(address).scheme in ("http", "https") else ""
    except ValueError:  # a bracket that belongs to no IPv6 address
        return ""
