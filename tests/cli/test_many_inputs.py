"""Addresses, feeds, files of sources and large directories on the command line."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from web_server import Asked, Site
from xunli import Fetcher
from xunli.cli import main

EXAM = "关于期末考试的通知\n各班：期末考试定于2020年7月6日上午9:00在第一中学举行。\n发布时间：2020-06-16\n"
REFUND = "考务费退还通知\n考务费于2020年9月10日前退还至原账户。\n发布时间：2020-06-16\n"

Run = Callable[..., Result]
WEB = ("--allow-private", "--ignore-robots")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    defaults = Fetcher.__init__.__kwdefaults__ or {}
    monkeypatch.setitem(defaults, "sleep", lambda seconds: None)
    for variable in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "XUNLI_TRACEBACK"):
        monkeypatch.delenv(variable, raising=False)
    return lambda *args: CliRunner().invoke(main, args)


def found(result: Result) -> list[dict[str, Any]]:
    items = json.loads(result.stdout)["items"]
    assert isinstance(items, list)
    return items


def test_an_address_is_read_as_a_file_is(run: Run, site: Site) -> None:
    url = site.put("/a", EXAM.encode("gbk"))
    result = run("extract", url, "--format", "json", "--allow-private")
    assert (result.exit_code, result.stderr) == (0, "")
    (item,) = found(result)
    assert (item["kind"], item["source"], item["start"]) == ("exam", url, "2020-07-06T09:00:00+08:00")
    assert "/robots.txt" in site.asked


@pytest.mark.parametrize(
    "command", [["upcoming", "--as-of", "2020-06-16"], ["explain"], ["export", "-o", "a.ics"]]
)
def test_every_command_that_takes_files_takes_addresses(run: Run, site: Site, command: list[str]) -> None:
    result = run(*command, site.put("/a", EXAM), *WEB)
    assert result.exit_code == 0
    assert "2020-07-06" in result.stdout or "DTSTART" in Path("a.ics").read_text("utf-8")


def test_the_own_machine_is_read_only_if_that_is_said(run: Run, site: Site) -> None:
    result = run("extract", site.put("/a", EXAM), "--ignore-robots")
    assert result.exit_code == 1
    assert "127.0.0.1 leads to 127.0.0.1, which is not a public address; --allow-private" in result.stderr
    assert not site.asked


def test_other_schemes_are_no_files(run: Run) -> None:
    result = run("extract", "file:///etc/passwd", "ftp://example.com/a")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "xunli: error: file:///etc/passwd: file: is not read, only http and https",
        "xunli: error: ftp://example.com/a: ftp: is not read, only http and https",
    ]


def test_robots_txt_is_heeded_unless_it_is_to_be_ignored(run: Run, site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    url = site.put("/a", EXAM)
    result = run("extract", url, "--allow-private")
    assert result.exit_code == 1
    assert "robots.txt asks programs not to read it; --ignore-robots" in result.stderr
    assert run("extract", url, "--allow-private", "--ignore-robots").exit_code == 0


def test_pages_are_kept_where_it_is_said(run: Run, site: Site, tmp_path: Path) -> None:
    def answer(asked: Asked) -> None:
        if asked.headers["If-None-Match"]:
            asked.answer(status=304)
        else:
            asked.answer(EXAM.encode(), etag='"1"')

    url = site.on("/a", answer)
    for options in (["--cache", "kept"], ["--cache", "kept"], ["--no-cache"], [], []):
        assert run("extract", url, *WEB, *options).exit_code == 0
    asked = [bool(one.headers["If-None-Match"]) for one in site.asked["/a"]]
    assert asked == [False, True, False, False, True]
    assert len([*Path("kept").iterdir()]) == len([*Path(".cache/xunli").iterdir()]) == 1


def test_bad_pages_are_told_and_the_others_go_on(run: Run, site: Site) -> None:
    good, other = site.put("/a", EXAM), site.put("/b", REFUND)
    result = run("extract", good, site.url("/none"), site.put("/empty", ""), other, *WEB, "--format", "json")
    assert result.exit_code == 1
    assert {item["source"] for item in found(result)} == {good, other}
    assert result.stderr.splitlines() == [
        f"xunli: error: {site.url('/none')}: the server answers 404 Not Found",
        f"xunli: error: {site.url('/empty')}: is empty, so there is nothing to read",
    ]


def feed_of(*entries: dict[str, str]) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": entries})


def test_the_entries_of_a_feed_are_documents_with_their_dates(run: Run) -> None:
    Path("a.rss").write_text(
        '<rss version="2.0"><channel><item><guid>1</guid><title>期末考试</title>'
        "<pubDate>Tue, 16 Jun 2020 08:00:00 GMT</pubDate>"
        "<description>期末考试定于7月6日上午9:00在第一中学举行。</description></item>"
        "<item><guid>2</guid><title>补考通知</title><description>补考时间另行通知。</description></item>"
        "</channel></rss>",
        "utf-8",
    )
    result = run("extract", "a.rss", "--format", "json", "--as-of", "2020-06-16")
    (item,) = found(result)
    assert (item["source"], item["start"], item["published"]) == (
        "a.rss#1",
        "2020-07-06T09:00:00+08:00",
        "2020-06-16",
    )
    assert "no publication date in a.rss#2; 2020-06-16 is taken" in result.stderr


def test_the_page_behind_an_entry_is_read_only_if_that_is_said(run: Run, site: Site) -> None:
    page, gone = site.put("/page", EXAM), site.url("/gone")
    feed = feed_of(
        {"id": "1", "url": page, "title": "期末考试", "summary": "详见正文", "date_published": "2020-06-15"},
        {"id": "2", "url": gone, "title": "补考", "summary": "详见正文", "date_published": "2020-06-15"},
        {"id": "3", "url": gone, "content_text": REFUND, "date_published": "2020-06-15"},
    )
    url = site.put("/feed", feed)
    result = run("extract", url, *WEB, "--format", "json")
    assert {item["source"] for item in found(result)} == {f"{url}#3"}
    assert "/page" not in site.asked
    Path("feed.json").write_text(feed, "utf-8")
    for name in (url, "feed.json"):
        result = run("extract", name, "--follow", *WEB, "--format", "json")
        assert result.exit_code == 1
        assert result.stderr == f"xunli: error: {gone}: the server answers 404 Not Found\n"
        items = found(result)
        assert {item["source"] for item in items} == {f"{name}#1", f"{name}#3"}
        assert {item["published"] for item in items} == {"2020-06-15"}


def test_follow_changes_nothing_for_what_is_no_feed(run: Run, site: Site) -> None:
    Path("a.txt").write_text(EXAM, "utf-8")
    for name in ("a.txt", site.put("/a", EXAM)):
        (item,) = found(run("extract", name, "--follow", *WEB, "--format", "json"))
        assert item["source"] == name


# Sources


SOURCES = """
[[source]]
name = "文件"
file = "one.txt"

[[source]]
name = "存档"
glob = "archive/**/*.txt"
published = 'url:(?P<y>\\d{{4}})-(?P<m>\\d\\d)-(?P<d>\\d\\d)'
place = "某地"

[[source]]
name = "订阅"
feed = "{site}/feed"
pages = true
kinds = ["exam"]

[[source]]
name = "列表"
index = "{site}/list"
selector = ".news a"
limit = 2
lang = "zh-HK"

[[source]]
name = "一页"
url = "{site}/page"
kinds = ["payment"]
"""


@pytest.fixture
def sources(run: Run, site: Site) -> str:
    folder = Path("data/archive/deep")
    folder.mkdir(parents=True)
    Path("data/one.txt").write_text(EXAM, "utf-8")
    (folder / "2020-06-01.txt").write_text("退费通知\n考务费于9月10日前退还至原账户。", "utf-8")
    site.put("/page", EXAM)
    site.put("/1", EXAM)
    site.put("/2", REFUND)
    site.put("/feed", feed_of({"id": "1", "url": site.url("/page")}, {"id": "2", "content_text": REFUND}))
    links = "".join(f'<li><a href="/{n}">通知</a>' for n in (1, 2, 3))
    site.put("/list", f'<a href="/about">关于</a><ul class="news">{links}</ul>')
    Path("data/xunli.toml").write_text(SOURCES.format(site=site.url("")), "utf-8")
    return "data/xunli.toml"


def test_all_sources_are_read(run: Run, site: Site, sources: str) -> None:
    result = run("extract", "--sources", sources, *WEB, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    items = {item["source"]: item for item in found(result)}
    assert [*sorted(items)] == sorted(
        ["data/one.txt", "data/archive/deep/2020-06-01.txt", "订阅#1", site.url("/1"), site.url("/2")]
    )
    archived = items["data/archive/deep/2020-06-01.txt"]
    assert (archived["due"], archived["published"], archived["place"]) == ("2020-09-10", "2020-06-01", "某地")
    assert items["data/one.txt"]["place"] != "某地"
    assert site.asked["/1"][0].headers["Accept-Language"] == "zh-HK"
    assert "/3" not in site.asked


def test_what_a_source_does_not_keep_is_accounted_for(run: Run, sources: str) -> None:
    result = run("explain", "--sources", sources, *WEB)
    assert "来源设定不保留这一类" in result.stdout


def test_files_and_sources_together(run: Run, sources: str) -> None:
    Path("own.txt").write_text(EXAM, "utf-8")
    result = run(
        "extract", "own.txt", "--sources", sources, *WEB, "--format", "json", "--published", "2020-06-02"
    )
    items = found(result)
    assert {"own.txt", "data/one.txt"} < {item["source"] for item in items}
    assert {item["published"] for item in items} == {"2020-06-02"}


def test_sources_that_fail_are_told_and_the_others_go_on(run: Run, site: Site, sources: str) -> None:
    Path("data/one.txt").unlink()
    for path in Path("data/archive").rglob("*.txt"):
        path.unlink()
    site.put("/feed", "no feed")
    site.put("/list", "<p>moved</p>")
    result = run("extract", "--sources", sources, *WEB)
    assert result.exit_code == 1
    assert [line.partition("error: ")[2] for line in result.stderr.splitlines()] == [
        "data/one.txt: no such file; check the name and the directory",
        "data/archive/**/*.txt: matches no file; check the pattern of '存档' and the directory",
        f"{site.url('/feed')}: is no feed (RSS, Atom or JSON Feed), but '订阅' names it as one",
        f"{site.url('/list')}: the selector '.news a' finds no link in it; see whether the page has changed",
    ]
    assert str(site.url("/page")) in result.stdout


def test_sources_check_says_what_is_wrong_and_where(run: Run) -> None:
    Path("xunli.toml").write_text('[[source]]\nname = "a"\nfiel = "b"\n', "utf-8")
    result = run("sources", "check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "xunli: error: xunli.toml:1:1: source a: say what to read by one of these: file, glob, url, feed, index",
        "xunli: error: xunli.toml:3:1: source a: fiel: unknown key; did you mean 'file'?",
    ]
    for command in (["extract", "--sources", "xunli.toml"], ["sources", "list"]):
        again = run(*command)
        assert again.exit_code == 1
        assert (
            again.stderr
            == result.stderr + "xunli: note: correct it and see with: xunli sources check xunli.toml\n"
        )


def test_sources_check_and_list_of_what_is_right(run: Run, site: Site, sources: str) -> None:
    result = run("sources", "check", sources)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "data/xunli.toml：5 个来源，没有发现问题。\n"
    listed = run("sources", "list", sources).stdout.splitlines()
    assert listed[0].split() == ["名称", "形式", "位置", "保留的类别"]
    assert listed[3].split() == ["订阅", "feed", site.url("/feed"), "考试"]
    assert listed[-1] == "data/xunli.toml：共 5 个来源。"
    document = json.loads(run("sources", "list", sources, "--format", "json").stdout)
    assert document["schema"] == 1
    assert document["sources"][1]["published"].startswith("url:")
    assert not site.asked


def test_no_file_of_sources(run: Run) -> None:
    result = run("sources", "check")
    assert result.exit_code == 1
    assert result.stderr == "xunli: error: xunli.toml: cannot be read: no such file or directory\n"


# Long runs


def mixed(number: int) -> tuple[str, bytes]:
    """A readable file, each in one of several forms and encodings."""
    text = EXAM.replace("第一中学", f"第{number}中学")
    ways = [
        ("txt", text.encode()),
        ("txt", text.encode("gbk")),
        ("md", text.encode("utf-8-sig")),
        ("txt", text.encode("utf-16")),
        ("rss", f"<rss><channel><item><description>{text}</description></item></channel></rss>".encode()),
        (
            "atom",
            f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>{text}</summary></entry></feed>'.encode(),
        ),
    ]
    ending, data = ways[number % len(ways)]
    return f"{number:04}.{ending}", data


BROKEN = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n \n", "holds only blanks"),
    "image.txt": (b"\x89PNG\r\n\x1a\n" + bytes(99), "is a PNG image"),
    "program.txt": (b"\x7fELF" + bytes(99), "is a program"),
    "archive.txt": (b"\x1f\x8b\x08" + bytes(99), "is a gzip archive"),
    "zeros.txt": (bytes(999), "is not text"),
    "noise.txt": (bytes(range(1, 32)) * 9, "is not text"),
    "damaged-utf8.txt": (EXAM.encode() * 9 + b"\xe5\x8f" + EXAM.encode(), "looks like UTF-8, but byte"),
    "damaged-gbk.txt": (EXAM.encode("gbk") * 9 + b"\xff\xff", "looks like GB18030, but byte"),
    "damaged-mark.txt": (b"\xef\xbb\xbf" + EXAM.encode("gbk"), "begins as UTF-8 but is not"),
    "cut-utf16.txt": (b"\xff\xfe" + EXAM.encode("utf-16-le")[:-1], "begins as UTF-16 but is not"),
    "cut.rss": (b'<rss version="2.0"><channel><item>', "is a feed, but damaged or cut off"),
    "wrong.rss": (b"<rss><channel></rss></channel>", "is a feed, but damaged or cut off"),
    "laughs.xml": (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
        "declares XML entities of its own",
    ),
    "laughs2.xml": (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><x>&a;</x>',
        "declares XML",
    ),
    "sitemap.xml": (b'<?xml version="1.0"?><urlset/>', "is XML, but neither RSS nor Atom"),
    "deep.atom": (b'<feed xmlns="http://www.w3.org/2005/Atom">' + b"<a>" * 9999, "is a feed, but damaged"),
    "cut-feed.txt": (
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
        "is a JSON Feed, but damaged",
    ),
    "no-feed.txt": (b'{"version": "https://jsonfeed.org/version/1.1"}', "is a JSON Feed without a list"),
    "nowhere.txt": (None, "no such file"),
}


def test_of_1000_mixed_files_the_broken_are_listed_and_the_rest_read(run: Run, tmp_path: Path) -> None:
    folder = Path("many")
    folder.mkdir()
    for number in range(1000 - len(BROKEN)):
        name, data = mixed(number)
        (folder / name).write_bytes(data)
    for name, (content, _) in BROKEN.items():
        if content is None:
            (folder / name).symlink_to("nothing")
        else:
            (folder / name).write_bytes(content)
    assert len([*folder.iterdir()]) == 1000
    result = run("extract", "many", "--format", "json")
    assert result.exit_code == 1
    documents = json.loads(result.stdout)["documents"]
    assert len(documents) == 980
    assert len(found(result)) == 980
    told = dict(re.findall(r"^xunli: error: many/(\S+): (.*)$", result.stderr, re.MULTILINE))
    assert set(told) == set(BROKEN)
    assert len(result.stderr.splitlines()) == 20
    for name, (_, says) in BROKEN.items():
        assert told[name].startswith(says), name


SHOWS = """
import pty, sys
sys.exit(pty.spawn([sys.executable, "-m", "xunli", *sys.argv[1:]]) >> 8)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize(("options", "shown"), [([], True), (["--quiet"], False)])
def test_progress_on_a_terminal_only(tmp_path: Path, options: list[str], shown: bool) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(EXAM, "utf-8")
    (tmp_path / "09.txt").write_bytes(b"")
    args = ["extract", str(tmp_path), "--format", "json", *options]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    environment.pop("NO_COLOR", None)
    begun = time.monotonic()
    on_terminal = subprocess.run(
        [sys.executable, "-c", SHOWS, *args], capture_output=True, env=environment, timeout=60, check=False
    )
    assert time.monotonic() - begun < 60
    assert on_terminal.returncode == 1
    out = on_terminal.stdout.decode()
    assert ("/30" in out) == shown
    assert "09.txt: is empty, so there is nothing to read" in out
    in_pipe = subprocess.run(
        [sys.executable, "-m", "xunli", *args], capture_output=True, env=environment, timeout=60, check=False
    )
    assert b"/30" not in in_pipe.stderr
    assert len(in_pipe.stderr.splitlines()) == 1
