"""A whole newspaper page: exactly its items, with and without a publication date, however it is typed."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

import xunli
from corpus_matching import FULL, match
from corpus_scoring import ROOT, documents
from xunli.export import to_ical
from xunli.model import ZONE, Item, Kind, Role

SEED = Path("..", "shared", "seed", "luzhong-chenbao-page.txt")
PUBLISHED = date(2020, 6, 16)
TELEPHONE = "0533-2791826"

((_, PAGE, GOLD),) = documents("corpus", "b01")


def full_width(text: str) -> str:
    return text.translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


def spaced(text: str) -> str:
    return re.sub(r"(\d+)([年月日])", r"\1 \2 ", text)


def wrapped(text: str, width: int = 30) -> str:
    """Each paragraph in lines of a newspaper column; figures and Latin words are not broken."""
    line = re.compile(rf".{{{width}}}[0-9A-Za-z:.%-]*(?=.)")
    return "\n".join(line.sub(r"\g<0>\n", row) if len(row) > 2 * width else row for row in text.split("\n"))


def with_crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


HARMLESS: list[Callable[[str], str]] = [full_width, spaced, wrapped, with_crlf]


def plain(text: str | None) -> str:
    """Words without their typography."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or ""))


def essence(item: Item) -> tuple[object, ...]:
    times = (item.kind, item.role, item.start, item.end, item.due, item.rrule)
    return (*times, plain(item.title), plain(item.place), plain(item.contact))


@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_the_rewritten_page_gives_its_gold_and_nothing_else(published: date | None) -> None:
    items = xunli.extract(PAGE, published=published).items
    matched = match(GOLD["items"], items)
    assert {grade for _, grade in matched.values()} == {FULL}, items
    assert len(matched) == len(GOLD["items"]) == len(items) == 10, items
    for wanted, (found, _) in matched.items():
        for place in GOLD["items"][wanted]["place"] or []:
            assert place in (items[found].place or "")
    assert {plain(item.contact) for item in items if item.kind is Kind.REFUND} == {TELEPHONE}


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize("change", HARMLESS, ids=lambda change: change.__name__)
def test_harmless_changes_change_no_item(change: Callable[[str], str], published: date | None) -> None:
    text = change(PAGE)
    assert text != PAGE
    changed = xunli.extract(text, published=published).items
    assert [essence(item) for item in changed] == [
        essence(item) for item in xunli.extract(PAGE, published=published).items
    ]
    assert all(text[item.span.start : item.span.end] == item.quote for item in changed)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def departures(items: Sequence[Item], destination: str) -> list[Item]:
    return [item for item in items if item.kind is Kind.TRANSPORT and destination in item.title]


@pytest.mark.parametrize("published", [PUBLISHED, None])
class TestTheOriginalPage:
    """The page that the project began with; it may not be copied, so it is read beside the project."""

    @pytest.fixture
    def items(self, published: date | None) -> tuple[Item, ...]:
        path = ROOT / SEED
        if not path.exists():
            pytest.skip(f"{SEED} is not beside the project; it may not be copied into it")
        return xunli.extract(path.read_text("utf-8"), published=published).items

    def test_ten_items(self, items: tuple[Item, ...]) -> None:
        assert sorted(item.kind for item in items) == sorted(
            [Kind.EXAM, Kind.ADMIT_CARD, Kind.REFUND, *[Kind.TRANSPORT] * 7]
        )

    def test_the_written_exam(self, items: tuple[Item, ...]) -> None:
        (exam,) = (item for item in items if item.kind is Kind.EXAM)
        assert (exam.role, exam.rrule) == (Role.EVENT, None)
        assert (exam.start, exam.end) == (at("2020-07-26T09:00"), at("2020-07-26T11:30"))
        assert "笔试" in exam.title
        assert "事业单位" in exam.title

    def test_the_window_to_print_the_admit_card(self, items: tuple[Item, ...]) -> None:
        (window,) = (item for item in items if item.kind is Kind.ADMIT_CARD)
        assert (window.role, window.rrule) == (Role.WINDOW, None)
        assert (window.start, window.end) == (at("2020-07-21T09:00"), at("2020-07-26T09:30"))
        assert "准考证" in window.title

    def test_the_refund(self, items: tuple[Item, ...]) -> None:
        (refund,) = (item for item in items if item.kind is Kind.REFUND)
        assert (refund.role, refund.rrule) == (Role.DEADLINE, None)
        assert (refund.start, refund.due) == (None, date(2020, 9, 10))
        assert TELEPHONE in (refund.contact or "")
        assert "考务费" in refund.title

    @pytest.mark.parametrize(
        ("destination", "clock"),
        [("博兴", ["10:00", "13:00", "14:30", "16:00"]), ("滨州", ["09:00", "13:30", "16:00"])],
    )
    def test_the_departures(self, items: tuple[Item, ...], destination: str, clock: list[str]) -> None:
        found = departures(items, destination)
        assert [item.start for item in found] == [at(f"2020-06-16T{time}") for time in clock]
        for item in found:
            assert (item.role, item.rrule) == (Role.EVENT, "FREQ=DAILY")
            assert item.end in (None, item.start)
            assert "淄博北站" in item.title
            assert "淄博北站" in (item.place or "")
            assert "另行通知" in (item.note or "")

    def test_every_quote_is_where_it_says(self, items: tuple[Item, ...]) -> None:
        text = (ROOT / SEED).read_text("utf-8")
        assert all(text[item.span.start : item.span.end] == item.quote for item in items)

    def test_the_calendar(self, items: tuple[Item, ...], published: date | None) -> None:
        text = (ROOT / SEED).read_text("utf-8")
        calendar = Calendar.from_ical(to_ical([xunli.extract(text, published=published)]))
        assert len(calendar.events) == len(items)
        assert len({str(event["uid"]) for event in calendar.events}) == len(items)
        buses = [event for event in calendar.events if "RRULE" in event]
        assert len(buses) == 7
        assert all("另行通知" in str(event["description"]) for event in buses)
