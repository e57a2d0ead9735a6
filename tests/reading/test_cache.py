"""Pages kept on disk."""

import os
from pathlib import Path

import pytest

from xunli.reading.web.cache import Cache, Stored

PAGE = Stored("https://example.com/通知", b"line\nline\n", '"1"', "Tue, 16 Jun 2020 08:00:00 GMT")


def test_a_page_comes_back_as_it_was_put(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "deep" / "inside")
    cache.put(PAGE)
    assert cache.get(PAGE.url) == PAGE
    assert cache.get("https://example.com/") is None
    assert PAGE.condition() == {"If-None-Match": PAGE.etag, "If-Modified-Since": PAGE.last_modified}


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: data + b"x", lambda data: b"", bytes.upper]
)
def test_a_damaged_file_is_as_if_it_were_not_there(tmp_path: Path, spoil: "type[bytes]") -> None:
    cache = Cache(tmp_path)
    cache.put(PAGE)
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert cache.get(PAGE.url) is None
    cache.put(PAGE)
    assert cache.get(PAGE.url) == PAGE


def test_a_file_of_another_page_is_not_taken_for_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(PAGE)
    (file,) = tmp_path.iterdir()
    cache.put(Stored("https://example.com/other", b"", '"1"'))
    (other,) = {*tmp_path.iterdir()} - {file}
    file.replace(other)
    assert cache.get("https://example.com/other") is None


def test_the_longest_unused_go_when_it_is_full(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=10_000)
    for number in range(20):
        cache.put(Stored(f"https://example.com/{number}", bytes(2000), '"1"'))
        for age, file in enumerate(sorted(tmp_path.iterdir(), key=lambda file: file.stat().st_mtime_ns)):
            os.utime(file, (1000 + age, 1000 + age))
        cache.get("https://example.com/0")
        assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 10_000
    assert cache.get("https://example.com/0") is not None
    assert cache.get("https://example.com/19") is not None
    assert cache.get("https://example.com/1") is None


def test_what_is_too_large_or_cannot_be_asked_again_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=10_000)
    cache.put(Stored("https://example.com/a", bytes(5000), '"1"'))
    cache.put(Stored("https://example.com/b", b"x"))
    cache.put(Stored("https://example.com/c", b"x", '"' + "1" * 20_000 + '"'))
    assert [*tmp_path.iterdir()] == []


def test_a_directory_that_cannot_be_written_to_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file")
    cache.put(PAGE)
    assert cache.get(PAGE.url) is None
