"""What is to be read, one thing after the other, so that one which fails takes nothing else with it."""

import glob
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading import feeds
from xunli.reading.files import STDIN, PathLike, documents_of, located, read_all, read_bytes, sources
from xunli.reading.formats import documents
from xunli.reading.urls import is_url

if TYPE_CHECKING:
    from xunli.reading.feeds.entry import Entry
    from xunli.reading.sourcing.source import Source
    from xunli.reading.web.fetcher import Fetcher, Page

_FOLLOWED = 50
"""Pages behind the entries of a feed that are read where no source says how many."""


class Loaded(NamedTuple):
    """What a task gave: documents, and what is to be read because of it."""

    documents: tuple[Document, ...] = ()
    tasks: tuple["Task", ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to read."""

    name: str
    run: Callable[[], Loaded]
    """Reads it. Raises `InputError`."""
    source: "Source | None" = None
    """The source that it belongs to."""


def tasks(
    paths: Iterable[PathLike],
    named: Iterable["Source"],
    fetcher: Callable[[], "Fetcher"],
    *,
    follow: bool = False,
) -> list[Task]:
    """What there is to read: files, directories and addresses, then the named sources.

    `fetcher` makes what fetches addresses; it is called once, when there is one to fetch. `follow`: of a feed among
    the paths, read the page behind each link whose entry is but a summary. A source that names no file is left to
    its task to complain of.
    """
    reading = _Reading(fetcher)
    found = [reading.path(path, follow=follow) for path in sources(paths)]
    for source in named:
        found += reading.source(source)
    return found


class _Reading:
    def __init__(self, fetcher: "Callable[[], Fetcher]") -> None:
        self._fetcher = cache(fetcher)

    def _page(self, url: str, source: "Source | None") -> "Page":
        return self._fetcher().fetch(url, language=source.lang if source is not None else "")

    def path(self, path: PathLike, source: "Source | None" = None, *, follow: bool = False) -> Task:
        name = "standard input" if path == STDIN else str(path)
        if isinstance(path, str) and is_url(path):
            return Task(name, partial(self._url, path, source, follow=follow), source)
        if follow:
            return Task(name, partial(self._feed_or_file, path, name), source)
        return Task(name, lambda: Loaded(read_all(path)), source)

    def source(self, source: "Source") -> list[Task]:
        if source.form == "feed":
            return [Task(source.address, partial(self._feed, source), source)]
        if source.form == "index":
            return [Task(source.address, partial(self._index, source), source)]
        if source.form == "glob":
            matches = glob.glob(source.address, recursive=True)  # noqa: PTH207 - the pattern has its folder
            files = sorted(match for match in matches if Path(match).is_file())
            if not files:
                return [Task(source.address, partial(_nothing, source), source)]
            return [self.path(path, source) for path in sources(files)]
        return [self.path(path, source) for path in sources([source.address])]

    def _url(self, url: str, source: "Source | None", *, follow: bool) -> Loaded:
        page = self._page(url, source)
        if follow and feeds.knows(page.data):
            return self._entries(page.data, url, page.url, _FOLLOWED, source, follow=True)
        return Loaded(located(documents(page.data, url), url, page.url))

    def _feed_or_file(self, path: PathLike, name: str) -> Loaded:
        data = read_bytes(path)
        if feeds.knows(data):
            return self._entries(data, name, "", _FOLLOWED, None, follow=True)
        return Loaded(documents_of(data, path))

    def _feed(self, source: "Source") -> Loaded:
        if is_url(source.address):
            page = self._page(source.address, source)
            data, url = page.data, page.url
        else:
            data, url = read_bytes(source.address), ""
        if not feeds.knows(data):
            raise InputError(
                f"{source.address}: is no feed (RSS, Atom or JSON Feed), but {source.name!r} names it as one"
            )
        return self._entries(data, source.address, url, source.limit, source, follow=source.pages)

    def _entries(
        self, data: bytes, name: str, url: str, limit: int, source: "Source | None", *, follow: bool
    ) -> Loaded:
        feed = source.name if source is not None and source.form == "feed" else name
        found: list[Document] = []
        ahead: list[Task] = []
        from xunli.reading.feeds.entry import document

        for entry in feeds.entries(data, name, url):
            if follow and not entry.full and is_url(entry.link) and len(ahead) < limit:
                ahead.append(Task(entry.link, partial(self._followed, entry, feed, source), source))
            elif (told := document(entry, feed, documents)) is not None:
                found.append(told)
        return Loaded(tuple(found), tuple(ahead))

    def _followed(self, entry: "Entry", feed: str, source: "Source | None") -> Loaded:
        from xunli.reading.feeds.entry import followed

        page = self._page(entry.link, source)
        return Loaded(tuple(followed(entry, feed, one) for one in documents(page.data, entry.link)[:1]))

    def _index(self, source: "Source") -> Loaded:
        from xunli.reading.sourcing.listing import links

        page = self._page(source.address, source)
        found = links(page.data, page.url, source.selector, name=source.address)
        return Loaded(tasks=tuple(self.path(link, source) for link in found[: source.limit]))


def _nothing(source: "Source") -> Loaded:
    raise InputError(
        f"{source.address}: matches no file; check the pattern of {source.name!r} and the directory"
    )
