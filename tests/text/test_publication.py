"""When a page was published, by the first source that knows, and the day that 今天 is in an article."""

from datetime import date

import pytest
from text_views import page

from xunli.text import articles, fold, publication, reference


def published(text: str, **known: date) -> tuple[date | None, str]:
    folded = fold(page(text))
    return publication(folded, articles(folded), **known)


def references(text: str, day: date | None) -> list[date | None]:
    folded = fold(page(text))
    return [reference(article, folded, day) for article in articles(folded)]


EVERYTHING = """
    ---
    title: 通知
    date: 2024-05-06
    ---

    晚报 2024年5月7日 星期二

    停水了

    发布时间：2024-05-08

    晚报2024年5月9日讯 明天停水。

    水务局
    2024年5月10日
    """


class TestTheOrder:
    def test_the_caller_knows_best(self) -> None:
        assert published(EVERYTHING, given=date(2024, 5, 1), metadata=date(2024, 5, 2)) == (
            date(2024, 5, 1),
            "caller",
        )

    def test_then_the_document_itself(self) -> None:
        assert published(EVERYTHING, metadata=date(2024, 5, 2)) == (date(2024, 5, 2), "metadata")

    def test_front_matter_is_metadata(self) -> None:
        assert published(EVERYTHING) == (date(2024, 5, 6), "metadata")

    def test_then_a_labelled_line(self) -> None:
        text = page(EVERYTHING).split("---\n")[-1]
        assert published(text) == (date(2024, 5, 8), "label")

    def test_then_the_page_header(self) -> None:
        text = page(EVERYTHING).split("---\n")[-1].replace("发布时间：2024-05-08\n\n", "")
        assert published(text) == (date(2024, 5, 7), "header")

    def test_then_the_signature(self) -> None:
        assert published("通知\n\n5月12日停水。\n\n水务局\n2024年5月10日") == (date(2024, 5, 10), "signature")

    def test_then_a_dateline(self) -> None:
        text = "停水了\n\n晚报5月9日讯 2024年第一次停水在5月12日。"
        assert published(text) == (date(2024, 5, 9), "dateline")

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("校招速报\n\n先看最急的几条，本表更新到2021年9月6日晚。网申9月10日截止。", date(2021, 9, 6)),
            ("讨论区\n抓取时间：2017-06-08　09:00\n\n拼车今晚九点。", date(2017, 6, 8)),
            ("停水通知\n\n〔108年5月20日鷺港訊〕自來水公司公告，5月28日停水。", date(2019, 5, 20)),
            ("石榴國小行事曆\n114年8月22日校務會議通過　教務處製\n\n9/1開學", date(2025, 8, 22)),
        ],
    )
    def test_then_the_stamp_of_who_made_or_passed_it(self, text: str, day: date) -> None:
        assert published(text) == (day, "stamp")

    def test_then_the_latest_message_of_a_board(self) -> None:
        posts = "二手书，2017-06-07 23:11。拼车今晚，2017-06-08 08:41。球局，2017-06-05 14:20。"
        assert published(f"这里是版面上最新的主题，发帖前请看版规。\n\n{posts}") == (
            date(2017, 6, 8),
            "posts",
        )

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("# 校园小报 2024-11-09\n\n讲座11月12日19:00开始。", date(2024, 11, 9)),
            (
                "庙会告示\n\n三月十五开庙。\n\n管理委员会\n二〇一八年四月九日（农历二月廿四）",
                date(2018, 4, 9),
            ),
        ],
    )
    def test_then_a_day_on_a_line_of_its_own(self, text: str, day: date) -> None:
        assert published(text) == (day, "line")

    @pytest.mark.parametrize(
        ("title", "day"),
        [
            ("2023年暑期夏令营招生通知", date(2023, 1, 1)),
            ("2025-2026学年第一学期校历", date(2025, 8, 1)),
            ("2025-2026学年第二学期校历", date(2026, 2, 1)),
            ("114學年度行事曆", date(2025, 8, 1)),
        ],
    )
    def test_then_the_year_or_term_in_the_title(self, title: str, day: date) -> None:
        assert published(f"{title}\n\n8月20日报到。") == (day, "year")

    def test_a_year_in_the_story_is_no_title(self) -> None:
        assert published("老车站的钟\n\n最红火的是1993年到2005年，2月4日是他的生日。") == (None, "")

    def test_else_nobody_knows(self) -> None:
        assert published("停水了\n\n明天停水，5月12日恢复。") == (None, "")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间：2024-03-11 17:26    来源：县人社局", date(2024, 3, 11)),
        ("发布日期：2024.3.11", date(2024, 3, 11)),
        ("发布日期: 2024/3/11", date(2024, 3, 11)),
        ("日期：２０２４年３月１１日", date(2024, 3, 11)),
        ("时间：2024年3月11日　作者：丁香", date(2024, 3, 11)),
        ("更新时间：二〇二四年三月十一日", date(2024, 3, 11)),
        ("發佈日期：民國113年3月11日", date(2024, 3, 11)),
        ("发布于 2024-03-11 18:00", date(2024, 3, 11)),
        ("【发布时间】2024-03-11", date(2024, 3, 11)),
    ],
)
def test_labels(line: str, day: date) -> None:
    assert published(f"关于报名的公告\n\n{line}\n\n报名明天开始。") == (day, "label")


@pytest.mark.parametrize(
    "line",
    [
        "首次公告日期：2024年3月11日",
        "成立日期：2024年3月11日",
        "报名时间：2024年3月11日",
        "出生日期：2004-03-11",
    ],
)
def test_other_labels_say_nothing_about_the_page(line: str) -> None:
    assert published(f"关于报名的公告\n\n请看下面。\n\n{line}") == (None, "")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024年4月1日", date(2024, 4, 1)),
        ("二〇二四年四月一日", date(2024, 4, 1)),
        ("二○二四年四月十五日", date(2024, 4, 15)),
        ("二0二四年十二月三十一日", date(2024, 12, 31)),
        ("2024.4.1", date(2024, 4, 1)),
        ("2024-04-01", date(2024, 4, 1)),
        ("中華民國一百一十三年四月一日", date(2024, 4, 1)),
        ("水务局 2024年 4 月 1 日", date(2024, 4, 1)),
    ],
)
def test_signatures(line: str, day: date) -> None:
    assert published(f"通知\n\n明天停水，请储水。\n\n水务局\n{line}") == (day, "signature")


@pytest.mark.parametrize(
    "impossible", ["2024年2月30日", "2023年2月29日", "2024年13月1日", "2024年0月3日", "民国0年1月1日"]
)
def test_a_day_that_no_calendar_has_is_no_date(impossible: str) -> None:
    assert published(f"通知\n\n明天停水，请储水。\n\n水务局\n{impossible}") == (None, "")


@pytest.mark.parametrize(
    ("story", "year"),
    [
        ("晚报5月28日讯 2024年度考试报名启动，2023年的成绩已经公布。", 2024),
        ("晚报9月10日讯 2025年度医保开缴，比2024年度多二十元。", 2024),
        ("晚报7月5日讯 比赛7月26日(星期日)举行，2020年和2021年的票都能用。", 2020),
        ("晚报3月1日讯 这座桥2019年建成。", 2019),
    ],
)
def test_the_year_of_a_dateline_is_found_in_its_story(story: str, year: int) -> None:
    day, source = published(f"一则新闻\n\n{story}")
    assert (day and day.year, source) == (year, "dateline")


def test_a_dateline_without_any_year_dates_nothing() -> None:
    assert published("一则新闻\n\n晚报5月28日讯 报名启动。") == (None, "")


class TestToday:
    def test_is_the_day_of_the_dateline(self) -> None:
        text = "一则\n\n晚报6月15日讯 明天停水。\n\n二则\n\n本报讯 明天停电。"
        assert references(text, date(2020, 6, 16)) == [date(2020, 6, 15), date(2020, 6, 16)]

    def test_the_year_is_the_last_before_the_publication(self) -> None:
        assert references("晚报12月31日讯 明天停水。", date(2021, 1, 2)) == [date(2020, 12, 31)]

    def test_a_dateline_with_the_day_alone_is_of_this_month_or_the_last(self) -> None:
        assert references("（中央社記者王小明台北30日電）明天停水。", date(2021, 1, 2)) == [
            date(2020, 12, 30)
        ]

    def test_a_dateline_far_from_the_publication_is_not_trusted(self) -> None:
        assert references("晚报6月15日讯 明天停水。", date(2020, 12, 1)) == [date(2020, 12, 1)]

    def test_a_dateline_may_name_its_year(self) -> None:
        assert references("晚报2019年6月15日讯 明天停水。", None) == [date(2019, 6, 15)]

    def test_of_a_message_is_the_day_it_was_posted(self) -> None:
        text = """
            书市
            学生会 2024-05-02 09:00
            明天摆摊。

            拼车
            小李 2024-05-03 21:15
            后天走。

            失物
            保卫处 2024-05-04 08:30
            昨晚捡到钥匙一串。
            """
        assert references(text, date(2024, 5, 4)) == [date(2024, 5, 2), date(2024, 5, 3), date(2024, 5, 4)]

    def test_of_a_signed_notice_is_the_day_it_was_signed(self) -> None:
        assert references("通知\n\n明天停水，请储水。\n\n水务局\n2024年5月10日", date(2024, 5, 12)) == [
            date(2024, 5, 10)
        ]

    def test_else_the_day_of_publication(self) -> None:
        assert references("通知\n\n明天停水。", date(2024, 5, 12)) == [date(2024, 5, 12)]
        assert references("通知\n\n明天停水。", None) == [None]
