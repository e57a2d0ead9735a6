"""The elements of a page to text: what breaks lines, numbers lists and sets tables."""

import re

from xunli.model import Link, Span
from xunli.reading.html.addresses import absolute
from xunli.reading.html.grid import Grid, Place, grid
from xunli.reading.html.shown import LINE, PARAGRAPH, Shown
from xunli.reading.html.tree import Node, words

_PARAGRAPHS = words("p h1 h2 h3 h4 h5 h6 ul ol dl table pre xmp listing blockquote figure hr founder-title")
_LINES = words(
    "address article body caption center dd details div dt fieldset figcaption form header html legend li main option"
    " founder-content hgroup section summary tbody td tfoot th thead tr"
)
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_STRUCK = frozenset(("del", "s", "strike"))
_EXACT = frozenset(("pre", "xmp", "listing", "plaintext"))
_STRUCK_STYLE = re.compile(r"text-decoration[^;]{0,60}line-through", re.IGNORECASE)
_EXACT_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_NO_MARKS = re.compile(r"list-style(?:-type)?\s*:[^;]{0,60}none", re.IGNORECASE)
_HAN_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_LONGEST_TERM = 15
_REPEATED_LENGTH = 200
"""A longer cell is written in its first place only."""
_REPEATED_TOTAL = 1_000_000
"""All that may be written again in a page."""


class Renderer:
    """Renders elements of a page whose address is `base`."""

    def __init__(self, base: str = "") -> None:
        self.base = base
        self._left = _REPEATED_TOTAL

    def render(self, root: Node, *, one_line: bool = False) -> Shown:
        """The text of an element, as it is shown."""
        shown = Shown(one_line=one_line)
        counts: dict[Node, int] = {}
        terms: dict[Node, Node] = {}
        exact = 0
        stack = [(root, iter(root.children))]
        _open(root, shown)
        while stack:
            node, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                exact -= _is_exact(node)
                _close(node, shown)
            elif isinstance(child, str):
                shown.add(child, exact=exact > 0)
            elif child.gone:
                continue
            elif child.tag == "br":
                shown.line_end()
            elif child.tag == "table" and not one_line and (table := grid(child)):
                self._table(table, shown)
            else:
                if child.tag == "a":
                    shown.begin_link(absolute(child.attributes.get("href", ""), self.base))
                if child.tag == "dd" and (term := terms.pop(node, None)):
                    _join(term, shown)
                else:
                    _open(child, shown)
                if child.tag == "dt":
                    terms[node] = child
                if child.tag == "li":
                    shown.begin_item(_item_mark(child, counts))
                exact += _is_exact(child)
                stack.append((child, iter(child.children)))
        return shown

    def _table(self, table: Grid, shown: Shown) -> None:
        """The table in bars, with a ruled line under the row that heads it."""
        shown.end_line(PARAGRAPH)
        for title in table.titles:
            inner = self.render(title, one_line=True)
            shown.insert(inner.text, inner.links)
            shown.end_line(LINE)
        written: dict[Node, tuple[str, list[Link]]] = {}
        rows = table.rows
        if table.heads:
            heads = [
                self._head([row[column] for row in rows[: table.heads]], written)
                for column in range(len(rows[0]))
            ]
            shown.insert("| " + " | ".join(heads) + " |", [])
            shown.end_line(LINE)
            shown.insert("|" + "---|" * len(heads), [])
            shown.end_line(LINE)
        for row in rows[table.heads :]:
            self._row(row, written, shown)
        shown.end_line(PARAGRAPH)

    def _head(self, places: list[Place | None], written: dict[Node, tuple[str, list[Link]]]) -> str:
        """The cells that head a column, from top to bottom, each once: 报名时间 开始."""
        texts = [self._cell(place, written)[0] for place in places if place]
        return " ".join(dict.fromkeys(_HAN_BLANK.sub("", text) for text in texts if text))

    def _row(
        self, row: list[Place | None], written: dict[Node, tuple[str, list[Link]]], shown: Shown
    ) -> None:
        pieces = ["|"]
        links = []
        length = 1
        for place in row:
            text, inner = self._cell(place, written) if place else ("", [])
            links += [Link(Span(length + 1 + at.start, length + 1 + at.end), url) for at, url in inner]
            pieces.append(f" {text} |")
            length += len(pieces[-1])
        line = "".join(pieces)
        if line.strip("| "):
            shown.insert(line, links)
            shown.end_line(LINE)

    def _cell(self, place: Place, written: dict[Node, tuple[str, list[Link]]]) -> tuple[str, list[Link]]:
        cell = place.cell
        if cell not in written:
            inner = self.render(cell, one_line=True)
            written[cell] = inner.text, inner.links
        elif place.again:
            length = len(written[cell][0])
            if length > _REPEATED_LENGTH or length > self._left:
                return "", []
            self._left -= length
        return written[cell]


def _breaks(node: Node) -> int:
    if node.tag in _PARAGRAPHS:
        return PARAGRAPH
    return LINE if node.tag in _LINES or _BLOCK_STYLE.search(node.attributes.get("style", "")) else 0


def _open(node: Node, shown: Shown) -> None:
    if breaks := _breaks(node):
        shown.end_line(breaks)
    if node.tag in _HEADINGS:
        shown.begin_item("")
    if _is_struck(node):
        shown.begin_strike()


def _close(node: Node, shown: Shown) -> None:
    if node.tag == "a":
        shown.end_link()
    if _is_struck(node):
        shown.end_strike()
    if node.tag == "li":
        shown.begin_item("")
    if breaks := _breaks(node):
        shown.end_line(breaks)


def _is_struck(node: Node) -> bool:
    return node.tag in _STRUCK or _STRUCK_STYLE.search(node.attributes.get("style", "")) is not None


def _is_exact(node: Node) -> bool:
    return node.tag in _EXACT or _EXACT_STYLE.search(node.attributes.get("style", "")) is not None


def _join(term: Node, shown: Shown) -> None:
    """A short term becomes the label of what explains it: 报名时间：5月1日."""
    if len(term.text(_LONGEST_TERM + 1).strip()) <= _LONGEST_TERM:
        shown.join("：")
    else:
        shown.end_line(LINE)


def _item_mark(item: Node, counts: dict[Node, int]) -> str:
    """The number or the bullet of a list entry."""
    parent = item.parent
    if parent is None or _NO_MARKS.search(parent.attributes.get("style", "")):
        return ""
    if parent.tag != "ol":
        return "• " if parent.tag == "ul" else ""
    first = parent.attributes.get("start", "").strip()
    before = counts.get(parent, int(first) - 1 if first.isdecimal() and len(first) < 5 else 0)
    value = item.attributes.get("value", "").strip()
    number = int(value) if value.isdecimal() and len(value) < 5 else before + 1
    counts[parent] = number
    return f"{number}. "
