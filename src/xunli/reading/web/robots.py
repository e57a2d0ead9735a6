"""What the robots.txt of a site lets be read."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from xunli.reading.web.addresses import FailedError, RefusedError

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser

AGENT = "xunli"
"""The name that a robots.txt has for this reader."""

LONGEST_PACE = 30.0
"""Seconds between two pages of a site that a robots.txt can ask for; more is taken for that."""

Answer = tuple[int, bytes]


class Robots:
    """The rules of each site, asked for once.

    After RFC 9309: where there is no robots.txt everything may be read; where the site cannot say, nothing.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        """`ask`: gives status and body of a robots.txt, redirects followed, or raises `FailedError`."""
        self._ask = ask
        self._rules: dict[str, RobotFileParser | str] = {}

    def check(self, url: str) -> float:
        """Return the pace that the site asks for, in seconds, or 0. Raises `FailedError` where it says no."""
        rules = self._of(url)
        if isinstance(rules, str):
            raise FailedError(
                f"the site's robots.txt, which may say not to read it, {rules}; "
                "--ignore-robots (robots=False) reads the page all the same"
            )
        if not rules.can_fetch(AGENT, url):
            raise FailedError(
                "the site's robots.txt asks programs not to read it; "
                "--ignore-robots (robots=False) reads it if you may"
            )
        return min(float(rules.crawl_delay(AGENT) or 0), LONGEST_PACE)

    def _of(self, url: str) -> "RobotFileParser | str":
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(f"{site}/robots.txt")
        return self._rules[site]

    def _read(self, url: str) -> "RobotFileParser | str":
        from urllib.robotparser import RobotFileParser  # late, for it is slow to import

        rules = RobotFileParser()
        try:
            status, body = self._ask(url)
        except RefusedError:
            raise
        except FailedError as error:
            return str(error)
        if status >= 500 or status == 429:
            return f"answers {status}"
        rules.parse(body.decode("utf-8", "replace").splitlines() if status == 200 else [])
        return rules
