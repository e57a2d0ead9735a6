"""What the README shows is what happens."""

import re
import shutil
import tomllib
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import xunli
from xunli import Limits
from xunli.cli import main
from xunli.errors import PackError
from xunli.model import Role, TimeKind
from xunli.reading.formats import suffixes
from xunli.reading.web.cache import LIMIT
from xunli.rules import parse_pack, reader
from xunli.rules.schema import SCOPES, SLOTS
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
    transcripts = block("transcript", "console") + block("a web page", "console")
    commands = re.findall(r"^\$ xunli (.*)\n((?:(?!\$ ).*\n)*)", transcripts, re.MULTILINE)
    assert [command.split()[0] for command, _ in commands] == ["extract", "upcoming", "extract"]
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


def test_the_sources_of_the_example_are_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = block("xunli.toml", "toml")
    Path("xunli.toml").write_text(source, "utf-8")
    only = source.split("[[source]]")[2].replace("feed =", "fead =").replace("# ", "#")
    Path("mistaken.toml").write_text(f"[[source]]{only}url = 'https://example.com'\n", "utf-8")
    shown = block("sources", "console")
    commands = re.findall(r"^\$ xunli (.*)\n((?:(?!\$ ).+\n)*)", shown, re.MULTILINE)
    assert len(commands) == 2
    for command, says in commands:
        assert CliRunner().invoke(main, command.split()).output.startswith(says), command


def test_the_limits_of_a_fetch_are_those_that_are_told() -> None:
    limits, text = Limits(), " ".join(README.split())
    assert (
        f"{limits.connect:g} s to connect, {limits.read:g} s without a byte, {limits.total:g} s in all"
        in text
    )
    assert f"five redirects, {limits.size >> 20} MB after decompression" in text
    assert limits.redirects == 5
    assert limits.pace == 1
    assert f"at most {LIMIT >> 20} MB" in text


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


class TestAddARule:
    """The pack, the notice and the transcript of "Add a rule in five minutes", as they are written."""

    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "100")
        Path("mine.toml").write_text(block("mine.toml", "toml"), encoding="utf-8")
        Path("notice.txt").write_text(block("notice.txt", "text"), encoding="utf-8")
        return tmp_path

    def test_the_built_in_packs_do_not_know_it(self, folder: Path) -> None:
        assert "没有规则" in CliRunner().invoke(main, ["explain", "notice.txt"]).stdout
        assert "2024-06-15" not in CliRunner().invoke(main, ["extract", "notice.txt"]).stdout

    def test_the_transcript(self, folder: Path) -> None:
        commands = re.findall(r"^\$ xunli (.*)\n((?:(?!\$ ).*\n)*)", block("a rule", "console"), re.MULTILINE)
        assert [command.split()[0] for command, _ in commands] == ["rules", "extract"]
        for command, shown in commands:
            result = CliRunner().invoke(main, command.split())
            assert (result.exit_code, result.stderr) == (0, "")
            assert [line.rstrip() for line in result.stdout.splitlines()] == shown.rstrip("\n").splitlines()

    def test_the_negative_example_is_worth_having(self, folder: Path) -> None:
        pack = Path("mine.toml").read_text("utf-8")
        assert "(?!点|费)" in pack
        Path("mine.toml").write_text(pack.replace("(?!点|费)", ""), encoding="utf-8")
        result = CliRunner().invoke(main, ["rules", "check", "mine.toml"])
        assert result.exit_code == 1
        assert "example 2: must find nothing" in result.stdout

    def test_it_can_be_put_among_the_built_in_packs(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shutil.copytree(ROOT / "src/xunli/packs", "packs")
        shutil.copy("mine.toml", "packs/waste.toml")
        monkeypatch.setattr("xunli.rules.load.resources.files", lambda package: folder / "packs")
        assert CliRunner().invoke(main, ["rules", "check"]).exit_code == 0
        assert CliRunner().invoke(main, ["rules", "list", "--kind", "other"]).stdout.count("waste.toml") == 1

    def test_the_table_names_the_keys_that_a_rule_may_have(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: dict[str, set[str]] = {}
        close = reader.Table.close

        def spy(table: reader.Table, *args: Any) -> None:
            asked.setdefault(str(table.path[0] if table.path else ""), set()).update(table.used)
            close(table, *args)

        monkeypatch.setattr(reader.Table, "close", spy)
        known = Path(xunli.rules.__file__).parent.parent / "packs/background.toml"
        parse_pack(block("mine.toml", "toml"), "mine.toml")
        examples = {"text", "published", "expect"}
        rows = re.search(r"<!-- keys of a rule -->\n((?:\|.*\n)*)", README)
        assert rows is not None
        keys = re.findall(r"^\| `([a-z]+)` \|", rows[1], re.MULTILINE)
        assert sorted(keys) == sorted(asked["rule"] - examples)
        parse_pack(known.read_text("utf-8"), "background.toml", trusted=True)
        told = README.partition("A `[[drop]]` says")[2].partition("\n\n")[0]
        assert {*re.findall(r"`([a-z]+)`", told)} >= asked["drop"] - examples - {"drops", "example"}

    def test_the_keys_that_must_be_there(self) -> None:
        told = re.search(
            r"The keys of a `\[\[rule\]\]`; of these (.*) and the examples must be there", README
        )
        assert told is not None
        with pytest.raises(PackError) as caught:
            parse_pack("schema = 1\n[[rule]]", "mine.toml")
        missing = {fault.field for fault in caught.value.faults}
        assert {*re.findall(r"`([a-z]+)`", told[1]), "example"} == missing

    @pytest.mark.parametrize(
        ("key", "values"),
        [
            ("times", [*TimeKind]),
            ("within", SCOPES),
            ("role", [*Role]),
            ("title", [f"{{{name}}}" for name in SLOTS]),
        ],
    )
    def test_the_values_that_the_table_lists(self, key: str, values: Sequence[str]) -> None:
        row = re.search(rf"^\| `{key}` \|(.*)\|$", README, re.MULTILINE)
        assert row is not None
        named = re.findall(r"`([a-z{}]+)`", row[1])
        assert {*values} <= {*named}


def test_the_formats_are_those_that_are_read() -> None:
    table = re.search(r"<!-- formats -->\n(.*?)\n\n", README, re.DOTALL)
    assert table is not None
    named = {
        suffix for row in table[1].splitlines() for suffix in re.findall(r"`(\.\w+)`", row.split("|")[1])
    }
    assert named | {".docm"} == set(suffixes())
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(re.findall(r"xunli\[(\w+)\]", table[1])) <= extras.keys()
