"""Plain text and Markdown."""

from xunli.model import Document
from xunli.reading.encoding import decode
from xunli.reading.reader import Reader


def _knows(data: bytes, name: str) -> bool:  # noqa: ARG001 - what no other format knows is text, or an error
    return True


def _read(data: bytes, name: str) -> tuple[Document, ...]:
    text, _ = decode(data, name)
    return (Document(text=text, source=name),)


READER = Reader("plain text", (".txt", ".md"), _knows, _read)
