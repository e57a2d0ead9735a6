"""Items: role, due, title, place and the rest of what a reader sees."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from xunli import extract
from xunli.model import ZONE, Item, Kind, Role

TODAY = date(2024, 3, 1)
CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"


def only(text: str) -> Item:
    items = extract(text, published=TODAY).items
    assert len(items) == 1, [item.title for item in items]
    return items[0]


def reasons(text: str) -> set[str]:
    return {dropped.reason for dropped in extract(text, published=TODAY).dropped}


def test_a_day_that_ends_something_counts_itself() -> None:
    for text in ("报名材料请于9月10日前提交。", "报名材料提交截至9月10日。", "报名材料9月10日截止提交。"):
        item = only(text)
        assert (item.role, item.start, item.due) == (Role.DEADLINE, None, date(2024, 9, 10)), text


def test_a_deadline_at_an_hour_is_that_moment() -> None:
    assert only("报名材料请于7月30日17:00前提交。").due == datetime(2024, 7, 30, 17, tzinfo=ZONE)


def test_midnight_as_a_deadline_is_the_day_that_it_ends() -> None:
    assert only("请在3月19日24时前完成报名。").due == date(2024, 3, 19)


def test_a_window_is_due_on_its_last_day() -> None:
    item = only("报名时间：3月5日至3月9日。")
    assert (item.role, item.end, item.due, item.all_day) == (
        Role.WINDOW,
        date(2024, 3, 10),
        date(2024, 3, 9),
        True,
    )


def test_what_holds_from_then_on_has_no_end() -> None:
    item = only("本办法自5月1日起施行。")
    assert (item.kind, item.role, item.start, item.end) == (
        Kind.EFFECTIVE,
        Role.START,
        date(2024, 5, 1),
        None,
    )


def test_what_is_over_is_past() -> None:
    assert reasons("笔试于2024年2月1日举行。") == {"past"}


def test_what_is_under_way_is_not_past() -> None:
    assert only("展览2月20日至3月10日展出。").start == date(2024, 2, 20)


def test_half_a_day_is_the_day() -> None:
    item = only("3月9日上午体检。")
    assert (item.start, item.end) == (date(2024, 3, 9), date(2024, 3, 10))


def test_place_from_the_sentence() -> None:
    assert only("讲座3月9日19:00在市图书馆报告厅举行。").place == "市图书馆报告厅"


def test_telephone_exactly_as_written() -> None:
    assert only("考务费于9月10日前退回，可拨打0533-2791826咨询。").contact == "0533-2791826"


def test_the_words_about_a_later_notice_are_in_the_note() -> None:
    item = only("从3月16日起，36路恢复原线走向，何时改线另行通知。")
    assert item.note is not None
    assert "另行通知" in item.note


def test_the_title_names_the_subject() -> None:
    text = "关于2024年青山县事业单位招聘面试的通知\n\n各位考生：\n    请于3月20日9:00至3月24日18:00登录网站打印准考证。"
    assert only(text).title == "打印准考证：青山县事业单位招聘面试"


def test_items_of_the_same_name_are_told_apart() -> None:
    text = "面试安排\n\n日期\t组别\n3月26日\t综合类\n3月27日\t公安机关"
    titles = [item.title for item in extract(text, published=TODAY).items]
    assert len(set(titles)) == 2
    assert "公安机关" in titles[1]


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_whole_pages(path: Path) -> None:
    """Each quote is where it says, each UID is its own, each title fits."""
    text = path.read_text("utf-8")
    found = extract(text)
    assert len({item.uid for item in found.items}) == len(found.items)
    for item in found.items:
        assert text[item.span.start : item.span.end] == item.quote
        assert item.quote.strip()
        assert 0 < len(item.title) <= 30
        assert item.due or item.start
        if item.start and item.end:
            begin, end = (
                m if isinstance(m, datetime) else datetime.combine(m, datetime.min.time(), ZONE)
                for m in (item.start, item.end)
            )
            assert end - begin > timedelta(0)
