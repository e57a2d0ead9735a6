"""Notices of offices, clubs and boards: title, meta lines, sections, signature, annexes."""

import pytest
from text_views import find, parts, read

from xunli.model import Part

NOTICE = """
    关于举办校园歌手赛的通知

    滨大团〔2024〕12号

    各学院：

    经研究，定于5月举办校园歌手赛。现将有关事项通知如下：

    一、报名

    （一）网上报名。时间：4月8日9:00至4月12日17:00。每人限报一首。

    （二）现场确认。4月15日到大学生活动中心。

    二、比赛

    初赛5月6日，决赛5月18日。

    联系人：丁老师    电话：8830000

                      校团委
                      2024年4月1日

    附件1

    评分办法

    音准四十分。
    """


def test_a_notice_is_one_article_with_its_annex() -> None:
    assert [article.headline for article in read(NOTICE)] == ["关于举办校园歌手赛的通知"]
    assert find(NOTICE, "音准").named("heading") == ["评分办法", "附件1"]


def test_number_and_signature_are_told_from_the_text() -> None:
    assert (Part.META, "滨大团〔2024〕12号") in parts(NOTICE)
    assert [text for part, text in parts(NOTICE) if part is Part.SIGNATURE] == ["校团委", "2024年4月1日"]


def test_fields_in_one_line_are_sentences_with_a_label_each() -> None:
    assert find(NOTICE, "丁老师").named("label") == ["联系人"]
    assert find(NOTICE, "8830000").text == "电话:8830000"
    assert find(NOTICE, "8830000").named("label") == ["电话"]


def test_sections_stand_over_their_paragraphs_from_inner_to_outer() -> None:
    assert find(NOTICE, "限报一首").named("heading") == ["网上报名", "报名"]
    assert find(NOTICE, "4月15日").named("heading") == ["现场确认", "报名"]
    assert find(NOTICE, "初赛").named("heading") == ["比赛"]


def test_the_label_of_a_sentence_is_nearer_than_its_sections() -> None:
    assert [name for name, _ in find(NOTICE, "4月8日").scopes] == ["label", "heading", "heading", "headline"]


def test_words_that_lead_over_to_titled_sections_lead_nothing() -> None:
    assert not find(NOTICE, "初赛").named("lead")


def test_a_salutation_is_no_lead() -> None:
    assert not find("各位业主：\n明天停水，请储水。", "停水").named("lead")


@pytest.mark.parametrize(
    "stamp",
    [
        "发布时间：2024-03-11 17:26    来源：县人社局    浏览次数：8846",
        "原创 教务处 滨大教务 2024-03-11 18:05",
        "滨城市图书馆 2024-03-11 10:30 发表于江苏",
        "发布于 ２０２４－０３－１１ １８：００",
        "2024年3月11日",
        "（第2号）",
        "（滨城市教育局 2024年3月11日）",
        "滨城市住房保障中心　　二〇二四年三月十一日",
        "（2024年3月1日第2次会议通过　3月11日公布）",
        "2024年第30期（总第611期）　　10月23日",
        "> 学生处、武装部　2024-03-11",
        "日期：2024年3月11日（星期一）09:12",
        "證券代碼：830000　證券簡稱：滨城纸业",
    ],
)
def test_lines_about_the_page_are_no_text(stamp: str) -> None:
    page = f"关于报名的公告\n\n{stamp}\n\n报名3月20日开始。"
    assert [part for part, _ in parts(page)][1:-1] == [Part.META] * (len(parts(page)) - 2)


@pytest.mark.parametrize(
    "words",
    ["扫描下方二维码 了解更多", "阅读 3152  点赞 47", "（此件公开发布）", "第1页 共2页", "扫码关注我们"],
)
def test_words_of_the_site_are_no_text(words: str) -> None:
    assert parts(f"通知\n\n明天停水。\n\n{words}")[-1][0] is Part.FOOTER


@pytest.mark.parametrize(
    "signature",
    [
        "校团委\n2024年4月1日",
        "教务处　学生处\n二〇二四年四月一日",
        "滨城市水务局 2024.4.1",
        "2024-04-01",
        "第三小学",
    ],
)
def test_who_signs_and_when(signature: str) -> None:
    found = parts(f"通知\n\n明天停水，请储水。\n\n{signature}")
    assert {part for part, _ in found[2:]} == {Part.SIGNATURE}


def test_a_signature_may_stand_in_the_last_line_of_text() -> None:
    found = parts("【停水】文昌路水管冻裂，今日17时起停水。滨城水务集团1月23日")
    assert found[-1] == (Part.SIGNATURE, "滨城水务集团1月23日")


def test_after_the_signature_another_document_begins() -> None:
    page = """
        关于印发停车办法的通知

        现将停车办法印发给你们。

        市政府办公室
        2024年4月1日

        滨城市停车办法

        第一条 为了方便停车，制定本办法。
        第二条 本办法自2024年5月1日起施行。
        """
    assert [article.headline for article in read(page)] == ["关于印发停车办法的通知", "滨城市停车办法"]


def test_posts_have_lines_led_by_emoji() -> None:
    page = """
        🎵歌手赛来啦

        滨大团委 2024-04-01 18:00

        同学们久等了！安排如下👇

        ⏰ 报名时间：4月8日—12日
        📍 报名地点：活动中心

        💡温馨提示
        4月13日闭馆。
        """
    assert read(page)[0].headline == "歌手赛来啦"
    time = find(page, "4月8日")
    assert time.text == "⏰ 报名时间:4月8日-12日"
    assert (time.named("label"), time.named("lead")) == (["报名时间"], ["安排如下👇"])
    assert find(page, "闭馆").named("heading") == ["温馨提示"]


def test_markdown_with_front_matter() -> None:
    page = """
        ---
        title: "开源之夜"
        date: 2024-05-06
        ---

        大家好，又到开源之夜。

        ## 时间地点

        - **时间**：5 月 11 日 ~~14:00~~ 15:00
        - **地点**：二教

        ### 注意

        不提供晚餐。

        ## 报名

        5 月 10 日前填表。
        """
    assert read(page)[0].headline == "开源之夜"
    assert [text for part, text in parts(page) if part is Part.META][1] == 'title: "开源之夜"'
    assert find(page, "15:00").scopes == [
        ("label", "时间"),
        ("heading", "时间地点"),
        ("headline", "开源之夜"),
    ]
    assert find(page, "晚餐").named("heading") == ["注意", "时间地点"]
    assert find(page, "填表").named("heading") == ["报名"]


def test_messages_of_a_board_are_an_article_each() -> None:
    page = """
        二手书市集
        学生会 2024-05-02 09:00
        明天下午两点摆摊。

        求拼车
        小李 2024-05-03 21:15
        后天早上七点走。

        失物招领
        保卫处 2024-05-04 08:30
        昨晚捡到钥匙一串，请来认领。
        """
    assert [article.headline for article in read(page)] == ["二手书市集", "求拼车", "失物招领"]


def test_rules_between_messages_set_them_apart() -> None:
    page = """
        1. 理发师傅5月6日上午来。
        ------
        2. 阅览室明天起开到十点。
        ------
        3. 招志愿者三名。
        ------
        4. 周六放电影。
        """
    assert len(read(page)) == 4


def test_notices_one_after_the_other() -> None:
    page = """
        停电通知
        各用户：
        6月18日8:00至18:00停电。
        供电所
        2024年6月14日

        停水通知
        各用户：
        6月20日0:00至6:00停水。
        水厂
        2024年6月15日
        """
    assert [article.headline for article in read(page)] == ["停电通知", "停水通知"]


def test_the_time_of_an_event_is_no_line_about_the_page() -> None:
    page = "讲座预告\n\n时间：2024年5月11日 14:00\n地点：二教"
    assert find(page, "14:00").part is Part.TEXT


def test_a_letter_is_headed_by_its_subject() -> None:
    page = """
        发件人：行政部
        收件人：全体同事
        日期：2024年12月23日（星期一）09:12
        主题：年底事项汇总

        各位同事，元旦1月1日放假一天。
        """
    assert [article.headline for article in read(page)] == ["年底事项汇总"]


def test_the_title_of_a_notice_is_its_headline_though_the_name_of_the_body_comes_first() -> None:
    page = """
        滨城理工学院教务处
        滨理教字〔2012〕3号

        关于补考报名的通知

        2月13日开始报名。
        """
    assert read(page)[0].headline == "关于补考报名的通知"


def test_a_question_is_the_heading_of_its_answer() -> None:
    page = """
        公租房问答

        问：什么时候可以申请？
        答：六月三日起受理。

        问：摇号是哪天？
        答：8月24日上午九点半。
        """
    assert find(page, "8月24日").named("heading") == ["问:摇号是哪天？"]
    assert not find(page, "8月24日").named("label")


def test_lines_under_a_line_of_a_list_stand_under_it() -> None:
    page = """
        # 夏令营汇总

        - 滨城大学 计算机学院
          - 报名截止：6 月 10 日
          - 活动时间：7 月 5 日
        - 河东大学
          - 报名截止：5 月 30 日
        """
    assert find(page, "7 月").named("heading") == ["滨城大学 计算机学院"]
    assert find(page, "5 月 30").named("heading") == ["河东大学"]
