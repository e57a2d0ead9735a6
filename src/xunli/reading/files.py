"""Files, directories, addresses and standard input to documents."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.formats import documents, suffixes
from xunli.reading.urls import is_url

if TYPE_CHECKING:
    from xunli.reading.web.fetcher import Fetcher

STDIN = "-"

LIMIT = 64 * 2**20
"""Bytes a file may have. A larger one is no notice, and takes several times as much memory to read."""

PathLike = str | os.PathLike[str]


def read(path: PathLike, *, fetcher: "Fetcher | None" = None) -> Document:
    """Read a file, an address or standard input as one document. See `read_all`.

    Raises `InputError` too for what holds more documents than one, as a feed does, or none.
    """
    found = read_all(path, fetcher=fetcher)
    if len(found) != 1:
        raise InputError(f"{_name(path)}: holds {len(found)} documents; read them with read_all()")
    return found[0]


def read_all(path: PathLike, *, fetcher: "Fetcher | None" = None) -> tuple[Document, ...]:
    """Read the documents of the file at `path`, of the page at an address, or of standard input where it is `-`.

    The bytes decide what format it is. `Document.source` is the path as given, with forward slashes, or the
    address; of an entry of a feed that with `#` and the entry's id. An address is fetched by `fetcher`, without
    one by a new `Fetcher()`. Raises `InputError`, its message beginning with the name, for what is missing,
    empty, too large, damaged, of no format that is known, in no encoding that could be made out, or refused.
    """
    if isinstance(path, str) and is_url(path):
        from xunli.reading.web.fetcher import Fetcher

        page = (fetcher or Fetcher()).fetch(path)
        return located(documents(page.data, path), path, page.url)
    return documents_of(read_bytes(path), path)


def documents_of(data: bytes, path: PathLike) -> tuple[Document, ...]:
    """The documents of what was read from a file or standard input."""
    name, source = _name(path), _source(path)
    return tuple(
        replace(one, source=source + one.source.removeprefix(name)) if one.source.startswith(name) else one
        for one in documents(data, name)
    )


def located(found: Iterable[Document], url: str, final: str) -> tuple[Document, ...]:
    """The documents of a page, with the address where it stands in the end for one that says no other."""
    return tuple(replace(one, url=final) if one.source == url and not one.url else one for one in found)


def read_bytes(path: PathLike) -> bytes:
    """What a file or standard input holds. Raises `InputError`, its message beginning with the name."""
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
    return data


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
    if is_url(path):
        return os.fspath(path)
    try:
        return Path(path).resolve()
    except (OSError, ValueError, RuntimeError):  # a loop of links, a NUL in the name
        return os.fspath(path)


def _expand(given: PathLike) -> list[PathLike]:
    if given == STDIN or is_url(given) or not Path(given).is_dir():
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
    if isinstance(path, str) and is_url(path):
        return path
    source = _source(path)
    return "standard input" if source == STDIN else source


def _source(path: PathLike) -> str:
    # A name that is not valid UTF-8 reaches Python with lone surrogates, which no output format takes.
    name = Path(path).as_posix() if path != STDIN else STDIN
    return os.fsencode(name).decode("utf-8", "backslashreplace")
