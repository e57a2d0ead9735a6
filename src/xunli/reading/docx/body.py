"""Paragraphs and tables in their order."""

from collections.abc import Iterator

from xunli.reading.bars import bars
from xunli.reading.docx.inline import Inline, Piece
from xunli.reading.docx.numbering import Numbering
from xunli.reading.docx.writing import Writing
from xunli.reading.docx.xml import Node

_GONE = frozenset(("w:del", "w:moveFrom", "mc:Fallback", "w:sectPr", "w:tblPr", "w:tblGrid"))
_LONG_CELL = 300
"""Cells with more characters on average lay out a page; they are read one after the other."""
_WIDEST = 64
"""Columns of a table."""


class Body:
    """Writes the blocks of one part of a document."""

    def __init__(self, writing: Writing, numbering: Numbering, inline: Inline) -> None:
        self._writing = writing
        self._numbering = numbering
        self._inline = inline

    def write(self, container: Node) -> None:
        """Write the blocks in a body, a cell, a text box, a header, a note."""
        held: list[Piece] = []
        held_label = ""
        for block in _blocks(container):
            if block.tag == "w:tbl":
                self._table(block)
                continue
            label = self._numbering.label(block)
            pieces = self._inline.pieces(block)
            if not held:
                held_label = label
            held += pieces
            if block.first("w:pPr", "w:rPr", "w:del") is not None:
                continue  # the end of the paragraph is deleted: it goes on in the next
            if held_label and not held:
                held_label = ""
            self._writing.line(held, held_label)
            held = []
            for box in block.all("w:txbxContent"):
                if not _in_fallback(block, box):
                    self.write(box)
        if held:
            self._writing.line(held, held_label)

    def _table(self, table: Node) -> None:
        rows, headed, kept = self._rows(table)
        cells = [cell for row in rows for cell in dict.fromkeys(row) if cell]
        if not cells:
            return
        width = max(map(len, rows))
        self._writing.lines([""])
        if width < 2 or len(rows) < 2 or sum(map(len, cells)) > _LONG_CELL * len(cells):
            for cell in kept:
                self.write(cell)
        else:
            self._writing.lines(bars([row + [""] * (width - len(row)) for row in rows], headed=headed))
        self._writing.lines([""])

    def _rows(self, table: Node) -> tuple[list[list[str]], bool, list[Node]]:
        """The text of the cells, one that spans several in each place; whether the first row heads them; the cells."""
        found: list[list[str]] = []
        kept: list[Node] = []
        headed = False
        for row in _inside(table, "w:tr"):
            if row.first("w:trPr", "w:del") is not None:
                continue
            headed = headed or (not found and row.on("w:trPr", "w:tblHeader"))
            texts = [""] * min(_WIDEST, _count(row.value("w:trPr", "w:gridBefore"), 0))
            for cell in _inside(row, "w:tc"):
                span = _count(cell.value("w:tcPr", "w:gridSpan"), 1)
                merged = cell.first("w:tcPr", "w:vMerge")
                if merged is not None and merged.get("w:val") != "restart" and found:
                    above = found[-1]
                    text = above[len(texts)] if len(texts) < len(above) else ""
                else:
                    text = self._cell(cell)
                    kept.append(cell)
                texts += [text] * min(span, _WIDEST)
            found.append(texts[:_WIDEST])
        return found, headed, kept

    def _cell(self, cell: Node) -> str:
        inner = Writing()
        Body(inner, self._numbering, self._inline).write(cell)
        return " ".join(inner.text.replace("|", " ").split())


def _blocks(container: Node) -> Iterator[Node]:
    """Paragraphs and tables, also those in content controls and in what was inserted."""
    for child in container.children:
        if child.tag in ("w:p", "w:tbl"):
            yield child
        elif child.tag not in _GONE:
            yield from _blocks(child)


def _inside(node: Node, tag: str) -> Iterator[Node]:
    """Rows of a table or cells of a row, not those of tables in them."""
    for child in node.children:
        if child.tag == tag:
            yield child
        elif child.tag not in ("w:tc", "w:p") and child.tag not in _GONE:
            yield from _inside(child, tag)


def _in_fallback(block: Node, box: Node) -> bool:
    """The text box is the copy of one for old programs, or stands in another."""
    others = [
        inner
        for tag in ("mc:Fallback", "w:txbxContent")
        for outer in block.all(tag)
        for inner in outer.all(box.tag)
    ]
    return any(inner is box for inner in others)


def _count(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
