"""Bytes to text: which encoding a Chinese text file is in.

A byte order mark decides; then strict UTF-8; then whichever of GB18030 (GBK and GB 2312 with it), Big5 and
UTF-16 without a mark decodes strictly to the most plausible Chinese; what is none of these is left to
charset-normalizer. Nothing is ever replaced: text that does not decode to the last byte is an error.
"""

import codecs

from xunli.errors import InputError
from xunli.reading.plausibility import plausibility
from xunli.reading.signatures import known_binary

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = ("gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
"""In order of preference. Code page 950 comes before HKSCS because it reads the wave dash of Big5 as ～."""

_PLAUSIBLE = 0.5
"""Misread text stays below it and Chinese above, but for a few characters standing alone."""

_MAX_CONTROLS = 0.05
_BLANK_CONTROLS = frozenset("\t\n\v\f\r")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of `data` without its byte order mark, and the codec that reads it.

    Line ends stay as they are. `name` is what errors call the data. Raises `InputError` for data that is
    empty, is not text, or is in no encoding that could be made out.
    """
    if not data:
        raise InputError(f"{name}: is empty, so there is nothing to read")
    if kind := known_binary(data):
        raise InputError(f"{name}: is {kind}, not plain text; save its text as a .txt file and read that")
    text, encoding = _decode(data, name)
    controls = sum(text.count(char) for char in map(chr, range(32)) if char not in _BLANK_CONTROLS)
    if controls > len(text) * _MAX_CONTROLS:
        raise _unreadable(name)
    if not text or text.isspace():
        raise InputError(f"{name}: holds only blanks, so there is nothing to read")
    return text, encoding


def _decode(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data, encoding)
            if text is None:
                label = _label(encoding)
                raise InputError(
                    f"{name}: begins as {label} but is not {label} throughout; save it again as UTF-8"
                )
            return text, encoding
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and "\0" not in utf8 and not _two_byte(utf8):
        return utf8, "utf-8"
    read = {encoding: text for encoding in _CHINESE if (text := _strict(data, encoding)) is not None}
    best = max(read, key=lambda encoding: plausibility(read[encoding]), default=None)
    enough = _PLAUSIBLE if utf8 is None else 2 * _PLAUSIBLE
    if best is not None and (read[best].isascii() or plausibility(_beyond_ascii(read[best])) > enough):
        return read[best], best
    if utf8 is not None:
        return utf8, "utf-8"
    if damaged := _damaged(data):
        encoding, offset = damaged
        raise InputError(
            f"{name}: looks like {_label(encoding)}, but byte {offset + 1} is not; it is damaged or cut off. "
            f"'iconv -c -f {encoding.upper()} -t UTF-8' writes a copy without the broken bytes"
        )
    return _other(data, name)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _two_byte(utf8: str) -> bool:
    """Whether UTF-8 reads only pairs of bytes, as it does some short GBK texts (联通, 通知)."""
    return not utf8.isascii() and max(utf8) < "\u0800"


def _beyond_ascii(text: str) -> str:
    return "" if text.isascii() else "".join(char for char in text if char > "\x7f")


def _damaged(data: bytes) -> tuple[str, int] | None:
    """Return the encoding that reads all but a few bytes of `data` as Chinese, and the first it cannot."""
    for encoding in ("utf-8", "gb18030", "cp950"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError as error:
            text = _beyond_ascii(data.decode(encoding, "replace"))
            if text.count("\ufffd") * 10 <= len(text) and plausibility(text) >= 2 * _PLAUSIBLE:
                return encoding, error.start
    return None


def _other(data: bytes, name: str) -> tuple[str, str]:
    """Return what charset-normalizer makes of data that none of the usual encodings reads."""
    from charset_normalizer import from_bytes  # late: rarely needed, slow to import

    match = from_bytes(data[:100_000]).best() if b"\0" not in data else None
    text = _strict(data, match.encoding) if match is not None else None
    if match is None or text is None:
        raise _unreadable(name)
    return text, match.encoding


def _unreadable(name: str) -> InputError:
    return InputError(
        f"{name}: is not text, or in an encoding that could not be made out; "
        "save it as UTF-8 (GB18030, Big5 and UTF-16 are read too)"
    )


def _label(encoding: str) -> str:
    return {"utf-8-sig": "UTF-8", "cp950": "Big5"}.get(encoding, encoding.upper())
