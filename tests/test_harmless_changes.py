"""What is the same text to a reader gives the same items: other digits, characters, blank lines, wrapped lines.

Each change is made to every document of the corpus. At least 98 of 100 items are the same (kind, role, times); those
that are not stand below by document, with the reason.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

import pytest

import xunli
from corpus_scoring import documents
from test_pages import full_width, with_crlf, wrapped
from xunli.model import Item
from xunli.text import fold

DOCUMENTS = {name: (text, gold["published"]) for name, text, gold in documents("corpus")}
SHARE = 0.98


@cache
def _traditional() -> dict[int, str]:
    """For each simplified character one traditional character that is folded to it."""
    found: dict[int, str] = {}
    for code in range(0x4E00, 0xA000):
        simplified = fold(chr(code))
        if simplified != chr(code):
            found.setdefault(ord(simplified), chr(code))
    return found


def traditional(text: str) -> str:
    return text.translate(_traditional())


def blank_lines_doubled(text: str) -> str:
    return text.replace("\n\n", "\n\n\n\n")


def indented(text: str) -> str:
    """Paragraphs of running text set in by two ideographic spaces; rows of tables and headlines stay."""
    lines = text.split("\n")
    return "\n".join(
        f"　　{line}" if line.endswith("。") and not line.startswith(("　", " ", "\t", "|", "#")) else line
        for line in lines
    )


def wrapped_prose(text: str) -> str:
    """Wrapped, but for rows of tables and the front matter, in which a line break means something."""
    return "\n".join(
        line if any(mark in line for mark in ("\t", "|", "  ")) else wrapped(line)
        for line in text.split("\n")
    )


CHANGES: tuple[Callable[[str], str], ...] = (
    full_width,
    traditional,
    blank_lines_doubled,
    indented,
    wrapped_prose,
    with_crlf,
)

DIFFER: dict[str, dict[str, str]] = {
    "wrapped_prose": {
        "a12-xinsheng-baodao": "a heading that was wrapped no longer stands over the list of days under it",
        "a37-yizhen-duanxun": "the first line is taken for a headline, and what happens stands in the second",
        "b13-railway-newmap": "a line broken off its sentence is taken for the line of who wrote the story",
        "b15-coach-dragonboat": "a day that the text says twice is seen to be one, and told once",
    },
}
"""By change and document: why some of its items are others."""


def essence(item: Item) -> tuple[object, ...]:
    return item.kind, item.role, item.start, item.end, item.due, item.rrule


def items(text: str, published: str | None) -> Counter[tuple[object, ...]]:
    found = xunli.extract(text, published=date.fromisoformat(published) if published else None)
    return Counter(map(essence, found.items))


@cache
def unchanged(name: str) -> Counter[tuple[object, ...]]:
    return items(*DOCUMENTS[name])


def differing(change: Callable[[str], str]) -> Iterator[tuple[str, int]]:
    """The documents whose items differ, with how many do."""
    for name, (text, published) in DOCUMENTS.items():
        before, after = unchanged(name), items(change(text), published)
        missing, more = (before - after).total(), (after - before).total()
        if missing or more:
            yield name, max(missing, more)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_items_stay_the_same(change: Callable[[str], str]) -> None:
    differ = dict(differing(change))
    total = sum(unchanged(name).total() for name in DOCUMENTS)
    assert sum(differ.values()) <= total * (1 - SHARE), differ
    assert differ.keys() == DIFFER.get(change.__name__, {}).keys(), differ
