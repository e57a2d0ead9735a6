"""`xunli rules list` and `check`, and `--rules` on the commands that extract."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from xunli.cli import main
from xunli.model import Kind

NOTICE = "6月15日为大件垃圾投放日。\n公示期为6月20日至26日。\n"
RULE = """
[[rule]]
id = "waste.day"
kind = "other"
role = "event"
title = ["{waste}投放"]
trigger = '(?P<waste>大件垃圾)投放(?!点)'
[[rule.example]]
published = 2024-06-03
text = "6月15日为大件垃圾投放日。"
expect = [{ start = "2024-06-15", title = "垃圾投放" }]
[[rule.example]]
published = 2024-06-03
text = "6月7日检查大件垃圾投放点。"
"""
OFF = 'disable = ["court.hearing"]\n'
BAD = RULE.replace("other", "trash").replace("(?!点)", "(?!点")
DAY = ("--published", "2024-06-03", "--as-of", "2024-06-03")

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line beside a notice and some packs."""
    monkeypatch.chdir(tmp_path)
    for variable in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "XUNLI_TRACEBACK"):
        monkeypatch.delenv(variable, raising=False)
    replaces = RULE.replace("role = ", 'replaces = "court.service"\nrole = ').replace(
        "waste.day", "waste.new"
    )
    files = {
        "notice.txt": NOTICE,
        "mine.toml": "schema = 1\n" + RULE,
        "off.toml": "schema = 1\n" + OFF + replaces,
        "bad.toml": "schema = 1\n" + BAD,
        "miss.toml": "schema = 1\n" + RULE.replace("06-15", "06-16"),
        "clash.toml": 'schema = 1\ndisable = ["court.herring"]\n',
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    return lambda *args, **environment: CliRunner(env=environment).invoke(main, args)


def row(listing: str, name: str) -> str:
    (found,) = (line for line in listing.splitlines() if line.startswith(f"{name} "))
    return " ".join(found.split())


class TestList:
    def test_every_rule_and_drop_with_what_it_accepts_and_an_example(self, run: Run) -> None:
        result = run("rules", "list")
        assert (result.exit_code, result.stderr) == (0, "")
        assert row(result.stdout, "court.hearing") == (
            "court.hearing court.toml 开庭 时间 任何时间 本院定于2024年5月14日上午9时30分在第三法庭公开开庭审理。"
        )
        assert row(result.stdout, "court.service").split()[4] == "日期、日期和时刻、日期段、时长"
        assert row(result.stdout, "changed.from").split()[:4] == [
            "changed.from",
            "background.toml",
            "排除",
            "已被新的时间代替",
        ]
        last = result.stdout.splitlines()[-1]
        assert last.startswith("共 ")
        assert last.endswith(" 条排除规则。")

    def test_those_of_a_kind(self, run: Run) -> None:
        result = run("rules", "list", "--kind", "court")
        assert [line.split()[0] for line in result.stdout.splitlines()[1:-1]] == [
            "court.hearing",
            "court.service",
        ]
        assert result.stdout.endswith("共 2 条规则，0 条排除规则。\n")

    def test_no_such_kind(self, run: Run) -> None:
        result = run("rules", "list", "--kind", "trash")
        assert result.exit_code == 2
        assert "'trash' is not one of 'exam', 'admit_card'" in result.stderr

    def test_those_of_a_pack_of_ones_own_and_what_it_replaces_and_disables(self, run: Run) -> None:
        listing = run("rules", "list", "--rules", "off.toml", "--rules", "mine.toml").stdout
        assert "被 off.toml 停用" in row(listing, "court.hearing")
        assert "被 off.toml 的 waste.new 替换" in row(listing, "court.service")
        assert row(listing, "waste.day") == "waste.day mine.toml 其他 时间 任何时间 6月15日为大件垃圾投放日。"

    def test_in_english(self, run: Run) -> None:
        listing = run("rules", "list", "--lang", "en", "--rules", "off.toml").stdout
        assert listing.split()[:7] == ["rule", "pack", "kind", "role", "times", "status", "example"]
        assert " ".join(row(listing, "court.hearing").split()[:-1]) == (
            "court.hearing court.toml court happens then any time disabled by off.toml"
        )

    def test_for_programs(self, run: Run) -> None:
        result = run("rules", "list", "--rules", "off.toml", "--format", "json")
        data = json.loads(result.stdout)
        assert data["schema"] == 1
        found = {rule["id"]: rule for rule in data["rules"]}
        assert found["waste.new"] == {
            "id": "waste.new",
            "pack": "off.toml",
            "type": "rule",
            "kind": "other",
            "role": "event",
            "becomes": ["event", "start"],
            "reason": None,
            "times": sorted(found["waste.new"]["times"]),
            "trigger": "(?P<waste>大件垃圾)投放(?!点)",
            "within": "headline",
            "priority": 0,
            "title": ["{waste}投放"],
            "example": "6月15日为大件垃圾投放日。",
            "status": "used",
            "by": None,
            "by_pack": None,
        }
        gone = found["court.service"]
        assert (gone["status"], gone["by"], gone["by_pack"]) == ("replaced", "waste.new", "off.toml")
        drop = found["changed.from"]
        assert (drop["type"], drop["kind"], drop["reason"]) == ("drop", None, "superseded")
        assert {rule["kind"] for rule in data["rules"]} <= {None, *Kind}

    @pytest.mark.parametrize("width", ["40", "80", "200"])
    def test_on_any_width(self, run: Run, width: str) -> None:
        result = run("rules", "list", "--kind", "court", COLUMNS=width)
        assert result.exit_code == 0
        assert "court.hearing" in result.stdout


class TestCheck:
    def test_the_built_in_packs(self, run: Run) -> None:
        result = run("rules", "check")
        assert result.exit_code == 0
        assert result.stdout.endswith("个例子，没有问题。\n")
        assert result.stdout.count("\n") == 1

    def test_packs_that_are_right(self, run: Run) -> None:
        result = run("rules", "check", "mine.toml")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == "共 1 条规则，0 条排除规则，2 个例子，没有问题。\n"

    def test_in_english(self, run: Run) -> None:
        result = run("rules", "check", "mine.toml", "--lang", "en")
        assert result.stdout == "rules: 1, drops: 0, examples: 2; all right.\n"

    def test_everything_that_is_wrong_in_all_files(self, run: Run) -> None:
        result = run("rules", "check", "bad.toml", "none.toml", "clash.toml", "miss.toml")
        assert result.exit_code == 1
        assert [line.split("; ")[0] for line in result.stdout.splitlines()] == [
            "bad.toml:5:1: rule waste.day: kind: unknown 'trash'",
            (
                "bad.toml:8:29: rule waste.day: trigger: not a regular expression: missing ), unterminated subpattern,"
                " at character 18"
            ),
            "none.toml: cannot be read: no such file or directory",
            "clash.toml:2:1: disable: no pack before it has 'court.herring'",
            "miss.toml:9:1: rule waste.day: example 1: must find {start = 2024-06-16, title = 垃圾投放}",
            "共 1 条规则，0 条排除规则，2 个例子，有 5 处要改正。",
        ]

    def test_for_programs(self, run: Run) -> None:
        result = run("rules", "check", "miss.toml", "none.toml", "--format", "json")
        assert result.exit_code == 1
        data = json.loads(result.stdout)
        (miss, none) = data.pop("faults")
        assert data == {
            "schema": 1,
            "files": ["miss.toml", "none.toml"],
            "rules": 1,
            "drops": 0,
            "examples": 2,
        }
        assert miss.pop("message").startswith("must find")
        assert miss == {
            "file": "miss.toml",
            "line": 9,
            "column": 1,
            "where": "rule waste.day: example 1",
            "key": None,
        }
        assert (none["line"], none["message"]) == (None, "cannot be read: no such file or directory")

    def test_hostile_packs_are_shown_harmlessly(self, run: Run) -> None:
        Path("evil.toml").write_text('"\\u001b[31m\\u202e" = 1\n', encoding="utf-8")
        shown = run("rules", "check", "evil.toml", "none\x1b[31m.toml").output
        assert r"\x1b[31m" in shown
        assert not {"\x1b", "\u202e"} & {*shown}


COMMANDS = [
    ("extract", "notice.txt"),
    ("extract", "notice.txt", "--format", "json"),
    ("export", "notice.txt", "-o", "-"),
    ("upcoming", "notice.txt"),
    ("explain", "notice.txt"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
class TestRules:
    def test_a_pack_of_ones_own_beside_the_built_in_ones(self, run: Run, command: tuple[str, ...]) -> None:
        assert "大件垃圾投放\n" not in run(*command, *DAY).stdout.replace('"', "\n")
        result = run(*command, *DAY, "--rules", "mine.toml")
        assert (result.exit_code, result.stderr) == (0, "")
        assert "大件垃圾投放" in result.stdout
        assert "公示" in result.stdout

    def test_several_packs(self, run: Run, command: tuple[str, ...]) -> None:
        Path("third.toml").write_text('schema = 1\ndisable = ["waste.day"]\n', encoding="utf-8")
        packs = ("--rules", "mine.toml", "--rules", "third.toml")
        assert run(*command, *DAY, *packs).stdout == run(*command, *DAY).stdout

    def test_a_pack_that_is_wrong_is_told_before_anything_is_done(
        self, run: Run, command: tuple[str, ...]
    ) -> None:
        result = run(*command, *DAY, "--rules", "bad.toml", "--rules", "none.toml")
        assert (result.exit_code, result.stdout) == (1, "")
        told = result.stderr.splitlines()
        assert [line.split(": ")[:3] for line in told] == [
            ["xunli", "error", "bad.toml:5:1"],
            ["xunli", "error", "bad.toml:8:29"],
            ["xunli", "error", "none.toml"],
            ["xunli", "note", "correct the pack and see with"],
        ]
        assert told[-1].endswith("xunli rules check bad.toml none.toml")

    def test_packs_that_contradict_each_other(self, run: Run, command: tuple[str, ...]) -> None:
        result = run(*command, *DAY, "--rules", "clash.toml")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "clash.toml:2:1: disable: no pack before it has 'court.herring'" in result.stderr


def test_a_wrong_pack_leaves_the_old_calendar(run: Run) -> None:
    Path("out.ics").write_text("old")
    assert run("export", "notice.txt", "-o", "out.ics", *DAY, "--rules", "bad.toml").exit_code == 1
    assert Path("out.ics").read_text() == "old"


def test_a_text_without_a_publication_date_is_read_by_the_same_packs(run: Run) -> None:
    result = run("extract", "notice.txt", "--as-of", "2024-06-03", "--rules", "mine.toml")
    assert "2024-06-15 周六" in result.stdout
    assert "no publication date in notice.txt" in result.stderr
