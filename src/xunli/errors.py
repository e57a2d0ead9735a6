"""The one family of errors: each says what is wrong, where, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass


class XunliError(Exception):
    """Base of every error that xunli raises on purpose.

    Args of each subclass are made for people: `str(error)` is one line without a traceback's help.
    """


class InputError(XunliError):
    """A file or stream cannot be read as text; the message begins with its name."""


class MissingExtraError(InputError):
    """A format needs libraries that are not installed; the message names the command that installs them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a TOML file; `str` gives it as `mine.toml:7:1: rule lost.pickup: kind: …`."""

    file: str
    what: str
    where: str = ""
    """The rule, drop, example or source."""
    field: str = ""
    line: int = 0
    """From 1; 0 where it is not known, as is `column`."""
    column: int = 0

    def __str__(self) -> str:
        """Return it on one line that editors can follow."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return ": ".join(part for part in (place, self.where, self.field, self.what) if part)


class PackError(XunliError):
    """A rule pack is not valid; the message lists every fault on a line of its own, `faults` has them apart."""

    def __init__(self, message: str = "", faults: Iterable[Fault] = ()) -> None:
        self.faults = tuple(faults)
        super().__init__(message or "\n".join(map(str, self.faults)))


class ConfigError(XunliError):
    """An argument or option has a value that cannot be used."""


class SourcesError(ConfigError):
    """A file of sources is not valid; the message lists every fault on a line of its own, `faults` has them apart."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
