"""iCalendar (RFC 5545, RFC 7986): one VEVENT an item, for every client to show.

A deadline is an event of no length at its moment, or a whole day: Google and Apple do not show a VTODO in a
subscribed calendar. Times carry TZID=Asia/Shanghai and come with its VTIMEZONE; no output depends on the
clock.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date
from typing import Final
from urllib.parse import quote

from icalendar import Calendar, Component, Event, vRecur, vText

from xunli.export.cleaning import clean, one_line
from xunli.export.collect import entries, instant
from xunli.export.description import describe
from xunli.export.entry import Entry
from xunli.export.labels import KIND_LABELS
from xunli.export.placement import Placement, placed
from xunli.export.recurrence import rule_beside
from xunli.export.vtimezone import SUMMER_TIME_YEARS, shanghai
from xunli.model import Extraction, Item, Role

_PRODID: Final = "-//xunli//xunli//ZH"  # without a version, or a new release would change every calendar
_ABSOLUTE: Final = re.compile(r"(?:https?|ftp)://[^/]", re.IGNORECASE)
_URI_CHARACTERS: Final = "!#$%&'()*+,/:;=?@[]~"  # what RFC 3986 allows beyond letters, digits, - . _
_FIRST_STAMP: Final = date(1970, 1, 1)


def calendar(extractions: Sequence[Extraction], *, name: str, stamp: date | None) -> bytes:
    """Return the calendar; see `xunli.export.to_ical`."""
    rows = entries(extractions)
    places = [placed(entry.item) for entry in rows]
    result = Calendar()
    _text(result, "prodid", _PRODID)
    _text(result, "version", "2.0")
    _text(result, "calscale", "GREGORIAN")
    _text(result, "name", one_line(name))
    _text(result, "x-wr-calname", one_line(name))
    timed = [(entry.item, place) for entry, place in zip(rows, places, strict=True) if not place.all_day]
    if timed or not rows:  # RFC 5545 wants at least one component, and an empty calendar has no event
        result.add_component(shanghai(summer_time=any(_needs_summer_time(*pair) for pair in timed)))
    for entry, place in zip(rows, places, strict=True):
        result.add_component(_event(entry, place, stamp))
    written: bytes = result.to_ical()
    return written


def _event(entry: Entry, place: Placement, stamp: date | None) -> Event:
    item, origin = entry.item, entry.origin
    event = Event()
    _text(event, "uid", one_line(item.uid))
    changed = max(origin.published or stamp or instant(place.start).date(), _FIRST_STAMP)
    event.add("dtstamp", instant(changed).astimezone(UTC))
    event.add("dtstart", place.start)
    if place.end is not None:
        event.add("dtend", place.end)
    if item.rrule:
        event.add("rrule", vRecur.from_ical(rule_beside(item.rrule, all_day=place.all_day)))
    _text(event, "summary", one_line(item.title) or KIND_LABELS[item.kind])
    _text(event, "description", describe(entry))
    for key, value in (("location", item.place), ("contact", item.contact)):
        if value and (words := one_line(value)):
            _text(event, key, words)
    if url := _uri(item.url) or _uri(origin.source):
        event.add("url", url)
    event.add("categories", [KIND_LABELS[item.kind]])
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE" if item.role is Role.EVENT and not place.all_day else "TRANSPARENT")
    for key, value in (("kind", item.kind), ("role", item.role), ("rule", item.rule), ("quote", item.quote)):
        _text(event, f"x-xunli-{key}", clean(value))
    return event


class _Text(vText):
    r"""TEXT escaped as RFC 5545, section 3.3.11 says; icalendar takes `\N` in a text for a line break."""

    def to_ical(self) -> bytes:
        escaped = re.sub(r"[\\;,]", r"\\\g<0>", str(self)).replace("\n", r"\n")
        return escaped.encode()


def _text(component: Component, key: str, value: str) -> None:
    component.add(key, _Text(value))


def _uri(address: str | None) -> str | None:
    """Return the address as RFC 3986 writes it, or nothing for one that does not say how it is reached."""
    if address is None or not _ABSOLUTE.match(address):
        return None
    return quote(one_line(address), safe=_URI_CHARACTERS)


def _needs_summer_time(item: Item, place: Placement) -> bool:
    """Say whether a time of the event may fall into the years when clocks were changed."""
    first, last = place.start.year, (place.end or place.start).year
    if item.rrule:
        return first <= SUMMER_TIME_YEARS[-1]
    return first in SUMMER_TIME_YEARS or last in SUMMER_TIME_YEARS
