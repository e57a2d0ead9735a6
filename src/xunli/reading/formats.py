"""The formats that are read, in the order in which they are tried; the first that knows the bytes reads them."""

from xunli.model import Document
from xunli.reading import docx, feeds, html, ole, pdf, plain
from xunli.reading.reader import Reader


def suffixes() -> tuple[str, ...]:
    """The endings of the files that are looked for in a directory."""
    return tuple(dict.fromkeys(suffix for reader in READERS for suffix in reader.suffixes))


def documents(data: bytes, name: str) -> tuple[Document, ...]:
    """What the data holds: one document, or one for each entry of a feed. Raises `InputError`."""
    reader = next(reader for reader in READERS if reader.knows(data, name))
    return reader.read(data, name)


READERS: tuple[Reader, ...] = (
    pdf.READER,
    docx.READER,
    ole.READER,
    feeds.reader(pages=documents),
    html.READER,
    plain.READER,
)
"""A new format is a module with a `READER`, and its place here: before those that would take its bytes for theirs."""
