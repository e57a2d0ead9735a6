"""Whether an example of a rule or a drop holds, and if not, what was found instead."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from xunli.api import Extractor
from xunli.model import Extraction, Item
from xunli.rules import Drop, Example, Rule
from xunli.text import fold

_PARTLY = frozenset({"title", "place", "note", "contact"})
"""Of these an example gives words that must be in them."""


def miss(extractor: Extractor, one: Rule | Drop, example: Example) -> str:
    """What is wrong with what `extractor` finds in the example; empty if it is what the example says."""
    found = extractor.extract(example.text, published=example.published)
    return _miss_of_rule(one, example, found) if isinstance(one, Rule) else _miss_of_drop(one, example, found)


def _miss_of_rule(rule: Rule, example: Example, found: Extraction) -> str:
    mine = [item for item in found.items if item.rule == rule.id]
    if not example.expect:
        return f"must find nothing, but found {_listed(map(_told, mine))}" if mine else ""
    missing = [wanted for wanted in example.expect if not any(_fits(item, wanted) for item in mine)]
    if not missing:
        return ""
    why = "" if mine else _silence(rule, example.text)
    wanted = _listed(_fields(one) for one in missing)
    return f"must find {wanted}; found instead: {_listed(_instead(found))}{why}"


def _miss_of_drop(drop: Drop, example: Example, found: Extraction) -> str:
    taken = [dropped.text for dropped in found.dropped if dropped.reason == drop.reason]
    if not example.drops:
        return f"must leave out nothing as {drop.reason}, but left out {_listed(taken)}" if taken else ""
    missing = [text for text in example.drops if not any(text in one or one in text for one in taken)]
    if not missing:
        return ""
    return f"must leave out {_listed(missing)} as {drop.reason}; found instead: {_listed(_instead(found))}"


def _fits(item: Item, wanted: Mapping[str, str]) -> bool:
    return all(
        want in _value(item, field) if field in _PARTLY else _value(item, field) == want
        for field, want in wanted.items()
    )


def _value(item: Item, field: str) -> str:
    """A field as an example writes it: a moment in minutes and without a zone."""
    value = getattr(item, field)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _told(item: Item) -> str:
    """An item on a line: which rule found what."""
    names = ("kind", "role", "title", "start", "end", "due", "rrule", "place")
    known = {name: value for name in names if (value := _value(item, name))}
    return f"{item.rule}: {_fields(known)}"


def _fields(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name} = {value}" for name, value in values.items()) + "}"


def _instead(found: Extraction) -> Iterator[str]:
    yield from map(_told, found.items)
    for dropped in found.dropped:
        yield f"{dropped.text} left out as {dropped.reason}"
    if not found.times:
        yield "no time in the text"


def _listed(texts: Iterator[str] | list[str]) -> str:
    return "; ".join(texts) or "nothing"


def _silence(rule: Rule, text: str) -> str:
    """Why a rule may not have spoken, as far as its own patterns tell."""
    folded = fold(text)
    if not rule.fallback and not rule.trigger.search(folded):
        return "; the trigger matches nothing in the text"
    if rule.unless and (veto := rule.unless.search(folded)):
        return f"; its unless matches {veto[0]!r}"
    return ""
