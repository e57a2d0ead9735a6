"""Lines to paragraphs: which line end is only the end of a line, within a column, over its foot and over the page."""

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from xunli.reading.bars import bars
from xunli.reading.pdf.columns import Leaf
from xunli.reading.pdf.lines import Line, lines
from xunli.reading.pdf.tables import aligned, join

_SHORT = 1.7
"""A line that leaves more room, in sizes of its characters, was ended on purpose."""
_INDENT = 1.3
_DEEPEST_INDENT = 4.5
_CENTRED = 2.0
_LEVEL = 1.5
_SAME_SIZE = 0.08
_HEADLINE = 1.2
_APART = 1.45
"""Lines further apart, in times the usual distance, have a blank line between them."""
_WIDE = 8.0
_ENDS = "。！？；：!?;:…”』」）"
_MARK = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|[①-⑳●■◆▲★※•·□]"
    r"|第[一二三四五六七八九十百\d]{1,4}[条章节]|【|附件|联系人|联系电话|\||[^，。；]{2,8}：)"
)
_LATIN = re.compile(r"[!-~]+")


class _Text:
    """Paragraphs as they are written down."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.open = False
        """The last paragraph may go on in the next column."""

    def add(self, text: str, *, apart: bool) -> None:
        if self.parts:
            self.parts.append("\n\n" if apart else "\n")
        self.parts.append(text)

    def go_on(self, text: str) -> None:
        self.parts[-1] = join(self.parts[-1], text)


def text_of(leaves: Iterable[Leaf], body: float) -> str:
    """The text of leaves in reading order, a paragraph a line."""
    text = _Text()
    for leaf in leaves:
        _write(text, leaf, body)
    return "".join(text.parts)


def _write(text: _Text, leaf: Leaf, body: float) -> None:
    found = aligned(lines(leaf.runs))
    prose = [line for line in found if not line.rows and line.size <= _HEADLINE * body]
    left = _left(prose) if prose else leaf.left
    right = max((line.x1 for line in prose), default=leaf.right)
    usual = _pitch(prose)
    before: Line | None = None
    for line in found:
        if line.rows:
            text.add("\n".join(bars(line.rows)), apart=True)
            text.open = False
        elif before is None:
            if text.open and not _begins(line, left, right, body, column_break=True):
                text.go_on(line.text)
            else:
                text.add(line.text, apart=True)
            text.open = _open(line, left, right, body)
        elif before.rows:
            text.add(line.text, apart=True)
            text.open = _open(line, left, right, body)
        else:
            if not _differ(before, line) and _goes_on(before, line, left, right, usual, body):
                text.go_on(line.text)
            else:
                apart = _differ(before, line) or line.y1 - before.y1 > _APART * max(usual, line.size)
                text.add(line.text, apart=apart)
            text.open = _open(line, left, right, body)
        before = line


def _left(prose: list[Line]) -> float:
    """Where lines begin that are not indented: the leftmost place, unless only one line in many begins there."""
    return min(line.x0 for line in prose)


def _pitch(prose: list[Line]) -> float:
    """The usual distance from line to line."""
    apart = [
        after.y1 - before.y1 for before, after in pairwise(prose) if after.y1 - before.y1 < 4 * after.size
    ]
    return median(sorted(apart)[: len(apart) // 2 + 1]) if apart else 0.0


def _differ(before: Line, after: Line) -> bool:
    return abs(before.size - after.size) > _SAME_SIZE * max(before.size, after.size)


def _short(line: Line, right: float, following: str = "") -> bool:
    """The line leaves room that the next word would have fitted in."""
    word = _LATIN.match(following)
    need = max(_SHORT, 0.55 * len(word[0]) + 0.3 if word else 0.0)
    return right - line.x1 > need * line.size


def _centred(line: Line, left: float, right: float) -> bool:
    before, after = line.x0 - left, right - line.x1
    return (
        before > _CENTRED * line.size
        and abs(before - after) < _LEVEL * line.size
        and not line.text.endswith("。")
    )


def _indented(line: Line, left: float) -> bool:
    return line.x0 - left > _INDENT * line.size


def _begins(line: Line, left: float, right: float, body: float, *, column_break: bool = False) -> bool:
    """The line is the first of a paragraph, by how it stands."""
    if line.size > _HEADLINE * body or (column_break and line.size < body * (1 - _SAME_SIZE)):
        return True
    if _centred(line, left, right) or (len(line.runs) > 1 and "  " in line.text):
        return True
    return _indented(line, left)


def _goes_on(before: Line, line: Line, left: float, right: float, usual: float, body: float) -> bool:
    """The line is of the paragraph that the line before it is of."""
    if right - left < _WIDE * line.size and line.size <= _HEADLINE * body:
        return False
    if line.y1 - before.y1 > _APART * max(usual, line.size) or _short(before, right, line.text):
        return False
    if line.size > _HEADLINE * body:
        return line.x0 - left < _INDENT * line.size and not _short(before, right)
    if _begins(line, left, right, body) and not (_indented(before, left) and abs(before.x0 - line.x0) < body):
        return False
    if before.text.endswith(tuple(_ENDS)) and _MARK.match(line.text):
        return False
    return not (_centred(before, left, right) and line.x0 - left < body)


def _open(line: Line, left: float, right: float, body: float) -> bool:
    """The paragraph that ends with the line, the last of its column, may go on in the next."""
    if line.size > _HEADLINE * body or _centred(line, left, right) or right - left < _WIDE * line.size:
        return False
    return not _short(line, right)
