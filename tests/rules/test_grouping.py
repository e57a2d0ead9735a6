"""Which expressions of a text name one time together, seen in the items that come of them."""

from datetime import date, datetime

import pytest

from xunli import extract
from xunli.model import Item, Moment

TODAY = date(2024, 3, 1)


def short(moment: Moment | None) -> str:
    if isinstance(moment, datetime):
        return f"{moment:%m-%d %H:%M}"
    return f"{moment:%m-%d}" if moment else ""


def told(item: Item) -> str:
    rule = ";".join(part for part in (item.rrule or "").split(";") if part and not part.startswith("UNTIL"))
    until = next((part[6:14] for part in (item.rrule or "").split(";") if part.startswith("UNTIL")), "")
    due = f"<{short(item.due)}" if item.role == "deadline" else ""
    return " ".join(part for part in (short(item.start), short(item.end), due, rule, until[4:]) if part)


CASES = [
    # a clock time and its day
    ("讲座3月9日在礼堂举行，晚上7点开始。", ["03-09 19:00"]),
    (
        "笔试定于3月9日举行。上午9:00—10:30考《公共基础知识》，下午14:00—16:00考《专业知识》。",
        ["03-09 09:00 03-09 10:30", "03-09 14:00 03-09 16:00"],
    ),
    ("讲座3月9日上午9点开始，11点半结束。", ["03-09 09:00 03-09 11:30"]),
    ("讲座3月9日19:00—21:00举行，18:30开始入场。", ["03-09 19:00 03-09 21:00"]),
    # lists of days
    ("全市中小学3月14日、15日停课。", ["03-14 03-16"]),
    ("音乐会3月15日、16日晚19:30在大剧院举行。", ["03-15 19:30", "03-16 19:30"]),
    ("书市3月9日、12日开放。", ["03-09 03-10", "03-12 03-13"]),
    # windows with two ends
    ("报名3月12日启动，4月2日12时截止。", ["03-12 04-02 12:00"]),
    ("意见征集从3月3日开始，到3月21日为止。", ["03-03 03-22"]),
    ("浴室3月16日停止开放，3月17日14:00恢复。", ["03-16 03-17 14:00"]),
    # repeats
    ("图书馆3月10日至20日每天9:00至17:00开放。", ["03-10 09:00 03-10 17:00 FREQ=DAILY 0320"]),
    (
        "灯光秀3月10日到20日上演，每晚19:30、20:30各演一场。",
        ["03-10 19:30 FREQ=DAILY 0320", "03-10 20:30 FREQ=DAILY 0320"],
    ),
    ("报名时间：3月11日至15日（工作日9:00—11:30，14:00—17:00）", ["03-11 03-16"]),
    (
        "从3月12日起，每周三、周五晚7点到8点在广场免费教太极拳。",
        ["03-13 19:00 03-13 20:00 FREQ=WEEKLY;BYDAY=WE,FR"],
    ),
    (
        "从3月18日起，东站至临江发车时间调整为上午10点、下午1点。",
        ["03-18 10:00 FREQ=DAILY", "03-18 13:00 FREQ=DAILY"],
    ),
    # limits
    ("材料请于3月29日17:30前报送。", ["<03-29 17:30"]),
    ("保证金到账截止时间：4月1日16:00。", ["<04-01 16:00"]),
    ("物业费请在月底前缴清。", ["<03-31"]),
    # what was changed
    ("开标时间由3月15日9:00更正为3月22日14:30。", ["03-22 14:30"]),
    ("首班车3月5日由6:10提前到5:30。", ["03-05 05:30"]),
]


@pytest.mark.parametrize(("text", "times"), CASES)
def test_times_of_items(text: str, times: list[str]) -> None:
    assert [told(item) for item in extract(text, published=TODAY).items] == times
