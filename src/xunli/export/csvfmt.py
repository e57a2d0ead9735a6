"""CSV (RFC 4180) for spreadsheets: a header, one row an item, lines ended by CRLF.

A spreadsheet runs a cell that begins like a formula, so text that does is led by an apostrophe, as OWASP
advises.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import Any, Final

from xunli.export.cleaning import clean
from xunli.export.collect import entries
from xunli.export.entry import Entry
from xunli.export.labels import KIND_LABELS
from xunli.export.records import FIELDS, record
from xunli.model import Extraction

_FORMULA: Final = re.compile(r"[\s\x00]*[=+\-@＝＋－＠]")


def to_csv(extractions: Sequence[Extraction]) -> str:
    """Return the fields of `to_json`'s items, with the Chinese word for the kind before them.

    The result has no byte order mark; written for Excel it wants the encoding `utf-8-sig`, for else it
    takes Chinese for the machine's own code page.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["kind_label", *FIELDS])
    writer.writerows(_row(entry) for entry in entries(extractions))
    return out.getvalue()


def _row(entry: Entry) -> list[str]:
    return [KIND_LABELS[entry.item.kind], *(_cell(value) for value in record(entry).values())]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ";".join(str(part) for part in value)
    text = clean(str(value))
    return f"'{text}" if _FORMULA.match(text) else text
