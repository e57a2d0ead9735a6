"""Bytes of Chinese text in the encodings that notices come in."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.errors import InputError
from xunli.reading import decode

SIMPLIFIED = """关于举办秋季校园招聘会的通知

各学院：定于10月18日（周六）上午9:00—12:00在体育馆举办招聘会，请毕业生携带简历参加。
报名截止时间：10月15日17:00。联系电话：0000-1234567。
"""
TRADITIONAL = """圖書館公告

本館訂於12月5日（星期五）下午2時至4時舉辦電子資源講座，報名至11月30日止。
因應系統維護，12月8日上午9時～12時暫停借還書服務，造成不便，敬請見諒。
"""
CORPUS = sorted((Path(__file__).parents[2] / "fixtures" / "corpus").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED.replace("—", "至"), "gb2312", "gb18030"),
        (SIMPLIFIED + "㐂𠀀", "gb18030", "gb18030"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "cp950", "cp950"),
        (TRADITIONAL + "深水埗、鰂魚涌", "big5hkscs", "big5hkscs"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (TRADITIONAL, "utf-32", "utf-32"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        ("Room 204, 9:00\n", "ascii", "utf-8"),
        ("Room 204, 9:00\n", "utf-16-le", "utf-16-le"),
    ],
)
def test_notice_is_read_in_the_encoding_it_was_written_in(text: str, written: str, read_as: str) -> None:
    text = text.replace("～", "") if written == "big5hkscs" else text  # HKSCS has another wave dash
    assert decode(text.encode(written), "notice.txt") == (text, read_as)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_byte_order_mark_says_which_utf16(mark: bytes) -> None:
    codec = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    assert decode(mark + SIMPLIFIED.encode(codec), "notice.txt") == (SIMPLIFIED, "utf-16")


@pytest.mark.parametrize(
    "short",
    [
        "停电通知",
        "7月26日笔试",
        "截止9月10日",
        "明天上午九点开会",
        "联通",
        "报名时间：3月1日",
        "周五放假一天",
    ],
)
@pytest.mark.parametrize("written", ["utf-8", "gbk", "utf-16"])
def test_short_simplified_text(short: str, written: str) -> None:
    assert decode(short.encode(written), "short.txt")[0] == short


@pytest.mark.parametrize(
    "short",
    [
        "停水公告",
        "報名至11月30日止",
        "明天上午九點開會",
        "講座時間：12月5日",
        "週五放假一天",
        "圖書館暫停開放",
    ],
)
@pytest.mark.parametrize("written", ["utf-8", "big5", "utf-16"])
def test_short_traditional_text(short: str, written: str) -> None:
    assert decode(short.encode(written), "short.txt")[0] == short


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
@pytest.mark.parametrize("written", ["gb18030", "utf-16-le", "utf-16-be"])
def test_every_fixture_is_read_back_from_encodings_without_a_mark(path: Path, written: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert decode(text.encode(written), path.name) == (text, written)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(newline: str) -> None:
    text = SIMPLIFIED.replace("\n", newline)
    assert decode(text.encode("gbk"), "notice.txt")[0] == text


def test_mostly_ascii_text_is_read_by_its_few_chinese_characters() -> None:
    table = "G7085 07:25 09:10\n" * 200
    assert decode((table + "停运").encode("gbk"), "table.txt")[0].endswith("停运")
    assert decode((table + "停駛").encode("cp950"), "table.txt")[0].endswith("停駛")


def test_text_in_another_languages_encoding_is_left_to_charset_normalizer() -> None:
    text = "試験は七月二十六日に行われます。受験票を忘れずにお持ちください。"
    assert decode(text.encode("shift_jis"), "exam.txt")[0] == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (codecs.BOM_UTF8, "only blanks"),
        (b" \r\n\t", "only blanks"),
        (b"%PDF-1.7\n...", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (bytes(range(256)) * 4, "is not text"),
        (b"\x01\x02\x03\x04" * 20, "is not text"),
        (b"\x00" * 64, "is not text"),
        (b"\xff\xfe\x00\xd8", "begins as UTF-16"),
        (codecs.BOM_UTF8 + "考试".encode("gbk"), "begins as UTF-8"),
        (SIMPLIFIED.strip("。\n").encode() + "电话".encode()[:-1], "looks like UTF-8, but byte"),
        (SIMPLIFIED.encode("gbk") + b"\xff", "looks like GB18030, but byte"),
    ],
)
def test_what_is_not_a_text_is_refused_by_name(data: bytes, says: str) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "some/file.txt")
    assert str(error.value).startswith("some/file.txt: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@given(st.binary(max_size=200))
def test_any_bytes_give_their_exact_text_or_an_input_error(data: bytes) -> None:
    try:
        text, encoding = decode(data, "any")
    except InputError:
        return
    assert data.decode(encoding) == text


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode(), "any") == (text, "utf-8")
