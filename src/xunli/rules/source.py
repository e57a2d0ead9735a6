"""A pack's file → its TOML values, within limits and with every failure told as a fault."""

import tomllib
from pathlib import Path
from typing import Any

from xunli.errors import Fault, PackError
from xunli.patterns import Pattern
from xunli.rules.limits import LARGEST_FILE, MOST_KEYS

_POSITION = Pattern(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")
_DOTTED = Pattern(rf"(?<![\w-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{MOST_KEYS}}}")


def read_source(path: str | Path) -> str:
    """The text of a pack's file. Raises `PackError` if it cannot be read, is too large or is not UTF-8."""
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise PackError(faults=[Fault(name, f"cannot be read: {reason}")]) from None
    if len(data) > LARGEST_FILE:
        raise PackError(
            faults=[Fault(name, f"larger than {LARGEST_FILE} bytes: split it into several packs")]
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = "not UTF-8 text: save it in that encoding"
        raise PackError(faults=[Fault(name, what, line=line, column=1)]) from None


def parse_toml(source: str, name: str, *, trusted: bool = False) -> dict[str, Any]:
    """The values of a TOML text. Raises `PackError` that says where it is none.

    `tomllib` takes time by the square of the keys joined by dots; a `trusted` text is not searched for such.
    """
    if not trusted and (dotted := _DOTTED.search(source)):
        line = source.count("\n", 0, dotted.start()) + 1
        raise PackError(
            faults=[Fault(name, f"more than {MOST_KEYS} keys joined by dots", line=line, column=1)]
        )
    try:
        return tomllib.loads(source)
    except RecursionError:
        raise PackError(faults=[Fault(name, "not TOML: brackets nested too deep")]) from None
    except ValueError as error:  # TOMLDecodeError is one, and so is what a number of 5000 digits gives
        raise PackError(faults=[_fault(str(error), source, name)]) from None


def _fault(message: str, source: str, name: str) -> Fault:
    found = _POSITION.search(message)
    what = _POSITION.sub("", message)
    if not found:
        return Fault(name, f"not TOML: {what}")
    if "Unescaped '\\'" in what:
        what += "; write patterns in single quotes, where \\ stands for itself"
    lines = source.split("\n")
    line, column = (int(found[1]), int(found[2])) if found[1] else (len(lines), len(lines[-1]) + 1)
    return Fault(name, f"not TOML: {what}", line=line, column=column)
