"""The formats for programs, as bytes for a file or a pipe."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from xunli import export
from xunli.cli import strings
from xunli.errors import ConfigError
from xunli.model import Extraction

_TEXT: Final[Mapping[str, Callable[[Sequence[Extraction]], str]]] = {
    "json": export.to_json,
    "ndjson": export.to_ndjson,
    "csv": export.to_csv,
}


def encoded(format_: str, found: Sequence[Extraction], *, name: str = "") -> bytes:
    """Return `found` in the format, in UTF-8 whatever the locale; `name` is the calendar's own."""
    if format_ == "ics":
        return export.to_ical(found, name=name) if name else export.to_ical(found)
    return _TEXT[format_](found).encode()


def to_stdout(data: bytes) -> None:
    """Write to standard output without touching a byte."""
    if sys.stdout is None:
        raise ConfigError(strings.NO_STDOUT)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
