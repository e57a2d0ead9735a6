"""What each item becomes on a calendar, read back by two parsers that we did not write."""

from datetime import UTC, date, datetime

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from export_factory import a_deadline, an_item, at, day, found
from icalendar import Calendar
from reading_back import component, components, strict_event, strict_events, unfolded

from xunli.errors import ConfigError
from xunli.export import to_ical
from xunli.model import Item, Kind, Moment, Role, Span

PLACES: list[tuple[str, Item, Moment, Moment]] = [
    (
        "an event lasts from its start to its end",
        an_item(start=at("2020-07-26T09:00"), end=at("2020-07-26T11:30")),
        at("2020-07-26T09:00"),
        at("2020-07-26T11:30"),
    ),
    (
        "an event without an end has no length",
        an_item(start=at("2020-06-16T10:00"), end=None),
        at("2020-06-16T10:00"),
        at("2020-06-16T10:00"),
    ),
    (
        "an event on days ends before the day after",
        an_item(start=day("2020-07-01"), end=day("2020-07-04")),
        day("2020-07-01"),
        day("2020-07-04"),
    ),
    (
        "an event on a day without an end is that day",
        an_item(start=day("2020-07-01"), end=None),
        day("2020-07-01"),
        day("2020-07-02"),
    ),
    (
        "an event until midnight ends when the next day begins",
        an_item(start=at("2020-12-10T20:00"), end=at("2020-12-11T00:00")),
        at("2020-12-10T20:00"),
        at("2020-12-11T00:00"),
    ),
    (
        "a deadline at a moment is that moment",
        a_deadline(at("2020-07-30T17:00")),
        at("2020-07-30T17:00"),
        at("2020-07-30T17:00"),
    ),
    ("a deadline on a day is that day", a_deadline(day("2020-09-10")), day("2020-09-10"), day("2020-09-11")),
    (
        "a window is one entry from opening to closing",
        an_item(role=Role.WINDOW, start=at("2020-07-21T09:00"), end=at("2020-07-26T09:30")),
        at("2020-07-21T09:00"),
        at("2020-07-26T09:30"),
    ),
    (
        "a window that only says its last day runs through it",
        an_item(role=Role.WINDOW, start=day("2020-07-01"), end=None, due=day("2020-07-03")),
        day("2020-07-01"),
        day("2020-07-04"),
    ),
    (
        "a window from a day to a moment begins at midnight",
        an_item(role=Role.WINDOW, start=day("2020-07-01"), end=at("2020-07-03T17:00")),
        at("2020-07-01T00:00"),
        at("2020-07-03T17:00"),
    ),
    (
        "a window without an opening stands where it closes",
        an_item(role=Role.WINDOW, start=None, end=day("2020-07-04"), due=day("2020-07-03")),
        day("2020-07-03"),
        day("2020-07-04"),
    ),
    (
        "what holds from a day on is on that day only",
        an_item(role=Role.START, start=day("2020-07-01"), end=day("2020-10-01")),
        day("2020-07-01"),
        day("2020-07-02"),
    ),
    (
        "what holds from a moment on is at that moment",
        an_item(role=Role.START, start=at("2020-07-01T08:00"), end=None),
        at("2020-07-01T08:00"),
        at("2020-07-01T08:00"),
    ),
    (
        "an end before the start is no end",
        an_item(start=at("2020-07-26T11:30"), end=at("2020-07-26T09:00")),
        at("2020-07-26T11:30"),
        at("2020-07-26T11:30"),
    ),
]


@pytest.mark.parametrize(("case", "item", "start", "end"), PLACES, ids=[case[0] for case in PLACES])
def test_place_on_the_calendar(case: str, item: Item, start: Moment, end: Moment) -> None:
    data = to_ical([found(item)])
    strict = strict_event(data)
    assert (strict.dtstart, strict.dtend) == (start, end)
    assert isinstance(strict.dtstart, datetime) == isinstance(start, datetime)
    loose = component(data)
    assert (loose.decoded("dtstart"), loose.decoded("dtend")) == (start, end)


def test_times_say_their_zone_and_days_say_they_are_days() -> None:
    lines = unfolded(to_ical([found(an_item(), a_deadline(day("2020-09-10")))]))
    assert "DTSTART;TZID=Asia/Shanghai:20200726T090000" in lines
    assert "DTEND;TZID=Asia/Shanghai:20200726T113000" in lines
    assert "DTSTART;VALUE=DATE:20200910" in lines
    assert "DTEND;VALUE=DATE:20200911" in lines


def test_a_time_in_another_zone_is_written_in_ours() -> None:
    lines = unfolded(to_ical([found(an_item(start=datetime(2020, 7, 26, 1, tzinfo=UTC), end=None))]))
    assert "DTSTART;TZID=Asia/Shanghai:20200726T090000" in lines


def test_a_time_without_a_zone_is_refused_rather_than_left_floating() -> None:
    floating = datetime(2020, 7, 26, 9)  # noqa: DTZ001  the fault under test
    with pytest.raises(ConfigError, match="without a zone"):
        to_ical([found(an_item(start=floating))])


def test_an_item_without_any_time_is_refused() -> None:
    with pytest.raises(ConfigError, match="no time"):
        to_ical([found(an_item(start=None, end=None))])


def test_the_last_day_there_is_needs_no_day_after_it() -> None:
    event = component(to_ical([found(a_deadline(date.max))]))
    assert event.decoded("dtstart") == date.max
    assert "dtend" not in event


@pytest.mark.parametrize("moment", [date.min, date.max, at("0001-01-01T00:00"), at("9999-12-31T23:59")])
@pytest.mark.parametrize("role", list(Role))
def test_the_first_and_the_last_day_there_is_are_written_too(moment: Moment, role: Role) -> None:
    item = an_item(start=moment, end=None, due=moment, role=role)
    assert component(to_ical([found(item, published=None)])).decoded("dtstart") == moment


def test_fields_of_the_entry() -> None:
    item = an_item(
        uid="refund@test",
        kind=Kind.REFUND,
        title="退费：笔试考务费",
        place="甲市一中,东门",
        contact="0533-2791826",
        url="https://rsj.example.cn/查询?a=1;b=2",
    )
    event = strict_event(to_ical([found(item)]))
    assert event.uid == "refund@test"
    assert event.summary == "退费：笔试考务费"
    assert event.location == "甲市一中,东门"
    assert event.contacts == ["0533-2791826"]
    assert str(event.url) == "https://rsj.example.cn/%E6%9F%A5%E8%AF%A2?a=1;b=2"
    assert event.categories == ["退费"]
    assert event.status == "CONFIRMED"
    extras = {extra.name: extra.value for extra in event.extras}
    assert extras == {
        "x-xunli-kind": "refund",
        "x-xunli-role": "event",
        "x-xunli-rule": "exam.written",
        "x-xunli-quote": "笔试时间为7月26日9:00—11:30",
    }


def test_nothing_is_written_for_what_the_text_does_not_give() -> None:
    event = component(to_ical([found(an_item())]))
    assert not {"LOCATION", "CONTACT", "URL", "RRULE", "SEQUENCE", "VALARM"} & set(event)


def test_an_address_that_does_not_say_how_it_is_reached_stays_in_the_description() -> None:
    event = strict_event(to_ical([found(an_item(url="www.example.cn"))]))
    assert event.url is None
    assert "网址：www.example.cn" in (event.description or "")


def test_a_page_from_the_web_is_linked_where_the_item_has_no_address() -> None:
    event = strict_event(to_ical([found(an_item(), source="https://example.cn/a.html")]))
    assert str(event.url) == "https://example.cn/a.html"


def test_an_item_without_a_title_is_named_by_its_kind() -> None:
    assert strict_event(to_ical([found(an_item(title=" \n"))])).summary == "考试"


@pytest.mark.parametrize(
    ("item", "transparency"),
    [
        (an_item(), "OPAQUE"),
        (an_item(start=day("2020-07-26"), end=None), "TRANSPARENT"),
        (an_item(role=Role.WINDOW), "TRANSPARENT"),
        (an_item(role=Role.START), "TRANSPARENT"),
        (a_deadline(at("2020-07-30T17:00")), "TRANSPARENT"),
    ],
)
def test_only_what_happens_at_a_time_makes_a_reader_busy(item: Item, transparency: str) -> None:
    assert component(to_ical([found(item)]))["transp"] == transparency


def test_the_calendar_says_what_it_is() -> None:
    calendar = Calendar.from_ical(to_ical([found(an_item())], name="考试提醒"))
    assert {key: str(calendar[key]) for key in calendar} == {
        "VERSION": "2.0",
        "PRODID": "-//xunli//xunli//ZH",
        "CALSCALE": "GREGORIAN",
        "NAME": "考试提醒",
        "X-WR-CALNAME": "考试提醒",
    }


def stamps(data: bytes) -> list[str]:
    return [line for line in unfolded(data) if line.startswith("DTSTAMP")]


def test_the_stamp_is_the_day_of_publication() -> None:
    data = to_ical([found(an_item(), published=day("2020-06-16"))], stamp=day("2026-01-01"))
    assert stamps(data) == ["DTSTAMP:20200615T160000Z"]  # midnight in Shanghai


def test_where_it_is_not_known_the_caller_says_the_stamp() -> None:
    data = to_ical([found(an_item(), published=None)], stamp=day("2026-01-01"))
    assert stamps(data) == ["DTSTAMP:20251231T160000Z"]


def test_where_nobody_says_it_the_item_itself_does() -> None:
    assert stamps(to_ical([found(an_item(), published=None)])) == ["DTSTAMP:20200725T160000Z"]


def test_zone_rules_come_only_with_times() -> None:
    assert components(to_ical([found(a_deadline(day("2020-09-10")))]), "VTIMEZONE") == []
    assert len(components(to_ical([found(an_item())]), "VTIMEZONE")) == 1


def test_an_empty_calendar_is_still_a_calendar() -> None:
    """RFC 5545, section 3.6: at least one component."""
    data = to_ical([])
    assert strict_events(data) == []
    assert len(components(data, "VTIMEZONE")) == 1


def test_entries_are_in_the_order_of_time() -> None:
    items = [
        a_deadline(day("2020-09-10"), uid="d"),
        an_item(uid="c", start=at("2020-07-26T09:00")),
        an_item(uid="b", start=day("2020-07-26"), end=None),
        an_item(uid="a", start=at("2020-07-26T09:00"), span=Span(0, 5)),
    ]
    assert [event.uid for event in strict_events(to_ical([found(*items)]))] == ["b", "a", "c", "d"]


def test_no_two_entries_share_a_uid() -> None:
    """Twice the same source: the later extraction counts, also by what it no longer has."""
    first = found(an_item(uid="a", title="旧"), an_item(uid="b"))
    second = found(an_item(uid="a", title="新"))
    assert [(e.uid, e.summary) for e in strict_events(to_ical([first, second]))] == [("a", "新")]


def departure(**changes: object) -> Item:
    start = at("2020-06-16T10:00")
    return an_item(**{"kind": Kind.TRANSPORT, "start": start, "end": None, "rrule": "FREQ=DAILY"} | changes)


def occurrences(item: Item, start: date, end: date) -> list[Moment]:
    calendar = Calendar.from_ical(to_ical([found(item)]))
    return [event.decoded("dtstart") for event in recurring_ical_events.of(calendar).between(start, end)]


def test_an_open_series_goes_on() -> None:
    days = occurrences(departure(), day("2021-01-01"), day("2021-01-04"))
    assert days == [at("2021-01-01T10:00"), at("2021-01-02T10:00"), at("2021-01-03T10:00")]
    assert "RRULE:FREQ=DAILY" in unfolded(to_ical([found(departure())]))


def test_a_series_runs_through_its_last_day() -> None:
    item = departure(rrule="FREQ=DAILY;UNTIL=20200618T235959")
    assert occurrences(item, day("2020-06-01"), day("2020-08-01")) == [
        at("2020-06-16T10:00"),
        at("2020-06-17T10:00"),
        at("2020-06-18T10:00"),
    ]


def test_a_series_of_whole_days_runs_through_its_last_day() -> None:
    item = departure(start=day("2020-07-03"), rrule="FREQ=WEEKLY;BYDAY=FR;UNTIL=20200717T235959")
    assert occurrences(item, day("2020-06-01"), day("2020-09-01")) == [
        day("2020-07-03"),
        day("2020-07-10"),
        day("2020-07-17"),
    ]


def test_a_series_keeps_its_clock_time_over_the_summer_time_of_1988() -> None:
    item = departure(start=at("1988-04-10T10:00"), rrule="FREQ=WEEKLY;COUNT=3")
    assert [moment.isoformat() for moment in occurrences(item, day("1988-04-01"), day("1988-05-01"))] == [
        "1988-04-10T10:00:00+08:00",
        "1988-04-17T10:00:00+09:00",
        "1988-04-24T10:00:00+09:00",
    ]
