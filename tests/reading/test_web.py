"""Fetching from a real server on loopback: what it gives, and how each fetch ends whatever the server does."""

import gzip
import subprocess
import sys
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from web_server import CERTIFICATE, Answer, Asked, Site, serving
from xunli import Cache, Fetcher, Limits, read, read_all
from xunli.errors import InputError, MissingExtraError
from xunli.reading.web import addresses, exchange
from xunli.reading.web.fetcher import user_agent

QUICK = Limits(connect=0.5, read=0.5, total=1.0, size=64 * 1024, redirects=3, pace=0)
SOON = 3.0
"""Seconds within which every fetch with `QUICK` has ended, a slow machine allowed for."""

TEXT = "考试时间：7月26日上午9点，地点：第一中学。\n"


def local(limits: Limits = QUICK, *, robots: bool = False, cache: Cache | None = None) -> Fetcher:
    return Fetcher(limits, allow_private=True, robots=robots, cache=cache)


@pytest.fixture
def soon() -> Iterator[None]:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SOON


# What it gives


def test_page_is_read_as_a_file_is(site: Site) -> None:
    url = site.put("/通知.txt".encode().decode("latin-1"), TEXT.encode("gbk"))
    url = site.url("/%E9%80%9A%E7%9F%A5.txt")
    site.put("/%E9%80%9A%E7%9F%A5.txt", TEXT.encode("gbk"))
    document = read(site.url("/通知.txt"), fetcher=local())
    assert (document.text, document.source, document.url) == (TEXT, site.url("/通知.txt"), url)


def test_the_server_is_told_who_asks(site: Site) -> None:
    url = site.put("/a", TEXT)
    local().fetch(url, language="zh-HK")
    headers = site.asked["/a"][0].headers
    assert headers["User-Agent"] == user_agent()
    assert "xunli/" in headers["User-Agent"]
    assert headers["Accept-Language"] == "zh-HK"
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert headers["Cookie"] is None


def test_redirects_are_followed_and_the_address_kept(site: Site) -> None:
    site.put("/b/c", TEXT)
    site.put("/b/", "", 302, location="c#part")
    url = site.put("/a", "", 301, location="/b/")
    document = read(url, fetcher=local())
    assert (document.text, document.source, document.url) == (TEXT, url, site.url("/b/c"))


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_compressed(site: Site, coding: str, pack: Callable[[bytes], bytes]) -> None:
    url = site.put("/a", pack(TEXT.encode()), content_encoding=coding)
    assert local().fetch(url).data == TEXT.encode()


def test_the_bytes_decide_the_encoding_not_the_header(site: Site) -> None:
    url = site.put("/a", TEXT.encode("gbk"), content_type="text/plain; charset=iso-8859-1")
    assert read(url, fetcher=local()).text == TEXT


def test_a_feed_at_an_address(site: Site) -> None:
    url = site.put(
        "/feed",
        '{"version": "https://jsonfeed.org/version/1.1", "items": '
        '[{"id": "7", "url": "a/7", "content_text": "7月26日笔试"}]}',
    )
    (document,) = read_all(url, fetcher=local())
    assert (document.source, document.url) == (f"{url}#7", site.url("/a/7"))


# What is not given


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 403, 404, 410, 429, 500, 503])
def test_other_answers_are_told(site: Site, status: int) -> None:
    url = site.put("/a", "", status)
    with pytest.raises(InputError, match=rf"^{url}: the server answers {status} [A-Z].*$"):
        local().fetch(url)


def test_nothing_listens() -> None:
    with pytest.raises(InputError, match=r"^http://127.0.0.1:1/: cannot be reached"):
        local().fetch("http://127.0.0.1:1/")


def test_no_such_host() -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(InputError, match=r"no address is known for nowhere\.test"):
        Fetcher(QUICK, resolve=resolve, robots=False).fetch("http://nowhere.test/")


OK = b"HTTP/1.1 200 OK\r\n"


def slow(first: bytes = b"", then: bytes = b"") -> Answer:
    """An answer that begins and then stops, or goes on a little at a time."""

    def answer(asked: Asked) -> None:
        asked.raw(first)
        while asked.wait(0.05):
            asked.raw(then)

    return answer


SLOW = {
    "says nothing": slow(),
    "stops in the headers": slow(OK + b"x: "),
    "drips headers": slow(then=b"H"),
    "drips one long header": slow(OK + b"x: ", b"x"),
    "goes on saying continue": slow(then=b"HTTP/1.1 100 Continue\r\n\r\n"),
    "stops in the body": slow(OK + b"content-length: 9\r\n\r\nabc"),
    "drips the body": slow(OK + b"\r\n", b"a"),
    "drips empty gzip": slow(
        OK + b"content-encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10], b"\0\0\0\xff\xff"
    ),
}


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("way", SLOW)
def test_slow(site: Site, way: str) -> None:
    url = site.on("/a", SLOW[way])
    with pytest.raises(InputError, match=rf"^{url}: (takes longer than 1 s|sends nothing for 0.5 s)$"):
        local().fetch(url)


@pytest.mark.usefixtures("soon")
def test_slow_redirects_share_the_time_of_one_fetch(site: Site) -> None:
    def slowly(asked: Asked) -> None:
        asked.wait(0.4)
        asked.answer(status=302, location=asked.path + "x")

    for path in ("/", "/x", "/xx", "/xxx"):
        site.on(path, slowly)
    with pytest.raises(InputError, match="takes longer than 1 s"):
        local().fetch(site.url())
    assert "/xxx" not in site.asked


@pytest.mark.usefixtures("soon")
def test_a_name_that_takes_long_to_look_up() -> None:
    def resolve(host: str, port: int) -> list[str]:
        time.sleep(20)
        return ["192.0.2.1"]

    with pytest.raises(InputError, match=r"cannot be reached within 0\.5 s"):
        Fetcher(QUICK, resolve=resolve, robots=False).fetch("http://slow.test/")


def endless(asked: Asked) -> None:
    while True:
        asked.raw(b"a" * 4096)


def endless_header(asked: Asked) -> None:
    asked.raw(b"HTTP/1.1 200 OK\r\nx: ")
    endless(asked)


def endless_body(asked: Asked) -> None:
    asked.raw(b"HTTP/1.1 200 OK\r\n\r\n")
    endless(asked)


@pytest.mark.usefixtures("soon")
def test_huge(site: Site) -> None:
    told = site.on("/told", lambda asked: asked.answer(b"", content_length="99999999999999999"))
    with pytest.raises(InputError, match=r"told: is larger than 65,536 bytes$"):
        local().fetch(told)
    with pytest.raises(InputError, match="is larger than"):
        local().fetch(site.on("/body", endless_body))
    with pytest.raises(InputError, match="the connection broke"):
        local().fetch(site.on("/header", endless_header))


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_not_unpacked(site: Site, coding: str) -> None:
    pack = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    bomb = b"".join(pack.compress(bytes(2**20)) for _ in range(60)) + pack.flush()
    assert len(bomb) < QUICK.size
    url = site.put("/a", bomb, content_encoding=coding)
    fetcher = local()
    with pytest.raises(InputError, match="404"):
        fetcher.fetch(site.url("/other"))  # what is imported for it takes memory, too
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="is larger than 65,536 bytes"):
            fetcher.fetch(url)
        assert tracemalloc.get_traced_memory()[1] < 2 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("to", ["/", "/b", "?x", "//127.0.0.1:{port}/"])
def test_a_loop_of_redirects(site: Site, to: str) -> None:
    site.put("/b", "", 302, location="/")
    site.on("/?x", lambda asked: asked.answer(status=302, location="/?x"))
    url = site.put("/", "", 302, location=to.format(port=site.port))
    with pytest.raises(InputError, match=rf"^{url}: leads on and on, more than 3 times$"):
        local().fetch(url)
    assert sum(map(len, site.asked.values())) == 4


@pytest.mark.parametrize(
    ("body", "headers", "says"),
    [
        (gzip.compress(TEXT.encode())[:-9], {"content_encoding": "gzip"}, "is cut off"),
        (TEXT.encode(), {"content_encoding": "gzip"}, "is sent as gzip, but is not"),
        (gzip.compress(b"a") + b"more", {"content_encoding": "gzip"}, "something behind"),
        (TEXT.encode(), {"content_encoding": "br"}, "was not asked for"),
        (gzip.compress(gzip.compress(b"a")), {"content_encoding": "gzip, gzip"}, "was not asked for"),
        (b"short", {"content_length": "999"}, "the connection broke"),
        (b"zz\r\nno size of a chunk", {"transfer_encoding": "chunked"}, "the connection broke"),
    ],
)
def test_damaged_answers(site: Site, body: bytes, headers: dict[str, Any], says: str) -> None:
    url = site.put("/a", body, **headers)
    with pytest.raises(InputError, match=rf"^{url}: .*{says}"):
        local().fetch(url)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.builds(
            lambda status, headers, body: b"HTTP/1.1 %d x\r\n" % status + headers + b"\r\n\r\n" + body,
            st.integers(100, 599),
            st.one_of(st.binary(max_size=60), st.binary(max_size=60).map(lambda to: b"location: " + to)),
            st.binary(max_size=60),
        ),
    )
)
def test_any_answer_is_a_page_or_an_error(site: Site, said: bytes) -> None:
    url = site.on("/a", lambda asked: asked.raw(said))
    begun = time.monotonic()
    try:
        local().fetch(url)
    except InputError as error:
        assert str(error).startswith(f"{url}: ")  # noqa: PT017 - it may be a page as well
    assert time.monotonic() - begun < SOON


# Where it does not go


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://example.com/a", "ftp: is not read, only http and https"),
        ("file:///etc/passwd", "file: is not read"),
        ("gopher://example.com/", "only http and https"),
        ("http://", "names no host"),
        ("http:///a", "names no host"),
        ("https://me:secret@example.com/", "user name or password"),
        ("http://example.com:99999/", "is no address"),
        ("http://[::1", "is no address"),
        ("http://exa mple.com\0/", "is no address"),
        ("http://example.com/" + "a" * 5000, "too long"),
    ],
)
def test_addresses_that_are_not_asked(url: str, says: str) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise AssertionError(host)

    with pytest.raises(InputError, match=says):
        Fetcher(QUICK, resolve=resolve).fetch(url)
    with pytest.raises(InputError, match=says):
        read(url)


NOT_PUBLIC = [
    *("127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),  # noqa: S104
    *("100.64.0.1", "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "2001::1"),
    *("", "name"),
]


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_hosts_that_are_not_public_are_not_asked(address: str) -> None:
    assert not addresses.is_public(address)
    fetcher = Fetcher(QUICK, resolve=lambda host, port: ["93.184.216.34", address])
    with pytest.raises(
        InputError, match=r"^http://inside.test/: inside.test leads to .* not a public address"
    ):
        fetcher.fetch("http://inside.test/")


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"])
def test_public_addresses(address: str) -> None:
    assert addresses.is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"]
)
def test_the_own_machine_is_not_asked_however_it_is_written(site: Site, host: str) -> None:
    with pytest.raises(InputError, match=r"not a public address|cannot be reached|no address"):
        Fetcher(QUICK).fetch(site.url(host=host))
    assert not site.asked


@pytest.fixture
def first_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's first loopback address stands for the public Internet, the others for the private network."""
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")


@pytest.mark.usefixtures("first_is_public")
@pytest.mark.parametrize("robots", [True, False])
@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("http://127.0.0.2:{port}/secret", "leads to 127.0.0.2, which is not a public address"),
        ("//127.0.0.2:{port}/secret", "leads to 127.0.0.2"),
        ("http://[::1]:{port}/secret", "leads to ::1"),
        ("http://inside.test:{port}/secret", "inside.test leads to 127.0.0.3"),
        ("file:///etc/passwd", "file: is not read"),
        ("ftp://127.0.0.1/", "ftp: is not read"),
        ("http://a:b@127.0.0.1:{port}/secret", "user name"),
    ],
)
def test_redirect_to_where_it_must_not_lead(site: Site, to: str, says: str, robots: bool) -> None:
    def resolve(host: str, port: int) -> list[str]:
        return {"inside.test": ["127.0.0.3"]}.get(host, [host])

    url = site.put("/a", "", 302, location=to.format(port=site.port))
    with pytest.raises(InputError, match=rf"^{url}: .*{says}"):
        Fetcher(QUICK, resolve=resolve, robots=robots).fetch(url)
    assert set(site.asked) <= {"/a", "/robots.txt"}
    assert len(site.asked["/robots.txt"]) == int(robots)


@pytest.mark.usefixtures("first_is_public")
def test_what_was_checked_is_what_is_connected_to(site: Site) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])

    def rebinding(host: str, port: int) -> list[str]:
        return next(answers)

    site.put("/a", TEXT)
    fetcher = Fetcher(QUICK, resolve=rebinding, robots=False)
    assert fetcher.fetch(site.url("/a", "rebinding.test")).data == TEXT.encode()
    assert site.asked["/a"][0].headers["Host"] == f"rebinding.test:{site.port}"
    with pytest.raises(InputError, match=r"leads to 127\.0\.0\.2"):
        fetcher.fetch(site.url("/a", "rebinding.test"))


@pytest.mark.usefixtures("first_is_public")
def test_robots_txt_leads_nowhere_private(site: Site) -> None:
    url = site.put("/a", TEXT)
    site.put("/robots.txt", "", 302, location=site.url("/secret", "127.0.0.2"))
    with pytest.raises(InputError, match="not a public address"):
        Fetcher(QUICK).fetch(url)
    assert set(site.asked) == {"/robots.txt"}


def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert local().fetch(site.put("/a", TEXT)).data == TEXT.encode()


@pytest.fixture
def secure_site() -> Iterator[Site]:
    exchange.secure.cache_clear()
    with serving(secure=True) as one:
        yield one
    exchange.secure.cache_clear()


def test_a_certificate_that_nobody_vouches_for(secure_site: Site) -> None:
    url = secure_site.url("/a", "secure.test").replace("http:", "https:")
    secure_site.put("/a", TEXT)
    with pytest.raises(InputError, match=rf"^{url}: cannot be reached: .*CERTIFICATE_VERIFY_FAILED"):
        Fetcher(QUICK, allow_private=True, resolve=lambda host, port: ["127.0.0.1"], robots=False).fetch(url)
    assert not secure_site.asked


def test_certificates_are_checked_for_the_name_not_the_address(
    secure_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    fetcher = Fetcher(QUICK, allow_private=True, resolve=lambda host, port: ["127.0.0.1"], robots=False)
    secure_site.put("/a", TEXT)
    url = secure_site.url("/a", "secure.test").replace("http:", "https:")
    assert fetcher.fetch(url).data == TEXT.encode()
    with pytest.raises(InputError, match="CERTIFICATE_VERIFY_FAILED"):
        fetcher.fetch(url.replace("secure.test", "other.test"))


# Politeness


def test_robots_txt_is_heeded_and_asked_for_once(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /inside\n")
    fetcher = local(robots=True)
    url = site.put("/inside/a", TEXT)
    with pytest.raises(InputError, match=rf"^{url}: the site's robots.txt asks programs not to read it"):
        fetcher.fetch(url)
    fetcher.fetch(site.put("/a", TEXT))
    assert "/inside/a" not in site.asked
    assert len(site.asked["/robots.txt"]) == 1
    local(robots=False).fetch(url)


def test_robots_txt_of_the_place_that_a_redirect_leads_to(site: Site) -> None:
    site.put("/robots.txt", "User-agent: xunli\nDisallow: /inside\n")
    site.put("/inside", TEXT)
    url = site.put("/a", "", 302, location="/inside")
    with pytest.raises(InputError, match="asks programs not to read it"):
        local(robots=True).fetch(url)


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (429, False), (500, False), (503, False)]
)
def test_a_site_without_robots_txt(site: Site, status: int, allowed: bool) -> None:
    site.put("/robots.txt", "", status)
    url = site.put("/a", TEXT)
    if allowed:
        local(robots=True).fetch(url)
    else:
        with pytest.raises(InputError, match=f"robots.txt, which may say not to read it, answers {status}"):
            local(robots=True).fetch(url)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize(
    ("way", "says"),
    [("says nothing", "sends nothing for"), ("drips the body", "takes longer than")],
)
def test_a_robots_txt_that_does_not_end(site: Site, way: str, says: str) -> None:
    site.on("/robots.txt", SLOW[way])
    with pytest.raises(InputError, match=says):
        local(robots=True).fetch(site.put("/a", TEXT))


def test_a_huge_robots_txt_is_read_as_far_as_the_limit(site: Site) -> None:
    def huge(asked: Asked) -> None:
        asked.raw(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /inside\n")
        endless(asked)

    site.on("/robots.txt", huge)
    site.put("/inside", TEXT)
    with pytest.raises(InputError, match="asks programs not to"):
        local(robots=True).fetch(site.url("/inside"))


def test_the_pages_of_one_host_are_not_asked_for_at_once(site: Site) -> None:
    now, slept = 100.0, []

    def sleep(seconds: float) -> None:
        nonlocal now
        slept.append(seconds)
        now += seconds

    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    fetcher = Fetcher(
        Limits(pace=2, connect=5, read=5, total=5), allow_private=True, clock=lambda: now, sleep=sleep
    )
    url = site.put("/a", TEXT)
    fetcher.fetch(url)
    fetcher.fetch(url)
    now += 30
    fetcher.fetch(url)
    fetcher.fetch(site.url("/a", "localhost"))
    assert slept == [2, 7, 2]  # after robots.txt, after the page; the other host has a robots.txt of its own


# Pages that were kept


@pytest.mark.parametrize(
    ("validator", "condition", "value"),
    [
        ("etag", "If-None-Match", 'W/"7"'),
        ("last_modified", "If-Modified-Since", "Tue, 16 Jun 2020 08:00:00 GMT"),
    ],
)
def test_what_has_not_changed_is_not_sent_again(
    site: Site, tmp_path: Path, validator: str, condition: str, value: str
) -> None:
    validators: dict[str, Any] = {validator: value}

    def answer(asked: Asked) -> None:
        if asked.headers[condition] == value:
            asked.answer(status=304)
        else:
            asked.answer(TEXT.encode(), **validators)

    url = site.on("/a", answer)
    first = local(cache=Cache(tmp_path)).fetch(url)
    again = local(cache=Cache(tmp_path)).fetch(url)
    assert (first.data, first.changed) == (TEXT.encode(), True)
    assert (again.data, again.changed) == (TEXT.encode(), False)
    assert site.asked["/a"][0].headers[condition] is None
    assert site.asked["/a"][1].headers[condition] == value


def test_what_has_changed_replaces_what_was_kept(site: Site, tmp_path: Path) -> None:
    fetcher = local(cache=Cache(tmp_path))
    url = site.put("/a", "old", etag='"1"')
    fetcher.fetch(url)
    site.put("/a", "new", etag='"2"')
    assert fetcher.fetch(url).data == b"new"
    site.put("/a", "", 304)
    assert fetcher.fetch(url).data == b"new"
    assert len([*tmp_path.iterdir()]) == 1


def test_a_page_without_validators_is_not_kept(site: Site, tmp_path: Path) -> None:
    fetcher = local(cache=Cache(tmp_path))
    url = site.put("/a", TEXT)
    assert fetcher.fetch(url).changed
    assert fetcher.fetch(url).changed
    assert [*tmp_path.iterdir()] == []


def test_failures_are_not_kept(site: Site, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="404"):
        local(cache=Cache(tmp_path)).fetch(site.put("/a", "gone", 404, etag='"1"'))
    assert [*tmp_path.iterdir()] == []


def test_a_validator_that_cannot_be_sent_back_is_not_kept(site: Site, tmp_path: Path) -> None:
    url = site.put("/a", TEXT, etag="\xe9\x80", last_modified="\xff")
    fetcher = local(cache=Cache(tmp_path))
    assert fetcher.fetch(url) == fetcher.fetch(url)
    assert [*tmp_path.iterdir()] == []


# The extra


def test_nothing_for_the_web_or_for_feeds_is_imported_before_it_is_needed() -> None:
    script = (
        "import sys, xunli.reading.tasks; import xunli.cli.gather;"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"httpx", "httpcore", "lxml", "cssselect", "ssl"} & {*ran.stdout.split()}


def test_without_httpx_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("xunli.reading.web.exchange", "xunli.reading.web.transport"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(MissingExtraError, match=r"^https://example.com/: .*pip install 'xunli\[web\]'"):
        read("https://example.com/")
