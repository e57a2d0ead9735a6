"""JSON lines: one item a line, for `grep`, `jq` and programs that read as they go."""

from collections.abc import Sequence

from xunli.export.collect import entries
from xunli.export.jsonfmt import dumps
from xunli.export.records import record
from xunli.model import Extraction


def to_ndjson(extractions: Sequence[Extraction]) -> str:
    """Return the items of `to_json`, each on a line of its own; nothing found is an empty string."""
    return "".join(dumps(record(entry)) for entry in entries(extractions))
