"""A page as a tree, read by libxml2's HTML parser within bounds of size, number and depth."""

import re
from collections.abc import Iterator
from contextlib import suppress

from xunli.errors import InputError


def words(text: str) -> frozenset[str]:
    """The words of `text`: names of elements, classes and the like."""
    return frozenset(text.split())


MOST_TAGS = 300_000
"""So many `<` a page may have."""
DEEPEST = 1_000
"""So many elements may stand inside each other. Browsers stop at 512."""
_PIECE = 65_536
_LEFT_OPEN = 32
"""So many elements inside a paragraph are looked through for one that was left open."""
_PARAGRAPH_ENDS = words(
    "address article aside blockquote center details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main nav ol p pre section table ul"
)
"""What begins outside of a paragraph that was left open."""
_KEEPS_PARAGRAPHS = _PARAGRAPH_ENDS - {"p"} | words("td th caption button object li dd dt")
_CONTENT_MARK = re.compile(
    r"\s*(?:enpcontent|content ?(?:start|begin)|正文(?:内容)?开始|文章内容开始)\b", re.IGNORECASE
)


class Node:
    """An element with its elements and texts."""

    __slots__ = ("attributes", "children", "gone", "marked", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []
        self.gone = False
        """It is not shown, or is no part of what the page has to say."""
        self.marked = False
        """A comment inside says that the content begins here."""

    def elements(self) -> Iterator["Node"]:
        """Its elements, without theirs."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *, shown: bool = False) -> Iterator["Node"]:
        """The element and all inside, each before its own elements; with `shown` without those that are gone."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if shown and node.gone:
                continue
            yield node
            waiting.extend(reversed([*node.elements()]))

    def ancestors(self) -> Iterator["Node"]:
        """What it stands in, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def text(self, most: int) -> str:
        """The first characters inside, hidden or not, as they are written; the rest may be long."""
        pieces = []
        waiting: list[Node | str] = [self]
        while waiting and most > 0:
            node = waiting.pop()
            if isinstance(node, str):
                pieces.append(node[:most])
                most -= len(node)
            else:
                waiting.extend(reversed(node.children))
        return "".join(pieces)


def parse(text: str, name: str) -> Node:
    """The tree of a page. Raises `InputError` for one of more tags or depth than a page has that people read."""
    from lxml import etree

    if text.count("<") > MOST_TAGS:
        raise InputError(
            f"{name}: has more than {MOST_TAGS} tags; save the part of the page that is wanted as a page of its own"
        )
    builder = _Builder(name)
    parser = etree.HTMLParser(target=builder, encoding="utf-8")
    data = text.replace("\0", "\ufffd").encode()
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
    with suppress(etree.XMLSyntaxError):  # no element at all
        parser.close()
    return builder.root


class _Builder:
    """Takes what the parser reports. Paragraphs that were left open end where the next block begins."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root = Node("", {}, None)
        self.here = self.root
        self.texts: list[str] = []
        """The pieces of the text at hand; a reference (&nbsp;) is a piece of its own."""
        self.open: list[Node] = []
        """The elements that are open for the parser."""
        self.ended: set[Node] = set()
        """Those that ended before the parser says so."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= DEEPEST:
            raise InputError(
                f"{self.name}: has more than {DEEPEST} elements inside each other; "
                "open it in a browser and save what is wanted as text"
            )
        self._end_text()
        if tag in _PARAGRAPH_ENDS:
            self._end_paragraph()
        node = Node(tag, dict(attributes), self.here)
        self.here.children.append(node)
        self.here = node
        self.open.append(node)

    def _end_paragraph(self) -> None:
        inside: list[Node] = []
        node: Node | None = self.here
        while node is not None and node.tag not in _KEEPS_PARAGRAPHS and len(inside) < _LEFT_OPEN:
            inside.append(node)
            if node.tag == "p":
                self.ended.update(inside)
                self.here = node.parent or self.root
                return
            node = node.parent

    def end(self, tag: str) -> None:  # noqa: ARG002 - the parser's own stack says which
        self._end_text()
        if self.open and (node := self.open.pop()) not in self.ended:
            self.here = node.parent or self.root

    def data(self, data: str) -> None:
        self.texts.append(data)

    def _end_text(self) -> None:
        if self.texts:
            self.here.children.append("".join(self.texts))
            self.texts.clear()

    def comment(self, text: str) -> None:
        if _CONTENT_MARK.match(text):
            self.here.marked = True

    def pi(self, target: str, data: str | None = None) -> None:
        pass

    def close(self) -> None:
        self._end_text()
