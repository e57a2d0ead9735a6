"""Clock times that the text under a table gives its rows."""

from datetime import date

import pytest
from test_grouping import told

from xunli import extract

TABLE = "面试安排\n\n日期\t组别\n3月26日\t综合管理A组\n3月27日\t综合管理B组\n3月28日\t公安机关组\n\n"


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("以上各组均于上午9:00开始。", ["03-26 09:00", "03-27 09:00", "03-28 09:00"]),
        ("各组均为当日上午8:30开始。", ["03-26 08:30", "03-27 08:30", "03-28 08:30"]),
        (
            "综合管理B组下午13:30开始；其余各组均为当日上午8:30开始。",
            ["03-26 08:30", "03-27 13:30", "03-28 08:30"],
        ),
        ("公安机关组上午10:00开始。", ["03-26 03-27", "03-27 03-28", "03-28 10:00"]),
    ],
)
def test_rows_get_their_hours(words: str, times: list[str]) -> None:
    items = extract(TABLE + words, published=date(2024, 3, 1)).items
    assert [told(item) for item in items] == times
    assert all("\n" not in item.quote for item in items)


def test_rows_that_have_hours_keep_them() -> None:
    table = TABLE.replace("3月26日", "3月26日9:00")
    items = extract(table + "其余各组均于14:00开始。", published=date(2024, 3, 1)).items
    assert [told(item) for item in items] == ["03-26 09:00", "03-27 14:00", "03-28 14:00"]
