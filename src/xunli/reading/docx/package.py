"""The parts of a DOCX file: a ZIP archive of XML files, of which no more is unpacked than a notice can have."""

import posixpath
import zipfile
import zlib
from io import BytesIO

from xunli.errors import InputError
from xunli.reading.docx.xml import ExcessError, Node, XmlError, parse

MAX_PARTS = 5000
MAX_PART = 32 * 2**20
"""Bytes of one XML file, unpacked."""
MAX_TOTAL = 64 * 2**20
"""Bytes of all that are read. Pictures and other parts are not unpacked."""


class Package:
    """One file. Parts that are missing are `None`; a damaged one is an `InputError`."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = MAX_TOTAL
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise self.damaged(str(error)) from None
        entries = self._archive.infolist()
        if len(entries) > MAX_PARTS:
            raise self.too_much(f"it has more than {MAX_PARTS:,} parts")
        self._entries = {entry.filename: entry for entry in entries}

    def part(self, path: str) -> Node | None:
        """The XML of a part."""
        entry = self._entries.get(path)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise InputError(
                f"{self._name}: is an encrypted DOCX file; save a copy without a password and read that"
            )
        limit = min(MAX_PART, self._left)
        try:
            # What the archive says of its sizes is not relied on.
            with self._archive.open(entry) as file:
                data = b"" if entry.file_size > limit else file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            ValueError,
            NotImplementedError,
            EOFError,
            RuntimeError,
        ):
            raise self.damaged(path) from None
        if entry.file_size > limit or len(data) > limit:
            raise self.too_much(
                f"{path} unpacks to more than {MAX_PART >> 20} MB, or all to {MAX_TOTAL >> 20} MB"
            )
        self._left -= len(data)
        try:
            return parse(data)
        except ExcessError as error:
            raise self.too_much(f"{path} {error}") from None
        except XmlError as error:
            raise self.damaged(f"{path}: {error}") from None

    def relations(self, path: str) -> dict[str, tuple[str, str, bool]]:
        """What a part refers to, by id: the last word of the kind, the target, whether that is outside."""
        head, tail = posixpath.split(path)
        node = self.part(f"{head}/_rels/{tail}.rels")
        found: dict[str, tuple[str, str, bool]] = {}
        for child in node.children if node is not None else ():
            target, outside = child.get("Target"), child.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/" + head, target)).lstrip("/")
            found[child.get("Id")] = (child.get("Type").rpartition("/")[2], target, outside)
        return found

    def damaged(self, what: str) -> InputError:
        """The error for a file that is not as it should be."""
        return InputError(
            f"{self._name}: is a damaged DOCX file ({what}); fetch it again, or open it in Word, WPS or LibreOffice "
            "and save it anew"
        )

    def too_much(self, what: str) -> InputError:
        """The error for a file beyond the limits."""
        return InputError(f"{self._name}: is a DOCX file that is not read, for {what}")
