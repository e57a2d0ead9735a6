"""What a format is to `read()`: how its bytes are known, and how they become documents."""

from collections.abc import Callable
from dataclasses import dataclass

from xunli.errors import MissingExtraError
from xunli.model import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """One format. Heavy libraries are imported inside `read`, never with the module."""

    name: str
    """What people call it: `a PDF file`."""
    suffixes: tuple[str, ...]
    """What its files end in, for finding them in a directory; the bytes decide what a file is."""
    knows: Callable[[bytes, str], bool]
    """Whether the data, whose name is given for what the bytes leave open, is of this format."""
    read: Callable[[bytes, str], tuple[Document, ...]]
    """The documents of the data; the name is their source. Raises `InputError`, beginning with the name."""


def missing(name: str, extra: str, what: str) -> MissingExtraError:
    """The error for a format whose libraries are not installed: it names the command that installs them."""
    return MissingExtraError(f"{name}: is {what}; install what reads it: pip install 'xunli[{extra}]'")
