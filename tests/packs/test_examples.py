"""Every rule and every drop of the built-in packs does what its examples say."""

from datetime import date, datetime

import pytest

from xunli import extract
from xunli.model import Extraction, Item
from xunli.rules import Drop, Example, Rule, builtin_packs

PACKS = builtin_packs()
RULES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for pack in PACKS
    for rule in pack.rules
    for number, example in enumerate(rule.examples)
]
DROPS = [
    pytest.param(drop, example, id=f"{drop.id}-{number}")
    for pack in PACKS
    for drop in pack.drops
    for number, example in enumerate(drop.examples)
]


def found(example: Example) -> Extraction:
    return extract(example.text, published=example.published)


def told(item: Item, field: str) -> str:
    """A field as an example writes it: minutes without seconds and zone, the inclusive end of whole days as it is."""
    value = getattr(item, field)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def fits(item: Item, wanted: dict[str, str]) -> bool:
    return all(
        want in told(item, field)
        if field in ("title", "place", "note", "contact")
        else told(item, field) == want
        for field, want in wanted.items()
    )


@pytest.mark.parametrize(("rule", "example"), RULES)
def test_rule(rule: Rule, example: Example) -> None:
    mine = [item for item in found(example).items if item.rule == rule.id]
    missing = [wanted for wanted in example.expect if not any(fits(item, dict(wanted)) for item in mine)]
    assert not missing, [(item.title, item.start, item.end, item.due) for item in mine]
    if not example.expect:
        assert not mine


@pytest.mark.parametrize(("drop", "example"), DROPS)
def test_drop(drop: Drop, example: Example) -> None:
    taken = [dropped.text for dropped in found(example).dropped if dropped.reason == drop.reason]
    for text in example.drops:
        assert any(text in one or one in text for one in taken), taken
    if not example.drops:
        assert not taken
