"""What was found, written in the formats that calendars, spreadsheets and programs read.

Every function takes extractions and returns the whole output; the same extractions give the same output,
whatever their order of discovery, the machine's clock, zone or locale. Each writes the items once, in the
order of time: of two extractions of one source (or of one text, where there is no source) the later counts.
Two items with the same UID raise ConfigError, as a calendar would silently show one of them.
"""

from collections.abc import Sequence
from datetime import date

from xunli.export.csvfmt import to_csv
from xunli.export.jsonfmt import to_json
from xunli.export.labels import IMPLIED_LABELS, KIND_LABELS, ROLE_LABELS
from xunli.export.ndjson import to_ndjson
from xunli.model import Extraction

__all__ = ["IMPLIED_LABELS", "KIND_LABELS", "ROLE_LABELS", "to_csv", "to_ical", "to_json", "to_ndjson"]


def to_ical(extractions: Sequence[Extraction], *, name: str = "讯历", stamp: date | None = None) -> bytes:
    """Return an iCalendar file (RFC 5545, with NAME of RFC 7986) of all items, UTF-8 without BOM.

    `name` is shown by calendar applications as the calendar's title. DTSTAMP is the publication date of the
    item's document, at midnight in Asia/Shanghai; where it is not known, `stamp`; without that the item's
    own date.
    """
    from xunli.export.ical import (
        calendar,
    )  # icalendar takes a tenth of a second to import; only this format needs it

    return calendar(extractions, name=name, stamp=stamp)
