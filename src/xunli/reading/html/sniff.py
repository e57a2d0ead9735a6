"""Whether bytes are an HTML page, in any encoding; Markdown and plain text may hold tags too."""

import codecs
import re

_HEAD = 8192
"""Comments and blanks before the first tag take no more."""
_SAMPLE = 32_768
_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")
_BEFORE = re.compile(rb"(?:\s|<!--.*?-->|<\?xml[^>]*\?>)*", re.DOTALL)
_PAGE = re.compile(rb"<(?:!doctype\s+html|(?:html|head|body)[\s>/])", re.IGNORECASE)
_PIECE = re.compile(
    rb"<(?:p|div|table|tbody|tr|h[1-6]|ul|ol|dl|section|article|main|span|font|center|meta|title|link|style|script"
    rb"|form|br|hr|b|strong|a|img|pre|blockquote)(?:[\s>/]|$)",
    re.IGNORECASE,
)
_TAG = re.compile(rb"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_MARKDOWN = re.compile(rb"^(?:#{1,6} |\|[ :-]*-{3}|```|[-*] |\d+\. |!?\[[^\]\n]*\]\()", re.MULTILINE)
_TAGGED_LINES = 0.5


def is_html(data: bytes, name: str) -> bool:
    """Whether the data begins as a page, or as a piece of one and goes on so.

    `name` decides where that leaves it open: any tag makes a page of a file that ends in .html.
    """
    head = _ascii(data[:_SAMPLE])
    start = _BEFORE.match(head[:_HEAD])
    at = start.end() if start else 0
    if _PAGE.match(head, at):
        return True
    if name.lower().endswith(_SUFFIXES):
        return _TAG.search(head) is not None
    return _PIECE.match(head, at) is not None and _is_tagged(head[at:])


def _ascii(data: bytes) -> bytes:
    """The data as far as it is ASCII: UTF-16 without its zeros, and no byte order mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:64]:
        return data.removeprefix(codecs.BOM_UTF16_LE).removeprefix(codecs.BOM_UTF16_BE).replace(b"\0", b"")
    return data.removeprefix(codecs.BOM_UTF8)


def _is_tagged(head: bytes) -> bool:
    """Whether most lines hold tags, some of them end tags, and none is Markdown's."""
    if b"</" not in head or _MARKDOWN.search(head):
        return False
    lines = [line for line in head.splitlines() if line.strip()]
    tagged = sum(_TAG.search(line) is not None for line in lines)
    return tagged >= _TAGGED_LINES * len(lines)
