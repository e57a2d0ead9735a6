"""DOCX files: what is read from them, and how those that cannot be read are refused."""

import io
import time
import zipfile
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from making_docx import FIXTURES, MADE, notice, number, numbered, saved
from making_pdf import text_of as source_of
from same_items import LEAST, share

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.docx import package, xml
from xunli.reading.docx.counting import written
from xunli.reading.formats import documents

NAMES = ["b01-zibo-beizhan-page", "b04-yunzhou-20240206-page", "b05-lanjiang-20230714-page"]
NAMES += ["a01-shiye-zhaopin", "a02-gongwuyuan-mianshi", "a05-jiaoshi-zige", "a08-xuanke", "a16-xialingying"]
NAMES += [
    "a17-lunwen-dabian",
    "a39-guoqing-menzhen",
    "b11-ferry-winter",
    "b19-power-week",
    "b23-library-week",
]
NAMES += [
    "c02-fushi-anpai",
    "c14-zhengbing",
    "c18-zhongcai-kaiting",
    "d02-release-schedule",
    "d11-xuanjianghui-table",
]


def read(data: bytes) -> Document:
    (document,) = documents(data, "notice.docx")
    return document


def lines_of(document: Any) -> list[str]:
    return read(saved(document)).text.splitlines()


# The same items as in the plain text.


def test_items_of_notices_and_pages() -> None:
    reached, differ = share(NAMES, lambda name, text: notice(text))
    assert reached >= LEAST, "\n".join(differ)


def test_items_of_the_kept_files() -> None:
    reached, differ = share(list(MADE), lambda name, text: (FIXTURES / f"{name}.docx").read_bytes())
    assert reached >= LEAST, "\n".join(differ)


@pytest.mark.parametrize("name", MADE)
def test_the_kept_files_are_what_the_script_makes(name: str) -> None:
    assert read((FIXTURES / f"{name}.docx").read_bytes()).text == read(notice(source_of(name))).text


# Paragraphs.


def test_paragraphs_are_lines_with_their_tabs_and_breaks() -> None:
    made = docx.Document()
    made.add_paragraph("关于报名的通知")
    made.add_paragraph()
    made.add_paragraph("时间：\t7月1日\n地点：第一中学")
    assert lines_of(made) == ["关于报名的通知", "", "时间：\t7月1日", "地点：第一中学"]


def test_what_is_struck_through_is_marked_and_what_is_hidden_is_out() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("报名截止")
    paragraph.add_run("7月").font.strike = True
    paragraph.add_run("1日").font.strike = True
    paragraph.add_run("（内部）").font.hidden = True
    paragraph.add_run("7月5日")
    assert lines_of(made) == ["报名截止~~7月1日~~7月5日"]


def test_links_say_where_their_words_lead() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("请登录")
    for url, words in (("https://bm.example.cn/a", "报名网站"), ("javascript:alert(1)", "这里")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), made.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = words
        run.append(text)
        link.append(run)
        paragraph._p.append(link)
    found = read(saved(made))
    assert found.text == "请登录报名网站这里"
    assert [(found.text[slice(*link.span)], link.url) for link in found.links] == [
        ("报名网站", "https://bm.example.cn/a")
    ]


def body(inner: str, **parts: str) -> bytes:
    """A file whose body is given as XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        archive.writestr(
            "word/document.xml", f"<w:document {space} {mc}><w:body>{inner}</w:body></w:document>"
        )
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text.replace(">", f" {space}>", 1))
    return out.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (paragraph(run("7月") + f"<w:del>{run('1日')}</w:del><w:ins>{run('5日')}</w:ins>"), "7月5日"),
        (paragraph("<w:moveFrom>" + run("旧处") + "</w:moveFrom>" + run("一")) + paragraph(f"<w:moveTo>{run('新处')}</w:moveTo>"), "一\n新处"),
        (paragraph(run("7月"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("5日")), "7月5日"),
        (paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
                   '<w:fldChar w:fldCharType="separate"/><w:t>7月5日</w:t><w:fldChar w:fldCharType="end"/></w:r>'), "7月5日"),
        (f"<w:sdt><w:sdtContent>{paragraph(run('在控件里'))}</w:sdtContent></w:sdt>", "在控件里"),
        (paragraph("<w:r><w:ruby><w:rt><w:r><w:t>zibo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>淄博</w:t></w:r></w:rubyBase></w:ruby></w:r>"), "淄博"),
        (paragraph(run("正文") + "<mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("框里")) + "</w:txbxContent></mc:Choice>"
                   "<mc:Fallback><w:txbxContent>" + paragraph(run("框里")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"), "正文\n框里"),
    ],
)  # fmt: skip
def test_changes_are_accepted_and_fields_show_what_they_show(inner: str, text: str) -> None:
    assert read(body(inner)).text == text


# Numbers that Word writes.


def test_numbers_of_headings_are_as_shown() -> None:
    made = docx.Document()
    levels = [
        ("chineseCounting", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("decimalEnclosedCircle", "%4"),
    ]
    list_ = numbered(made, levels)
    for level, words in (
        (0, "报名"),
        (1, "时间"),
        (2, "网上"),
        (3, "甲"),
        (3, "乙"),
        (2, "现场"),
        (1, "地点"),
        (0, "考试"),
        (1, "科目"),
    ):
        number(made.add_paragraph(words), list_, level)
    assert lines_of(made) == [
        *(
            "一、报名",
            "（一）时间",
            "1. 网上",
            "①甲",
            "②乙",
            "2. 现场",
            "（二）地点",
            "二、考试",
            "（一）科目",
        ),
    ]


def test_two_lists_count_apart_and_plain_paragraphs_do_not_count() -> None:
    made = docx.Document()
    one, other = numbered(made, [("decimal", "%1.")]), numbered(made, [("upperLetter", "(%1)")])
    for list_, words in ((one, "甲"), (other, "子"), (0, "无"), (one, "乙"), (other, "丑")):
        number(made.add_paragraph(words), list_)
    assert lines_of(made) == ["1. 甲", "(A) 子", "无", "2. 乙", "(B) 丑"]


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {3: "03"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 35: "三十五", 105: "一百零五"}),
        ("chineseCountingThousand", {1010: "一千零一十"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {12: "亥"}),
        ("ideographDigital", {20: "二〇"}),
        ("chineseLegalSimplified", {1: "壹", 12: "壹拾贰"}),
        ("upperLetter", {1: "A", 27: "AA"}),
        ("lowerLetter", {26: "z"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
        ("lowerRoman", {9: "ix"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 51: "51"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("decimalFullWidth", {12: "１２"}),
        ("none", {1: ""}),
        ("a style of next year", {7: "7"}),
    ],
)
def test_ways_of_counting(style: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, style) for number in numbers} == numbers


def test_numbers_by_style_and_restarts() -> None:
    numbering = (
        "<w:numbering><w:abstractNum w:abstractNumId='1'>"
        "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/>"
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>"
    )
    styles = (
        "<w:styles><w:style w:styleId='H'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='K'><w:basedOn w:val='H'/></w:style></w:styles>"
    )
    inner = "".join(
        paragraph(run(words), properties)
        for words, properties in (
            ("甲", "<w:pStyle w:val='K'/>"),
            ("乙", "<w:pStyle w:val='H'/>"),
            ("丙", "<w:numPr><w:numId w:val='2'/></w:numPr>"),
            ("丁", "<w:pStyle w:val='H'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
        )
    )
    assert read(body(inner, numbering=numbering, styles=styles)).text == "3、甲\n4、乙\n1、丙\n丁"


# Tables.


def test_table_is_rows_with_merged_cells_repeated() -> None:
    made = docx.Document()
    made.add_paragraph("日程")
    table = made.add_table(4, 3)
    rows = (("考试安排", "", ""), ("日期", "时间", "地点"), ("7月1日", "8:00", "一中"), ("", "14:00", "二中"))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            cell.text = words
    table.cell(0, 0).merge(table.cell(0, 2))
    table.cell(2, 0).merge(table.cell(3, 0))
    assert [line for line in lines_of(made) if line] == [
        "日程",
        "考试安排",
        "| 日期 | 时间 | 地点 |",
        "| --- | --- | --- |",
        "| 7月1日 | 8:00 | 一中 |",
        "| 7月1日 | 14:00 | 二中 |",
    ]


def test_table_that_lays_out_the_page_is_read_cell_by_cell() -> None:
    made = docx.Document()
    made.add_table(1, 2).rows[0].cells[0].text = "联系人：王老师"
    made.tables[0].rows[0].cells[1].text = "电话：12345"
    assert [line for line in lines_of(made) if line] == ["联系人：王老师", "电话：12345"]


def test_deleted_row_is_out() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    rows = row.format("", "甲") + row.format("<w:trPr><w:del/></w:trPr>", "乙") + row.format("", "丙")
    assert "乙" not in read(body(f"<w:tbl>{rows}</w:tbl>")).text


# Around the body.


def test_header_with_the_date_comes_first_and_other_edges_last() -> None:
    import xunli

    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "淄博日报 2020年6月16日 星期二"
    made.sections[0].footer.paragraphs[0].text = "第 1 页 共 3 页"
    made.add_paragraph("关于报名的通知")
    found = read(saved(made))
    assert found.text == "淄博日报 2020年6月16日 星期二\n\n关于报名的通知"
    assert str(xunli.extract(found).published) == "2020-06-16"


def test_title_is_the_document_s_and_its_dates_are_not_the_publication_date() -> None:
    made = docx.Document()
    made.core_properties.title = "报名通知"
    made.add_paragraph("7月1日报名")
    found = read(saved(made))
    assert (found.title, found.published) == ("报名通知", None)


def test_notes_come_last() -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = (
        f'<Relationships><Relationship Id="a" Type="{relation}" Target="footnotes.xml"/></Relationships>'
    )
    notes = (
        "<w:footnotes><w:footnote w:type='separator'><w:p/></w:footnote>"
        f"<w:footnote>{paragraph(run('另见附件'))}</w:footnote></w:footnotes>"
    )
    inner = paragraph(run("正文") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    data = io.BytesIO(body(inner, footnotes=notes))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", relations)
    assert read(data.getvalue()).text == "正文\n另见附件"


# What cannot be read says why, and what to do.


def refused(data: bytes, words: str, seconds: float = 20) -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match=rf"^notice\.docx: .*{words}"):
        read(data)
    assert time.monotonic() - began < seconds


def test_no_text() -> None:
    refused(saved(docx.Document()), "without any text")


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.99])
def test_damaged(cut: float) -> None:
    data = notice("关于报名的通知")
    refused(data[: int(len(data) * cut)], "damaged DOCX file .* save it anew")


def test_not_xml() -> None:
    refused(body("<w:p>"), "damaged DOCX file")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ("WordDocument", r"old Word document \(\.doc\); save it as \.docx"),
        ("EncryptedPackage", "encrypted office document; save a copy without a password"),
        ("Workbook", "old Excel workbook"),
        ("", "old office document"),
    ],
)
def test_old_and_encrypted_documents(stream: str, words: str) -> None:
    refused(OLE + stream.encode("utf-16-le"), words)


def test_other_archives_keep_their_error() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    refused(out.getvalue(), "is a ZIP archive or an office document")


# Limits, each of which ends with an error.


def with_part(text: bytes, name: str = "word/document.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
        if name != "word/document.xml":
            archive.writestr("word/document.xml", body_xml())
    return out.getvalue()


def body_xml() -> str:
    with zipfile.ZipFile(io.BytesIO(body(paragraph(run("通知"))))) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def test_zip_bomb() -> None:
    refused(with_part(b" " * (package.MAX_PART + 1)), "unpacks to more than 32 MB")


def test_zip_bomb_that_lies_about_its_size() -> None:
    data = bytearray(with_part(b" " * (package.MAX_PART + 2**20)))
    size = (package.MAX_PART + 2**20).to_bytes(4, "little")
    refused(bytes(data).replace(size, (100).to_bytes(4, "little")), "damaged|unpacks|document type|body")


def test_parts_that_are_too_much_together() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body_xml())
        for name in ("styles", "numbering"):
            archive.writestr(f"word/{name}.xml", b"<a>" + b" " * (package.MAX_PART - 8) + b"</a>")
        archive.writestr("docProps/core.xml", b"<a>" + b" " * (package.MAX_PART - 8) + b"</a>")
    refused(out.getvalue(), "or all to 64 MB")


def test_bomb_in_a_part_that_is_not_read_does_no_harm() -> None:
    assert read(with_part(b"\0" * (package.MAX_TOTAL + 2**20), "word/media/picture.png")).text == "通知"


def test_many_parts() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", body_xml())
        for count in range(package.MAX_PARTS):
            archive.writestr(f"word/{count}", b"")
    refused(out.getvalue(), "more than 5,000 parts")


def test_entities_are_refused() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
    refused(with_part(laughs), "declares a document type")


def test_outside_entities_are_refused() -> None:
    refused(
        with_part(b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'),
        "declares a document type",
    )


def test_many_elements() -> None:
    refused(with_part(b"<a>" + b"<b/>" * xml.MAX_ELEMENTS + b"</a>"), "more than 500,000 elements")


def test_deep_elements() -> None:
    refused(with_part(b"<a>" * 100_000), "nested more than 120 deep")


def test_what_is_within_the_limits_is_read_within_seconds() -> None:
    began = time.monotonic()
    inner = paragraph(run("自7月1日起，") * 5) * 20_000
    assert len(read(body(inner)).text.splitlines()) == 20_000
    assert time.monotonic() - began < 30


SEED = body(paragraph(run("7月1日停水")) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")


@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=4)), max_size=8))
@settings(max_examples=200)
def test_mutated_bytes_are_a_document_or_an_error(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(SEED)
    for place, put in changes:
        at = 4 + place % (len(data) - 4)
        data[at : at + len(put)] = put
    read_or_refuse(bytes(data))


TAGS = (
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "pPr",
    "numPr",
    "ins",
    "del",
    "hyperlink",
    "fldChar",
    "txbxContent",
    "br",
)


@given(
    st.recursive(
        st.sampled_from(("", "字")),
        lambda inner: st.lists(st.tuples(st.sampled_from(TAGS), inner), max_size=4),
        max_leaves=30,
    )
)
@settings(max_examples=150)
def test_any_tree_of_elements_is_a_document_or_an_error(tree: Any) -> None:
    def write(node: Any) -> str:
        if isinstance(node, str):
            return node
        return "".join(f"<w:{tag}>{write(inner)}</w:{tag}>" for tag, inner in node)

    read_or_refuse(body(write(tree)))


def read_or_refuse(data: bytes) -> None:
    try:
        document = read(data)
    except InputError as error:
        assert str(error).startswith("notice.docx: ")  # noqa: PT017 - either is right
    else:
        assert document.text.strip()
