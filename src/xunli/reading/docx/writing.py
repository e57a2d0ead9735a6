"""The text of a document as it grows: lines, blank lines between blocks, and where words lead."""

from collections.abc import Iterable

from xunli.model import Link, Span
from xunli.reading.docx.inline import Piece


class Writing:
    """Collects lines."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.links: list[Link] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def line(self, pieces: Iterable[Piece], label: str = "") -> None:
        """Write a paragraph, on a line of its own."""
        if self._parts:
            self._put("\n")
        self._put(label)
        begun = bool(label)
        struck = False
        for piece in pieces:
            text = piece.text if begun else piece.text.lstrip("\t \u3000")
            begun = begun or bool(text)
            if piece.struck != struck:
                self._put("~~")
                struck = piece.struck
            if piece.url and text.strip():
                self._link(piece.url, text)
            self._put(text)
        if struck:
            self._put("~~")

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines that are text only."""
        for line in lines:
            self.line([Piece(line, False, "")])

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _link(self, url: str, text: str) -> None:
        span = Span(self._length, self._length + len(text))
        if self.links and self.links[-1].url == url and self.links[-1].span.end == span.start:
            span = Span(self.links.pop().span.start, span.end)
        self.links.append(Link(span, url))
