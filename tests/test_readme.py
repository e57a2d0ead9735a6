"""What the README shows is what happens."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from xunli.cli import main
from xunli.temporal.finder import Finder
from xunli.temporal.parsers import FORMS
from xunli.temporal.parsers.form import Form

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def block(marker: str, language: str) -> str:
    """The fenced block behind an HTML comment."""
    found = re.search(rf"<!-- {marker} -->\n```{language}\n(.*?)```", README, re.DOTALL)
    assert found is not None, marker
    return found[1]


def test_the_transcript_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    transcript = block("transcript", "console")
    commands = re.findall(r"^\$ xunli (.*)\n((?:(?!\$ ).*\n)*)", transcript, re.MULTILINE)
    assert [command.split()[0] for command, _ in commands] == ["extract", "upcoming"]
    for command, shown in commands:
        printed = CliRunner().invoke(main, command.split()).stdout
        assert [line.rstrip() for line in printed.splitlines()] == shown.rstrip("\n").splitlines(), command


def test_the_page_marks_what_the_transcript_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    command = block("a page", "sh").replace(" fixtures/", f" {ROOT}/fixtures/")
    result = CliRunner().invoke(main, command.split()[1:])
    assert result.exit_code == 0
    page = (tmp_path / "report.html").read_text("utf-8")
    listed = re.search(r"共 (\d+) 项，另有 (\d+) 处", block("transcript", "console"))
    assert listed is not None
    assert len(re.findall(r'id="at-item-\d+"', page)) == int(listed[1])
    assert len(re.findall(r'<li id="time-\d+" class="dropped">', page)) == int(listed[2])


def test_the_python_example_prints_the_items(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.search(r"## In Python\n\n```python\n(.*?)```", README, re.DOTALL)
    assert example is not None
    exec(example[1], {})  # noqa: S102 - the README is ours
    printed = capsys.readouterr().out
    assert "review event 2020-07-30 09:00:00+08:00" in printed
    assert "deadline 2020-07-28 17:00:00+08:00" in printed
    assert "FREQ=DAILY;BYHOUR=7;BYMINUTE=25" in printed


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020-W30", date(2020, 7, 20), date(2020, 7, 27)),
        ("2020-W30起", date(2020, 7, 20), None),
        ("2020-W30至2020-W32", date(2020, 7, 20), date(2020, 8, 10)),
    ],
)
def test_the_form_of_the_example_reads_week_dates(text: str, start: date, end: date | None) -> None:
    names: dict[str, object] = {"__name__": "week_date"}
    exec(block("a form", "python"), names)  # noqa: S102 - the README is ours
    form = names["FORM"]
    assert isinstance(form, Form)
    (found,) = Finder((form, *FORMS)).find(text, datetime(2020, 1, 1))  # noqa: DTZ001 - local time
    assert (found.text, found.start, found.end) == (text, start, end)
