"""PDF files: what is read from them, and how those that cannot be read are refused."""

import io
import re
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from making_pdf import FIXTURES, FONT, MADE, Sheet, broken, made, newspaper, notice
from making_pdf import table as draw_table
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from same_items import LEAST, share

from xunli.errors import InputError, MissingExtraError
from xunli.model import Document
from xunli.reading import read
from xunli.reading.formats import documents
from xunli.reading.pdf import limits

PAGES = ["b01-zibo-beizhan-page", "b02-anlan-20210302-page", "b03-chengshi-yearend-page"]
PAGES += ["b04-yunzhou-20240206-page", "b05-lanjiang-20230714-page", "b06-guoqing-20190926-page"]
PAGES += ["b07-fenlei-20220421-page", "b08-tiyu-20231019-page", "b09-xiaofei-20240905-page"]
PAGES += ["c30-lanzhou-20060421-page", "c33-pingchuan-20160520-page", "c35-langzhou-20260210-page"]
NOTICES = ["a01-shiye-zhaopin", "a02-gongwuyuan-mianshi", "a05-jiaoshi-zige", "a08-xuanke", "a16-xialingying"]
NOTICES += [
    "a17-lunwen-dabian",
    "a39-guoqing-menzhen",
    "b11-ferry-winter",
    "b19-power-week",
    "b23-library-week",
]
NOTICES += ["b25-housing-lottery", "c10-jiaoyu-rencai", "c14-zhengbing", "d11-xuanjianghui-table"]


def text_of(data: bytes) -> str:
    (document,) = documents(data, "page.pdf")
    return document.text


def drawn(*placed: tuple[str, float, float, float], width: float = 500, height: float = 700) -> bytes:
    """A page with words, each at a place and in a size."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width, height), invariant=1)
    for words, x, y, size in placed:
        canvas.setFont(FONT, size)
        canvas.drawString(x, y, words)
    canvas.save()
    return file.getvalue()


# The same items as in the plain text.


@pytest.mark.parametrize("columns", [2, 3, 4])
def test_items_of_newspaper_pages(columns: int) -> None:
    reached, differ = share(PAGES, lambda name, text: newspaper(text, columns))
    assert reached >= LEAST, "\n".join(differ)


def test_items_of_notices() -> None:
    reached, differ = share(NOTICES, lambda name, text: notice(text, header="某某学院文件"))
    assert reached >= LEAST, "\n".join(differ)


def test_items_of_the_kept_files() -> None:
    reached, differ = share(list(MADE), lambda name, text: (FIXTURES / f"{name}.pdf").read_bytes())
    assert reached >= LEAST, "\n".join(differ)


@pytest.mark.parametrize("name", MADE)
def test_the_kept_files_are_what_the_script_makes(name: str) -> None:
    assert text_of((FIXTURES / f"{name}.pdf").read_bytes()) == text_of(made(name, MADE[name]))


# Reading order.

STORY = "市政府昨天宣布，从六月十六日起，城北客运站的班车改在上午十点发车，旅客须提前到站。" * 3


def test_columns_are_read_one_after_the_other_and_their_lines_are_joined() -> None:
    text = text_of(newspaper(f"城北班车改点\n\n{STORY}\n\n{STORY[:60]}。", 3))
    assert text == f"城北班车改点\n\n{STORY}\n{STORY[:60]}。"


def test_headline_over_all_columns_parts_the_stories() -> None:
    text = text_of(newspaper(f"第一条新闻\n\n{STORY}\n\n第二条新闻\n\n{STORY}", 2))
    assert text.split("\n\n") == ["第一条新闻", STORY, "第二条新闻", STORY]


def test_stories_side_by_side_are_not_mixed() -> None:
    left, right = (
        broken("左边的新闻讲的是七月一日起的事情。" * 9, 10, 200),
        broken("右边说的是八月二日。" * 16, 10, 200),
    )
    placed = [("左边的大标题", 40, 650, 20.0), ("右边的大标题", 270, 650, 20.0)]
    placed += [(line, 40, 620 - 14 * at, 10.0) for at, line in enumerate(left)]
    placed += [(line, 270, 617 - 14 * at, 10.0) for at, line in enumerate(right)]
    text = text_of(drawn(*placed))
    assert text == "左边的大标题\n\n" + "".join(left) + "\n\n右边的大标题\n\n" + "".join(right)


def test_paragraph_runs_on_over_the_page() -> None:
    text = text_of(notice("关于报名的通知\n\n" + STORY * 12))
    assert text.split("\n\n") == ["关于报名的通知", STORY * 12]


def test_line_break_in_a_date_is_no_break() -> None:
    lines = ["报名的时间定于二〇二〇年七月二十一日上午九点开始，至7月", "26日上午结束，逾期不再受理。"]
    assert text_of(drawn((lines[0], 64, 600, 12), (lines[1], 40, 580, 12))) == "".join(lines)


def test_short_line_ends_its_paragraph() -> None:
    words = [("各位考生请注意以下事项，务必遵照执行不得有误", 40, 600, 12), ("特此通知。", 40, 580, 12)]
    words += [("市人事考试中心已经公布考场的安排，请自行查询", 40, 560, 12)]
    assert text_of(drawn(*words)).splitlines() == [
        "各位考生请注意以下事项，务必遵照执行不得有误特此通知。",
        "市人事考试中心已经公布考场的安排，请自行查询",
    ]


def test_latin_words_keep_their_blanks_and_bold_by_double_drawing_is_read_once() -> None:
    text = text_of(
        drawn(("Python for all 2020", 40, 600, 12), ("停电通知", 40, 560, 12), ("停电通知", 40.3, 560, 12))
    )
    assert text.split() == ["Python", "for", "all", "2020", "停电通知"]


# Headers, footers, page numbers.


def test_repeated_header_and_page_numbers_are_left_out() -> None:
    text = text_of(notice("关于报名的通知\n\n" + STORY * 12, header="某某学院文件"))
    assert "某某学院文件" not in text
    assert not re.search(r"- \d -", text)


def test_repeated_header_with_the_date_is_kept_once() -> None:
    text = text_of(notice("关于报名的通知\n\n" + STORY * 12, header="淄博日报 2020年6月16日 星期二"))
    assert text.startswith("淄博日报 2020年6月16日 星期二\n")
    assert text.count("2020年6月16日") == 1


def test_date_in_the_header_of_a_newspaper_dates_the_page() -> None:
    import xunli

    (document,) = documents(
        newspaper(
            f"城北班车改点\n\n{STORY}", 3, masthead="A03 城事 2020年6月16日 星期二 责编 王某 美编 李某"
        ),
        "a.pdf",
    )
    assert str(xunli.extract(document).published) == "2020-06-16"


# Tables.


def test_ruled_table_is_rows_with_its_header() -> None:
    sheet = Sheet(595, 842, 72)
    draw_table(
        sheet,
        [
            "日期\t时间\t线路",
            "7月1日\t8:00-12:00\t城北线",
            "7月2日\t9:00-11:00\t江滩线与鸿雁线以及所有其他的线路",
        ],
    )
    assert text_of(sheet.bytes()).splitlines() == [
        "| 日期 | 时间 | 线路 |",
        "| --- | --- | --- |",
        "| 7月1日 | 8:00-12:00 | 城北线 |",
        "| 7月2日 | 9:00-11:00 | 江滩线与鸿雁线以及所有其他的线路 |",
    ]


def test_cell_over_several_rows_stands_in_each() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400), invariant=1)
    canvas.setFont(FONT, 10)
    for box in (
        (50, 330, 80, 20),
        (130, 330, 80, 20),
        (50, 290, 80, 40),
        (130, 310, 80, 20),
        (130, 290, 80, 20),
    ):
        canvas.rect(*box)
    for words, x, y in (
        ("日期", 55, 335),
        ("时间", 135, 335),
        ("7月1日", 55, 305),
        ("8:00", 135, 315),
        ("9:00", 135, 295),
    ):
        canvas.drawString(x, y, words)
    canvas.save()
    assert text_of(file.getvalue()).splitlines() == [
        "| 日期 | 时间 |",
        "| 7月1日 | 8:00 |",
        "| 7月1日 | 9:00 |",
    ]


def test_columns_of_short_words_are_a_table_too() -> None:
    rows = [
        ("日期", "时间", "地点"),
        ("7月1日", "8:00", "城北"),
        ("7月2日", "9:00", "江滩"),
        ("7月3日", "10:00", "鸿雁"),
    ]
    placed = [
        (cell, 40 + 120 * n, 600 - 20 * at, 12.0) for at, row in enumerate(rows) for n, cell in enumerate(row)
    ]
    assert text_of(drawn(*placed)).splitlines()[2:] == [
        "| 7月1日 | 8:00 | 城北 |",
        "| 7月2日 | 9:00 | 江滩 |",
        "| 7月3日 | 10:00 | 鸿雁 |",
    ]


# Characters.


def test_radicals_that_some_programs_write_are_their_characters() -> None:
    from xunli.reading.pdf.parse import _readable

    assert [_readable(char) for char in ("\u2f47", "\u2f49", "月", "\ue000", "\x07")] == [
        "日",
        "月",
        "月",
        "\ufffd",
        "",
    ]


def test_table_of_characters_of_a_font() -> None:
    from xunli.reading.pdf.tounicode import to_unicode

    table = b"2 beginbfchar <0001> <6708> <02> <D83DDE00> endbfchar "
    table += b"2 beginbfrange <0010> <0012> <4E00> <0020> <0021> [<65E5> <8BB8>] endbfrange"
    found = to_unicode(table, limits.Meter())
    assert found == {1: "月", 2: "😀", 16: "一", 17: "丁", 18: "丂", 32: "日", 33: "许"}


# What cannot be read says why, and what to do.


def refused(data: bytes, words: str) -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match=rf"^page\.pdf: .*{words}"):
        documents(data, "page.pdf")
    assert time.monotonic() - began < limits.MAX_SECONDS


def test_only_pictures() -> None:
    pil = pytest.importorskip("PIL.Image")
    from reportlab.lib.utils import ImageReader

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(200, 200))
    canvas.drawImage(ImageReader(pil.new("RGB", (8, 8))), 0, 0, 200, 200)
    canvas.save()
    refused(file.getvalue(), "holds only pictures of its pages, no text; recognise the text first")


def test_nothing_on_the_page() -> None:
    refused(drawn((" ", 50, 50, 12)), "without any text")


def test_turned_from_the_top_down() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400))
    canvas.rotate(90)
    canvas.setFont(FONT, 12)
    canvas.drawString(50, -50, "从上到下的文字")
    canvas.save()
    refused(file.getvalue(), "from the top down or turned")


def test_password() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(50, 50, "2020")
    canvas.save()
    refused(file.getvalue(), "encrypted PDF file that needs a password; save a copy without one")


def test_encrypted_without_a_password_to_open_is_read() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("", ownerPassword="owner"))
    canvas.drawString(50, 50, "2020-07-01 09:00")
    canvas.save()
    assert text_of(file.getvalue()) == "2020-07-01 09:00"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\nnothing of the kind" * 50, notice("通知")[:300]])
def test_damaged(data: bytes) -> None:
    refused(data, "damaged PDF file .* repair it")


def test_fonts_that_do_not_say_what_they_draw() -> None:
    data = notice("关于报名的通知\n\n" + STORY)
    # As a program writes it that leaves out the table of characters: codes of glyphs and nothing else.
    data = (
        data.replace(b"/UniGB-UCS2-H", b"/Identity-H  ")
        .replace(b"(GB1)", b"(XX1)")
        .replace(b"Adobe-GB1", b"Adobe-XX1")
    )
    refused(data, "fonts do not say which characters they draw")


def test_missing_library_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfminer", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'xunli\[pdf\]'"):
        documents(drawn(("通知", 50, 50, 12)), "page.pdf")


def test_the_library_is_not_loaded_for_other_formats() -> None:
    code = (
        "import sys, xunli.reading.formats as f; f.documents('通知'.encode(), 'a'); "
        "assert 'pdfminer' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_remarks_of_the_library_are_not_printed() -> None:
    code = (
        "import sys, xunli.reading.formats as f\n"
        "try: f.documents(sys.stdin.buffer.read(), 'a')\n"
        "except Exception: pass"
    )
    odd = content(b"(a) (b) Tf (a) 1 2 3 4 5 Tm")
    done = subprocess.run(
        [sys.executable, "-c", code], input=odd, capture_output=True, check=True, timeout=60
    )
    assert done.stderr == b""


def test_bytes_decide_and_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(drawn(("七月一日起停水", 50, 50, 12)))
    assert read(path).text == "七月一日起停水"


# Limits, each of which ends with an error.


def objects(*bodies: bytes) -> bytes:
    """A file with these objects, the first of them its root."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    return (
        bytes(out)
        + head
        + table
        + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, len(out))
    )


ROOT = b"<</Type /Catalog /Pages 2 0 R>>"
PAGES_ = b"<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 500 500]>>"


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d %b>>\nstream\n%b\nendstream" % (len(data), more, data)


def content(data: bytes, more: bytes = b"", resources: bytes = b"") -> bytes:
    page = b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<%b>> >>" % resources
    return objects(ROOT, PAGES_, page, stream(data, more))


def test_million_objects() -> None:
    refused(objects(ROOT, PAGES_, *[b"<<>>"] * 1_000_000), "more than 200,000 objects")


def test_too_many_pages() -> None:
    refs = b" ".join(b"%d 0 R" % number for number in range(3, 3 + limits.MAX_PAGES + 1))
    tree = b"<</Type /Pages /Kids [%b] /MediaBox [0 0 9 9]>>" % refs
    refused(
        objects(ROOT, tree, *[b"<</Type /Page /Parent 2 0 R>>"] * (limits.MAX_PAGES + 1)),
        "more than 200 pages",
    )


def test_stream_that_unpacks_to_much() -> None:
    packed = zlib.compress(b" " * (limits.MAX_DECODED + 2**20), 9)
    refused(content(packed, b"/Filter /FlateDecode"), "unpack to more than 96 MB")


def test_stream_packed_twice() -> None:
    packed = zlib.compress(zlib.compress(b" " * (limits.MAX_DECODED + 2**20), 9))
    refused(content(packed, b"/Filter [/FlateDecode /FlateDecode]"), "unpack to more than 96 MB")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (b"/Filter /LZWDecode", "an LZW stream"),
        (b"/Filter /RunLengthDecode", "unpack to more"),
        (
            b"/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 999999999>>",
            "rows beyond all measure",
        ),
    ],
)
def test_other_ways_of_packing(more: bytes, words: str) -> None:
    refused(content(b"\x80" * (2 << 20), more), words)


def test_many_instructions() -> None:
    packed = zlib.compress(b"q Q\n" * (limits.MAX_CONTENT // 4 + 1), 9)
    refused(content(packed, b"/Filter /FlateDecode"), "MB of instructions")


def test_forms_that_draw_each_other() -> None:
    bodies = [
        ROOT,
        PAGES_,
        b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</XObject <</A 5 0 R>> >> >>",
    ]
    bodies.append(stream(b"/A Do " * 8))
    for number in range(6, 30):
        more = (
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</A %d 0 R>> >>" % number
        )
        bodies.append(stream(b"/A Do " * 8, more))
    refused(
        objects(*bodies, stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")), "MB of instructions"
    )


FONTS = b"/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> >>"


def test_many_characters() -> None:
    text = b"BT /F 9 Tf 9 9 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * (
        limits.MAX_PAGE_GLYPHS // 40
    )
    refused(content(text, resources=FONTS), "a page has more than 60,000 characters")


def test_many_characters_on_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_GLYPHS", 100)
    refused(notice(STORY * 3), "more than 100 characters")


@pytest.mark.parametrize("key", [b"/W [0 2000000000 500]", b"/W [0 99999 1 0 99999 1 0 99999 1]"])
def test_long_tables_of_a_font(key: bytes) -> None:
    child = b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /A %b>>"
    font = b"/Font <</F <</Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [%b]>> >>" % (
        child % key
    )
    refused(content(b"BT /F 9 Tf (aa) Tj ET", resources=font), "a table of a font")


def test_long_table_of_characters() -> None:
    page = b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>> >> >>"
    font = b"<</Type /Font /Subtype /TrueType /BaseFont /A /ToUnicode 6 0 R>>"
    table = stream(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")
    refused(objects(ROOT, PAGES_, page, stream(b"BT /F 9 Tf (aa) Tj ET"), font, table), "a table of a font")


def test_tables_of_objects_that_name_each_other() -> None:
    data = content(b"")
    place = data.rindex(b"xref\n0")
    refused(data.replace(b"/Root 1 0 R>>", b"/Root 1 0 R /Prev %d>>" % place), "damaged|without end")


def test_time_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", -1.0)
    with pytest.raises(InputError, match=r"^page\.pdf: .*takes more than -1 seconds"):
        documents(notice("通知"), "page.pdf")


def test_newspaper_page_is_read_within_seconds() -> None:
    text = "".join(f"第{n}条消息说，{STORY}\n\n" for n in range(60))
    began = time.monotonic()
    assert len(text_of(newspaper(f"要闻\n\n{text}", 4))) > 7000
    assert time.monotonic() - began < 20


SEEDS = [
    notice("关于停水的通知\n\n7月1日8:00起停水。\n日期\t时间\n7月1日\t8:00"),
    (FIXTURES / "b19-power-week.pdf").read_bytes(),
]


@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=6)), max_size=12),
)
@example(SEEDS[0], [])
@settings(max_examples=150)
def test_mutated_bytes_are_a_document_or_an_error(seed: bytes, changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(seed)
    for place, put in changes:
        at = 5 + place % (len(data) - 5)
        data[at : at + len(put)] = put
    read_or_refuse(bytes(data))


@given(st.sampled_from(SEEDS), st.integers(5, 10**6), st.integers(0, 2000))
@settings(max_examples=60)
def test_bytes_cut_out(seed: bytes, place: int, length: int) -> None:
    at = 5 + place % (len(seed) - 5)
    read_or_refuse(seed[:at] + seed[at + length :])


def read_or_refuse(data: bytes) -> None:
    try:
        (document,) = documents(data, "page.pdf")
    except InputError as error:
        assert str(error).startswith("page.pdf: ")  # noqa: PT017 - either is right
    else:
        assert isinstance(document, Document)
