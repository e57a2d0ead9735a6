"""A file of sources, `xunli.toml`: what is to be read, each with a name and with what is known of it."""

import re
import tomllib
from pathlib import Path

from xunli.errors import Fault, SourcesError
from xunli.reading.sourcing.checker import Checker
from xunli.reading.sourcing.source import Source

LARGEST = 512 * 1024
"""Bytes that a file of sources may have."""

_POSITION = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")


def load_sources(path: str | Path) -> tuple[Source, ...]:
    """The sources in a TOML file; relative paths in it start where it stands.

    Raises `SourcesError` with all its faults, each with file, line and key.
    """
    name, folder = str(path), Path(path).parent
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise SourcesError([Fault(name, f"cannot be read: {reason}")]) from None
    if len(data) > LARGEST:
        raise SourcesError([Fault(name, f"larger than {LARGEST >> 10} KB: split it")])
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourcesError(
            [Fault(name, "not UTF-8 text: save it in that encoding", line=line, column=1)]
        ) from None
    return parse_sources(source, name, folder)


def parse_sources(source: str, name: str = "xunli.toml", folder: str | Path = "") -> tuple[Source, ...]:
    """The sources in a TOML text; `name` is what faults call it, `folder` where its relative paths start."""
    try:
        values = tomllib.loads(source)
    except RecursionError:
        raise SourcesError([Fault(name, "not TOML: brackets nested too deep")]) from None
    except ValueError as error:  # TOMLDecodeError is one, and so is what a number of 5000 digits gives
        raise SourcesError([_syntax(str(error), source, name)]) from None
    return Checker(source, name, Path(folder)).sources(values)


def _syntax(message: str, source: str, name: str) -> Fault:
    found = _POSITION.search(message)
    what = f"not TOML: {_POSITION.sub('', message)}"
    if "Unescaped '\\'" in what:
        what += "; write patterns in single quotes, where \\ stands for itself"
    if not found:
        return Fault(name, what)
    lines = source.split("\n")
    line, column = (int(found[1]), int(found[2])) if found[1] else (len(lines), len(lines[-1]) + 1)
    return Fault(name, what, line=line, column=column)
