"""An article that stands in a document twice makes its items once."""

from datetime import date

from xunli import extract

NOTICE = """关于停水的通知

各位业主：
    3月9日8:00—12:00停水检修，请提前储水。上月停水已于2月5日结束。

物业服务中心
2024年3月1日


"""


def test_items_once_and_every_time_accounted_for() -> None:
    once, twice = (extract(NOTICE * count, published=date(2024, 3, 1)) for count in (1, 2))
    assert len(once.items) == 1
    assert [item.span for item in twice.items] == [item.span for item in once.items]
    used = {span for item in twice.items for span in item.times}
    assert {time.span for time in twice.times} == used | {drop.span for drop in twice.dropped}


def test_the_same_words_about_another_day_are_another_matter() -> None:
    text = "【3月1日 10:00】明天停水，请储水。\n\n【3月5日 10:00】明天停水，请储水。\n"
    found = extract(text, published=date(2024, 3, 1))
    assert len({(item.start, item.end) for item in found.items}) == len(found.items)
