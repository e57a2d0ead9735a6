"""Text as a browser shows it: blanks run together, blocks stand on lines of their own, links keep their targets."""

import re

from xunli.model import Link, Span

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_WIDE = "\u2e80-\u9fff\uff00-\uffef“”‘’…—"
_WRAPPED = re.compile(rf"(?<=[{_WIDE}])[ \t\r\f]*\n[ \t\n\r\f]*(?=[{_WIDE}])")
"""A line end of the source between Chinese characters, where no blank is meant."""
_NOTHING = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad](?![\U0001f000-\U0001faff])")
_EDGE = " \u3000"
_BEGINS_OWN = re.compile(
    r"[（(]?(?:\d{1,2}(?:[)）、．]|\.(?!\d))|[一二三四五六七八九十]{1,3}[)）、.．:：])|[①-⑳●○◆■□▪•·★※➤▶-]|第.{1,3}[条项]|附件"
)
_LABELLED = re.compile(r"[^\s：:，。；]{2,10}[：:]")
LINE, PARAGRAPH = 1, 2


class Shown:
    """Takes text and breaks in the order of the page; `text` and `links` are what has come."""

    def __init__(self, *, one_line: bool = False) -> None:
        """`one_line`: breaks become blanks, as in the cell of a table, and bars are written otherwise."""
        self.one_line = one_line
        self.links: list[Link] = []
        self.length = 0
        self._parts: list[str] = []
        self._breaks = 0
        self._gap = ""
        """Blanks that show if more comes on the line."""
        self._mark = ""
        self._link: str | None = None
        self._link_start = -1
        self._struck = 0
        self._striking = False

    @property
    def text(self) -> str:
        """All that has come."""
        return "".join(self._parts)

    def add(self, text: str, *, exact: bool = False) -> None:
        """More text of the line; `exact` keeps its blanks and line ends."""
        text = _NOTHING.sub("", text)
        if exact:
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            for number, line in enumerate(lines):
                if number:
                    self.line_end()
                self._add(line.replace("\t", " "))
        else:
            self._add(_BLANKS.sub(" ", _WRAPPED.sub("", text)), collapse=True)

    def _add(self, text: str, *, collapse: bool = False) -> None:
        text = text.replace("\xa0", "\x00")  # stands until the other blanks have run together
        if collapse and text.startswith(" "):
            text = text[1:]
            self._gap = self._gap or " "
        text = text.replace("\x00", " ")
        body = text.rstrip(_EDGE)
        if not body:
            self._gap += text
            return
        self._emit(body)
        self._gap = text[len(body) :]

    def _emit(self, body: str) -> None:
        if self._breaks or not self._parts:
            body = body.lstrip(_EDGE)
            if not body:
                return
            if self._parts:
                self._end_strike()
                self._put(self._between(body) if self.one_line else "\n" * self._breaks)
            self._breaks = 0
        elif self._gap:
            self._put(self._gap)
        self._gap = ""
        if self.one_line:
            body = body.replace("|", "/")
        if self._mark:
            if not _BEGINS_OWN.match(body) and not (self._mark == "• " and _LABELLED.match(body)):
                self._put(self._mark)
            self._mark = ""
        if self._struck and not self._striking:
            self._put("~~")
            self._striking = True
        if self._link is not None and self._link_start < 0:
            self._link_start = self.length
        self._put(body)

    def _between(self, body: str) -> str:
        """What stands for a line break in a cell: a semicolon before what begins anew, else a blank."""
        last = self._parts[-1][-1:]
        anew = _BEGINS_OWN.match(body) or _LABELLED.match(body)
        return "；" if anew and (last.isalnum() or last in "）)") else " "

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def end_line(self, breaks: int) -> None:
        """What comes next is on a new line, after a blank one where `breaks` is PARAGRAPH."""
        self._breaks = max(self._breaks, breaks)
        self._gap = ""

    def line_end(self) -> None:
        """A line break of its own, as of <br>; two leave a blank line."""
        self._breaks = min(self._breaks + 1, PARAGRAPH)
        self._gap = ""

    def join(self, mark: str) -> None:
        """What comes next goes on in the same line after `mark`, unless the line ends in a mark of its own."""
        if self._parts and self._parts[-1][-1:] not in "：:？?。；;！!":
            self._gap = mark
        self._breaks = 0

    def begin_item(self, mark: str) -> None:
        """What comes next begins a list entry with its number or bullet, unless it has one of its own."""
        self._mark = mark

    def begin_link(self, url: str | None) -> None:
        """What comes next leads to `url`."""
        if self._link is None:
            self._link, self._link_start = url, -1

    def end_link(self) -> None:
        """The words of the link are over."""
        if self._link is not None and self._link_start >= 0:
            self.links.append(Link(Span(self._link_start, self.length), self._link))
        self._link = None

    def begin_strike(self) -> None:
        """What comes next is struck through."""
        self._struck += 1

    def end_strike(self) -> None:
        """It was."""
        self._struck -= 1
        if not self._struck:
            self._end_strike()

    def _end_strike(self) -> None:
        if self._striking:
            self._put("~~")
            self._striking = False

    def insert(self, text: str, links: list[Link]) -> None:
        """Text that was put together elsewhere, with its links, on lines of its own."""
        if not text:
            return
        self._breaks = max(self._breaks, LINE)
        if self._parts:
            self._end_strike()
            self._put("\n" * self._breaks)
        self._breaks = 0
        self._gap = self._mark = ""
        at = self.length
        self.links += [Link(Span(at + span.start, at + span.end), url) for span, url in links]
        self._put(text)
