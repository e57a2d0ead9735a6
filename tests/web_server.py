"""A server on loopback that answers as a test tells it to, well or badly."""

import ssl
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("web_certificate.pem")
"""For secure.test, signed by itself, with its key: made for these tests and of no other use."""


class Asked:
    """One request as it came, and the way to answer it."""

    def __init__(self, handler: BaseHTTPRequestHandler, stopped: threading.Event) -> None:
        self.path = handler.path
        self.headers = handler.headers
        self._handler = handler
        self._stopped = stopped

    def answer(self, body: bytes = b"", status: int = 200, **headers: str) -> None:
        """A whole answer; `content_type="text/html"` is a header."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        named.setdefault("content-length", str(len(body)))
        self.raw(f"HTTP/1.1 {status} Told\r\n".encode())
        for name, value in named.items():
            self.raw(f"{name}: {value}\r\n".encode("latin-1"))
        self.raw(b"connection: close\r\n\r\n" + body)

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self._handler.wfile.write(data)

    def wait(self, seconds: float = 30.0) -> bool:
        """Do nothing for a while; False once the test is over."""
        return not self._stopped.wait(seconds)


Answer = Callable[[Asked], None]


class Site:
    """What the server says at each path, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Answer] = {}
        self.asked: defaultdict[str, list[Asked]] = defaultdict(list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        """Answer `path` with a body; returns its address."""
        data = body.encode() if isinstance(body, str) else body
        return self.on(path, lambda asked: asked.answer(data, status, **headers))

    def on(self, path: str, answer: Answer) -> str:
        """Answer `path` in this way; returns its address."""
        self.pages[path] = answer
        return self.url(path)


def not_found(asked: Asked) -> None:
    """What every path says that the test has not given an answer."""
    asked.answer(b"none", 404)


@contextmanager
def serving(*, secure: bool = False) -> Iterator[Site]:
    """A site on a free port of all loopback addresses, 404 where it has no page; `secure` with `CERTIFICATE`."""
    stopped = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = Asked(self, stopped)
            site.asked[self.path].append(asked)
            self.close_connection = True
            with suppress(BrokenPipeError, ConnectionResetError):  # who asked has gone
                site.pages.get(self.path, not_found)(asked)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            pass

    server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)  # noqa: S104 - 127.0.0.2 must reach it, too
    server.daemon_threads = True
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.block_on_close = False
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
