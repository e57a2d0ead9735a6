"""Checking packs: everything that is wrong at once, and what an example found instead of what it says."""

import shutil
from pathlib import Path

import pytest

from xunli.rules import load
from xunli.testing import Report, Status, check_rules, standing

HEAD = "schema = 1\n"
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
DROP = """
[[drop]]
id = "waste.rota"
reason = "detail"
before = '值守'
[[drop.example]]
published = 2024-06-03
text = "值守6月15日举行。"
drops = ["6月15日"]
[[drop.example]]
published = 2024-06-03
text = "6月15日开会。"
"""


def checked(tmp_path: Path, *sources: str) -> Report:
    """The report on packs `1.toml`, `2.toml` …"""
    files = []
    for number, source in enumerate(sources, 1):
        files.append(tmp_path / f"{number}.toml")
        files[-1].write_text(source, encoding="utf-8")
    return check_rules(files)


def told(report: Report) -> list[str]:
    return [f"{Path(fault.file).name}:{fault.line}: {fault.where}: {fault.what}" for fault in report.faults]


def test_the_built_in_packs_are_right() -> None:
    report = check_rules()
    assert report.faults == ()
    assert report.rules > 40
    assert report.drops > 40
    assert report.examples > 2 * (report.rules + report.drops) - 1
    assert {Path(name).name for name in report.files} >= {"court.toml", "background.toml"}


def test_a_pack_that_is_right(tmp_path: Path) -> None:
    report = checked(tmp_path, HEAD + RULE + DROP)
    assert (report.rules, report.drops, report.examples, report.faults) == (1, 1, 4, ())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            ("2024-06-15", "2024-06-16"),
            (
                "1.toml:9: rule waste.day: example 1: must find {start = 2024-06-16, title = 垃圾投放}; found instead: "
                "waste.day: {kind = other, role = event, title = 大件垃圾投放, start = 2024-06-15, end = 2024-06-16}"
            ),
        ),
        (
            ("(?!点)", "站"),
            (
                "1.toml:9: rule waste.day: example 1: must find {start = 2024-06-15, title = 垃圾投放}; found instead: "
                "6月15日 left out as no rule; the trigger matches nothing in the text"
            ),
        ),
        (
            ("(?!点)'", "(?!点)'\nunless = '为'"),
            (
                "1.toml:10: rule waste.day: example 1: must find {start = 2024-06-15, title = 垃圾投放}; "
                "found instead: 6月15日 left out as no rule; its unless matches '为'"
            ),
        ),
        (
            ("6月15日为", "每逢佳节"),
            (
                "1.toml:9: rule waste.day: example 1: must find {start = 2024-06-15, title = 垃圾投放}; found instead: "
                "no time in the text"
            ),
        ),
        (
            ("(?!点)", ""),
            (
                "1.toml:13: rule waste.day: example 2: must find nothing, but found waste.day: {kind = other, "
                "role = event, title = 大件垃圾投放, start = 2024-06-07, end = 2024-06-08}"
            ),
        ),
        (
            ('drops = ["6月15日"]', 'drops = ["6月16日"]'),
            (
                "1.toml:21: drop waste.rota: example 1: must leave out 6月16日 as detail; found instead: "
                "6月15日 left out as detail"
            ),
        ),
        (
            ("6月15日开会", "值守6月16日结束"),
            "1.toml:25: drop waste.rota: example 2: must leave out nothing as detail, but left out 6月16日",
        ),
    ],
)
def test_an_example_that_does_not_hold_says_what_was_found(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    assert change[0] in RULE + DROP
    assert told(checked(tmp_path, HEAD + (RULE + DROP).replace(*change))) == [says]


def test_a_rule_that_is_wrong_does_not_hide_what_is_wrong_with_others(tmp_path: Path) -> None:
    wrong = RULE.replace("waste.day", "waste.wrong").replace("other", "trash").replace("(?!点)", "(?!点")
    miss = RULE.replace("waste.day", "waste.miss").replace("2024-06-15", "2024-06-16")
    lone = RULE.replace("waste.day", "waste.lone").partition("[[rule.example]]")[0]
    broken = HEAD + "= 1"
    report = checked(
        tmp_path, HEAD + 'disable = ["court.herring"]\n' + wrong + miss + lone, broken, HEAD + DROP
    )
    assert [line.partition(";")[0] for line in told(report)] == [
        "1.toml:2: : no pack before it has 'court.herring'",
        "1.toml:6: rule waste.wrong: unknown 'trash'",
        "1.toml:9: rule waste.wrong: not a regular expression: missing ), unterminated subpattern, at character 18",
        "1.toml:24: rule waste.miss: example 1: must find {start = 2024-06-16, title = 垃圾投放}",
        "1.toml:32: rule waste.lone: give at least one text in which it is found",
        "1.toml:32: rule waste.lone: give at least one text in which it is not found",
        "2.toml:2: : not TOML: Invalid statement",
    ]
    assert (report.rules, report.drops, report.examples) == (1, 1, 4)


def test_the_column_of_a_fault_in_a_pattern(tmp_path: Path) -> None:
    source = HEAD + RULE.replace("(?!点)", "(?!点")
    (fault,) = checked(tmp_path, source).faults
    assert source.splitlines()[fault.line - 1][fault.column - 1 :] == "(?!点'"


def test_files_that_cannot_be_read_are_told_beside_the_others(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(HEAD + RULE, encoding="utf-8")
    report = check_rules([tmp_path / "none.toml", mine, tmp_path, mine])
    assert [fault.what for fault in report.faults] == [
        "cannot be read: no such file or directory",
        "cannot be read: is a directory",
    ]
    assert (report.rules, report.examples) == (1, 2)


def test_a_rule_that_another_file_replaces_is_not_run(tmp_path: Path) -> None:
    instead = RULE.replace("waste.day", "waste.new").replace("role = ", 'replaces = "waste.day"\nrole = ')
    report = checked(tmp_path, HEAD + RULE, HEAD + instead)
    assert (report.rules, report.examples, report.faults) == (2, 2, ())


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the folder with the built-in packs, in their place."""
    folder = tmp_path / "packs"
    shutil.copytree(load.builtin_files()[0].parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("xunli.rules.load.resources.files", lambda package: folder)
    return folder


def test_the_file_of_a_built_in_pack_stands_for_that_pack(packs: Path) -> None:
    court = packs / "court.toml"
    assert check_rules([court]).faults == ()
    court.write_text(
        court.read_text("utf-8").replace("2024-05-14T09:30", "2024-05-14T10:30"), encoding="utf-8"
    )
    (fault,) = check_rules([court]).faults
    assert fault.where == "rule court.hearing: example 1"


def test_a_new_file_among_the_built_in_packs_needs_nothing_else(packs: Path) -> None:
    before = check_rules()
    (packs / "waste.toml").write_text(HEAD + RULE, encoding="utf-8")
    after = check_rules()
    assert (after.rules, after.faults) == (before.rules + 1, ())


def test_where_the_rules_of_all_packs_stand(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    replaces = RULE.replace("role = ", 'replaces = "court.hearing"\nrole = ')
    mine.write_text(HEAD + 'disable = ["court.service"]\n' + replaces + DROP, encoding="utf-8")
    found = {one.id: one for one in standing([mine])}
    hearing, service, own, rota = (
        found[name] for name in ("court.hearing", "court.service", "waste.day", "waste.rota")
    )
    assert (hearing.status, hearing.by, hearing.by_pack) == (Status.REPLACED, "waste.day", "mine.toml")
    assert (service.status, service.by, service.by_pack) == (Status.DISABLED, "", "mine.toml")
    assert (own.status, own.pack, own.kind, own.example) == (
        Status.USED,
        "mine.toml",
        "other",
        "6月15日为大件垃圾投放日。",
    )
    assert (rota.kind, rota.reason, rota.example) == (None, "detail", "值守6月15日举行。")
