"""`xunli.toml`: what it may say, and what is told of what it may not."""

import json
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli import Source, load_sources
from xunli.errors import SourcesError
from xunli.model import Kind
from xunli.reading.sourcing.publication_rule import publication_rule
from xunli.reading.sourcing.source import Form
from xunli.reading.sourcing.source_file import parse_sources

WHOLE = r"""
schema = 1

[[source]]
name = "通知"
file = "notices"
published = 2024-05-01

[[source]]
name = "存档"
glob = "archive/**/*.txt"
published = 'url:/(?P<y>\d{4})(?P<m>\d\d)/(?P<d>\d\d)-'

[[source]]
name = "一页"
url = "https://example.com/notice/1"
place = "第一中学"

[[source]]
name = "订阅"
feed = "https://example.com/feed"
pages = true
limit = 10
kinds = ["exam", "payment"]
lang = "zh-CN"

[[source]]
name = "列表"
index = "https://example.com/list"
selector = "ul.news a"
"""


def test_all_that_a_source_can_say() -> None:
    file, glob, url, feed, index = parse_sources(WHOLE, folder="data")
    assert (file.name, file.form, file.address) == ("通知", Form.FILE, str(Path("data/notices")))
    assert file.published is not None
    assert file.published.of("anything") == date(2024, 5, 1)
    assert glob.address == str(Path("data/archive/**/*.txt"))
    assert glob.published is not None
    assert glob.published.of("data/archive/202405/01-a.txt") == date(2024, 5, 1)
    assert glob.published.of("data/archive/202405/41-a.txt", "b") is None
    assert url == Source("一页", Form.URL, "https://example.com/notice/1", place="第一中学")
    assert feed == Source(
        "订阅",
        Form.FEED,
        "https://example.com/feed",
        kinds=frozenset({Kind.EXAM, Kind.PAYMENT}),
        lang="zh-CN",
        pages=True,
        limit=10,
    )
    assert index.selector == "ul.news a"


def one(line: str, name: str = 'name = "a"') -> str:
    return f"[[source]]\n{name}\n{line}\n"


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("", ["s.toml: source: none is named; write one as [[source]]"]),
        ("[source]\nname = 'a'", ["s.toml:1:1: source: must be written as [[source]]"]),
        ("a = [", ["s.toml:1:6: not TOML: Invalid value"]),
        ("a = 1\nb = \\", ["s.toml:2:5: not TOML: Invalid value"]),
        ("sources = 1\n" + one("file='x'"), ["s.toml:1:1: sources: unknown key; did you mean 'source'?"]),
        ("schema = 2\n" + one("file='x'"), ["s.toml:1:1: schema: this version reads schema 1"]),
        (one("file = 'x'", ""), ["s.toml:1:1: source 1: name: missing"]),
        (one("file = 'x'", "name = 3"), ["s.toml:2:1: source 1: name: must be a text, not 3"]),
        (one("file = 'x'", "name = ' '"), ["s.toml:2:1: source  : name: must not be empty"]),
        (one(""), ["s.toml:1:1: source a: say what to read by one of these: file, glob, url, feed, index"]),
        (
            one("file = 'x'\nurl = 'http://x'"),
            ["s.toml:4:1: source a: url: only one of these can stand here: file, glob, url, feed, index"],
        ),
        (
            one("# x\n  fiel = 'x'\nfile = 'x'"),
            ["s.toml:4:3: source a: fiel: unknown key; did you mean 'file'?"],
        ),
        (
            one("url = 'example.com'"),
            ["s.toml:3:1: source a: url: must be an address that begins with http://"],
        ),
        (one("feed = 'ftp://x'"), ["s.toml:3:1: source a: feed: must be a file, or an address"]),
        (one("file = 'http://x'"), ["s.toml:3:1: source a: file: must be a file; an address is a url"]),
        (one("index = 'http://x'"), ["s.toml:1:1: source a: selector: missing"]),
        (one("index = 'http://x'\nselector='a['"), ["s.toml:4:1: source a: selector: is no CSS selector: "]),
        (one("url = 'http://x'\nselector='a'"), ["s.toml:4:1: source a: selector: is only for index"]),
        (
            one("index='http://x'\nselector='a'\npages=true"),
            ["s.toml:5:1: source a: pages: is only for feed"],
        ),
        (one("feed = 'x'\npages = 1"), ["s.toml:4:1: source a: pages: must be true or false, not 1"]),
        (
            one("feed = 'x'\nlimit = 0"),
            ["s.toml:4:1: source a: limit: must be a number from 1 to 1000, not 0"],
        ),
        (one("file = 'x'\nkinds = 'exam'"), ["s.toml:4:1: source a: kinds: must be a list of kinds"]),
        (
            one("file = 'x'\nkinds = [\n'exam',\n'exams']"),
            ["s.toml:4:1: source a: kinds: unknown kind exams; did you mean 'exam'?"],
        ),
        (
            one("file = 'x'\npublished = 'May'"),
            ['s.toml:4:1: source a: published: must be a day, "2024-05-01", or'],
        ),
        (one("file = 'x'\npublished = '2024-02-30'"), ["s.toml:4:1: source a: published: must be a day"]),
        (
            one("file = 'x'\npublished = 2024-05-01T08:00:00"),
            ["s.toml:4:1: source a: published: must be a day"],
        ),
        (one("file = 'x'\npublished = 'url:('"), ["s.toml:4:1: source a: published: is no pattern: "]),
        (
            one(r"file = 'x'" + "\npublished = 'url:(?P<y>.)'"),
            ["s.toml:4:1: source a: published: the pattern must"],
        ),
        (one("file = 'x'\nlang = '中文'"), ["s.toml:4:1: source a: lang: must be the tag of a language"]),
        (
            one("file = 'x'") + one("file = 'y'") + one("fil = 'z'", "nam = 'b'"),
            [
                "s.toml:5:1: source a: name: stands twice; the first is source 1",
                "s.toml:7:1: source 3: say what to read",
                "s.toml:7:1: source 3: name: missing",
                "s.toml:8:1: source 3: nam: unknown key; did you mean 'name'?",
                "s.toml:9:1: source 3: fil: unknown key; did you mean 'file'?",
            ],
        ),
        ('source = [{name="a", url="x"}]', ["s.toml:1:1: source a: url: must be an address"]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(source: str, faults: list[str]) -> None:
    with pytest.raises(SourcesError) as raised:
        parse_sources(source, "s.toml")
    told = sorted(map(str, raised.value.faults))
    assert len(told) == len(faults), told
    assert all(said.startswith(begin) for said, begin in zip(told, sorted(faults), strict=True)), told


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourcesError, match=r"none\.toml: cannot be read: no such file"):
        load_sources(tmp_path / "none.toml")
    path = tmp_path / "a.toml"
    path.write_bytes("schema = 1\n# 考试安排".encode("gbk"))
    with pytest.raises(SourcesError, match=r"a\.toml:2:1: not UTF-8 text"):
        load_sources(path)
    path.write_bytes(b"#" * 600_000)
    with pytest.raises(SourcesError, match="larger than 512 KB"):
        load_sources(path)
    path.write_bytes(b"a = " + b"[" * 100_000)
    with pytest.raises(SourcesError, match="not TOML"):
        load_sources(path)


def test_paths_start_where_the_file_stands(tmp_path: Path) -> None:
    path = tmp_path / "xunli.toml"
    path.write_text(one("file = 'notices/a.txt'"), "utf-8-sig")
    (source,) = load_sources(path)
    assert source.address == str(tmp_path / "notices" / "a.txt")


@pytest.mark.parametrize(
    ("rule", "address", "day"),
    [
        ("2024-05-01", "", date(2024, 5, 1)),
        (r"url:t(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)_", "https://x/t20240501_7.html", date(2024, 5, 1)),
        (r"url:/(?P<y>\d\d)/(?P<m>\d+)/(?P<d>\d+)/", "https://x/24/5/1/", date(2024, 5, 1)),
        (r"url:/(?P<y>\d+)/(?P<m>\d+)/(?P<d>\d+)?", "https://x/2024/5/", None),
        (r"url:(?P<y>.)(?P<m>.)(?P<d>.)", "abc", None),
    ],
)
def test_publication_rules(rule: str, address: str, day: date | None) -> None:
    made = publication_rule(rule)
    assert made.of(address) == day
    assert made.written == rule


# The schema

SCHEMA = json.loads(
    resources.files("xunli.reading.sourcing").joinpath("sources.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one_and_knows_every_kind() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    properties = SCHEMA["properties"]["source"]["items"]["properties"]
    assert properties["kinds"]["items"]["enum"] == [kind.value for kind in Kind]
    assert all("description" in value for value in properties.values())


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "file": st.sampled_from(["a.txt", "", " ", "http://x", 3]),
    "glob": st.sampled_from(["*.txt", "", "ftp://x", None, []]),
    "url": st.sampled_from(["http://x", "HTTPS://x", "x", "", 1]),
    "feed": st.sampled_from(["http://x", "f.rss", "ftp://x", "", False]),
    "index": st.sampled_from(["https://x", "x", ""]),
    "selector": st.sampled_from(["a", "ul > li a", "", 1]),
    "kinds": st.lists(st.sampled_from(["exam", "payment", "exams", 1]), max_size=2) | st.just("exam"),
    "published": st.sampled_from(["2024-05-01", "20240501", "url:(?P<y>.)(?P<m>.)(?P<d>.)", "", "May", 3]),
    "place": st.sampled_from(["某地", "", 3]),
    "lang": st.sampled_from(["zh", "zh-CN", "zh-Hant-HK", "中文", "", 3]),
    "pages": st.sampled_from([True, False, 1, "yes"]),
    "limit": st.sampled_from([1, 1000, 0, 1001, -1, "1", True]),
    "other": st.just(1),
}
GOOD: dict[str, Any] = {
    "file": "a.txt",
    "glob": "*.txt",
    "url": "http://x",
    "feed": "f.rss",
    "index": "http://x",
}


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    form = draw(st.sampled_from([*GOOD]))
    table: dict[str, Any] = {"name": draw(st.sampled_from(["a", "a", "a", "", 3])), form: GOOD[form]}
    if form == "index":
        table["selector"] = "a"
    for key in draw(st.lists(st.sampled_from([*VALUES]), max_size=3)):
        table[key] = draw(VALUES[key])
    if draw(st.integers(0, 9)) == 0:
        del table[draw(st.sampled_from(sorted(table)))]
    return {key: value for key, value in table.items() if value is not None}


@given(tables(), st.sampled_from([None, 1, 1, 2, "1"]))
def test_the_schema_and_the_checker_agree(table: dict[str, Any], schema: object) -> None:
    values: dict[str, Any] = {} if schema is None else {"schema": schema}
    values["source"] = [table]
    lines = [f"schema = {json.dumps(schema)}"] if schema is not None else []
    lines += [
        "[[source]]",
        *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()),
    ]
    try:
        parse_sources("\n".join(lines))
        accepted = True
    except SourcesError as error:
        accepted = False
        assert all(1 <= fault.line <= len(lines) for fault in error.faults)  # noqa: PT017
    assert VALIDATOR.is_valid(values) == accepted


@given(st.text() | st.lists(st.sampled_from(WHOLE.split("\n")), max_size=20).map("\n".join))
def test_any_text_is_sources_or_faults(text: str) -> None:
    try:
        parse_sources(text, "s.toml")
    except SourcesError as error:
        assert error.faults  # noqa: PT017 - either will do
        assert all(fault.line <= text.count("\n") + 1 for fault in error.faults)  # noqa: PT017
