"""The addresses of links, as they stand for themselves."""

import re
from urllib.parse import quote, urljoin, urlsplit

LONGEST = 2_000
_SCHEMES = frozenset(("http", "https", "mailto"))
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|txt|csv|zip|rar|7z)(?:$|[?#])|/download(?:\.jsp|attach|file)|[?&]attach",
    re.IGNORECASE,
)
_SAFE = "%:/?#[]@!$&'()*+,;=~-._"


def is_file(href: str) -> bool:
    """Whether a link leads to a file to download."""
    return _FILE.search(href) is not None


def absolute(href: str, base: str = "") -> str | None:
    """The address that a link leads to, in ASCII; None for what leads nowhere by itself: scripts, places on the page.

    `base` is the address of the page, empty where it is not known.
    """
    href = re.sub(r"[\t\r\n]", "", href).strip()
    if not href or href.startswith("#") or len(href) > LONGEST:
        return None
    try:
        address = urljoin(base, href) if base else href
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _SCHEMES or not (parts.path if scheme == "mailto" else parts.hostname):
        return None
    written = quote(address, safe=_SAFE, errors="replace")
    return written if len(written) <= LONGEST else None
