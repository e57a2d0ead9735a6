"""What stands in a paragraph: its words with tracked changes accepted, hidden ones left out, struck ones marked."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from xunli.reading.docx.xml import Node

_GONE = frozenset(
    (
        *(
            "w:del",
            "w:moveFrom",
            "w:pPr",
            "w:rPr",
            "w:delText",
            "w:instrText",
            "w:delInstrText",
            "mc:Fallback",
        ),
        *("w:rt", "w:commentReference", "w:footnoteReference", "w:endnoteReference", "w:txbxContent"),
    )
)
_WRITTEN = {"w:tab": "\t", "w:cr": "\n", "w:br": "\n", "w:noBreakHyphen": "-", "w:ptab": "\t"}
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_SCHEMES = ("http://", "https://", "mailto:")


class Piece(NamedTuple):
    """Words that are struck through or not, and lead somewhere or not."""

    text: str
    struck: bool
    url: str


class Inline:
    """Reads the paragraphs of one part of a document."""

    def __init__(self, targets: dict[str, str]) -> None:
        """`targets`: where the hyperlinks of the part lead, by id."""
        self._targets = targets
        self._fields: list[list[str]] = []
        """The instructions of the fields that are open; closed off by a blank entry when their result begins."""

    def pieces(self, paragraph: Node) -> list[Piece]:
        """The words of a paragraph in their order."""
        self._fields = []
        return [piece for piece in self._within(paragraph, False, "") if piece.text]

    def _within(self, node: Node, struck: bool, url: str) -> Iterator[Piece]:
        for child in node.children:
            if child.tag in _GONE:
                if child.tag == "w:instrText" and self._fields:
                    self._fields[-1].append(child.text)
            elif child.tag == "w:r":
                if not child.on("w:rPr", "w:vanish"):
                    through = child.on("w:rPr", "w:strike") or child.on("w:rPr", "w:dstrike")
                    yield from self._within(child, through, url)
            elif child.tag == "w:t":
                yield Piece(child.text, struck, url or self._field())
            elif child.tag == "w:fldChar":
                self._turn(child.get("w:fldCharType"))
            elif child.tag in _WRITTEN:
                if child.get("w:type") not in ("page", "column"):
                    yield Piece(_WRITTEN[child.tag], struck, "")
            elif child.tag == "w:hyperlink":
                yield from self._within(child, struck, self._targets.get(child.get("r:id"), ""))
            elif child.tag == "w:fldSimple":
                yield from self._within(child, struck, _address(child.get("w:instr")))
            else:
                yield from self._within(child, struck, url)

    def _turn(self, what: str) -> None:
        if what == "begin":
            self._fields.append([])
        elif what == "end" and self._fields:
            self._fields.pop()

    def _field(self) -> str:
        return next((url for field in reversed(self._fields) if (url := _address("".join(field)))), "")


def _address(instruction: str) -> str:
    match = _HYPERLINK.match(instruction)
    return safe(match[1]) if match else ""


def safe(url: str) -> str:
    """The address if it is one that a reader can follow, else nothing."""
    return url if url.lower().startswith(_SCHEMES) else ""
