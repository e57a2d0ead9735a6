"""A DOCX file put together: header with a date, body, notes, other headers and footers."""

import re
from typing import TYPE_CHECKING

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.docx.body import Body
from xunli.reading.docx.inline import Inline, safe
from xunli.reading.docx.numbering import Numbering
from xunli.reading.docx.package import Package
from xunli.reading.docx.writing import Writing

if TYPE_CHECKING:
    from xunli.reading.docx.xml import Node

_MAIN = "word/document.xml"
_NUMBERS = re.compile(r"[-—–~·/|\s\d第页共Pageof]*$")
_DATE = re.compile(r"\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}")


def document(data: bytes, name: str) -> Document:
    """The document in the file. Raises `InputError`, beginning with the name."""
    package = Package(data, name)
    main = package.part(_MAIN)
    body = main.first("w:body") if main is not None else None
    if body is None:
        raise package.damaged("it has no body")
    relations = package.relations(_MAIN)
    by_kind: dict[str, list[str]] = {}
    for kind, target, outside in relations.values():
        if not outside:
            by_kind.setdefault(kind, []).append(target)
    styles = package.part(next(iter(by_kind.get("styles", ())), "word/styles.xml"))
    numbers = package.part(next(iter(by_kind.get("numbering", ())), "word/numbering.xml"))
    numbering = Numbering(numbers, styles)
    writing = Writing()
    edges = _edges(package, [*by_kind.get("header", ()), *by_kind.get("footer", ())])
    writing.lines(line for line in edges if _DATE.search(line))
    if writing.text:
        writing.lines([""])
    Body(writing, numbering, Inline(_targets(relations))).write(body)
    for kind in ("footnotes", "endnotes"):
        for path in by_kind.get(kind, ()):
            _notes(package, path, writing, numbering)
    rest = [line for line in edges if not _DATE.search(line)]
    writing.lines(["", *rest] if rest else [])
    text = writing.text
    if not text or text.isspace():
        raise InputError(f"{name}: is a DOCX file without any text; text in pictures is not read")
    core = package.part("docProps/core.xml")
    title = core.first("dc:title") if core is not None else None
    return Document(
        text=text,
        source=name,
        title=" ".join(title.text.split()) if title is not None else "",
        links=tuple(writing.links),
    )


def _targets(relations: dict[str, tuple[str, str, bool]]) -> dict[str, str]:
    return {
        key: safe(target)
        for key, (kind, target, outside) in relations.items()
        if outside and kind == "hyperlink"
    }


def _edges(package: Package, paths: list[str]) -> list[str]:
    """The lines of headers and footers, each once, without page numbers."""
    found: list[str] = []
    for path in dict.fromkeys(paths):
        part = package.part(path)
        if part is not None:
            inner = Writing()
            Body(inner, Numbering(None, None), Inline({})).write(part)
            found += [line.strip() for line in inner.text.splitlines()]
    return [line for line in dict.fromkeys(found) if not _NUMBERS.match(line)]


def _notes(package: Package, path: str, writing: Writing, numbering: Numbering) -> None:
    part = package.part(path)
    notes: list[Node] = part.children if part is not None else []
    for note in notes:
        if not note.get("w:type"):
            Body(writing, numbering, Inline(_targets(package.relations(path)))).write(note)
