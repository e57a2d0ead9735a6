"""One request and its answer, or the reason in words why there is none.

Imported when something is fetched, for httpx takes long to import.
"""

import ssl
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx

from xunli.reading.web.addresses import FailedError, RefusedError, Resolve
from xunli.reading.web.limits import Limits
from xunli.reading.web.transport import Deadline, Transport

_LONGEST_URL = 4_000
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answers."""

    status: int
    reason: str
    headers: httpx.Headers
    body: bytes
    """Decompressed."""


@cache  # it reads a file of certificates
def secure() -> ssl.SSLContext:
    """What certificates are checked with; `SSL_CERT_FILE` and `SSL_CERT_DIR` name others."""
    return httpx.create_ssl_context()


@dataclass(frozen=True, slots=True)
class Exchange:
    """How requests are made."""

    limits: Limits
    resolve: Resolve
    context: ssl.SSLContext
    allow_private: bool

    def address(self, url: str, base: str = "") -> httpx.URL:
        """The address as it is asked, without a fragment; `base` is where it was found.

        Raises `RefusedError` for one that is not asked.
        """
        return _address(url, base)

    def get(
        self,
        url: httpx.URL,
        headers: Mapping[str, str],
        deadline: Deadline,
        *,
        size: int,
        cut: bool = False,
    ) -> Reply:
        """Ask for `url`; a body of more than `size` bytes is cut there or is an error.

        Raises `RefusedError` for a host that is not to be asked, else `FailedError`.
        """
        transport = Transport(self.resolve, deadline, self.context, allow_private=self.allow_private)
        timeout = httpx.Timeout(self.limits.read, connect=self.limits.connect)
        try:
            with (
                httpx.Client(transport=transport, timeout=timeout, trust_env=False) as client,
                client.stream("GET", url, headers=dict(headers), follow_redirects=False) as response,
            ):
                body = _body(response, size, cut=cut) if response.status_code == 200 else b""
                return Reply(response.status_code, response.reason_phrase, response.headers, body)
        except (httpcore.TimeoutException, httpx.TimeoutException) as error:
            raise FailedError(self._slow(error, deadline)) from None
        except (httpcore.ConnectError, httpx.ConnectError) as error:
            raise FailedError(f"cannot be reached: {error}") from None
        except (httpx.InvalidURL, UnicodeError) as error:
            raise FailedError(f"is no address: {error}") from None
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.UnsupportedProtocol,
            httpx.HTTPError,
            httpx.StreamError,
            OSError,
            ValueError,
        ) as error:
            raise FailedError(f"the connection broke: {error or type(error).__name__}") from None

    def _slow(self, error: Exception, deadline: Deadline) -> str:
        if deadline.left() <= 0:
            return f"takes longer than {self.limits.total:g} s"
        if isinstance(error, httpcore.ConnectTimeout | httpx.ConnectTimeout):
            return f"cannot be reached within {self.limits.connect:g} s"
        return f"sends nothing for {self.limits.read:g} s"


def _address(url: str, base: str) -> httpx.URL:
    if len(url) > _LONGEST_URL:
        raise RefusedError("the address is too long")
    try:
        found = (httpx.URL(base).join(url) if base else httpx.URL(url)).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise RefusedError(f"is no address: {error}") from None
    if found.scheme not in ("http", "https"):
        raise RefusedError(f"{found.scheme}: is not read, only http and https")
    if found.port is not None and not 0 < found.port < 2**16:
        raise RefusedError(f"is no address: there is no port {found.port}")
    if not found.host:
        raise RefusedError("the address names no host")
    if found.userinfo:
        raise RefusedError("the address carries a user name or password; xunli does not log in")
    return found


def _body(response: httpx.Response, size: int, *, cut: bool) -> bytes:
    told = response.headers.get("content-length", "")
    if not cut and told.isascii() and told.isdigit() and int(told[:20]) > size:
        raise _too_large(size)
    body = bytearray()
    for piece in _pieces(response, size):
        body += piece
        if len(body) > size:
            if cut:
                return bytes(body[:size])
            raise _too_large(size)
    return bytes(body)


def _too_large(size: int) -> FailedError:
    shown = f"{size >> 20} MB" if size >= 2**20 else f"{size:,} bytes"
    return FailedError(f"is larger than {shown}")


def _pieces(response: httpx.Response, size: int) -> Iterator[bytes]:
    """The body, decompressed a piece at a time, so that a small answer cannot become a large one in memory."""
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        yield from response.iter_raw()
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise FailedError(f"is sent as {coding!r}, which was not asked for")
    unpacker = None
    raw = 0
    for packed in response.iter_raw():
        raw += len(packed)
        if raw > size:
            raise _too_large(size)
        try:
            unpacker = unpacker or _unpacker(coding, packed)
            rest = packed
            while rest:
                yield unpacker.decompress(rest, _PIECE)
                rest = unpacker.unconsumed_tail
        except zlib.error as error:
            raise FailedError(f"is sent as {coding}, but is not: {error}") from None
        if unpacker.unused_data:
            raise FailedError(f"has something behind what is sent as {coding}")
    if unpacker is not None and not unpacker.eof:
        raise FailedError("is cut off")


def _unpacker(coding: str, packed: bytes) -> "zlib._Decompress":
    if coding != "deflate":
        return zlib.decompressobj(16 + zlib.MAX_WBITS)
    wrapped = len(packed) < 2 or (packed[0] & 0x0F == 8 and (packed[0] * 256 + packed[1]) % 31 == 0)
    return zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
