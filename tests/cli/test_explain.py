"""`xunli explain` to a file, as a web page, and in English, over the real engine."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from page_reader import parse

from xunli.cli import main
from xunli.cli.report import limits

TEXT = "关于笔试的通知\n笔试定于2020年7月26日上午9:00在第一中学举行。\n发布时间：2020-06-16\n"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `xunli explain` in a directory with one notice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    Path("notice.txt").write_text(TEXT, "utf-8")

    def invoke(*args: str) -> Result:
        return CliRunner().invoke(main, ["explain", *args])

    return invoke


@pytest.mark.parametrize("name", ["report.html", "report.HTM"])
def test_the_name_of_the_file_says_that_it_is_a_page(run: Run, name: str) -> None:
    result = run("notice.txt", "-o", name)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{name}: written\n")
    assert parse(Path(name).read_text("utf-8")).one("div", "text").text == TEXT


def test_a_page_on_standard_output_is_the_same_page(run: Run) -> None:
    run("notice.txt", "-o", "report.html")
    result = run("notice.txt", "--format", "html")
    assert result.stdout_bytes == Path("report.html").read_bytes()
    assert result.stdout_bytes.startswith(b'<!DOCTYPE html>\n<html lang="zh-CN">')


def test_a_listing_in_a_file_is_that_of_standard_output(run: Run) -> None:
    assert run("notice.txt", "-o", "report.txt").exit_code == 0
    assert Path("report.txt").read_bytes() == run("notice.txt").stdout_bytes


def test_the_option_counts_for_more_than_the_name(run: Run) -> None:
    run("notice.txt", "-o", "x.html", "--format", "text")
    run("notice.txt", "-o", "x.txt", "--format", "html")
    assert Path("x.html").read_text("utf-8").startswith("notice.txt  2020-06-16")
    assert Path("x.txt").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_in_english(run: Run) -> None:
    listing = run("notice.txt", "--lang", "en").stdout
    assert "notice.txt  published 2020-06-16 (labelled in the text)" in listing
    assert "read as      date and time 2020-07-26 Sun 09:00  parser " in listing
    assert "1 of them taken." in listing
    assert '<html lang="en">' in run("notice.txt", "--lang", "en", "--format", "html").stdout


def test_texts_that_cannot_be_read_are_told_and_the_others_shown(run: Run) -> None:
    result = run("none.txt", "notice.txt", "-o", "report.html")
    assert result.exit_code == 1
    assert "none.txt: no such file" in result.stderr
    assert parse(Path("report.html").read_text("utf-8")).one("h2").text == "notice.txt"


@pytest.mark.parametrize("name", ["report.html", "report.txt"])
def test_where_there_is_nothing_to_show_the_old_file_stays(run: Run, name: str) -> None:
    Path(name).write_bytes(b"old")
    result = run("none.txt", "-o", name)
    assert result.exit_code == 1
    assert f"there is no text to show, so {name} is left as it was" in result.stderr
    assert Path(name).read_bytes() == b"old"


def test_no_page_on_standard_output_where_there_is_nothing_to_show(run: Run) -> None:
    result = run("none.txt", "--format", "html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_a_text_too_large_for_a_page_is_told_and_left_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 100)
    Path("large.txt").write_text(TEXT * 3, "utf-8")
    result = run("large.txt", "notice.txt", "-o", "report.html")
    assert result.exit_code == 1
    assert "xunli: error: large.txt: left out, for a page holds 100 characters" in result.stderr
    assert parse(Path("report.html").read_text("utf-8")).one("h2").text == "notice.txt"
    assert run("large.txt").exit_code == 0


def test_a_page_is_replaced_in_one_step(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    Path("report.html").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    result = run("notice.txt", "-o", "report.html")
    assert result.exit_code == 1
    assert "report.html: cannot be written: No space left on device" in result.stderr
    assert Path("report.html").read_bytes() == b"old"
    assert sorted(path.name for path in Path().iterdir()) == ["notice.txt", "report.html"]


def test_a_directory_that_is_not_there(run: Run) -> None:
    result = run("notice.txt", "-o", "none/report.html")
    assert result.exit_code == 1
    assert "none/report.html: cannot be written" in result.stderr
