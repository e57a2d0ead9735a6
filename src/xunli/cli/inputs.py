"""What a command is to read, and how: the arguments and options that say so."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from xunli.cli import strings

if TYPE_CHECKING:
    from xunli.reading.sourcing.source import Source
    from xunli.reading.web.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files and addresses, and the options for those that are fetched."""

    files: tuple[str, ...] = ()
    sources_file: str | None = None
    follow: bool = False
    cache: str | None = None
    no_cache: bool = False
    allow_private: bool = False
    ignore_robots: bool = False
    quiet: bool = False

    def checked(self) -> "Inputs":
        """Itself. Raises `click.UsageError` where there is nothing to read."""
        if not self.files and self.sources_file is None:
            raise click.UsageError(strings.NO_INPUT)
        return self

    def sources(self) -> "tuple[Source, ...]":
        """What the file of sources names. Raises `SourcesError`."""
        if self.sources_file is None:
            return ()
        from xunli.reading.sourcing.source_file import load_sources

        return load_sources(self.sources_file)

    def fetcher(self) -> "Fetcher":
        """What fetches addresses as the options say."""
        from xunli.reading.web.cache import Cache
        from xunli.reading.web.fetcher import Fetcher

        cache = None if self.no_cache else Cache(self.cache or default_cache())
        return Fetcher(allow_private=self.allow_private, robots=not self.ignore_robots, cache=cache)


def default_cache() -> Path:
    """Where this system wants things kept that can be had again."""
    if told := os.environ.get("XDG_CACHE_HOME"):
        return Path(told, "xunli")
    if sys.platform == "win32":  # pragma: no cover - another system
        return Path(os.environ.get("LOCALAPPDATA") or Path.home(), "xunli", "cache")
    if sys.platform == "darwin":  # pragma: no cover - another system
        return Path.home() / "Library" / "Caches" / "xunli"
    return Path.home() / ".cache" / "xunli"
