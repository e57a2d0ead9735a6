"""Tables: each cell is a sentence that knows its row, its column and the name of its row."""

import pytest
from text_views import find, parts, seen

from xunli.model import Part

TABS = """
    招聘安排

    项目\t第一批\t第二批
    网上报名\t4月14日—4月24日\t6月3日—6月13日
    体检\t5月6日\t6月23日

    体检请空腹。
    """

BARS = """
    招聘安排

    | 项目 | 第一批 | 第二批 |
    |------|--------|--------|
    | 网上报名 | 4月14日—4月24日 | 6月3日—6月13日 |
    | 体检 | 5月6日 | 6月23日 |

    体检请空腹。
    """

BLANKS = """
    招聘安排

    项目        第一批             第二批
    网上报名    4月14日—4月24日    6月3日—6月13日
    体检        5月6日             6月23日

    体检请空腹。
    """

PRINTED = """
    招聘安排

    项目 第一批 第二批
    网上报名 4月14日—4月24日 6月3日—6月13日
    体检 5月6日 6月23日

    体检请空腹。
    """


@pytest.mark.parametrize(
    "table", [TABS, BARS, BLANKS, PRINTED], ids=["tabs", "bars", "columns", "single blanks"]
)
class TestHoweverTheCellsAreSetApart:
    def test_a_cell_is_a_sentence_under_its_column(self, table: str) -> None:
        cell = find(table, "6月3日")
        assert cell.part is Part.ROW
        assert cell.named("column") == ["第二批"]

    def test_the_first_cell_of_the_row_is_its_label(self, table: str) -> None:
        assert find(table, "6月3日").named("label") == ["网上报名"]
        assert find(table, "6月23日").named("label") == ["体检"]
        assert not find(table, "网上报名").named("label")

    def test_the_whole_row_is_a_scope(self, table: str) -> None:
        (row,) = find(table, "6月3日").named("row")
        assert "网上报名" in row
        assert "4月14日" in row

    def test_the_label_is_nearest_then_row_column_and_headline(self, table: str) -> None:
        assert [name for name, _ in find(table, "6月3日").scopes] == ["label", "row", "column", "headline"]

    def test_the_text_after_it_is_no_row(self, table: str) -> None:
        assert (Part.TEXT, "体检请空腹。") in parts(table)


def test_a_table_without_header_has_no_columns() -> None:
    table = "安排\n\n报名\t3月18日—3月22日\n缴费\t3月18日—3月24日"
    assert find(table, "22日").scopes == [
        ("label", "报名"),
        ("row", "报名\t3月18日-3月22日"),
        ("headline", "安排"),
    ]


def test_empty_cells_keep_the_columns() -> None:
    table = "日期\t普通门诊\t专家门诊\t备注\n10月1日\t\t停诊\t\n10月4日\t上午开诊\t\t凭证件"
    assert find(table, "停诊").named("column") == ["专家门诊"]
    assert find(table, "凭证件").named("column") == ["备注"]


def test_a_merged_first_cell_names_the_rows_under_it() -> None:
    table = "校区\t时间\t内容\n东区\t9月1日\t报到\n\t9月2日\t体检\n西区\t9月3日\t报到"
    assert find(table, "9月2日").named("label") == ["东区"]


def test_the_sentence_before_a_table_leads_to_it() -> None:
    table = "停电范围如下：\n\n日期\t地点\n8月22日\t城北\n\n请储水。"
    assert find(table, "城北").named("lead") == ["停电范围如下:"]
    assert not find(table, "储水").named("lead")


def test_fields_set_apart_by_blanks_are_no_table() -> None:
    page = "通知\n\n联系人：丁老师    电话：8830000\n地址：行知楼217    邮编：210000"
    assert not [sentence for sentence in seen(page) if sentence.part is Part.ROW]


def test_names_before_a_time_are_labels_without_a_colon() -> None:
    page = "长假开放时间\n\n市博物馆 10月1日至7日照常开放。\n市图书馆 每天9:00开门。"
    assert find(page, "照常").named("label") == ["市博物馆"]
    assert find(page, "开门").named("label") == ["市图书馆"]


SPACED = """
    补考安排

    日  期      时  间          课  程        考  场
    2月18日     08:30-10:30     高等数学      教一101
                14:00-16:00     大学英语      教一201
    2月19日     08:30-10:30     大学物理      教二301

    考生请带学生证。
    """


def test_words_that_were_spaced_out_are_one_cell() -> None:
    assert find(SPACED, "大学物理").named("column") == ["课  程"]


def test_a_cell_that_is_left_out_leaves_its_column_empty() -> None:
    english = find(SPACED, "大学英语")
    assert english.named("column") == ["课  程"]
    assert english.named("label") == ["2月18日"]
    assert find(SPACED, "14:00").named("column") == ["时  间"]


def test_days_can_head_the_columns() -> None:
    table = "时间\t6月14日\t6月15日\n上午\t语文\t数学\n下午\t科学\t英语"
    assert find(table, "英语").named("column") == ["6月15日"]
    assert find(table, "英语").named("label") == ["下午"]


def test_the_name_of_a_row_has_no_mark_and_no_colon() -> None:
    table = "时间要求\n\n▲报价截止：  6.24 17:00\n▲报价开启：  6.25 9:00"
    assert find(table, "6.25").named("label") == ["报价开启"]
