"""The XML of a feed, parsed strictly by lxml.

The prolog is cut off before, so that there is no entity to expand and nothing to load; what feeds often get wrong
(a bare &, HTML's named characters, control characters) is put right.
"""

import re
from html.entities import html5
from typing import TYPE_CHECKING

from xunli.errors import InputError
from xunli.reading.feeds.xml_prolog import is_feed, prolog
from xunli.reading.reader import missing

if TYPE_CHECKING:
    from lxml.etree import _Element

LIMIT = 10_000_000
"""Bytes that the text may have in UTF-8, as the parser itself lets a text have."""

MARKS = 500_000
"""Tags a feed may have: each takes memory many times its length."""

_LONGEST_REASON = 200

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BARE = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|\w{1,31});)")
_NAMED = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)(\w{1,31};)")


def parsed_feed(text: str, name: str) -> "_Element":
    """The root of a feed. Raises `InputError`, its message beginning with the name."""
    before = prolog(text)
    if before is None or not (before.declares or is_feed(before, text)):
        raise InputError(f"{name}: is XML, but neither RSS nor Atom; of XML only feeds are read")
    if before.declares:
        raise InputError(
            f"{name}: declares XML entities of its own, which a feed has no need of and an attack is made with; "
            "it is not read"
        )
    if text.count("<") > MARKS:
        raise InputError(f"{name}: has more than {MARKS:,} tags, as no feed has; split it")
    return _parsed("\n" * text.count("\n", 0, before.start) + text[before.start :], name)


def _parsed(text: str, name: str) -> "_Element":
    try:
        from lxml import etree
    except ImportError:
        raise missing(name, "feed", "a feed") from None

    data = _mended(text).encode()
    if len(data) > LIMIT:
        raise InputError(
            f"{name}: is larger than the {LIMIT:,} bytes that a feed may have in UTF-8; split it"
        )
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=False,
    )
    try:
        return etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join((getattr(error, "msg", None) or str(error)).split())[:_LONGEST_REASON]
        raise InputError(f"{name}: is a feed, but damaged or cut off: {reason}") from None


def _mended(text: str) -> str:
    """The text without the characters that XML forbids, and with & and named characters written as XML has them."""
    text = _ILLEGAL.sub("", text)
    pieces, at = [], 0
    while (start := text.find("<![CDATA[", at)) >= 0 and (end := text.find("]]>", start)) >= 0:
        pieces += [_escaped(text[at:start]), text[start : end + 3]]
        at = end + 3
    return "".join([*pieces, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return _NAMED.sub(_character, _BARE.sub("&amp;", text))


def _character(match: re.Match[str]) -> str:
    named = html5.get(match[1], f"&amp;{match[1]}")
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(named, named)
