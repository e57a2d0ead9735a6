"""Texts as DOCX files, as an office writes them: a title, paragraphs, numbered ones counted by Word, tables.

`python tests/reading/making_docx.py` writes the files of fixtures/docx anew; the same text gives the same bytes.
"""

import io
import re
import sys
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from making_pdf import ROOT, groups, rows_of, text_of

FIXTURES = ROOT / "fixtures" / "docx"
MADE = ("b01-zibo-beizhan-page", "a01-shiye-zhaopin", "b19-power-week", "a05-jiaoshi-zige")
"""What is kept under fixtures/docx: the texts they are made from."""

_HEADING = re.compile(r"([一二三四五六七八九十]+)、(?=.)")
_CHINESE = "一二三四五六七八九十"


def element(tag: str, **attributes: object) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def numbered(document: Any, levels: list[tuple[str, str]]) -> int:
    """A list whose levels have these formats and texts; its number."""
    numbering = document.part.numbering_part.element
    number = 1 + max((int(n.get(qn("w:numId"))) for n in numbering.findall(qn("w:num"))), default=0)
    abstract = element("w:abstractNum", abstractNumId=1000 + number)
    for at, (style, text) in enumerate(levels):
        level = element("w:lvl", ilvl=at)
        for part in (
            element("w:start", val=1),
            element("w:numFmt", val=style),
            element("w:lvlText", val=text),
        ):
            level.append(part)
        abstract.append(level)
    numbering.insert(0, abstract)
    made = element("w:num", numId=number)
    made.append(element("w:abstractNumId", val=1000 + number))
    numbering.append(made)
    return number


def number(paragraph: Any, list_: int, level: int = 0) -> None:
    properties = paragraph._p.get_or_add_pPr()
    place = element("w:numPr")
    place.append(element("w:ilvl", val=level))
    place.append(element("w:numId", val=list_))
    properties.append(place)


def saved(document: Any) -> bytes:
    """The bytes of a document, without the time of day in them."""
    properties = document.core_properties
    properties.created = properties.modified = datetime(2020, 1, 1)  # noqa: DTZ001 - as python-docx takes it
    file, out = io.BytesIO(), io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as found, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in found.namelist():
            kept.writestr(zipfile.ZipInfo(name), found.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def notice(text: str) -> bytes:
    """The text as a document; headings that count 一、二、三、 are counted by Word."""
    document = docx.Document()
    list_, counted, first = numbered(document, [("chineseCounting", "%1、")]), 0, True
    for kind, lines, gap in groups(text):
        if kind == "table":
            rows = rows_of(lines)
            table = document.add_table(len(rows), len(rows[0]))
            table.style = "Table Grid"
            for cells, row in zip(table.rows, rows, strict=True):
                for cell, words in zip(cells.cells, row, strict=True):
                    cell.text = words
            continue
        if gap and not first:
            document.add_paragraph()
        line = lines[0]
        heading = _HEADING.match(line)
        if heading and counted < len(_CHINESE) and heading[1] == _CHINESE[counted]:
            counted += 1
            number(document.add_paragraph(line[heading.end() :]), list_)
        else:
            paragraph = document.add_paragraph(line)
            if first:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                paragraph.runs[0].font.size = Pt(18)
        first = False
    return saved(document)


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    for name in MADE:
        (FIXTURES / f"{name}.docx").write_bytes(notice(text_of(name)))
        sys.stdout.write(f"{name}.docx\n")
