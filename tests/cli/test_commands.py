"""The commands in one process, over an engine that finds what the test says."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from item_factory import a_time, an_item, found
from xunli import api
from xunli.cli import main
from xunli.cli.gather import Gathered
from xunli.cli.root import COMMANDS
from xunli.errors import ConfigError, PackError
from xunli.model import Document, Dropped, Extraction, Item, Kind, Role, Span

TEXT = "考试从7月26日上午9点开始。\n考务费9月10日前退还。\n6月15日讯。"
TIMES = (
    a_time("7月26日上午9点", "2020-07-26T09:00", span=Span(3, 12), implied=("year",), parser="date+clock"),
    a_time("9月10日前", end="2020-09-10", span=Span(19, 25), parser="date"),
    a_time("6月15日", "2020-06-15", "2020-06-16", span=Span(29, 34), parser="date"),
)
EXAM = an_item(
    start="2020-07-26T09:00",
    title="笔试：综合类岗位",
    place="第一中学",
    span=Span(0, 14),
    times=(Span(3, 12),),
)
REFUND = an_item(
    Role.DEADLINE,
    due="2020-09-10",
    title="退还考务费",
    kind=Kind.REFUND,
    span=Span(16, 27),
    times=(Span(19, 25),),
    rule="refund.due",
)

Run = Callable[..., Result]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> list[date | None]:
    """An engine that finds the same in every text; says with which publication dates it was asked."""
    asked: list[date | None] = []

    def extract(document: Document | str, published: date | None = None) -> Extraction:
        assert isinstance(document, Document)
        asked.append(published)
        if "坏" in document.text:
            raise PackError("general.toml: no rules")
        if "虫" in document.text:
            raise ZeroDivisionError("division by zero")
        items = () if "无" in document.text else (own(EXAM, document), own(REFUND, document))
        known = published or (date(2020, 6, 16) if "发布" in document.text else None)
        return Extraction(
            document=document,
            items=items,
            dropped=(Dropped("6月15日", Span(29, 34), "dateline", TIMES[2]),) if items else (),
            times=TIMES if items else (),
            articles=(),
            published=known,
            published_from="caller" if published else "label" if known else "",
        )

    monkeypatch.setattr(api, "extract", extract)
    return asked


def own(item: Item, document: Document) -> Item:
    return replace(item, uid=f"{item.kind}@{document.source}")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: list[date | None]) -> Run:
    """Run a command line in an empty directory, as in a pipe."""
    monkeypatch.chdir(tmp_path)
    for variable in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "XUNLI_TRACEBACK"):
        monkeypatch.delenv(variable, raising=False)

    def invoke(*args: str, stdin: bytes | None = None, **environment: str) -> Result:
        return CliRunner(env=environment).invoke(main, args, input=stdin)

    return invoke


def put(name: str, text: str = TEXT, encoding: str = "utf-8") -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode(encoding))
    return name


DAY = ("--published", "2020-06-16")


def test_extract_lists_time_kind_title_and_place(run: Run) -> None:
    result = run("extract", put("notice.txt"), *DAY)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "notice.txt  2020-06-16 发布（由 --published 指定）",
        "时间                   类别  事项              地点",
        "2020-07-26 周日 09:00  考试  笔试：综合类岗位  第一中学",
        "2020-09-10 周四 截止   退费  退还考务费",
        "共 2 项，另有 1 处时间没有列入，xunli explain 说明原因。",
    ]


def test_extract_in_a_narrow_terminal(run: Run) -> None:
    result = run("extract", put("notice.txt"), *DAY, COLUMNS="40")
    assert result.stdout.splitlines()[1:6] == [
        "2020-07-26 周日 09:00",
        "  考试",
        "  笔试：综合类岗位",
        "  第一中学",
        "2020-09-10 周四 截止",
    ]


def test_extract_says_where_the_publication_date_is_from(run: Run) -> None:
    assert "2020-06-16 发布（文中标注）" in run("extract", put("a.txt", TEXT + "发布")).stdout


def test_nothing_found(run: Run) -> None:
    assert "没有找到带日期的事项。" in run("extract", put("a.txt", "无"), *DAY).stdout


def test_without_a_publication_date_today_is_taken_and_said(run: Run, engine: list[date | None]) -> None:
    result = run("extract", put("notice.txt"), "--as-of", "2021-03-05T10:00")
    assert result.exit_code == 0
    assert "发布日期不明，按 2021-03-05 算" in result.stdout
    assert "no publication date in notice.txt; 2021-03-05 is taken" in result.stderr
    assert "--published" in result.stderr
    assert engine == [None, date(2021, 3, 5)]


def test_many_texts_without_a_publication_date_are_told_in_one_line(run: Run) -> None:
    names = [put(f"{number}.txt") for number in range(5)]
    result = run("extract", *names, "--as-of", "2021-03-05")
    assert result.stderr.count("\n") == 1
    assert "0.txt, 1.txt, 2.txt and 2 more" in result.stderr


@pytest.mark.parametrize("format_", ["json", "ndjson", "csv", "ics"])
def test_formats_for_programs_are_utf8_and_alone_on_standard_output(run: Run, format_: str) -> None:
    result = run("extract", put("notice.txt", encoding="gbk"), *DAY, "--format", format_)
    assert result.exit_code == 0
    assert "笔试：综合类岗位" in result.stdout_bytes.decode("utf-8")
    assert not result.stderr


def test_json_is_one_document_for_all_texts(run: Run) -> None:
    result = run("extract", put("a.txt"), put("b.txt"), *DAY, "--format", "json")
    data = json.loads(result.stdout)
    assert data["schema"] == 1
    assert [item["source"] for item in data["items"]] == ["a.txt", "b.txt", "a.txt", "b.txt"]


def test_standard_input_and_directories(run: Run) -> None:
    put("notices/b.txt")
    put("notices/a.md")
    result = run("extract", "notices", "-", *DAY, stdin=TEXT.encode("gbk"))
    assert result.exit_code == 0
    headings = [line.split("  ")[0] for line in result.stdout.splitlines() if "发布" in line]
    assert headings == ["notices/a.md", "notices/b.txt", "标准输入"]


def test_bad_texts_are_told_by_name_and_the_others_go_on(run: Run) -> None:
    put("empty/x.log")
    names = [
        "none.txt",
        put("bad.txt", "坏"),
        put("good.txt"),
        put("bug.txt", "虫"),
        put("blank.txt", ""),
        "empty",
    ]
    result = run("extract", *names, *DAY)
    assert result.exit_code == 1
    assert "笔试：综合类岗位" in result.stdout
    told = result.stderr.splitlines()
    assert [line.split(": ")[1] for line in told] == ["error"] * 5
    assert "none.txt: no such file" in told[0]
    assert "bad.txt: general.toml: no rules" in told[1]
    assert "bug.txt: this is a fault of xunli" in told[2]
    assert "blank.txt: is empty" in told[3]
    assert "empty: a directory" in told[4]


def test_hostile_names_and_titles_are_harmless(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    name = put("evil\x1b[31m\u202e.txt")
    result = run("extract", name, "none\x1b]0;x\x07.txt", "--as-of", "2020-06-16")
    assert r"evil\x1b[31m\u202e.txt" in result.stdout
    assert r"none\x1b]0;x\x07.txt: no such file" in result.stderr
    assert not {"\x1b", "\x07", "\u202e"} & {*result.output}


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["extract"], "Missing argument"),
        (["extract", "a.txt", "--published", "2020-13-01"], "not a date"),
        (["extract", "a.txt", "--format", "xml"], "xml"),
        (["extract", "a.txt", "--as-of", "noon"], "not a date or time"),
        (["extract", "--\x1b[31m"], r"--\x1b[31m"),
        (["upcoming", "a.txt", "--within", "long"], "not a length of time"),
        (["export", "a.txt"], "Missing option"),
        (["export", "a.txt", "-o", "x", "--format", "table"], "table"),
        (["exrtact"], "No such command"),
    ],
)
def test_wrong_use(run: Run, args: list[str], says: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert says in result.stderr
    assert "\x1b" not in result.stderr


def test_export_writes_a_calendar(run: Run) -> None:
    result = run("export", put("notice.txt"), "-o", "out.ics", *DAY, "--name", "我的考试")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "out.ics: 2 items written\n")
    written = Path("out.ics").read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "NAME:我的考试" in written.decode()
    assert written.count(b"BEGIN:VEVENT") == 2


def test_export_to_standard_output_is_the_same_calendar(run: Run) -> None:
    put("notice.txt")
    run("export", "notice.txt", "-o", "out.ics", *DAY)
    result = run("export", "notice.txt", "-o", "-", *DAY)
    assert result.stdout_bytes == Path("out.ics").read_bytes()


@pytest.mark.parametrize(
    ("name", "option", "begins"),
    [
        ("x.ics", [], b"BEGIN:VCALENDAR"),
        ("x.cal", [], b"BEGIN:VCALENDAR"),
        ("x.json", [], b"{"),
        ("x.JSONL", [], b'{"'),
        ("x.csv", [], b"\xef\xbb\xbfkind_label,"),
        ("x.txt", ["--format", "json"], b"{"),
    ],
)
def test_export_takes_the_format_from_the_name(run: Run, name: str, option: list[str], begins: bytes) -> None:
    assert run("export", put("notice.txt"), "-o", name, *option, *DAY).exit_code == 0
    assert Path(name).read_bytes().startswith(begins)


def test_export_of_the_texts_that_can_be_read(run: Run) -> None:
    result = run("export", "none.txt", put("notice.txt"), "-o", "out.ics", *DAY)
    assert result.exit_code == 1
    assert Path("out.ics").read_bytes().count(b"BEGIN:VEVENT") == 2


def test_export_of_nothing_leaves_the_old_calendar(run: Run) -> None:
    put("out.ics", "old")
    result = run("export", "none.txt", "-o", "out.ics")
    assert result.exit_code == 1
    assert "out.ics is left as it was" in result.stderr
    assert Path("out.ics").read_text() == "old"


def test_export_to_where_nothing_can_be_written(run: Run) -> None:
    result = run("export", put("notice.txt"), "-o", "none/out.ics", *DAY)
    assert result.exit_code == 1
    assert "xunli: error: none/out.ics: cannot be written" in result.stderr


def test_upcoming_counts_down(run: Run) -> None:
    result = run("upcoming", put("notice.txt"), *DAY, "--as-of", "2020-07-25", "--within", "60d")
    assert result.stdout.splitlines() == [
        "倒计时          时间                   事项              地点",
        "明天 09:00      2020-07-26 周日 09:00  笔试：综合类岗位  第一中学",
        "还有 47 天截止  2020-09-10 周四 截止   退还考务费",
    ]


def test_upcoming_leaves_out_what_is_past_or_far(run: Run) -> None:
    put("notice.txt")
    late = run("upcoming", "notice.txt", *DAY, "--as-of", "2020-08-20")
    assert "退还考务费" in late.stdout
    assert "笔试" not in late.stdout
    never = run("upcoming", "notice.txt", *DAY, "--as-of", "2020-08-01", "--within", "7d")
    assert never.stdout == "到 2020-08-08 为止没有要留意的事项。\n"


def test_upcoming_names_the_texts_where_there_are_several(run: Run) -> None:
    put("a/notice.txt")
    put("b/page.txt")
    result = run("upcoming", "a", "b", *DAY, "--as-of", "2020-07-25", COLUMNS="120")
    assert [line.split()[-1] for line in result.stdout.splitlines()[1:]] == ["notice.txt", "page.txt"]


@pytest.mark.parametrize(("format_", "count"), [("json", 1), ("ndjson", 1), ("csv", 1), ("ics", 1)])
def test_upcoming_in_formats_for_programs(run: Run, format_: str, count: int) -> None:
    result = run("upcoming", put("a.txt"), *DAY, "--as-of", "2020-08-20", "--format", format_)
    assert "退还考务费" in result.stdout
    assert "笔试" not in result.stdout


def test_explain_tells_the_fate_of_every_time(run: Run) -> None:
    result = run("explain", put("notice.txt"), *DAY)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "notice.txt  2020-06-16 发布（由 --published 指定）",
        "",
        "第 1 行  7月26日上午9点",
        "原文     考试从【7月26日上午9点】开始。考务费9月10日前退还。6月15日讯。",
        "读作     日期 2020-07-26 周日 09:00（补足 年份）  读法 date+clock",
        "采用     exam.written → 笔试：综合类岗位",
        "",
        "第 2 行  9月10日前",
        "原文     考试从7月26日上午9点开始。考务费【9月10日前】退还。6月15日讯。",
        "读作     日期 2020-09-09 周三  读法 date",
        "采用     refund.due → 退还考务费",
        "",
        "第 3 行  6月15日",
        "原文     …7月26日上午9点开始。考务费9月10日前退还。【6月15日】讯。",
        "读作     日期 2020-06-15 周一  读法 date",
        "未采用   消息电头的日期（dateline）",
        "",
        "全部 3 处时间，其中 2 处成为事项。",
    ]


def test_explain_in_a_terminal_of_40_cells(run: Run) -> None:
    result = run("explain", put("notice.txt"), *DAY, COLUMNS="40")
    assert "采用     refund.due → 退还考务费" in result.stdout
    assert "读作     日期 2020-07-26 周日" in result.stdout


def test_explain_a_text_without_times(run: Run) -> None:
    assert "没有找到时间表达。" in run("explain", put("a.txt", "无"), *DAY).stdout


def test_explain_says_when_nothing_is_known_of_a_time(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    extraction = found(text=TEXT, times=TIMES[2:], published=None)
    monkeypatch.setattr(
        "xunli.cli.gather.gather", lambda *_, **__: Gathered((extraction, extraction), failed=False)
    )
    result = run("explain", put("notice.txt"))
    assert result.stdout.count("未采用   没有规则采用，也没有记录原因") == 2
    assert result.stdout.startswith("notice.txt\n")


def test_colours_only_where_they_are_wanted(run: Run) -> None:
    put("notice.txt")
    assert "\x1b" not in run("extract", "notice.txt", *DAY).stdout
    assert "\x1b[" in run("extract", "notice.txt", *DAY, FORCE_COLOR="1").stdout
    assert "\x1b" not in run("extract", "notice.txt", *DAY, FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_the_group_is_the_first_line_of_the_commands_own(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert COMMANDS[name] in result.stdout.splitlines()[2]
    assert COMMANDS[name] in run("--help").stdout


def test_faults_show_their_traceback_to_who_asks(run: Run) -> None:
    result = run("extract", put("bug.txt", "虫"), XUNLI_TRACEBACK="1")
    assert isinstance(result.exception, ZeroDivisionError)


def test_faults_outside_of_any_text_are_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xunli.cli.found.show_found", lambda found: 1 / 0)
    result = run("extract", put("notice.txt"), *DAY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("xunli: error: this is a fault of xunli itself")


def test_another_program_may_take_the_failures_itself(run: Run) -> None:
    put("bad.txt", "坏")
    assert main(["extract", "bad.txt"], standalone_mode=False) == 1
    with pytest.raises(click.UsageError):
        main(["extract"], standalone_mode=False)


@pytest.mark.parametrize(
    ("failure", "says"),
    [
        (OSError(28, "No space left on device"), "the system refused: No space left on device"),
        (click.FileError("x.txt", "gone"), "x.txt"),
        (ConfigError("no time"), "no time"),
    ],
)
def test_failures_of_other_kinds_are_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, failure: Exception, says: str
) -> None:
    def fail(found: object) -> None:
        raise failure

    monkeypatch.setattr("xunli.cli.found.show_found", fail)
    result = run("extract", put("notice.txt"), *DAY)
    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(found: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("xunli.cli.found.show_found", interrupt)
    result = run("extract", put("notice.txt"), *DAY)
    assert result.exit_code == 130
    assert "interrupted" in result.stderr
