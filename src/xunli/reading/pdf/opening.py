"""A PDF file to its pages, or an error that says what to do. Imported only when a PDF file is read."""

import re

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from xunli.errors import InputError
from xunli.reading.pdf.limits import ExcessError, Meter
from xunli.reading.pdf.page import Page
from xunli.reading.pdf.parse import pages

_NO_TITLE = re.compile(
    r"(?:untitled|anonymous|microsoft word\b.*|.*\.(?:docx?|wps|indd|pdf))$", re.IGNORECASE
)
"""What programs put there by themselves."""


def pages_of(data: bytes, name: str) -> tuple[list[Page], str]:
    """The pages of the file and its title. Raises `InputError` where it is encrypted, damaged or too much."""
    meter = Meter()
    try:
        found, title = pages(data, meter)
    except ExcessError as error:
        raise _too_much(name, error) from None
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise InputError(
            f"{name}: is an encrypted PDF file that needs a password; save a copy without one, "
            "as with 'qpdf --password=… --decrypt', and read that"
        ) from None
    except Exception as error:  # noqa: BLE001 - whatever a damaged file makes the library do
        if meter.excess is not None:
            raise _too_much(name, meter.excess) from None
        raise _damaged(name, type(error).__name__) from None
    if not found:
        raise _damaged(name, "no pages")
    title = " ".join(title.split())
    return found, "" if _NO_TITLE.match(title) else title


def _too_much(name: str, error: ExcessError) -> InputError:
    return InputError(
        f"{name}: is a PDF file that is not read, for {error}; split it, one notice or page a file"
    )


def _damaged(name: str, what: str) -> InputError:
    return InputError(
        f"{name}: is a damaged PDF file ({what}); fetch it again, or repair it, as with 'qpdf {name} repaired.pdf'"
    )
