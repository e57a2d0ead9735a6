"""XML of office documents to a tree; without document types, so without entities, and within bounds."""

from collections.abc import Iterator
from xml.parsers import expat

MAX_ELEMENTS = 500_000
MAX_DEPTH = 120
"""Elements inside each other; tables in tables have about seven each."""

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    **dict.fromkeys(_WORD, "w"),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
}


class XmlError(Exception):
    """It is not XML, or not of the kind that office documents have."""


class ExcessError(XmlError):
    """It has more than is read."""


class Node:
    """An element: `w:p` with its attributes, its children and the text that stands in it."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")

    def first(self, *path: str) -> "Node | None":
        """The first child of that name, the first child of the next name in it, and so on."""
        node: Node | None = self
        for tag in path:
            node = (
                next((child for child in node.children if child.tag == tag), None)
                if node is not None
                else None
            )
        return node

    def value(self, *path: str) -> str:
        """The `w:val` of what is found there, or nothing."""
        node = self.first(*path)
        return "" if node is None else node.get("w:val")

    def on(self, *path: str) -> bool:
        """The property there is switched on."""
        node = self.first(*path)
        return node is not None and node.get("w:val") not in ("0", "false", "off", "none")

    def all(self, tag: str) -> Iterator["Node"]:
        """All elements of that name in it, at any depth, in their order."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)


def parse(data: bytes) -> Node:
    """The root element. Raises `XmlError`."""
    root = Node("", {})
    open_: list[Node] = [root]
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MAX_ELEMENTS:
            raise ExcessError(f"has more than {MAX_ELEMENTS:,} elements")
        if len(open_) > MAX_DEPTH:
            raise ExcessError(f"is nested more than {MAX_DEPTH} deep")
        node = Node(_short(name), {_short(key): value for key, value in attributes.items()})
        open_[-1].children.append(node)
        open_.append(node)

    def end(name: str) -> None:  # noqa: ARG001 - expat has checked it
        open_.pop()

    def text(words: str) -> None:
        open_[-1].text += words

    def refuse(*_: object) -> None:
        raise XmlError("it declares a document type, which an office document has not")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise XmlError(str(error)) from None
    except (ValueError, LookupError):
        raise XmlError("its encoding is not known") from None
    return root.children[0]


def _short(name: str) -> str:
    space, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(space, "") if space else ""
    return f"{prefix}:{local}" if prefix else local
