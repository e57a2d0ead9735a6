"""Old office documents (.doc, .xls, .ppt) and encrypted new ones: known, so that the error says what to do."""

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.reader import Reader

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "an encrypted office document; save a copy without a password and read that"),
    (
        "WordDocument",
        "an old Word document (.doc); save it as .docx, in Word, WPS or LibreOffice, and read that",
    ),
    ("Workbook", "an old Excel workbook (.xls); save the sheet as a .csv or .txt file and read that"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt); save its text as a .txt file and read that"),
)
"""What the directory of such a file names, and what the file is then."""


def _knows(data: bytes, name: str) -> bool:  # noqa: ARG001 - the bytes decide
    return data.startswith(_MAGIC)


def _read(data: bytes, name: str) -> tuple[Document, ...]:
    for stream, words in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise InputError(f"{name}: is {words}")
    raise InputError(
        f"{name}: is an old office document (doc, xls, ppt); save it as .docx or .txt and read that"
    )


READER = Reader("an old office document", (), _knows, _read)
