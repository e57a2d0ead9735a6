"""Where the tables and keys of a TOML text stand, which `tomllib` does not tell."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from xunli.patterns import Pattern

KeyPath = tuple[str | int, ...]
"""The keys from the top to a value; of an array of tables also the position: ("rule", 0, "trigger")."""


class Spot(NamedTuple):
    """Line and column of a key or a header, from 1."""

    line: int
    column: int
    inside: int = 0
    """The column of the first character in the quotes, where the value stands on that line as it is; else 0."""


_BLANK = Pattern(r"(?:[ \t\r\n]|#[^\n]*)*")
_PART = Pattern(r"""[ \t]*([\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*""", re.ASCII)
_HEADER = Pattern(r"\[\[?")
_EQUALS = Pattern(r"=[ \t]*")
_VALUE = Pattern(
    r'''"""(?:[^\\]|\\[\s\S])*?"{3,5}|\'\'\'[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[^\[\]{}"'#\n]+|[\s\S]'''
)


def spots(source: str) -> dict[KeyPath, Spot]:
    """Each table and key of a TOML text with where it stands; `source` must be TOML."""
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    found: dict[KeyPath, Spot] = {}
    for path, at, inside in _entries(source):
        line = bisect_right(starts, at)
        first = starts[line - 1]
        found.setdefault(path, Spot(line, at - first + 1, inside - first + 1 if inside else 0))
    return found


def _entries(source: str) -> Iterator[tuple[KeyPath, int, int]]:
    """Yield path and position of every header and key, and where the text of a plain value begins."""
    at, here = 0, KeyPath()
    counts: dict[KeyPath, int] = {}
    while True:
        at = _end(_BLANK, source, at)
        if header := _HEADER.match(source, at):
            keys, end = _keys(source, header.end())
            if not keys:
                return
            here = _resolved(keys, counts, opens=len(header[0]) == 2)
            yield here, at, 0
            at = min(end + len(header[0]), len(source))
            continue
        keys, end = _keys(source, at)
        equals = _EQUALS.match(source, end)
        if not keys or equals is None:
            return
        value = equals.end()
        literal = source.startswith("'", value) and not source.startswith("''", value)
        yield (*here, *keys), at, value + 1 if literal else 0
        at = _past(source, value)


def _end(pattern: Pattern, source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at


def _keys(source: str, at: int) -> tuple[list[str], int]:
    """The parts of a dotted key, and where it ends."""
    keys: list[str] = []
    while part := _PART.match(source, at):
        keys.append(part[1].strip("\"'"))
        at = part.end()
        if not source.startswith(".", at):
            break
        at += 1
    return keys, at


def _resolved(keys: list[str], counts: dict[KeyPath, int], *, opens: bool) -> KeyPath:
    """The path of a header: what stands in an array of tables belongs to the last of them."""
    path = KeyPath()
    for number, key in enumerate(keys, 1):
        path = (*path, key)
        if opens and number == len(keys):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _past(source: str, at: int) -> int:
    """The end of the value that begins at `at`."""
    depth = 0
    while (match := _VALUE.match(source, at)) is not None:
        if match[0] == "\n" and depth <= 0:
            return at
        depth += (match[0] in ("[", "{")) - (match[0] in ("]", "}"))
        at = match.end()
    return at
