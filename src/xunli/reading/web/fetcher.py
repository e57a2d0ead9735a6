"""Pages from the web: fetched within limits, politely, and only from where they may be.

Nothing here is done unless it is asked for: a `Fetcher` fetches what it is given, and `xunli.read()` an address.
"""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from xunli.errors import InputError
from xunli.reading.reader import missing
from xunli.reading.web.addresses import FailedError, Resolve, system_resolve
from xunli.reading.web.cache import Cache, Stored
from xunli.reading.web.limits import Limits
from xunli.reading.web.robots import AGENT, Answer, Robots

if TYPE_CHECKING:
    import httpx

    from xunli.reading.web.exchange import Exchange, Reply

_REDIRECTS = (301, 302, 303, 307, 308)
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8"


class Page(NamedTuple):
    """What an address gave."""

    url: str
    """Where it stands, after redirects."""
    data: bytes
    changed: bool
    """False if the server says that it is as it was when it was last fetched."""


class Fetcher:
    """Fetches pages one after the other; not for several threads at once.

    Refused are addresses that are not http or https, that carry a password, or whose host is not on the public
    Internet; each redirect is looked at as the first address is. Proxies are not used and cookies not kept.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        allow_private: bool = False,
        robots: bool = True,
        cache: Cache | None = None,
        resolve: Resolve = system_resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`allow_private`: ask hosts of the own network, too. `robots`: heed what a site's robots.txt says.

        `cache`: pages that are asked for again only if they have changed. The rest is what time and names are.
        """
        self.limits = limits or Limits()
        self._allow_private = allow_private
        self._robots = Robots(self._ask_robots) if robots else None
        self._cache = cache
        self._resolve = resolve
        self._clock = clock
        self._sleep = sleep
        self._free: dict[str, float] = {}
        self._exchange: Exchange | None = None

    def fetch(self, url: str, *, language: str = "") -> Page:
        """The page at an address; `language` is the one to ask for, `zh-CN`.

        Raises `InputError`, its message beginning with `url`, for what is refused, fails or does not end.
        """
        try:
            from xunli.reading.web.exchange import Exchange, secure
        except ImportError:
            raise missing(url, "web", "an address of the web") from None

        if self._exchange is None:
            self._exchange = Exchange(self.limits, self._resolve, secure(), self._allow_private)
        try:
            return self._page(self._exchange, url, _headers(language))
        except FailedError as error:
            raise InputError(f"{url}: {error}") from None

    def _page(self, exchange: "Exchange", url: str, headers: Mapping[str, str]) -> Page:
        at, left = exchange.address(url), self.limits.total
        for _ in range(self.limits.redirects + 1):
            pace = self._robots.check(str(at)) if self._robots is not None else 0.0
            stored = self._cache.get(str(at)) if self._cache is not None else None
            asked = {**headers, **(stored.condition() if stored is not None else {})}
            reply, left = self._get(exchange, at, asked, left, pace=pace)
            if reply.status == 304 and stored is not None:
                return Page(str(at), stored.body, False)
            if reply.status == 200:
                self._keep(str(at), reply)
                return Page(str(at), reply.body, True)
            at = exchange.address(_leads_to(reply), str(at))
        raise FailedError(f"leads on and on, more than {self.limits.redirects} times")

    def _get(
        self,
        exchange: "Exchange",
        at: "httpx.URL",
        headers: Mapping[str, str],
        seconds: float,
        *,
        pace: float = 0.0,
        robots: bool = False,
    ) -> "tuple[Reply, float]":
        """The answer of one server, in its turn, and how many of the seconds are left."""
        from xunli.reading.web.transport import Deadline

        wait = self._free.get(at.host, 0.0) - self._clock()
        if wait > 0:
            self._sleep(wait)
        deadline = Deadline(seconds, self._clock)
        size = self.limits.robots_size if robots else self.limits.size
        try:
            return exchange.get(at, headers, deadline, size=size, cut=robots), deadline.left()
        finally:
            self._free[at.host] = self._clock() + max(self.limits.pace, pace)

    def _keep(self, url: str, reply: "Reply") -> None:
        if self._cache is not None:
            told = (reply.headers.get(name, "") for name in ("etag", "last-modified"))
            # What is no plain text cannot be sent back.
            etag, modified = (value if value.isascii() and value.isprintable() else "" for value in told)
            self._cache.put(Stored(url, reply.body, etag, modified))

    def _ask_robots(self, url: str) -> Answer:
        exchange = self._exchange
        assert exchange is not None  # noqa: S101 - set before a page is asked for
        at, left = exchange.address(url), self.limits.total
        for _ in range(self.limits.redirects + 1):
            reply, left = self._get(exchange, at, _headers(""), left, robots=True)
            if reply.status not in _REDIRECTS:
                return reply.status, reply.body
            at = exchange.address(_leads_to(reply), str(at))
        raise FailedError("leads on and on")


def _headers(language: str) -> dict[str, str]:
    # Only what is unpacked here piece by piece is asked for.
    asked = {"User-Agent": user_agent(), "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
    return {**asked, "Accept-Language": language} if language else asked


def user_agent() -> str:
    """What this reader calls itself."""
    from importlib.metadata import PackageNotFoundError, version  # late, for it is slow to import

    try:
        number = version("xunli")
    except PackageNotFoundError:  # pragma: no cover - not installed
        number = "0"
    return f"{AGENT}/{number} (finds dates in notices; heeds robots.txt for {AGENT!r})"


def _leads_to(reply: "Reply") -> str:
    """Where a redirect leads. Raises `FailedError` for another answer."""
    where = reply.headers.get("location", "") if reply.status in _REDIRECTS else ""
    if not where:
        raise FailedError(f"the server answers {reply.status} {reply.reason}".rstrip())
    return where
