"""Blocks: wrapped lines become paragraphs again, and lines in columns become tables."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from xunli.text.lines import LISTED, TERMINAL, Line

_OPEN_ENDS = frozenset("，、(《“‘【〔-~/")
"""A line that ends so goes on in the next."""
_LEANING_ENDS = frozenset("的于在将和及与至到从由为以向对或把被按每该其须应请")
_CLOSING_STARTS = frozenset("，。、；：）)》”’】〕？！:%年月号时点")
_PROSE = re.compile("[，。；！？]")
_WIDTH = 16
"""A line shorter than this was not wrapped for want of room."""
_FULL = 0.8
_UNFINISHED = 32
"""So long an unterminated paragraph may go on after a blank line."""
_COLUMNS = re.compile(" {2,}")


class Cell(NamedTuple):
    """A cell of a table that holds something."""

    start: int
    end: int
    cover_start: int
    cover_end: int
    """With the bars of a Markdown table."""
    column: int


@dataclass(slots=True)
class Block:
    """A paragraph, a list line, a heading, or a row of a table."""

    start: int
    end: int
    kind: str
    """As of its first line; `row` for a table's."""
    text: str
    content: int
    gap: bool
    breaks: bool = False
    """It holds more than one line."""
    cells: list[Cell] = field(default_factory=list)
    header: bool = False
    columns: "Block | None" = None
    """The row that heads the table it stands in."""


def blocks(found: list[Line]) -> list[Block]:
    """The blocks of a page, in its order."""
    made: list[Block] = []
    index, count = 0, len(found)
    while index < count:
        line = found[index]
        if rows := _table(found, index):
            made.extend(rows)
            index += len(rows)
            continue
        stop = index + 1
        width = 0
        while stop < count:
            after = found[stop]
            if after.kind not in ("plain", "date", "label") and not _dangling(found[stop - 1].body):
                break
            if found[stop - 1].body[-1] in TERMINAL or line.kind in ("byline", "row", "rule", "turn"):
                break
            if not width:
                width = _width(found, index)
            if not _continues(found, index, stop, width):
                break
            stop += 1
        last = found[stop - 1]
        if stop == index + 1:
            made.append(Block(line.start, line.end, line.kind, line.body, line.content, line.gap))
        else:
            text = "\n".join(part.body for part in found[index:stop])
            made.append(Block(line.start, last.end, line.kind, text, line.content, line.gap, breaks=True))
        index = stop
    return made


def _dangling(body: str) -> bool:
    return body[-1] in "，、(《" and body[-1] not in TERMINAL


def _width(found: list[Line], index: int) -> int:
    """Length of the longest line of the paragraph that `index` begins, as it is wrapped."""
    width = len(found[index].body)
    for line in found[index + 1 : index + 40]:
        if line.gap:
            break
        width = max(width, len(line.body))
        if line.body[-1] in TERMINAL:
            break
    return width


def _continues(found: list[Line], first: int, stop: int, width: int) -> bool:
    """The paragraph that began at `first` goes on in the line `stop`."""
    before, after = found[stop - 1], found[stop]
    body, following = before.body, after.body
    last = body[-1]
    if last in _OPEN_ENDS or last in _LEANING_ENDS or following[0] in _CLOSING_STARTS:
        return len(body) > 1 or not after.gap
    if body.rfind("(") > body.rfind(")") or body.rfind("《") > body.rfind("》"):
        return len(body) - max(body.rfind("("), body.rfind("《")) < 60
    if last.isdigit() and following[0] in "年月日号时点分:-~.%元人次个名":
        return True
    prose = stop - first > 1 or _PROSE.search(body) is not None
    if after.gap:
        length = before.end - found[first].start
        return (
            prose
            and after.kind == "plain"
            and (length >= _UNFINISHED or "。" in body)
            and (following[-1] in "。！？；”" or "。" in following)
            and found[first].kind in ("plain", "dateline", "number", "hanparen", "han")
        )
    full = width >= _WIDTH and len(body) >= _FULL * width
    if after.kind == "plain":
        if full and (prose or _wrapped(found, first, width)):
            return True
        return prose and found[first].kind in ("plain", "dateline") and following[-1] in TERMINAL and len(body) >= 6
    return full and prose and found[first].kind != after.kind and len(body) >= _WIDTH


def _wrapped(found: list[Line], first: int, width: int) -> bool:
    """All lines but the last are as long as each other, and the last ends a sentence."""
    for line in found[first : first + 40]:
        if line.body[-1] in TERMINAL:
            return line is not found[first]
        if len(line.body) < _FULL * width:
            return False
    return False


def _table(found: list[Line], index: int) -> list[Block]:
    """The rows of the table that begins at `index`, or nothing."""
    line = found[index]
    if line.kind == "row":
        stop = index + 1
        while stop < len(found) and found[stop].kind == "row" and not found[stop].gap:
            stop += 1
        return _rows(found[index:stop], "|" if line.body.count("|") > 1 else "\t")
    if line.kind in ("byline", "rule") or " " not in line.body:
        return []
    separator = _COLUMNS if "  " in line.body else None
    width = len(_split(line.body, separator))
    if width < 2 + (separator is None) or line.body[-1] in TERMINAL:
        return []
    if separator is None and any(char.isdigit() or char in "，。；:()" for char in line.body):
        return []
    stop = index + 1
    while stop < len(found) and not found[stop].gap:
        if ":" in found[stop].body[:8] or found[stop].kind in ("byline", "row"):
            break
        if len(_split(found[stop].body, separator)) != width:
            break
        stop += 1
    enough = 2 if separator else 3
    return _rows(found[index:stop], "  " if separator else " ") if stop - index >= enough and line.kind != "label" else []


def _split(body: str, separator: re.Pattern[str] | None) -> list[str]:
    return separator.split(body) if separator else body.split(" ")


_WORDS = {"  ": re.compile(r"\S+(?: \S+)*"), " ": re.compile(r"\S+")}
_RULED = re.compile(r"[-:| ]+$")


def _rows(found: list[Line], separator: str) -> list[Block]:
    made = []
    for line in found:
        block = Block(line.start, line.end, "row", line.body, 0, line.gap)
        block.cells = _cells(line, separator)
        made.append(block)
    head = made[0]
    if len(made) > 1 and len(head.cells) > 1:
        ruled = _RULED.match(made[1].text) is not None
        if ruled or not any(char.isdigit() for char in head.text):
            head.header = True
            for block in made[1:]:
                block.columns = head
    return made


def _cells(line: Line, separator: str) -> list[Cell]:
    """The cells of a row; a bar belongs to the cell before it, the first to the one behind it."""
    if separator in _WORDS:
        words = _WORDS[separator].finditer(line.body)
        return [
            Cell(line.start + word.start(), line.start + word.end(), line.start + word.start(), line.start + word.end(), column)
            for column, word in enumerate(words)
        ]
    cells: list[Cell] = []
    position, cover = line.start, line.start
    for column, part in enumerate(line.body.split(separator)):
        content = part.strip()
        after = min(position + len(part) + 1, line.end)
        if content:
            start = position + len(part) - len(part.lstrip())
            end = start + len(content)
            if separator == "\t":
                cells.append(Cell(start, end, start, end, column))
            else:
                cells.append(Cell(start, end, cover, after, column))
        elif cells and separator == "|":
            cells[-1] = cells[-1]._replace(cover_end=after)
        if cells:
            cover = after
        position = after
    return cells
