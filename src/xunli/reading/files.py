"""Files, directories and standard input to documents."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.formats import documents, suffixes

STDIN = "-"

LIMIT = 64 * 2**20
"""Bytes a file may have. A larger one is no notice, and takes several times as much memory to read."""

PathLike = str | os.PathLike[str]


def read(path: PathLike) -> Document:
    """Read the file at `path`, or standard input where it is `-`, as one document. See `read_all`.

    Raises `InputError` too for a file that holds more documents than one, as a feed does.
    """
    found = read_all(path)
    if len(found) != 1:
        raise InputError(f"{_name(path)}: holds {len(found)} documents; read them with read_all()")
    return found[0]


def read_all(path: PathLike) -> tuple[Document, ...]:
    """Read the documents of the file at `path`, or of standard input where it is `-`.

    The bytes decide what format it is. `Document.source` is the path as given, with forward slashes. Raises
    `InputError`, its message beginning with the name, for what is missing, empty, too large, damaged, of no
    format that is known, or in no encoding that could be made out.
    """
    name = _name(path)
    try:
        data = _bytes(path)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the name and the directory") from None
    except IsADirectoryError:
        raise InputError(
            f"{name}: a directory cannot be read as one text; name the files in it "
            f"(the command line looks for {', '.join(suffixes())} files and found none)"
        ) from None
    except PermissionError:
        raise InputError(f"{name}: permission denied; check who may read it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > LIMIT:
        raise InputError(f"{name}: is larger than {LIMIT >> 20} MB; split it, one notice or page a file")
    source = _source(path)
    return tuple(replace(one, source=source) if one.source == name else one for one in documents(data, name))


def sources(paths: Iterable[PathLike]) -> Iterator[PathLike]:
    """Yield what is to be read, each file once; a directory stands for the files in it, by name.

    Hidden files and directories are left out. What does not exist, or is a directory without files to read, is
    yielded as it is, so that reading it says what is wrong.
    """
    seen: set[Path | str] = set()
    for given in paths:
        for path in _expand(given):
            key = path if path == STDIN else _identity(path)
            if key not in seen:
                seen.add(key)
                yield path


def _identity(path: PathLike) -> Path | str:
    try:
        return Path(path).resolve()
    except (OSError, ValueError, RuntimeError):  # a loop of links, a NUL in the name
        return os.fspath(path)


def _expand(given: PathLike) -> list[PathLike]:
    if given == STDIN or not Path(given).is_dir():
        return [given]
    return [*sorted(_files(given))] or [given]


def _files(directory: PathLike) -> Iterator[Path]:
    endings = suffixes()
    for parent, directories, names in os.walk(directory):
        directories[:] = [name for name in directories if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(endings) and not name.startswith("."):
                yield Path(parent, name)


def _bytes(path: PathLike) -> bytes:
    # One byte more than may be, for pipes and devices have no size to ask for.
    if path == STDIN:
        if sys.stdin is None:
            raise InputError("standard input: is closed; name a file or pipe a text in")
        return sys.stdin.buffer.read(LIMIT + 1)
    if Path(path).is_dir():
        raise IsADirectoryError
    with Path(path).open("rb") as file:
        return file.read(LIMIT + 1)


def _name(path: PathLike) -> str:
    """What errors call it."""
    source = _source(path)
    return "standard input" if source == STDIN else source


def _source(path: PathLike) -> str:
    # A name that is not valid UTF-8 reaches Python with lone surrogates, which no output format takes.
    name = Path(path).as_posix() if path != STDIN else STDIN
    return os.fsencode(name).decode("utf-8", "backslashreplace")
