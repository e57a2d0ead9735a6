"""CSV that a spreadsheet opens without running anything."""

import csv
import io

import pytest
from export_factory import a_deadline, an_item, day, found

from xunli.export import to_csv
from xunli.model import Item


def rows(*items: Item) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv([found(*items)]), newline="")))


def test_a_row_an_item_in_the_order_of_time() -> None:
    first, second = rows(an_item(), a_deadline(day("2020-07-01"), implied=("year", "end")))
    assert first == {
        "kind_label": "考试",
        "uid": "deadline@test",
        "kind": "exam",
        "role": "deadline",
        "title": "笔试：甲市事业单位招聘",
        "start": "",
        "end": "",
        "all_day": "true",
        "due": "2020-07-01",
        "rrule": "",
        "place": "",
        "contact": "",
        "url": "",
        "note": "",
        "quote": "笔试时间为7月26日9:00—11:30",
        "span": "10;30",
        "article": "甲市事业单位7月26日笔试",
        "rule": "exam.written",
        "implied": "year;end",
        "source": "page.txt",
        "published": "2020-06-16",
    }
    assert (second["start"], second["all_day"]) == ("2020-07-26T09:00:00+08:00", "false")


def test_nothing_found_is_a_header() -> None:
    text = to_csv([])
    assert text.startswith("kind_label,uid,kind,")
    assert text.count("\r\n") == 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", " ="])
def test_a_cell_that_looks_like_a_formula_is_text(start: str) -> None:
    (row,) = rows(an_item(title=f"{start}1+1", quote=f"{start}cmd|' /C calc'!A0", contact=f"{start}86"))
    assert {row["title"][0], row["quote"][0], row["contact"][0]} == {"'"}


def test_line_breaks_commas_and_quotes_stay_in_their_cell() -> None:
    (row,) = rows(an_item(quote='甲,"乙"\r\n丙', note="丁\x00戊"))
    assert row["quote"] == '甲,"乙"\n丙'
    assert row["note"] == "丁戊"
