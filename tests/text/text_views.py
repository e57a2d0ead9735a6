"""What the text stage makes of a page, in words that a test can state."""

from textwrap import dedent
from typing import NamedTuple

from xunli.model import Article, Part
from xunli.text import articles, fold


class Seen(NamedTuple):
    """A sentence with its scopes spelled out."""

    part: Part
    text: str
    scopes: list[tuple[str, str]]

    def named(self, name: str) -> list[str]:
        """The texts of its scopes of this name, nearest first."""
        return [text for kind, text in self.scopes if kind == name]


def page(text: str) -> str:
    """A page written inside a test: without the indentation of the test, without the first line break."""
    return dedent(text).strip("\n")


def read(text: str) -> list[Article]:
    return list(articles(fold(page(text)), original=page(text)))


def seen(text: str) -> list[Seen]:
    """All sentences of a page."""
    folded = fold(page(text))
    return [
        Seen(
            sentence.part,
            one_line(folded[slice(*sentence.span)]),
            [(scope.name, one_line(folded[slice(*scope.span)])) for scope in sentence.scopes],
        )
        for article in articles(folded)
        for sentence in article.sentences
    ]


def find(text: str, words: str) -> Seen:
    """The one sentence that holds `words`."""
    (found,) = [sentence for sentence in seen(text) if words in sentence.text]
    return found


def parts(text: str) -> list[tuple[Part, str]]:
    return [(sentence.part, sentence.text) for sentence in seen(text)]


def one_line(text: str) -> str:
    return "".join(text.split("\n"))
