"""What a drop may ask of a time besides the words around it: whether it lies ahead, and what stands below."""

from datetime import date

import pytest

from xunli import Extractor, builtin_packs
from xunli.rules import parse_pack

PACK = """
schema = 1
[[drop]]
id = "test.drop"
reason = "past"
{keys}
[[drop.example]]
text = "5月15日停水了。"
drops = ["5月15日"]
[[drop.example]]
text = "停水。"
"""


def dropped(text: str, keys: str, published: date | None = date(2024, 5, 15)) -> list[str]:
    pack = parse_pack(PACK.format(keys=keys), "test.toml")
    found = Extractor(packs=[*builtin_packs(), pack]).extract(text, published=published)
    return [drop.text for drop in found.dropped if drop.reason == "past"]


@pytest.mark.parametrize(
    ("text", "ahead", "taken"),
    [
        ("2024年5月15日停水。", "false", ["2024年5月15日"]),
        ("2024年5月16日停水。", "false", []),
        ("2024年5月15日停水。", "true", []),
        ("2024年5月16日停水。", "true", ["2024年5月16日"]),
    ],
)
def test_a_drop_may_take_only_what_lies_ahead_or_only_what_does_not(
    text: str, ahead: str, taken: list[str]
) -> None:
    assert dropped(text, f"after = '停水'\nahead = {ahead}") == taken


def test_where_the_day_of_publication_is_not_known_nothing_lies_ahead_or_behind() -> None:
    assert dropped("2024年5月16日停水。", "after = '停水'\nahead = true", published=None) == []


def test_a_drop_may_ask_for_what_stands_below_its_sentence() -> None:
    keys = "after = '停水'\nbelow = '\\n签收'"
    assert dropped("通知\n\n2024年5月20日停水。\n签收处\n", keys) == ["2024年5月20日"]
    assert dropped("通知\n\n2024年5月20日停水。\n物业处\n", keys) == []
