"""Pages kept on disk, so that a server need not send again what has not changed."""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

LIMIT = 256 * 2**20
"""Bytes that all pages together may take."""

_HEADER = 16_384


@dataclass(frozen=True, slots=True)
class Stored:
    """A page as it was sent, with what the server wants to hear when it is asked whether it has changed."""

    url: str
    body: bytes
    etag: str = ""
    last_modified: str = ""

    def condition(self) -> dict[str, str]:
        """The headers of a request for the page if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class Cache:
    """A directory of pages, one file each, replaced in one step; the longest unused go when it is full.

    It only ever saves work: a file that is damaged is as if it were not there, and a directory that cannot be
    written to stays empty.
    """

    def __init__(self, directory: str | Path, limit: int = LIMIT) -> None:
        self._directory = Path(directory)
        self._limit = limit

    def get(self, url: str) -> Stored | None:
        """The page of that address, if it is there and whole."""
        path = self._path(url)
        try:
            with path.open("rb") as file:
                header, body = file.readline(_HEADER), file.read(self._limit + 1)
            told = json.loads(header)
            stored = Stored(told["url"], body, told["etag"], told["last_modified"])
            if stored.url != url or hashlib.sha256(body).hexdigest() != told["sha256"]:
                return None
            path.touch()  # used now
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return stored

    def put(self, stored: Stored) -> None:
        """Keep a page, unless it is too large or its server gave nothing to ask again with."""
        if not stored.condition() or len(stored.body) > self._limit // 4:
            return
        told = asdict(stored) | {"sha256": hashlib.sha256(stored.body).hexdigest()}
        del told["body"]
        header = json.dumps(told).encode() + b"\n"
        if len(header) > _HEADER:
            return
        with suppress(OSError):
            self._directory.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(self._path(stored.url), header + stored.body)
            self._shrink()

    def _path(self, url: str) -> Path:
        return self._directory / (hashlib.sha256(url.encode("utf-8", "replace")).hexdigest() + ".page")

    def _write(self, path: Path, data: bytes) -> None:
        handle, name = tempfile.mkstemp(prefix="new-", suffix=".page", dir=self._directory)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _shrink(self) -> None:
        """Remove the pages that were not used for the longest time until the rest are within the limit."""
        with os.scandir(self._directory) as listing:
            found = [(entry.stat(), entry.path) for entry in listing if entry.name.endswith(".page")]
        total = sum(about.st_size for about, _ in found)
        for about, path in sorted(found, key=lambda page: (page[0].st_mtime_ns, page[1])):
            if total <= self._limit:
                break
            Path(path).unlink(missing_ok=True)
            total -= about.st_size
