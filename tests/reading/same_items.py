"""Whether a text gives the same items when it is read from a file of another format."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import xunli
from xunli.model import Item
from xunli.reading.formats import documents

ROOT = Path(__file__).parent.parent.parent
LEAST = 0.95
"""So many of the items of the plain text are found in the other format, over all texts."""


def same(item: Item) -> tuple[object, ...]:
    return (item.kind, item.role, item.start, item.end, item.due, item.rrule)


def source(name: str) -> tuple[str, date | None]:
    """A text of the corpus and the day it was published, where that is known."""
    (path,) = ROOT.glob(f"fixtures/*/{name}.txt")
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    day = gold["published"]
    return path.read_text("utf-8"), date.fromisoformat(day[:10]) if day else None


def share(names: list[str], make: Callable[[str, str], bytes]) -> tuple[float, list[str]]:
    """How many of the items come back, and what differs; `make` turns a name and its text into a file."""
    found = asked = 0
    differ = []
    for name in names:
        text, published = source(name)
        (document,) = documents(make(name, text), f"{name}.file")
        plain = Counter(map(same, xunli.extract(text, published=published).items))
        other = Counter(map(same, xunli.extract(document, published=published).items))
        asked += plain.total()
        found += (plain & other).total()
        differ += [f"{name} misses {item}" for item in plain - other]
        differ += [f"{name} adds {item}" for item in other - plain]
        assert other.total() <= 1.25 * plain.total() + 1, differ
    return found / asked, differ
