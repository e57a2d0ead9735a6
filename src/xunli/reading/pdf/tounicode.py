"""The table in which a font says what characters its codes are: ISO 32000-1, 9.10.3."""

import re
from collections.abc import Iterator

from xunli.reading.pdf.limits import Meter

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)(?:end\1|(?=begin)|$)", re.DOTALL)
_CODE = rb"<([0-9A-Fa-f\s]*)>"
_PAIR = re.compile(_CODE + rb"\s*" + _CODE)
_RANGE = re.compile(_CODE + rb"\s*" + _CODE + rb"\s*(?:" + _CODE + rb"|\[([^\]]*)\])")
_EACH = re.compile(_CODE)


def to_unicode(data: bytes, meter: Meter) -> dict[int, str]:
    """The characters of the codes that the table names; what is not well formed in it is passed over."""
    found: dict[int, str] = {}
    total = 0
    for section in _SECTION.finditer(data):
        for first, last, characters in _entries(section[1], section[2]):
            total += max(0, last - first) + 1
            meter.ranges(total)
            if isinstance(characters, list):
                found.update(zip(range(first, last + 1), characters, strict=False))
            else:
                found.update(_counted(first, last, characters))
    return found


def _entries(kind: bytes, body: bytes) -> Iterator[tuple[int, int, str | list[str]]]:
    if kind == b"bfchar":
        for pair in _PAIR.finditer(body):
            code = _number(pair[1])
            yield code, code, _text(pair[2])
        return
    for entry in _RANGE.finditer(body):
        characters = (
            _text(entry[3]) if entry[3] is not None else [_text(one) for one in _EACH.findall(entry[4])]
        )
        yield _number(entry[1]), _number(entry[2]), characters


def _counted(first: int, last: int, begin: str) -> Iterator[tuple[int, str]]:
    """Each code has the character after that of the code before it."""
    if not begin:
        return
    head, tail = begin[:-1], ord(begin[-1])
    for step in range(min(last - first, 0x10FFFF - tail) + 1):
        yield first + step, head + chr(tail + step)


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split())[:8] or b"0", 16)


def _text(digits: bytes) -> str:
    digits = b"".join(digits.split())
    if len(digits) <= 2:
        return chr(int(digits or b"0", 16))
    return bytes.fromhex(digits[: len(digits) // 4 * 4].decode("ascii")).decode("utf-16-be", "replace")
