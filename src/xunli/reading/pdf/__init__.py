"""PDF: characters at places on pages, put in reading order. Vertical text is not read."""

from xunli.errors import InputError
from xunli.model import Document
from xunli.reading.reader import Reader, missing

_MAGIC = b"%PDF-"
_UNKNOWN = 0.15
"""Where the fonts say of more characters than that not what they are, the rest is no text to go by."""


def _knows(data: bytes, name: str) -> bool:  # noqa: ARG001 - the bytes decide
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_MAGIC)


def _read(data: bytes, name: str) -> tuple[Document, ...]:
    try:
        import pdfminer  # noqa: F401 - asked for first, so that what is missing has a name
    except ImportError:
        raise missing(name, "pdf", "a PDF file") from None
    from xunli.reading.pdf.layout import text_of
    from xunli.reading.pdf.opening import pages_of

    pages, title = pages_of(data, name)
    drawn = sum(len(page.glyphs) for page in pages)
    unknown = sum(page.unknown for page in pages)
    vertical = sum(page.vertical for page in pages)
    if not drawn and not vertical:
        if any(page.pictures for page in pages):
            raise InputError(
                f"{name}: is a PDF file that holds only pictures of its pages, no text; recognise the text first, "
                "as with 'ocrmypdf -l chi_sim', and read the file that it writes"
            )
        raise InputError(f"{name}: is a PDF file without any text, so there is nothing to read")
    if vertical > drawn:
        raise InputError(
            f"{name}: is a PDF file set from the top down or turned, which is not read; save its text as a .txt file"
        )
    text = text_of(pages)
    if unknown > _UNKNOWN * drawn or _latin(text) > _UNKNOWN * drawn:
        raise InputError(
            f"{name}: is a PDF file whose fonts do not say which characters they draw, so its text cannot be told; "
            "recognise it from the picture of the pages, as with 'ocrmypdf --force-ocr -l chi_sim', or save the "
            "original as a .docx or .txt file"
        )
    return (Document(text=text, source=name, title=title),)


def _latin(text: str) -> int:
    """How many letters there are of those that the bytes of Chinese become in a Western font (ÖÐ¹ú)."""
    return sum("\xc0" <= char <= "\xff" for char in text)


READER = Reader("a PDF file", (".pdf",), _knows, _read)
