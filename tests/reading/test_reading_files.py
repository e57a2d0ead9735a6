"""Files, directories and standard input."""

import io
import os
import sys
from pathlib import Path

import pytest

from xunli.errors import InputError
from xunli.reading import files, read, sources

TEXT = "考试时间：7月26日上午9点\r\n地点：第一中学\r\n"


def put(path: Path, text: str = TEXT, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def test_document_has_the_text_unchanged_and_the_path_as_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "notices" / "exam.txt", encoding="gbk")
    monkeypatch.chdir(tmp_path)
    document = read(Path("notices") / "exam.txt")
    assert (document.text, document.source) == (TEXT, "notices/exam.txt")
    assert read("./notices/exam.txt") == document


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gbk"))))
    document = read("-")
    assert (document.text, document.source) == (TEXT, "-")


def test_empty_standard_input_is_named_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    with pytest.raises(InputError, match=r"^standard input: is empty"):
        read("-")


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match=r"^standard input: is closed"):
        read("-")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: no such file"):
        read(tmp_path / "none.txt")


def test_directory(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a directory cannot be read"):
        read(tmp_path)


def test_name_that_no_file_can_have() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read("a\0b")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file(tmp_path: Path) -> None:
    path = put(tmp_path / "secret.txt")
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied"):
        read(path)


def test_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 2**20)
    path = put(tmp_path / "page.txt", "长" * 2**19)
    with pytest.raises(InputError, match=r"page\.txt: is larger than 1 MB"):
        read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only there")
def test_source_of_a_name_that_is_not_utf8_can_be_written_as_utf8(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xbf\xbc.txt")
    put(Path(path))
    assert read(path).source.encode().endswith(b"/\\xbf\\xbc.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipe_that_has_no_size_is_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, TEXT.encode())
    os.close(writing)
    try:
        assert read(f"/dev/fd/{reading}").text == TEXT
    finally:
        os.close(reading)


def test_directory_stands_for_its_text_files_in_order_of_name(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "a/z.txt",
        "C.TXT",
        "a.html",
        "a.log",
        ".hidden.txt",
        ".git/x.txt",
        "a/.b/c.md",
    ):
        put(tmp_path / name)
    found = [Path(path).relative_to(tmp_path).as_posix() for path in sources([tmp_path])]
    assert found == ["C.TXT", "a/z.txt", "a.html", "a.md", "b.txt"]


def test_sources_keep_the_order_given_and_come_once(tmp_path: Path) -> None:
    second, first = put(tmp_path / "2.txt"), put(tmp_path / "1.html")
    given = [str(second), "-", str(first), str(tmp_path), "-", f"{tmp_path}/./2.txt"]
    assert [*sources(given)] == [str(second), "-", str(first)]


def test_what_cannot_be_read_is_passed_on_so_that_reading_says_why(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    given: list[str | Path] = [empty, tmp_path / "none.txt", "a\0b"]
    assert [*sources(given)] == given
