"""The characters of a page: byte order mark, what the server or the page says, and what the bytes say themselves."""

import codecs
import re

from xunli.reading.encoding import decode
from xunli.reading.plausibility import plausibility

_META = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{2,30})"
    rb"|<\?xml\s[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_.-]{2,30})",
    re.IGNORECASE,
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_MEANT = {
    **dict.fromkeys(("gb2312", "gbk", "hz-gb-2312", "x-gbk", "gb_2312-80", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le"), "utf-8"),
}
"""What browsers take a declaration for; a page that can be searched for `charset` is not in UTF-16."""
_BEYOND_TWO_BYTES = "\u0800"
_PLAUSIBLE = 0.5


def text_of(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of a page without its byte order mark. `declared` is the Content-Type of the answer, or its charset.

    A declaration that the bytes contradict is not believed. Raises `InputError` as `decode` does.
    """
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and b"\0" not in data[:_HEAD]:
        for encoding in _declared(data, declared):
            text = _strict(data, encoding)
            if text is None:
                continue
            utf8 = _strict(data, "utf-8") if encoding != "utf-8" else None
            if utf8 is not None and max(utf8, default="") > _BEYOND_TWO_BYTES:
                return utf8
            if encoding == "utf-8" or _is_plausible(text):
                return text
    text, _ = decode(data, name)
    return text


def _declared(data: bytes, header: str | None) -> list[str]:
    """The codecs that the header and the page name, as they are meant."""
    found = []
    if header:
        match = _HEADER.search(header)
        found.append(match[1] if match else header.strip())
    if meta := _META.search(data[:_HEAD]):
        found.append((meta[1] or meta[2]).decode("ascii"))
    return [_MEANT.get(label.lower(), label.lower()) for label in found]


def _is_plausible(text: str) -> bool:
    """Whether it may be Chinese; Big5 read as GBK decodes too, to characters that nobody writes."""
    beyond = "".join(char for char in text if char > "\x7f")
    return not beyond or plausibility(beyond) > _PLAUSIBLE


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):  # no such codec, or one that is none for text
        return None
