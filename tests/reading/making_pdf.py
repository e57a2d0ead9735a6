"""Texts as PDF files: a notice on sheets of A4, or a newspaper page in columns.

`python tests/reading/making_pdf.py` writes the files of fixtures/pdf anew. The font is one that every PDF program
has of its own, so no font file is needed; the same text gives the same bytes.
"""

import io
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).parent.parent.parent
FIXTURES = ROOT / "fixtures" / "pdf"
FONT = "STSong-Light"
MADE = {
    "b01-zibo-beizhan-page": 3,
    "b04-yunzhou-20240206-page": 4,
    "b19-power-week": 0,
    "a05-jiaoshi-zige": 0,
}
"""What is kept under fixtures/pdf: the text it is made from and its number of columns, 0 for a notice."""

_NEVER_FIRST = "，。、；：？！”’）》】〕…—％℃,.;:?!)%"
_PIECE = re.compile(r"[!-~]+|.")
_TABLE = re.compile(r"\t|^\s*\|")

pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def wide(text: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, FONT, size))


def broken(text: str, size: float, width: float, indent: float = 0.0) -> list[str]:
    """The lines of a paragraph; no mark that closes stands at the beginning of one, and no word is broken."""
    made, line, room = [], "", width - indent
    for piece in _PIECE.findall(text):
        if line and wide(line + piece, size) > room:
            kept = len(line) - 1 if piece[0] in _NEVER_FIRST and len(line) > 1 else len(line)
            made.append(line[:kept])
            line, room = line[kept:], width
        while wide(piece, size) > room and len(piece) > 1:
            fits = next(n for n in range(len(piece), 0, -1) if n == 1 or wide(piece[:n], size) <= room)
            made.append(line + piece[:fits])
            line, piece = "", piece[fits:]
        line += piece
    return [*made, line] if line else made


class Sheet:
    """Pages that are written from the top down."""

    def __init__(
        self, width: float, height: float, margin: float, *, header: str = "", numbered: bool = True
    ):
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(width, height), invariant=1)
        self.width, self.height, self.margin = width, height, margin
        self.header, self.numbered, self.number = header, numbered, 0
        self.begin()

    def begin(self) -> None:
        self.number += 1
        self.y = self.height - self.margin
        if self.header:
            self.write(self.header, self.margin, self.height - self.margin / 2, 9)
        if self.numbered:
            self.write(f"- {self.number} -", self.width / 2 - 10, self.margin / 2, 9)

    def turn(self) -> None:
        self.canvas.showPage()
        self.begin()

    def write(self, text: str, x: float, y: float, size: float) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, y, text)

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()


def rows_of(lines: list[str]) -> list[list[str]]:
    """The cells of a table that tabs or bars set apart."""
    rows = [
        [cell.strip() for cell in (line.strip().strip("|").split("|") if "|" in line else line.split("\t"))]
        for line in lines
    ]
    rows = [row for row in rows if not all(re.fullmatch(":?-+:?", cell) for cell in row)]
    most = max(map(len, rows))
    return [row + [""] * (most - len(row)) for row in rows]


def table(sheet: Sheet, lines: list[str], size: float = 10) -> None:
    """A ruled table over the full width; a row is not broken over pages."""
    rows, width = rows_of(lines), sheet.width - 2 * sheet.margin
    longest = [min(24, max(len(row[column]) for row in rows)) + 2 for column in range(len(rows[0]))]
    edges = [sheet.margin]
    for share in longest:
        edges.append(edges[-1] + width * share / sum(longest))
    for row in rows:
        cells = [broken(cell, size, edges[n + 1] - edges[n] - 6) for n, cell in enumerate(row)]
        height = max(1, *map(len, cells)) * 1.3 * size + 6
        if sheet.y - height < sheet.margin:
            sheet.turn()
        for n, cell in enumerate(cells):
            sheet.canvas.rect(edges[n], sheet.y - height, edges[n + 1] - edges[n], height)
            for at, line in enumerate(cell):
                sheet.write(line, edges[n] + 3, sheet.y - 3 - (at + 0.9) * 1.3 * size, size)
        sheet.y -= height
    sheet.y -= size


def groups(text: str) -> Iterator[tuple[str, list[str], bool]]:
    """Lines of a table together, other lines one by one; whether there is a blank line before them."""
    gap = False
    for is_table, lines in groupby(text.splitlines(), key=lambda line: bool(_TABLE.search(line))):
        if is_table:
            yield "table", list(lines), gap
            gap = False
            continue
        for line in lines:
            if line.strip():
                yield "line", [line.strip()], gap
            gap = not line.strip()


def notice(text: str, *, header: str = "", size: float = 12) -> bytes:
    """A notice as an office prints it: the title in the middle, paragraphs set in, tables ruled, pages numbered."""
    sheet = Sheet(595, 842, 72, header=header)
    width, first = sheet.width - 2 * sheet.margin, True
    for kind, lines, gap in groups(text):
        if kind == "table":
            table(sheet, lines)
            continue
        title = first and len(lines[0]) <= 60 and not lines[0].endswith("。")
        own = 18 if title else size
        if gap and not first:
            sheet.y -= own
        for at, line in enumerate(broken(lines[0], own, width, 0 if title else 2 * own)):
            if sheet.y - 1.6 * own < sheet.margin:
                sheet.turn()
            sheet.y -= 1.6 * own
            x = sheet.margin + (0 if at else 2 * own)
            sheet.write(line, (sheet.width - wide(line, own)) / 2 if title else x, sheet.y, own)
        first = False
    return sheet.bytes()


def stories(text: str, *, one: bool) -> list[tuple[list[str], list[str]]]:
    """The articles of a page: the lines over each, and its paragraphs; `one`: it is all one article."""
    found: list[tuple[list[str], list[str]]] = [([], [])]
    for number, block in enumerate(re.split(r"\n\s*\n", text.strip())):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        over = all(len(line) <= 26 and line[-1] not in "。；：" for line in lines)
        if over and (
            not number
            or not (one or re.match("记者|文/图|责|本报|[一二三四五六七八九十\\d]+[、.]", lines[0]))
        ):
            if found[-1][1]:
                found.append(([], []))
            found[-1][0].extend(lines)
        else:
            found[-1][1].extend(lines)
    return found


def newspaper(text: str, columns: int = 3, *, masthead: str = "", one: bool = False) -> bytes:
    """A page with headlines over columns; what does not fit runs on over columns and pages."""
    sheet = Sheet(760, 1080, 36, numbered=False)
    size, pitch, gutter = 10, 14, 16
    width = (sheet.width - 2 * sheet.margin - (columns - 1) * gutter) / columns
    if masthead:
        sheet.y -= 14
        sheet.write(masthead, sheet.margin, sheet.y, 12)
        sheet.canvas.line(sheet.margin, sheet.y - 5, sheet.width - sheet.margin, sheet.y - 5)
        sheet.y -= 10
    for over, body in stories(text, one=one):
        lines: list[tuple[float, str]] = []
        for paragraph in body:
            made = broken(paragraph, size, width, 2 * size)
            lines += [(0 if at else 2 * size, line) for at, line in enumerate(made)]
        heads = [part for line in over for part in broken(line, 20, sheet.width - 2 * sheet.margin)]
        if sheet.y - 30 * len(heads) - 3 * pitch < sheet.margin:
            sheet.turn()
        for head in heads:
            sheet.y -= 28
            sheet.write(head, (sheet.width - wide(head, 20)) / 2, sheet.y, 20)
        sheet.y -= 10
        while lines:
            room = int((sheet.y - sheet.margin) / pitch)
            if room < 1:
                sheet.turn()
                continue
            deep = min(room, -(-len(lines) // columns))
            now, lines = lines[: deep * columns], lines[deep * columns :]
            for at, (indent, line) in enumerate(now):
                x = sheet.margin + (at // deep) * (width + gutter)
                sheet.write(line, x + indent, sheet.y - (at % deep + 1) * pitch, size)
            sheet.y -= deep * pitch + 6
    return sheet.bytes()


def text_of(name: str) -> str:
    (path,) = ROOT.glob(f"fixtures/*/{name}.txt")
    return path.read_text("utf-8")


def made(name: str, columns: int) -> bytes:
    text = text_of(name)
    return newspaper(text, columns, one="page" not in name) if columns else notice(text)


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    for name, columns in MADE.items():
        (FIXTURES / f"{name}.pdf").write_bytes(made(name, columns))
        sys.stdout.write(f"{name}.pdf\n")
