"""JSON (RFC 8259): one document with all items and, for each text read, what was dropped and why."""

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from xunli.export.collect import entries, latest
from xunli.export.records import account, record
from xunli.model import Extraction

SCHEMA: Final = 1
"""It changes when a field is renamed, removed or gets another meaning, not when one is added."""

_RAW_BREAKS: Final = re.compile("[\x7f-\x9f\u2028\u2029]")


def to_json(extractions: Sequence[Extraction]) -> str:
    """Return `{"schema": 1, "documents": […], "items": […]}`; the items are in the order of time."""
    return dumps(
        {
            "schema": SCHEMA,
            "documents": [account(extraction) for extraction in latest(extractions)],
            "items": [record(entry) for entry in entries(extractions)],
        },
        indent=2,
    )


def dumps(value: Any, *, indent: int | None = None) -> str:
    """Return a line of JSON: Chinese as it is, escapes for all that a reader may take for a line break."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _RAW_BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
