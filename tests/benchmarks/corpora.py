"""The texts that are measured: the fixtures repeated to a size, and inputs made to be slow."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures" / "corpus"
NOTICES = FIXTURES.with_name("notices")

Maker = Callable[[int], str]
"""Gives a text of so many bytes."""
HOSTILE = {
    "一": "一",
    "1": "1",
    "月": "月",
    "1-": "1-",
    "年月日": "年月日",
    "nested brackets": "（(【",
    "spaces": " ",
    "line ends": "\n",
    "1:": "1:",
    "7月1日至": "7月1日至",
    "7月1日、": "7月1日、",
    "每周一、": "每周一、",
    "上午9点": "上午9点",
    "十百千": "十百千",
    "前后": "前后",
    "下": "下",
    "第": "第",
    "1年": "1年",
    "农历": "农历",
    "7 月 ": "7 月 ",
}
"""Units that are repeated without a break."""


def documents() -> list[str]:
    """The texts of the fixtures, in the order of their names."""
    return [path.read_text("utf-8") for path in sorted(FIXTURES.glob("*.txt"))]


def notices() -> list[str]:
    """The texts of the further notices, in the order of their names."""
    return [path.read_text("utf-8") for path in sorted(NOTICES.glob("*.txt"))]


def page(size: int, *, varied: bool = False) -> str:
    """The fixtures one after another, again from the first after the last, cut at `size` bytes of UTF-8.

    `varied` gives them other numbers each time, as new text would have.
    """
    texts = documents()
    pieces: list[str] = []
    left = size
    for turn in count():
        for text in texts:
            if left <= 0:
                return "\n\n".join(pieces).encode()[:size].decode(errors="ignore")
            pieces.append(vary(text, turn) if varied else text)
            left -= len(text.encode()) + 2
    raise AssertionError


def vary(text: str, turn: int) -> str:
    """`text` with each number of one or two digits moved within its kind: months, hours, days, minutes."""

    def move(match: re.Match[str]) -> str:
        number = int(match[0])
        for first, last in ((1, 12), (13, 24), (25, 31), (32, 59)):
            if first <= number <= last:
                moved = first + (number - first + turn) % (last - first + 1)
                return str(moved).zfill(len(match[0])) if match[0][0] == "0" else str(moved)
        return match[0]

    return re.sub(r"(?<!\d)\d{1,2}(?!\d)", move, text)


def one_line(size: int) -> str:
    """The same without a single line break or blank."""
    return "".join(page(size + size // 8).split()).encode()[:size].decode(errors="ignore")


def without_stops(size: int) -> str:
    """The same with letters and digits alone: no break and no punctuation."""
    text = page(size + size // 4)
    return "".join(filter(str.isalnum, text)).encode()[:size].decode(errors="ignore")


def hostile(name: str, size: int) -> str:
    """`size` bytes of one unit, again and again."""
    unit = HOSTILE[name]
    return (unit * (size // len(unit.encode()) + 1)).encode()[:size].decode(errors="ignore")
