"""Sentences: where they end, and where they do not."""

import pytest
from text_views import parts

from xunli.model import Part


def sentences(text: str) -> list[str]:
    return [sentence for part, sentence in parts(f"题目\n\n{text}") if part is Part.TEXT]


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("报名开始。缴费结束！来吗？来；走。", ["报名开始。", "缴费结束！", "来吗？", "来；", "走。"]),
        ("展览免费（须预约。凭证入场）。周一闭馆。", ["展览免费(须预约。凭证入场)。", "周一闭馆。"]),
        ("“来吗？”“来！”他说。走了。", ["“来吗？”“来！”他说。", "走了。"]),
        ("“走吧。明天再来。”老人关上门。", ["“走吧。明天再来。”", "老人关上门。"]),
        ("见《通知。一》第三条。完。", ["见《通知。一》第三条。", "完。"]),
        ("他说：“走了。她没有听见。门关上了。", ["他说:“走了。", "她没有听见。", "门关上了。"]),
        ("括号（没有关上。下一句。", ["括号(没有关上。", "下一句。"]),
        ("全文……完。另起。", ["全文……完。", "另起。"]),
        ("太好了！！！真的。", ["太好了！！！", "真的。"]),
        ("版本1.5，比例3:1。", ["版本1.5，比例3:1。"]),
    ],
)
def test_ends(text: str, split: list[str]) -> None:
    assert sentences(text) == split


def test_a_paragraph_without_a_full_stop_is_a_sentence() -> None:
    assert sentences("地点在行知楼二楼，欢迎旁听") == ["地点在行知楼二楼，欢迎旁听"]


def test_fields_in_a_line_are_sentences() -> None:
    assert sentences("地址：站北路1号　联系人：丁先生　电话：8830000") == [
        "地址:站北路1号",
        "联系人:丁先生",
        "电话:8830000",
    ]
