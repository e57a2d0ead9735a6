"""Numbers that Word puts before paragraphs of itself: 一、 （一） 1. ①, counted as it counts."""

import re
from typing import NamedTuple

from xunli.reading.docx.counting import written
from xunli.reading.docx.xml import Node

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_MOST_CHAIN = 20
"""Styles that are based on each other."""


class Level(NamedTuple):
    """How one level of a list is numbered."""

    start: int
    style: str
    text: str
    restart: int | None
    """The level whose next number begins this one anew; `None`: any higher one."""
    legal: bool
    """All numbers in it are written 1, 2, 3."""
    close: bool
    """Nothing stands between number and text."""


class Numbering:
    """The lists of a document, as far as they have been counted."""

    def __init__(self, numbering: Node | None, styles: Node | None) -> None:
        abstract = {node.get("w:abstractNumId"): node for node in _children(numbering, "w:abstractNum")}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        for number in _children(numbering, "w:num"):
            key = number.value("w:abstractNumId")
            if key not in abstract:
                continue
            levels = {_int(node.get("w:ilvl")): _level(node) for node in _children(abstract[key], "w:lvl")}
            starts: dict[int, int] = {}
            for override in _children(number, "w:lvlOverride"):
                at = _int(override.get("w:ilvl"))
                if (own := override.first("w:lvl")) is not None:
                    levels[at] = _level(own)
                if override.first("w:startOverride") is not None:
                    starts[at] = _int(override.value("w:startOverride"), 1)
            self._lists[number.get("w:numId")] = (key, levels, starts)
        self._styles = {node.get("w:styleId"): node for node in _children(styles, "w:style")}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, paragraph: Node) -> str:
        """The number of the paragraph with what follows it, or nothing; counts it."""
        number, at = self._place(paragraph)
        if number not in self._lists or not 0 <= at < _LEVELS:
            return ""
        key, levels, starts = self._lists[number]
        if at not in levels:
            return ""
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for level in starts:
                counts[level] = None
        start = starts.get(at, levels[at].start)
        count = counts[at]
        counts[at] = start if count is None else count + 1
        for upper in range(at):
            if counts[upper] is None:
                counts[upper] = starts.get(upper, levels[upper].start if upper in levels else 1)
        for lower in range(at + 1, _LEVELS):
            restart = levels[lower].restart if lower in levels else None
            if restart is None or (restart and at < restart):
                counts[lower] = None
        return _written(levels, at, counts)

    def _place(self, paragraph: Node) -> tuple[str, int]:
        """The list and the level that a paragraph is in, by itself or by its style."""
        number, at = "", ""
        node = paragraph.first("w:pPr")
        style = node.value("w:pStyle") if node is not None else ""
        for _ in range(_MOST_CHAIN):
            if node is not None and node.first("w:numPr") is not None:
                number = number or node.value("w:numPr", "w:numId")
                at = at or node.value("w:numPr", "w:ilvl")
            if number or style not in self._styles:
                break
            node, style = self._styles[style].first("w:pPr"), self._styles[style].value("w:basedOn")
        return number, _int(at)


def _children(node: Node | None, tag: str) -> list[Node]:
    return [] if node is None else [child for child in node.children if child.tag == tag]


def _level(node: Node) -> Level:
    restart = node.value("w:lvlRestart")
    return Level(
        _int(node.value("w:start"), 1),
        node.value("w:numFmt") or "decimal",
        node.value("w:lvlText"),
        _int(restart) if restart else None,
        node.on("w:isLgl"),
        node.value("w:suff") == "nothing",
    )


def _written(levels: dict[int, Level], at: int, counts: list[int | None]) -> str:
    level = levels[at]
    if level.style == "bullet":
        return "• "

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        style = "decimal" if level.legal or place not in levels else levels[place].style
        return written(counts[place] or 0, style)

    text = _PLACE.sub(number, level.text)
    return text if level.close or not text or text[-1] in "、）】：" or text[-1] > "\u2400" else f"{text} "


def _int(text: str, otherwise: int = 0) -> int:
    try:
        return max(-1, min(int(text), 10**6))
    except ValueError:
        return otherwise
