"""Columns that fit the terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from xunli.cli.listing import Cell, Column, show

COLUMNS = (Column("时间", whole=True), Column("事项"), Column("地点"))
ROWS: list[list[Cell]] = [
    [
        ("2020-07-21 周二 09:00", "至 07-26 周日 09:30"),
        ("打印准考证：事业单位公开招聘综合类岗位笔试",),
        ("",),
    ],
    [("2020-07-26 周日",), ("笔试",), ("第一中学",)],
]


def shown(width: int, rows: list[list[Cell]]) -> list[str]:
    out = io.StringIO()
    show(Console(file=out, width=width, highlight=False, markup=False, emoji=False), COLUMNS, rows)
    return out.getvalue().splitlines()


def test_terminal_of_80_cells() -> None:
    assert shown(80, ROWS) == [
        "时间                   事项                                        地点",
        "2020-07-21 周二 09:00  打印准考证：事业单位公开招聘综合类岗位笔试",
        "至 07-26 周日 09:30",
        "2020-07-26 周日        笔试                                        第一中学",
    ]


def test_narrow_terminal_has_one_field_a_line() -> None:
    assert shown(40, ROWS) == [
        "2020-07-21 周二 09:00 至 07-26 周日",
        "09:30",
        "  打印准考证：事业单位公开招聘综合类岗位",
        "  笔试",
        "2020-07-26 周日",
        "  笔试",
        "  第一中学",
    ]


def test_pipe_has_one_row_a_line() -> None:
    lines = shown(10_000, ROWS)
    assert lines[1:] == [
        "2020-07-21 周二 09:00 至 07-26 周日 09:30  打印准考证：事业单位公开招聘综合类岗位笔试",
        "2020-07-26 周日                            笔试                                        第一中学",
    ]


def test_column_without_content_is_left_out() -> None:
    rows: list[list[Cell]] = [[("今天",), ("笔试",), ("",)]]
    assert shown(80, rows) == ["时间  事项", "今天  笔试"]


def test_markup_and_escapes_are_only_text() -> None:
    rows: list[list[Cell]] = [[("[red]今天",), (":smile: \x1b[31m",), ("\u202e一中",)]]
    assert shown(80, rows)[1] == r"[red]今天  :smile: \x1b[31m  \u202e一中"


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@given(
    st.lists(st.lists(st.text("一二三考试abc 12\n\x1b，。", max_size=60), min_size=3, max_size=3), max_size=5)
)
def test_no_line_is_wider_than_the_terminal(width: int, cells: list[list[str]]) -> None:
    rows: list[list[Cell]] = [[("2020-07-26 周日",), (title,), (place,)] for _, title, place in cells]
    assert all(cell_len(line) <= width and line == line.rstrip() for line in shown(width, rows))
