"""The calendar as others read it: the strict `ical`, icalendar, and plain physical lines."""

from ical.calendar_stream import IcsCalendarStream
from ical.event import Event as StrictEvent
from icalendar import Calendar, Component


def strict_events(data: bytes) -> list[StrictEvent]:
    """The events as `ical` reads them; it rejects the whole file over one fault."""
    return list(IcsCalendarStream.calendar_from_ics(data.decode("utf-8")).events)


def strict_event(data: bytes) -> StrictEvent:
    (event,) = strict_events(data)
    return event


def components(data: bytes, name: str = "VEVENT") -> list[Component]:
    """The components of that name as icalendar reads them."""
    return list(Calendar.from_ical(data).walk(name))


def component(data: bytes, name: str = "VEVENT") -> Component:
    (only,) = components(data, name)
    return only


def physical_lines(data: bytes) -> list[bytes]:
    assert data.endswith(b"\r\n")
    return data.split(b"\r\n")[:-1]


def unfolded(data: bytes) -> list[str]:
    """The content lines, joined as RFC 5545, section 3.1 says."""
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
