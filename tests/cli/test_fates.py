"""What became of every time expression."""

from item_factory import a_time, an_item, found
from xunli.cli.fates import fates
from xunli.model import Dropped, Span, TimeExpression, TimeKind

TEXT = "7月26日上午9点、下午2点考试，昨日报道。"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


DAY = a_time("7月26日", "2020-07-26", "2020-07-27", span=span("7月26日"))
NINE = a_time("上午9点", "2020-06-16T09:00", kind=TimeKind.TIME, span=span("上午9点"))
TWO = a_time("下午2点", "2020-06-16T14:00", kind=TimeKind.TIME, span=span("下午2点"))
YESTERDAY = a_time("昨日", "2020-06-15", "2020-06-16", span=span("昨日"))

QUOTE = Span(0, TEXT.index("，"))
MORNING = an_item(start="2020-07-26T09:00", title="上午场", span=QUOTE, times=(DAY.span, NINE.span))
AFTERNOON = an_item(start="2020-07-26T14:00", title="下午场", span=QUOTE, times=(DAY.span, TWO.span))


def titles_and_reason(
    time: TimeExpression, dropped: tuple[Dropped, ...] = ()
) -> tuple[list[str], str | None]:
    (fate,) = fates(found(MORNING, AFTERNOON, times=(time,), dropped=dropped))
    return [item.title for item in fate.items], fate.dropped.reason if fate.dropped else None


def test_of_items_with_one_quote_those_made_of_that_time_use_it() -> None:
    assert titles_and_reason(NINE) == (["上午场"], None)
    assert titles_and_reason(TWO) == (["下午场"], None)
    assert titles_and_reason(DAY) == (["上午场", "下午场"], None)


def test_a_time_outside_the_quote_may_be_used() -> None:
    far = an_item(start="2020-06-15", title="昨日的", span=QUOTE, times=(YESTERDAY.span,))
    (fate,) = fates(found(far, times=(YESTERDAY,)))
    assert fate.items == (far,)


def test_dropped_with_its_reason() -> None:
    assert titles_and_reason(YESTERDAY, (Dropped("昨日", YESTERDAY.span, "past", YESTERDAY),)) == ([], "past")
    assert titles_and_reason(YESTERDAY, (Dropped("昨日", YESTERDAY.span, "past"),)) == ([], "past")


def test_dropped_although_an_item_quotes_it() -> None:
    assert titles_and_reason(NINE, (Dropped("上午9点", NINE.span, "no rule", NINE),)) == ([], "no rule")


def test_unaccounted() -> None:
    assert titles_and_reason(YESTERDAY) == ([], None)
