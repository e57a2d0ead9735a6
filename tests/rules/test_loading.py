"""A pack is read strictly: all faults at once, each with file, rule and field."""

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import xunli
from xunli import packs
from xunli.errors import PackError
from xunli.items import title
from xunli.rules import Pack, builtin_packs, compile_packs, load_pack, parse_pack
from xunli.rules.schema import SLOTS

BUILT_IN = sorted(Path(packs.__path__[0]).glob("*.toml"))
RULE = """
schema = 1
[words]
print = ["打印", "自行打印"]
[[rule]]
id = "card.print"
kind = "admit_card"
role = "window"
title = ["打印准考证"]
trigger = '{print}(?P<card>准考证)'
[[rule.example]]
text = "7月21日打印准考证。"
expect = [{ start = "2020-07-21" }]
[[rule.example]]
text = "携带准考证。"
"""


def faults(source: str) -> str:
    with pytest.raises(PackError) as caught:
        parse_pack(source, "mine.toml")
    return str(caught.value)


def test_a_rule_is_read_with_its_words_written_out_longest_first() -> None:
    rule = parse_pack(RULE, "mine.toml").rules[0]
    assert rule.trigger.pattern == "(?:自行打印|打印)(?P<card>准考证)"
    assert rule.words == {"打印准考证"}


def test_a_pack_is_loaded_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(RULE, encoding="utf-8")
    assert load_pack(file).name == "mine.toml"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"absent\.toml"):
        load_pack(tmp_path / "absent.toml")


def test_a_file_that_is_not_toml_is_named() -> None:
    assert faults("schema = ") == "mine.toml:1:10: not TOML: Invalid value"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("schema = 1", "schema = 2"), "mine.toml:2:1: schema: this version reads schema 1"),
        (('kind = "admit_card"', 'kind = "card"'), "mine.toml:7:1: rule card.print: kind: unknown 'card'"),
        (('role = "window"', ""), "mine.toml:5:1: rule card.print: role: missing"),
        (('role = "window"', 'role = "window"\ntriger = "x"'), "rule card.print: triger: unknown field"),
        (("{print}(", "{prnt}("), "rule card.print: trigger: no word list 'prnt' in [words]"),
        (("(?P<card>准考证)", "(准考证)"), "trigger: a group without a name"),
        (("(?P<card>准考证)", ".*准考证"), "trigger: a repeat without an upper bound"),
        (("(?P<card>准考证)", "(?:.{0,5}证){0,5}准"), "trigger: a repeat inside a repeat"),
        (("(?P<card>准考证)", "准考证("), "trigger: not a regular expression"),
        (("{print}(?P<card>准考证)", "[^，]{2,4}"), "trigger: has no word that must be there"),
        (('title = ["打印准考证"]', "title = []"), "title: must not be empty"),
        (('title = ["打印准考证"]', 'title = "打印准考证"'), "title: must be a list"),
        (('role = "window"', 'role = "window"\nwithin = "page"'), "within: unknown 'page'"),
        (('role = "window"', 'role = "window"\npriority = "high"'), "priority: must be a whole number"),
        (("start = ", "begin = "), "expect: unknown field 'begin'"),
        (
            ('"2020-07-21" }', '"21.7.2020" }'),
            "start must be as 2020-07-21 or 2020-07-21T09:00, not",
        ),
        (('"2020-07-21" }', "2020-07-21 }"), "expect: start must be a text in quotes"),
        (('{ start = "2020-07-21" }', '{ kind = "evnt" }'), "unknown kind 'evnt'; did you mean 'event'?"),
        (('{ start = "2020-07-21" }', "{}"), "example 1: expect: an item must say something of itself"),
        (
            ('"2020-07-21" }]', '"2020-07-21" }]\nunless = "x"'),
            "unless: unknown field: it belongs above the first",
        ),
        (
            ('text = "携带准考证。"', 'txt = "携带准考证。"'),
            "example 2: txt: unknown field; did you mean 'text'?",
        ),
        (('kind = "admit_card"', 'kind = "admit"'), "kind: unknown 'admit'; did you mean 'admit_card'?"),
        (('role = "window"', 'role = "window"\nunles = "x"'), "unles: unknown field; did you mean 'unless'?"),
        (("{print}(", "{prin}("), "no word list 'prin' in [words]; did you mean 'print'?"),
        (('id = "card.print"', 'id = "card print"'), "rule number 1: id: must be letters, digits and -"),
        (('id = "card.print"', 'id = ""'), "rule number 1: id: must not be empty"),
        (
            ('title = ["打印准考证"]', 'title = ["{crad}"]'),
            "title: nothing fills {crad}; did you mean 'card'?",
        ),
        (
            ('role = "window"', 'role = "window"\nplace = "在(?P<where>馆)"'),
            "place: has no group (?P<place>…)",
        ),
        (('role = "window"', 'role = "window"\nunless = ""'), "unless: must not be empty"),
        (('role = "window"', 'role = "window"\nreplaces = ""'), "replaces: must not be empty"),
        (('role = "window"', 'role = "window"\nreplaces = [1]'), "replaces: must be a list of texts"),
        (("[words]", "[words]\nPrint = ['x']"), "words: Print: a list of words has a name in small letters"),
    ],
)
def test_a_fault_says_file_rule_and_field(change: tuple[str, str], fault: str) -> None:
    assert change[0] in RULE
    assert fault in faults(RULE.replace(*change))


def test_all_faults_are_told_at_once() -> None:
    told = faults(
        RULE.replace('kind = "admit_card"', 'kind = "card"').replace('role = "window"', "")
    ).splitlines()
    assert len(told) == 2


def test_each_rule_needs_an_example_either_way() -> None:
    without_negative = RULE.rsplit("[[rule.example]]", 1)[0]
    assert "example: give at least one text in which it is not found" in faults(without_negative)


def test_a_fault_in_a_pattern_points_at_the_character() -> None:
    told = faults(RULE.replace("(?P<card>准考证)", "(?P<card>准考证"))
    assert told == (
        "mine.toml:10:19: rule card.print: trigger: not a regular expression: missing ), unterminated subpattern, "
        "at character 8"
    )


def test_a_pattern_in_double_quotes_is_told_of_single_ones() -> None:
    told = faults(RULE.replace("'{print}(?P<card>准考证)'", '"\\d{print}"'))
    assert told.startswith("mine.toml:10:14: not TOML: Unescaped")
    assert told.endswith("write patterns in single quotes, where \\ stands for itself")


def test_a_file_in_another_encoding_is_told_of_utf8(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(RULE.encode("gb18030"))
    with pytest.raises(PackError, match=r"mine\.toml:4:1: not UTF-8 text: save it in that encoding"):
        load_pack(file)


def test_the_faults_can_be_taken_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(RULE.replace("admit_card", "card"), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(file)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.column) == (str(file), 7, 1)
    assert (fault.where, fault.field) == ("rule card.print", "kind")
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults  # noqa: S301 - ours


def test_every_slot_that_titles_may_name_is_filled() -> None:
    """`SLOTS` repeats what the stage after this one gives, for stages do not import each other."""
    with pytest.MonkeyPatch.context() as patch:
        filled: set[str] = set()

        def spy(*args: Any) -> dict[str, str]:
            slots: dict[str, str] = original(*args)
            filled.update(slots)
            return slots

        original = title.slots_of
        patch.setattr(title, "slots_of", spy)
        xunli.extract("7月30日上午9点举行面试。", published=date(2020, 7, 20))
    assert filled >= {*SLOTS}


def test_the_same_id_twice_is_a_fault() -> None:
    rule = RULE[RULE.index("[[rule]]") :]
    assert "mine.toml:17:1: rule card.print: id: the id stands twice" in faults(RULE + rule)


def test_a_later_pack_says_what_it_replaces() -> None:
    first = parse_pack(RULE, "first.toml")
    again = parse_pack(RULE.replace('"打印准考证"', '"打印"'), "again.toml")
    with pytest.raises(PackError, match=r"again\.toml:6:1: rule card\.print: id: first\.toml has it already"):
        compile_packs([first, again])
    named = RULE.replace('id = "card.print"', 'id = "card.other"\nreplaces = "card.print"')
    compiled = compile_packs([first, parse_pack(named, "named.toml")])
    assert [rule.id for rule in compiled.rules] == ["card.other"]


def test_a_pack_can_disable_rules_of_earlier_ones() -> None:
    first = parse_pack(RULE, "first.toml")
    off = parse_pack('schema = 1\ndisable = ["card.print"]', "off.toml")
    assert not compile_packs([first, off]).rules
    with pytest.raises(PackError, match=r"off\.toml:2:1: disable: no pack before it has 'card\.print'"):
        compile_packs([off])


@pytest.mark.parametrize("file", BUILT_IN, ids=lambda file: file.stem)
def test_the_built_in_packs_stand_the_look_that_loading_them_saves(file: Path) -> None:
    assert load_pack(file).name == file.name


def test_the_built_in_packs_go_together() -> None:
    compiled = compile_packs(builtin_packs())
    assert len(compiled.rules) > 40
    assert len(compiled.drops) > 40


def test_without_their_examples_the_built_in_packs_are_the_same() -> None:
    def says(pack: Pack) -> list[str]:
        rules = [repr(replace(rule, examples=())) for rule in pack.rules]
        return [*rules, *(repr(replace(drop, examples=())) for drop in pack.drops)]

    for whole, bare in zip(builtin_packs(), builtin_packs(examples=False), strict=True):
        assert says(whole) == says(bare)
        assert not any(rule.examples for rule in bare.rules)
