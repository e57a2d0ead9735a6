"""A web page read back, strictly: a tree of elements, an error where tags do not match."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from xunli.cli.report import page
from xunli.cli.words import Words, zh
from xunli.model import Extraction

VOID = {"meta", "br"}


@dataclass
class Node:
    name: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.walk()

    def all(self, name: str = "", class_: str = "", **attributes: str) -> list["Node"]:
        """The elements below this one with that name, that class among theirs, and these attributes."""
        return [
            node
            for node in self.walk()
            if name in ("", node.name)
            and (not class_ or class_ in node.attributes.get("class", "").split())
            and all(node.attributes.get(key) == value for key, value in attributes.items())
        ]

    def one(self, name: str = "", class_: str = "", **attributes: str) -> "Node":
        (node,) = self.all(name, class_, **attributes)
        return node


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice: {tag} {attrs}"
        node = Node(tag, {key: value or "" for key, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(markup: str) -> Node:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    (root,) = reader.open
    return root


def read_page(*found: Extraction, words: Words = zh) -> Node:
    return parse(page(found, words))


def quote_of(tree: Node, number: int) -> str:
    """What is marked as the words of an item."""
    return "".join(mark.text for mark in tree.all("mark") if str(number) in numbers(mark))


def numbers(mark: Node) -> list[str]:
    return mark.attributes.get("title", "").removeprefix("事项 ").split("、")


def words_of_time(tree: Node, number: int) -> str:
    """What is marked as a time expression."""
    return "".join(link.text for link in tree.all("a", "time", href=f"#time-{number}"))


def broken_links(tree: Node) -> set[str]:
    """The places in the page that something links to and that are not there."""
    there = [node.attributes["id"] for node in tree.walk() if "id" in node.attributes]
    assert len({*there}) == len(there), "an id twice"
    wanted = {link.attributes["href"] for link in tree.all("a")}
    return {place for place in wanted if place.startswith("#")} - {f"#{name}" for name in there}
