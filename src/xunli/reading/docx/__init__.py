"""DOCX: the paragraphs and tables of a Word document, with tracked changes as accepted. Nothing else is installed."""

import zipfile
from io import BytesIO

from xunli.model import Document
from xunli.reading.reader import Reader

_MAGIC = b"PK\x03\x04"
_MAIN = "word/document.xml"


def _knows(data: bytes, name: str) -> bool:  # noqa: ARG001 - the bytes decide
    if not data.startswith(_MAGIC) or _MAIN.encode("ascii") not in data:
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _MAIN in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return data[30 : 30 + 256].startswith((b"[Content_Types].xml", b"_rels/", b"word/", b"docProps/"))


def _read(data: bytes, name: str) -> tuple[Document, ...]:
    from xunli.reading.docx.document import document

    return (document(data, name),)


READER = Reader("a DOCX file", (".docx", ".docm"), _knows, _read)
