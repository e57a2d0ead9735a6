"""Packs put together: later ones add rules, stand in for rules and switch them off."""

from datetime import date

import pytest

import xunli
from xunli.errors import PackError
from xunli.rules import CompiledPacks, Pack, combine, compile_packs, parse_pack

TEXT = "6月15日为大件垃圾投放日。"


def rule(name: str, more: str = "", trigger: str = "投放") -> str:
    return f"""
[[rule]]
id = "{name}"
kind = "other"
role = "event"
title = ["{name}"]
trigger = '{trigger}'
{more}
[[rule.example]]
text = "{TEXT}"
expect = [{{ start = "2024-06-15" }}]
[[rule.example]]
text = "无"
"""


def drop(name: str, more: str = "") -> str:
    return f"""
[[drop]]
id = "{name}"
reason = "goal"
after = '为大件'
{more}
[[drop.example]]
text = "{TEXT}"
drops = ["6月15日"]
[[drop.example]]
text = "无"
"""


def pack(name: str, *parts: str) -> Pack:
    return parse_pack("schema = 1\n" + "".join(parts), name)


def ids(compiled: CompiledPacks) -> list[str]:
    return [rule.id for rule in compiled.rules] + [drop.id for drop in compiled.drops]


BASE = pack("base.toml", rule("a.one"), rule("a.two"), rule("a.three"), drop("a.goal"))


def test_a_rule_stands_in_for_one_of_an_earlier_pack_in_its_place() -> None:
    mine = pack("mine.toml", rule("m.new"), rule("m.two", 'replaces = "a.two"'))
    assert ids(compile_packs([BASE, mine])) == ["a.one", "m.two", "a.three", "m.new", "a.goal"]


def test_it_may_keep_the_id() -> None:
    mine = pack("mine.toml", rule("a.two", 'replaces = "a.two"', trigger="集中投放"))
    compiled = compile_packs([BASE, mine])
    assert ids(compiled) == ["a.one", "a.two", "a.three", "a.goal"]
    assert compiled.rules[1].pack == "mine.toml"


def test_it_may_stand_in_for_several_and_several_for_one() -> None:
    wide = pack("wide.toml", rule("m.all", 'replaces = ["a.one", "a.three", "a.goal"]'))
    assert ids(compile_packs([BASE, wide])) == ["m.all", "a.two"]
    split = pack("split.toml", rule("m.x", 'replaces = "a.two"'), rule("m.y", 'replaces = "a.two"'))
    assert ids(compile_packs([BASE, split])) == ["a.one", "m.x", "m.y", "a.three", "a.goal"]


def test_drops_are_replaced_and_disabled_like_rules() -> None:
    mine = pack("mine.toml", drop("m.goal", 'replaces = "a.goal"'))
    assert ids(compile_packs([BASE, mine]))[-1] == "m.goal"
    off = pack("off.toml", 'disable = ["a.goal", "a.one"]')
    assert ids(compile_packs([BASE, off])) == ["a.two", "a.three"]


def test_what_is_off_already_may_be_switched_off_again() -> None:
    first, second = pack("1.toml", 'disable = ["a.one"]'), pack("2.toml", 'disable = ["a.one"]')
    assert "a.one" not in ids(compile_packs([BASE, first, second]))


def test_a_third_pack_may_replace_what_a_second_put_in() -> None:
    second = pack("2.toml", rule("m.two", 'replaces = "a.two"'))
    third = pack("3.toml", rule("n.two", 'replaces = "m.two"'))
    combined = combine([BASE, second, third])
    assert [one.id for one in combined.rules] == ["a.one", "n.two", "a.three"]
    assert [(gone.rule.id, gone.pack, gone.by) for gone in combined.gone] == [
        ("a.two", "2.toml", "m.two"),
        ("m.two", "3.toml", "n.two"),
    ]


def test_every_contradiction_is_told_with_its_line_and_the_nearest_id() -> None:
    mine = pack(
        "mine.toml",
        'disable = ["a.thre", "*", "zzzzz"]\n',
        rule("m.own", 'replaces = "a.tow"'),
        rule("a.one"),
        drop("a.goal"),
    )
    with pytest.raises(PackError) as caught:
        compile_packs([BASE, mine])
    assert str(caught.value).splitlines() == [
        "mine.toml:10:1: rule m.own: replaces: no pack before it has 'a.tow'; did you mean 'a.two'?",
        "mine.toml:2:1: disable: no pack before it has '*'; xunli rules list shows what there is",
        "mine.toml:2:1: disable: no pack before it has 'a.thre'; did you mean 'a.three'?",
        "mine.toml:2:1: disable: no pack before it has 'zzzzz'; xunli rules list shows what there is",
        "mine.toml:18:1: rule a.one: id: base.toml has it already: choose another, or say replaces = 'a.one'",
        "mine.toml:31:1: drop a.goal: id: base.toml has it already: choose another, or say replaces = 'a.goal'",
    ]


@pytest.mark.parametrize(
    ("more", "takes"),
    [
        ('disable = ["a.goal"]\n', "a.one"),
        (rule("m.one", 'replaces = ["a.one", "a.goal"]'), "m.one"),
        ('disable = ["a.one", "a.two", "a.three"]\n', None),
    ],
)
def test_an_extractor_uses_what_is_in_force(more: str, takes: str | None) -> None:
    extractor = xunli.Extractor(packs=[BASE, pack("mine.toml", more)])
    items = extractor.extract(TEXT, published=date(2024, 6, 3)).items
    assert [item.rule for item in items] == ([takes] if takes else [])


def test_beside_the_built_in_packs() -> None:
    mine = pack("mine.toml", 'disable = ["court.service"]\n', rule("m.hearing", 'replaces = "court.hearing"'))
    compiled = compile_packs([*xunli.builtin_packs(), mine])
    assert not {"court.service", "court.hearing"} & {*ids(compiled)}
