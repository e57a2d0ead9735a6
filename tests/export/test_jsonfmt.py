"""JSON and JSON lines: the same items, complete, and readable by any parser."""

import json
from typing import Any

from export_factory import a_deadline, an_item, day, found
from hypothesis import given
from hypothesis import strategies as st

from xunli.export import to_json, to_ndjson
from xunli.model import Dropped, Span

any_text = st.text(st.characters(exclude_categories=()))


def test_the_document_as_a_whole() -> None:
    dropped = Dropped(text="6月15日讯", span=Span(3, 8), reason="dateline")
    written: dict[str, Any] = json.loads(to_json([found(an_item(), dropped=(dropped,), title="甲市日报")]))
    assert written == {
        "schema": 1,
        "documents": [
            {
                "source": "page.txt",
                "title": "甲市日报",
                "published": "2020-06-16",
                "published_from": "caller",
                "dropped": [{"text": "6月15日讯", "span": [3, 8], "reason": "dateline"}],
            }
        ],
        "items": [
            {
                "uid": "exam@test",
                "kind": "exam",
                "role": "event",
                "title": "笔试：甲市事业单位招聘",
                "start": "2020-07-26T09:00:00+08:00",
                "end": "2020-07-26T11:30:00+08:00",
                "all_day": False,
                "due": None,
                "rrule": None,
                "place": None,
                "contact": None,
                "url": None,
                "note": None,
                "quote": "笔试时间为7月26日9:00—11:30",
                "span": [10, 30],
                "article": "甲市事业单位7月26日笔试",
                "rule": "exam.written",
                "implied": ["year"],
                "source": "page.txt",
                "published": "2020-06-16",
            }
        ],
    }


def test_days_are_dates_and_nothing_is_made_up() -> None:
    written = json.loads(to_json([found(a_deadline(day("2020-09-10")), published=None)]))
    (item,) = written["items"]
    assert (item["start"], item["end"], item["due"], item["all_day"]) == (None, None, "2020-09-10", True)
    assert written["documents"][0]["published"] is None
    assert item["published"] is None


def test_nothing_found_is_an_empty_document() -> None:
    assert json.loads(to_json([])) == {"schema": 1, "documents": [], "items": []}
    assert to_ndjson([]) == ""


def test_lines_are_the_items_of_the_document() -> None:
    extractions = [found(an_item(), a_deadline(day("2020-07-01"))), found(an_item(uid="c"), source="b.txt")]
    lines = [json.loads(line) for line in to_ndjson(extractions).split("\n")[:-1]]
    assert lines == json.loads(to_json(extractions))["items"]
    assert [line["uid"] for line in lines] == ["deadline@test", "c", "exam@test"]


def test_chinese_is_written_as_it_is() -> None:
    assert "笔试：甲市事业单位招聘" in to_json([found(an_item())])


@given(any_text, any_text)
def test_any_text_is_one_line_of_valid_json_in_utf8(quote: str, source: str) -> None:
    text = to_ndjson([found(an_item(quote=quote), source=source)])
    assert len(text.splitlines()) == 1
    item = json.loads(text.encode("utf-8"))
    assert len(item["quote"]) == len(quote)  # so that its span stays true
    assert all(a == b for a, b in zip(item["quote"], quote, strict=True) if b.isprintable())
