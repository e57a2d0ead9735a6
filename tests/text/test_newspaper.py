"""Newspaper pages: several stories, each with its headline, and what stands between them."""

from text_views import find, parts, read, seen

from xunli.model import Part

PAGE = """
    B03
    城市·生活
    2021年5月14日 星期五
    责任编辑:林木 版式:方圆 校对:老顾
    新闻热线:88120000

    旧书集市周日回来
    摊位不收钱

    本报讯(记者 周末 通讯员 章鱼)停办半年的旧书集市5月16日在东湖公园恢复，上午9点出摊。摊主要带身份证。

    市图书馆说，去年一共办了12场。

    5路车下周一改道

    本报5月13日讯 柳浪桥要修，5路车从5月17日起绕行滨河路。

    停气通知
    5月15日8:00—12:00，望江小区停气。
    """


def test_each_story_is_an_article_with_its_headline() -> None:
    assert [article.headline for article in read(PAGE)] == ["旧书集市周日回来", "5路车下周一改道", "停气通知"]


def test_the_page_header_belongs_to_no_story() -> None:
    mastheads = [text for part, text in parts(PAGE) if part is Part.MASTHEAD]
    assert mastheads == [
        "B03",
        "城市·生活",
        "2021年5月14日 星期五",
        "责任编辑:林木 版式:方圆 校对:老顾",
        "新闻热线:88120000",
    ]


def test_a_second_line_is_no_part_of_the_headline_but_stands_over_the_story_too() -> None:
    assert (Part.KICKER, "摊位不收钱") in parts(PAGE)
    assert find(PAGE, "东湖公园").named("headline") == ["旧书集市周日回来", "摊位不收钱"]


def test_the_dateline_with_its_names_is_a_sentence_before_the_story() -> None:
    assert (Part.DATELINE, "本报讯(记者 周末 通讯员 章鱼)") in parts(PAGE)
    assert find(PAGE, "东湖公园").text.startswith("停办半年")


def test_the_dateline_span_holds_no_names() -> None:
    folded_page_datelines = [article.dateline for article in read(PAGE)]
    assert [line and line.end - line.start for line in folded_page_datelines] == [
        len("本报讯"),
        len("本报5月13日讯"),
        None,
    ]


def test_a_byline_may_stand_over_the_story_or_run_into_it() -> None:
    page = """
        图书馆添了夜场

        文/图 记者 丁香 通讯员 白果

        从6月1日起，图书馆开到晚上十点。

        浮桥拆了

        记者 丁香 报道 晚报滨城6月2日讯 城南的浮桥昨天拆除。
        """
    assert [article.headline for article in read(page)] == ["图书馆添了夜场", "浮桥拆了"]
    assert (Part.BYLINE, "文/图 记者 丁香 通讯员 白果") in parts(page)
    assert (Part.DATELINE, "记者 丁香 报道 晚报滨城6月2日讯") in parts(page)


def test_of_two_headlines_the_one_that_says_who_does_what_is_the_main_one() -> None:
    page = """
        理顺一条街 方便一座城

        河西区给早点摊划出专门的地方

        记者 丁香

        早点摊有地方了。
        """
    assert read(page)[0].headline == "河西区给早点摊划出专门的地方"


def test_a_title_after_the_name_of_a_body_is_the_headline() -> None:
    page = """
        滨城市公安局交通警察支队
        关于龙舟赛期间交通管制的通告

        龙舟赛6月10日举行。
        """
    assert read(page)[0].headline == "关于龙舟赛期间交通管制的通告"


def test_news_agencies_file_with_place_and_day() -> None:
    page = """
        新华社北京3月1日电 国家有关部门今天公布了办法。

        中新网合肥3月2日电 (记者 张三)考试4月12日开始。
        """
    assert [text for part, text in parts(page) if part is Part.DATELINE] == [
        "新华社北京3月1日电",
        "中新网合肥3月2日电 (记者 张三)",
    ]


def test_computers_and_power_cuts_are_no_datelines() -> None:
    page = """
        民办小学7月6日电脑派位

        计划停电(7月8日)安排如下。
        """
    assert not [part for part, _ in parts(page) if part is Part.DATELINE]


def test_traditional_pages_have_their_own_datelines() -> None:
    page = """
        【專訊】醫管局昨日公布，疫苗十月九日起接受預約。

        〔記者王小明／台北報導〕圖書館下週一休館。
        """
    assert [text for part, text in parts(page) if part is Part.DATELINE] == [
        "【专讯】",
        "〔记者王小明/台北报导〕",
    ]


def test_a_caption_in_the_middle_of_a_sentence_is_set_apart() -> None:
    page = """
        老街的灯

        本报讯（记者 丁香）灯会今晚开始，一共有三百盏灯，

        ▲工人在挂灯。 丁香 摄

        票价二十元，看到月底。
        """
    assert (Part.CAPTION, "▲工人在挂灯。") in parts(page)
    assert (Part.TEXT, "票价二十元，看到月底。") in parts(page)


def test_the_same_line_twice_is_a_picture_or_an_advertisement() -> None:
    page = """
        花开了

        公园的花开了。

        扫一扫看视频 一起赏花

        扫一扫看视频 一起赏花

        花期到月底。
        """
    assert [text for part, text in parts(page) if part is Part.CAPTION] == ["扫一扫看视频 一起赏花"] * 2


def test_a_story_from_another_page_begins_without_a_headline() -> None:
    page = """
        菜场搬家

        本报讯 菜场搬了。
        (下转A07版)

        (上接A01版)
        说到新的菜场，大家都说好。
        """
    assert [article.headline for article in read(page)] == ["菜场搬家", ""]


def test_a_subhead_is_about_what_its_story_is_about() -> None:
    page = """
        渡口小学搬进新校区

        本报讯 渡口小学的孩子们昨天搬进了新校区，新校区有两幢教学楼。

        新校区里有什么

        新校区的教学楼里有二十间教室，渡口小学的孩子们第一次有了自己的图书室。

        油价今晚上调

        每升汽油涨一毛，司机们连夜排队加油。

        本报讯 另一则。
        """
    assert [article.headline for article in read(page)] == ["渡口小学搬进新校区", "油价今晚上调", ""]
    assert (Part.SUBHEAD, "新校区里有什么") in parts(page)


def test_classified_notices_are_an_article_each() -> None:
    page = """
        分类信息
        2021年5月14日 星期五 13版

        ▌遗失声明
        △张三遗失身份证，声明作废。

        ▌拍卖公告
        定于5月20日上午10时拍卖旧车一批。
        滨城拍卖有限公司

        ▌招租
        门面两间，5月底前报名。
        """
    assert [article.headline for article in read(page)] == ["遗失声明", "拍卖公告", "招租"]
    assert (Part.SIGNATURE, "滨城拍卖有限公司") in parts(page)


def test_briefs_in_a_list_keep_one_headline() -> None:
    page = """
        A04 要闻
        2021年5月14日 星期五

        【短讯】
        △博物馆明天闭馆。
        △5月20日起，8路车延长到西站。
        """
    (article,) = read(page)
    assert article.headline == "短讯"
    assert [sentence.text for sentence in seen(page) if sentence.part is Part.TEXT] == [
        "△博物馆明天闭馆。",
        "△5月20日起，8路车延长到西站。",
    ]


def test_a_headline_may_hold_a_colon_or_a_clock() -> None:
    page = """
        法院：拖着不还，利息照算

        本报讯 借钱要还。

        除夕公交18:30收班

        本报讯 早点回家。
        """
    assert [article.headline for article in read(page)] == ["法院：拖着不还，利息照算", "除夕公交18:30收班"]


def test_one_sentence_can_be_a_page() -> None:
    assert parts("本报讯（记者 丁香）粮库昨天开秤。") == [
        (Part.DATELINE, "本报讯(记者 丁香)"),
        (Part.TEXT, "粮库昨天开秤。"),
    ]


def test_triangles_begin_a_list_where_they_follow_each_other() -> None:
    page = """
        滨城晚报
        2021年5月14日 星期五

        今晚去广场

        ▲19:30，人民广场有晚会。
        ▲明天9:00，环城健身跑。
        """
    assert [part for part, _ in parts(page)][-2:] == [Part.TEXT, Part.TEXT]


def test_a_wire_service_numbers_its_stories() -> None:
    page = """
        滨江通讯社　每日电讯（供报纸选用）
        2008年12月29日　星期一　农历戊子年十二月初三

        【001】春运定档
        滨江社东城12月28日电 春运1月11日开始。

        【002】冷空气今夜到
        滨江社东城12月29日电 今夜降温。
        """
    assert [article.headline for article in read(page)] == ["春运定档", "冷空气今夜到"]


def test_the_name_of_a_column_is_not_the_headline() -> None:
    page = """
        百姓故事

        他给全村修了三十年表

        本报记者 丁香

        他叫邢时，今年六十岁。
        """
    assert read(page)[0].headline == "他给全村修了三十年表"


def test_an_author_signs_over_an_essay() -> None:
    assert (Part.BYLINE, "□ 苏沧") in parts("一张车票\n\n□ 苏沧\n\n搬家的时候，掉出一张车票。")
