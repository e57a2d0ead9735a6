"""The examples of a rule or drop: texts with what must come out of them."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from xunli.model import Kind, Role
from xunli.patterns import Pattern
from xunli.rules.limits import LONGEST_EXAMPLE
from xunli.rules.reader import Table, nearest, shown
from xunli.rules.schema import Drop, Example, Rule

EXPECTED = ("kind", "role", "title", "start", "end", "due", "rrule", "place", "contact", "note")
"""What an example may say of an item."""

_ABOVE = frozenset(field.name for record in (Rule, Drop) for field in fields(record))

_TABLE = Pattern(r"^\[\[(?:rule|drop)\.example\]\]\n(?:(?!\[).*\n?)*", re.MULTILINE)

_MOMENT = Pattern(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


def without_examples(source: str) -> str:
    """A pack that is trusted, so laid out as the built-in ones are, without its tables of examples."""
    return _TABLE.sub("", source)


def read_examples(table: Table, outcome: str) -> tuple[Example, ...]:
    """The examples in a table: at least one text that it takes and one that it leaves.

    `outcome` is the key that says what is taken: `expect` of a rule, `drops` of a drop.
    """
    if table.trusted and "example" not in table.values:
        return ()

    def elsewhere(key: str) -> str:
        return f": it belongs above the first [[{table.path[0]}.example]]" if key in _ABOVE else ""

    found = []
    for number, values in table.tables("example"):
        where = f"{table.where}: example {number + 1}"
        one = Table(values, table.faults, (*table.path, "example", number), where)
        text = one.text("text", needed=True)
        if len(text) > LONGEST_EXAMPLE:
            one.fault("text", f"longer than {LONGEST_EXAMPLE} characters")
        found.append(
            Example(
                text,
                one.day("published"),
                _expected(one) if outcome == "expect" else (),
                one.texts("drops") if outcome == "drops" else (),
            )
        )
        one.close(elsewhere)
    if not any(example.expect or example.drops for example in found):
        table.fault("example", "give at least one text in which it is found")
    if all(example.expect or example.drops for example in found):
        table.fault("example", "give at least one text in which it is not found")
    return tuple(found)


def _expected(one: Table) -> tuple[Mapping[str, str], ...]:
    items = tuple(values for _, values in one.tables("expect"))
    for item in items:
        if not item:
            one.fault("expect", 'an item must say something of itself, as { start = "2020-07-21" }')
        for key, value in item.items():
            if what := _wrong(key, value):
                one.fault("expect", what)
    return items


def _wrong(key: str, value: Any) -> str:
    """What is wrong with one field of an expected item; empty if nothing."""
    if key not in EXPECTED:
        return f"unknown field {shown(key)}{nearest(key, EXPECTED)}"
    if not isinstance(value, str) or not value:
        return f"{key} must be a text in quotes, not {shown(value)}"
    if key in ("start", "end", "due") and not _MOMENT.fullmatch(value):
        return f"{key} must be as 2020-07-21 or 2020-07-21T09:00, not {shown(value)}"
    known: list[str] = [*Kind] if key == "kind" else [*Role] if key == "role" else [value]
    return "" if value in known else f"unknown {key} {shown(value)}{nearest(value, known)}"
