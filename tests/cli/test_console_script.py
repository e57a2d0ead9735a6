"""The installed command in its own process, over the real engine: locales, pipes, what it imports."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

TEXT = """关于举办校园招聘会的通知
各学院：定于2020年12月5日上午9:00在体育馆举办招聘会，请毕业生参加。
发布时间：2020-11-20
"""
SCRIPT = Path(sys.executable).with_name("xunli")

SETTINGS = {"COLUMNS", "LC_ALL", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8", "NO_COLOR", "FORCE_COLOR"}
LOCALES = [
    {"LANG": "C"},
    {"LC_ALL": "C.UTF-8", "TZ": "America/New_York"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "gbk", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"},
]


def name_of(locale: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in locale.items())


pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="needs the installed console script")


def xunli(
    *args: str, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    own = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(
        [SCRIPT, *args],
        input=stdin,
        capture_output=True,
        env={**own, **(environment or {})},
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("notices") / "通知.txt"
    path.write_bytes(TEXT.encode("gbk"))
    return str(path)


@pytest.fixture(scope="module")
def expected(notice: str) -> bytes:
    return xunli("extract", notice, "--format", "json").stdout


@pytest.mark.parametrize("locale", LOCALES, ids=name_of)
def test_formats_for_programs_are_the_same_bytes_everywhere(
    notice: str, expected: bytes, locale: dict[str, str]
) -> None:
    result = xunli("extract", notice, "--format", "json", environment=locale)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == expected
    assert '"2020-12-05T09:00:00+08:00"' in result.stdout.decode()


@pytest.fixture(scope="module")
def expected_page(notice: str) -> bytes:
    return xunli("explain", notice, "--format", "html").stdout


@pytest.mark.parametrize("locale", LOCALES, ids=name_of)
def test_a_page_is_the_same_bytes_everywhere(
    notice: str, expected_page: bytes, locale: dict[str, str]
) -> None:
    result = xunli("explain", notice, "--format", "html", environment=locale)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == expected_page
    assert result.stdout.endswith(b"</html>\n")


@pytest.mark.parametrize("locale", LOCALES, ids=name_of)
def test_listings_survive_every_locale(notice: str, locale: dict[str, str]) -> None:
    result = xunli("explain", notice, f"{notice}-none", environment=locale)
    assert result.returncode == 1
    assert b"2020-12-05" in result.stdout
    assert b"no such file" in result.stderr
    assert b"Traceback" not in result.stderr


def test_text_from_a_pipe() -> None:
    result = xunli("extract", "-", stdin=TEXT.encode("utf-16"))
    assert result.returncode == 0
    assert "2020-12-05 周六 09:00" in result.stdout.decode()


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", b"standard input: is empty"), (b"\x89PNG\r\n\x1a\n\0", b"standard input: is a PNG image")],
)
def test_no_text_from_a_pipe(data: bytes, says: bytes) -> None:
    result = xunli("extract", "-", stdin=data)
    assert (result.returncode, result.stdout) == (1, b"")
    assert says in result.stderr
    assert result.stderr.count(b"\n") == 1


def test_directory_with_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_bytes(TEXT.encode("utf-8-sig"))
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    (tmp_path / "b.txt").write_bytes(b"")
    result = xunli("export", str(tmp_path), "-o", "-")
    assert result.returncode == 1
    assert result.stdout.count(b"BEGIN:VEVENT") == 1
    assert [line.split(b": ")[1] for line in result.stderr.splitlines()] == [b"error", b"error"]


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize(
    "args",
    [
        ["extract"],
        ["extract", "--format", "json"],
        ["explain"],
        ["explain", "--format", "html"],
        ["export", "-o", "-"],
    ],
)
def test_reader_that_goes_away(notice: str, args: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = subprocess.run(
            [SCRIPT, *args, notice], stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
        )
    finally:
        os.close(writing)
    assert result.returncode != 0
    assert result.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("format_", ["table", "json"])
def test_disk_that_is_full(notice: str, format_: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [SCRIPT, "extract", notice, "--format", format_],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert b"No space left" in result.stderr
    assert result.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="descriptors of POSIX")
@pytest.mark.parametrize(
    ("descriptor", "says"), [(0, b"standard input: is closed"), (1, b"standard output is closed")]
)
def test_standard_streams_that_are_closed(notice: str, descriptor: int, says: bytes) -> None:
    source = "-" if descriptor == 0 else notice
    result = subprocess.run(
        [
            "sh",
            "-c",
            f'exec "$0" extract "$1" {descriptor}{"<" if descriptor == 0 else ">"}&-',
            SCRIPT,
            source,
        ],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 1
    assert says in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["extract", "--help"],
        ["explain", "--help"],
        ["upcoming", "--help"],
        ["rules", "list", "--help"],
        ["nope"],
    ],
)
def test_help_imports_neither_the_engine_nor_what_it_needs(args: list[str]) -> None:
    program = (
        "import sys, xunli.cli\n"
        "try:\n    xunli.cli.main(sys.argv[1:])\n"
        "except SystemExit:\n    print(*sys.modules, file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, *args], capture_output=True, text=True, timeout=60, check=True
    )
    imported = {*result.stderr.split()}
    assert "xunli.cli.root" in imported
    heavy = {"rich", "icalendar", "dateutil", "charset_normalizer"}
    parts = {f"xunli.{name}" for name in ("api", "reading", "text", "temporal", "rules", "items", "export")}
    assert not imported & (heavy | parts)
