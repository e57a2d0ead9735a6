"""Time expressions → drafts: which expressions of a text name one time together.

A clock time belongs to the day before it (in the sentence, the row, the sentence before, the heading), a repeat
to the range before it, 6月12日启动、7月2日截止 are the two ends of one window.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from xunli.model import Article, Bound, Moment, Part, Sentence, Span, TimeExpression, TimeKind
from xunli.rules import edges
from xunli.rules.draft import CLOCKS, DAY, WEEKDAYS, Clock, Draft, as_day, at, clock_of, recurrence

_SIDE_BY_SIDE = re.compile(r"\s{0,3}(?:[、，,和及与;；/]|以及)?\s{0,3}(?:每[天日晚周])?")
_BRACKET = re.compile(r"[（(【\[][^（()）】\]]{0,30}\Z")
_VAGUE = frozenset({"festival", "season", "break", "weekend", "relative_period", "relative_year", "quarter", "anaphor"})
_LEADING = 5
"""So many sentences at the head of an article may set the days for all of it."""
_CLOCK = re.compile(r"\d\s?[点时:：]|[一二三四五六七八九十两]\s?[点时]|中午")
_EVERY = re.compile(r"每|逢|隔|周|星期|礼拜|工作日|双休日|单日|双日|法定|天天|日日")


@dataclass(slots=True)
class Located:
    """A time expression with the sentence it stands in and why it was dropped, if it was."""

    time: TimeExpression
    sentence: int
    reason: str = ""


@dataclass(slots=True)
class Grouping:
    """The state of one article while its times are put together."""

    folded: str
    article: Article
    published: date | None
    drafts: list[Draft] = field(default_factory=list)
    lone: list[Located] = field(default_factory=list)
    """Clock times that belong to no day."""
    lists: int = 0

    def run(self, located: Sequence[Located]) -> list[Draft]:
        """The drafts of the article, in text order."""
        units = self._units()
        last: dict[int, Located] = {}
        for one in located:
            unit = units[one.sentence]
            self._take(one, unit, last.get(unit))
            last[unit] = one
        self._frame_repeats()
        return merged_lists([draft for draft in self.drafts if not draft.absorbed])

    def _units(self) -> list[int]:
        """For each sentence the unit of text it belongs to: itself, or the row of the table."""
        numbers: list[int] = []
        row = None
        for number, sentence in enumerate(self.article.sentences):
            same = sentence.part is Part.ROW and row == sentence.paragraph and sentence.paragraph != Span(0, 0)
            numbers.append(numbers[-1] if same else number)
            row = sentence.paragraph if sentence.part is Part.ROW else None
        return numbers

    def _take(self, one: Located, unit: int, previous: Located | None) -> None:
        time = one.time
        gap = self.folded[previous.time.span.end : time.span.start] if previous else ""
        if time.kind is TimeKind.SET:
            self._repeat(one, unit)
        elif time.kind in CLOCKS:
            self._clock(one, unit, gap, previous)
        elif time.kind is not TimeKind.DURATION:
            self._days(one, unit, gap, previous)
        elif time.start is not None or time.end is not None:
            self.drafts.append(Draft([time], unit, time.start, time.end, time.bound, reason=one.reason))

    # Days

    def _days(self, one: Located, unit: int, gap: str, previous: Located | None) -> None:  # noqa: C901
        time = one.time
        before = self.folded[max(0, time.span.start - 12) : time.span.start]
        after = self.folded[time.span.end : time.span.end + 16]
        if before.endswith("每") and "clock" in time.parser and (clock := clock_of(time)):
            self._add_repeat(one, unit, {"FREQ": "DAILY"}, [clock])
            return
        draft = Draft([time], unit, *_days_of(time), time.bound, reason=one.reason, vague=is_vague(time))
        if time.kind is TimeKind.DATETIME and time.bound is Bound.UNTIL and draft.end is None:
            draft.start, draft.end = None, time.start
        if time.bound is Bound.UNTIL and edges.lasts(before) and not one.reason:
            draft.start, draft.bound = self.published, Bound.AT
        partner = self._latest(unit)
        if partner and previous and previous.time in partner.times and self._apposition(partner, draft, gap):
            return
        if partner and partner.rule and not one.reason and edges.first_of_series(before, after) and draft.day:
            partner.start, partner.bound = draft.day, Bound.FROM
            partner.times.append(time)
            return
        closing = edges.closes(before, after) or time.bound is Bound.UNTIL
        if partner and not one.reason and not partner.reason and closing and self._pairs(partner, time, gap):
            partner.end = self._close(time)
            partner.times.append(time)
            partner.bound = Bound.AT
            return
        if closing and not one.reason and (repeated := self._open_repeat(one.sentence, unit)):
            repeated.end = self._close(time)
            repeated.times.append(time)
            return
        beside = previous is not None and partner is not None and previous.time in partner.times
        if beside and partner and _listed(partner.times[-1], time) and _SIDE_BY_SIDE.fullmatch(gap):
            if not partner.listed:
                self.lists += 1
                partner.listed = self.lists
            draft.listed = partner.listed
            draft.reason = draft.reason or partner.reason
            self._share_clock(draft, time)
        elif partner and not partner.has_clock and not partner.vague and edges.same_day(time.text) and len(gap) <= 20:
            if not partner.is_range and not partner.is_open and not partner.reason and draft.has_clock:
                partner.absorbed = True
                draft.times = [*partner.times, *draft.times]
        self.drafts.append(draft)

    def _apposition(self, partner: Draft, draft: Draft, gap: str) -> bool:
        """10月6日（中秋节）, 国庆节10月1日至7日, 5月1日（周三、周四）: two names of one time; the exacter stays."""
        if not re.fullmatch(r"[\s（(“”\"、，,]{0,3}", gap) or partner.start is None or draft.start is None:
            return False
        first, second = (as_day(partner.start), as_day(partner.end)), (as_day(draft.start), as_day(draft.end))
        if None in (*first, *second):
            return False
        if partner.vague and not draft.vague and "、" not in gap:
            draft.times = [*partner.times, *draft.times]
            self.drafts.remove(partner)
            self.drafts.append(draft)
            return True
        inside = any(
            as_day(one.start) <= second[0] and second[1] <= as_day(one.end)  # type: ignore[operator]
            for one in self._same_list(partner)
            if one.start is not None and one.end is not None
        )
        weak = draft.vague or {"weekday"} >= set(draft.times[0].parser.split("+"))
        if weak and inside:
            partner.times.extend(draft.times)
            return True
        return False

    def _share_clock(self, draft: Draft, time: TimeExpression) -> None:
        """5月17日、18日19:30: the clock time at the end of a list is that of all its days."""
        clock, day = clock_of(time) if "clock" in time.parser else None, as_day(time.start)
        before = [one for one in self.drafts if one.listed == draft.listed]
        if clock is None or day is None or any(one.has_clock for one in before):
            return
        draft.start, draft.end, draft.clocks = day, day + DAY, [clock]
        for one in before:
            one.clocks = [clock]

    def _close(self, time: TimeExpression) -> date | datetime | None:
        """The exclusive end that a closing expression gives."""
        if time.end is not None and not (time.bound is Bound.FROM):
            return time.end
        if isinstance(time.start, datetime):
            return time.start
        return time.start + DAY if time.start else None

    def _pairs(self, partner: Draft, time: TimeExpression, gap: str) -> bool:
        """Whether `time` closes the window that `partner` opens."""
        if partner.end is not None and (partner.is_range or isinstance(partner.end, datetime)):
            return False
        if partner.start is None or partner.clocks or partner.rule:
            return False
        close, begin = self._close(time), partner.start
        if close is None or (as_day(close) or date.min) < (as_day(begin) or date.min):
            return False
        opened = partner.bound is Bound.FROM or edges.opens(gap)
        return opened and len(gap) <= 40 and len(re.split(r"[，,；;、]", gap)[-1]) <= 7 and "。" not in gap

    def _latest(self, unit: int) -> Draft | None:
        """The draft before, when it stands in the same unit."""
        return self.drafts[-1] if self.drafts and self.drafts[-1].unit == unit else None

    def _open_repeat(self, sentence: int, unit: int) -> Draft | None:
        """The repeat without an end that a closing date of the same or the next sentence bounds."""
        for draft in reversed(self.drafts[-3:]):
            if draft.rule and draft.end is None and not draft.reason and unit - draft.unit <= 1:
                return draft
        return None

    # Clock times

    def _clock(self, one: Located, unit: int, gap: str, previous: Located | None) -> None:
        time = one.time
        clock = clock_of(time)
        if clock is None or one.reason in ("superseded", "detail", "cancelled"):
            self.lone.append(Located(time, one.sentence, one.reason or "no anchor"))
            return
        if "clock" not in time.parser:  # 全天, 上午: no clock time
            if (latest := self._latest(unit)) and not latest.reason and not one.reason:
                latest.times.append(time)
            else:
                self.lone.append(Located(time, one.sentence, one.reason or "vague"))
            return
        if self.folded[max(0, time.span.start - 1) : time.span.start] == "每":
            self._add_repeat(one, unit, {"FREQ": "DAILY"}, [clock])
            return
        after = self.folded[time.span.end : time.span.end + 8]
        latest = self._latest(unit)
        if latest and previous and latest.times[-1] is previous.time:
            opening = f"开始{gap}" if previous.time.bound is Bound.FROM else gap
            if edges.spans(opening, after) and self._close_spell(latest, time, clock):
                return
        context = self._context(one.sentence, unit) or self._frame(one, unit)
        if context is None:
            self.lone.append(Located(time, one.sentence, one.reason or "no anchor"))
            return
        if one.reason and not context.reason:
            self.lone.append(one)
            return
        for draft in self._same_list(context) if context.unit == unit else [context]:
            self._add_clock(draft, one, unit, clock, gap)

    def _close_spell(self, draft: Draft, time: TimeExpression, clock: Clock) -> bool:
        """9:00开门，21:00关门: the second clock time ends the spell that the first begins."""
        ends = clock[0]
        if draft.clocks and draft.clocks[-1][1] is None:
            begin = draft.clocks[-1][0]
            draft.clocks[-1] = (begin, ends if ends > begin else ends + DAY)
        elif isinstance(draft.start, datetime) and draft.end is None and not draft.rule:
            close = draft.start.replace(hour=0, minute=0, second=0) + ends
            draft.end = close if close > draft.start else close + DAY
            draft.bound = Bound.AT
        else:
            return False
        draft.times.append(time)
        return True

    def _same_list(self, context: Draft) -> list[Draft]:
        if not context.listed:
            return [context]
        return [draft for draft in self.drafts if draft.listed == context.listed]

    def _add_clock(self, context: Draft, one: Located, unit: int, clock: Clock, gap: str) -> None:
        time = one.time
        bracketed = bool(_BRACKET.search(self.folded[max(0, time.span.start - 30) : time.span.start]))
        changed = edges.changed(self.folded[max(0, time.span.start - 8) : time.span.start])
        if time.bound is Bound.UNTIL and not changed:  # 开到20:30, 延长到23:30: the day says more
            context.times.append(time)
            return
        if time.bound is Bound.BEFORE:
            if context.start is None or context.is_range:
                self.lone.append(Located(time, one.sentence, "detail"))
                return
            draft = context.on_same_days(time, unit)
            draft.start, draft.end = None, at(context.day or date.min, clock[0])
            draft.bound, draft.rule = time.bound, {}
            self.drafts.append(draft)
            return
        if context.start is None:  # 8月16日为止，每天8:30—16:30 stays a deadline
            context.times.append(time)
            if not gap and context.unit == unit and context.end is not None and not isinstance(context.end, datetime):
                last = context.end - DAY if context.bound is Bound.UNTIL else context.end
                context.end, context.bound = at(last, clock[0]), Bound.BEFORE
            return
        fresh = not isinstance(context.start, datetime) and not isinstance(context.end, datetime)
        together = fresh and context.unit == unit and (not context.clocks or _SIDE_BY_SIDE.fullmatch(gap))
        if together:
            context.times.append(time)
            context.clocks.append(clock)
            context.bracketed |= bracketed
            return
        draft = context.on_same_days(time, unit)
        draft.clocks.append(clock)
        draft.bracketed = bracketed
        if fresh and not context.clocks and context.unit != unit and not context.is_range and not context.is_open:
            context.absorbed = True
            draft.times = [*context.times, time]
        if _SIDE_BY_SIDE.fullmatch(gap) and isinstance(context.start, datetime) and context.unit == unit:
            first = clock_of(context.times[-1])
            if first and first[1] is not None and clock[1] is not None and not context.is_range:
                draft.clocks.insert(0, first)  # two spells of one day
                draft.times.insert(0, context.times[-1])
                self.drafts.remove(context)
        self.drafts.append(draft)

    def _context(self, sentence: int, unit: int) -> Draft | None:
        """The draft that gives a lone clock time its day."""
        sentences = self.article.sentences
        here = sentences[sentence]
        scopes = [scope.span for scope in here.scopes if scope.name != "headline"]
        for draft in reversed(self.drafts[-24:]):
            there = sentences[draft.unit]
            if draft.vague and (draft.is_range or draft.is_open):
                continue
            if draft.unit == unit:
                return draft
            if here.paragraph == there.paragraph and here.part is not Part.ROW and unit - draft.unit <= 2:
                return draft
            if any(span.start <= draft.span.start and draft.span.end <= span.end for span in scopes):
                return draft
            if self._bare(draft.unit) and 0 < unit - draft.unit <= 1:
                return draft
            if unit - draft.unit <= 5 and not draft.vague and not draft.rule and not draft.is_range and draft.start:
                return draft
        return None

    def _frame(self, one: Located, unit: int) -> Draft | None:
        """For a lone time of a timetable or a changed hour: the days for which the article sets its times."""
        before = self.folded[max(0, one.time.span.start - 8) : one.time.span.start + 1]
        if self.article.sentences[one.sentence].part is not Part.ROW and not edges.changed(before.rstrip("到至")):
            return None
        frame = self._article_frame(unit)
        if frame is None or frame.start is None:
            return None
        draft = frame.on_same_days(one.time, -1)
        if not draft.is_range:
            draft.end, draft.bound = None, Bound.FROM
        return draft

    def _article_frame(self, unit: int) -> Draft | None:
        """The first range or start that the article states before `unit`; else its first day ahead."""
        ahead = [
            draft
            for draft in self.drafts
            if not (draft.reason or draft.rule or draft.vague)
            and draft.unit < unit
            and draft.day is not None
            and (draft.unit <= _LEADING or self._heading(draft.unit) == self._heading(unit))
            and (self.published is None or (as_day(draft.end) or draft.day) >= self.published)
        ]
        return next((d for d in ahead if d.is_range or d.is_open), None) or next((d for d in ahead if d.start), None)

    def _heading(self, unit: int) -> Span | None:
        scopes = self.article.sentences[unit].scopes
        return next((scope.span for scope in scopes if scope.name == "heading"), None)

    def _bare(self, unit: int) -> bool:
        """Whether the sentence holds hardly more than its times."""
        span = self.article.sentences[unit].span
        drafts = [draft for draft in self.drafts if draft.unit == unit]
        rest = len(self.folded[span.start : span.end].strip())
        return rest - sum(len(time.text) for draft in drafts for time in draft.times) <= 8

    # Repeats

    def _repeat(self, one: Located, unit: int) -> None:
        time = one.time
        rule = recurrence(time.rrule or "FREQ=DAILY")
        clock = clock_of(time)
        clocks = [clock] if clock and _CLOCK.search(time.text) else []
        self._add_repeat(one, unit, rule, clocks)

    def _add_repeat(self, one: Located, unit: int, rule: dict[str, str], clocks: list[Clock]) -> None:
        time = one.time
        context = self._context(one.sentence, unit)
        if rule.get("FREQ") in ("MINUTELY", "HOURLY"):
            self.lone.append(Located(time, one.sentence, one.reason or "detail"))
            return
        bracketed = "（" in time.text or bool(
            _BRACKET.search(self.folded[max(0, time.span.start - 30) : time.span.start])
        )
        draft = Draft([time], unit, None, None, Bound.AT, rule, clocks, bracketed, one.reason)
        if not _EVERY.match(time.text):  # 7月15日到8月25日每天: it brings its own days
            draft.start, draft.end = as_day(time.start), _last_day(rule)
            self.drafts.append(draft)
            return
        again = context is not None and (context.unit == unit or edges.again(self.folded[: time.span.start][-8:]))
        if context and again and not clocks and self._same_time(context, rule):
            if not context.clocks:
                context.clocks = [clock_of(context.times[0]) or (DAY, None)]
            context.times.append(time)
            context.start, context.end, context.rule = context.day, None, rule
            return
        if bracketed and not (context and context.unit == unit) or rule.get("BYDAY") == "MO,TU,WE,TH,FR":
            if not (context and context.unit == unit and context.is_range):
                self.lone.append(Located(time, one.sentence, one.reason or "standing timetable"))
                return
        if context and not one.reason and not context.rule and not (context.is_open is False and context.start is None):
            self._join_days(context)
            if context.unit == unit and not context.clocks and (context.is_range or context.is_open):
                context.times.append(time)
                context.rule, context.bracketed = rule, bracketed
                context.clocks.extend(clocks)
                return
            opened = context.unit == unit and edges.opens(self.folded[context.span.end : time.span.start])
            if opened and not context.is_range:
                draft.start, draft.bound = context.day, Bound.FROM
            elif (context.is_range or context.is_open) and not context.vague:
                draft.start, draft.end, draft.bound = as_day(context.start), as_day(context.end), context.bound
                draft.reason = draft.reason or context.reason
        elif context and context.start is None and context.unit == unit:
            context.times.append(time)
            return
        elif context and context.rule and context.unit == unit and not draft.start:
            draft.start, draft.end, draft.bound = as_day(context.start), as_day(context.end), context.bound
        self.drafts.append(draft)

    def _join_days(self, last: Draft) -> None:
        """十一月二十五日、二十六日，每日…: neighbouring days of a list are one stretch."""
        members = self._same_list(last)
        together = all(one.end == two.start for one, two in zip(members, members[1:], strict=False))
        if len(members) > 1 and together and not any(one.has_clock for one in members):
            last.start = members[0].start
            last.times = [time for one in members for time in one.times]
            last.listed = 0
            for one in members[:-1]:
                self.drafts.remove(one)

    def _same_time(self, context: Draft, rule: dict[str, str]) -> bool:
        """首场7月20日晚7点半，之后每周四: the repeat takes the clock time of its first day."""
        point = isinstance(context.start, datetime) and context.end is None
        spell = len(context.clocks) == 1 and not context.is_range and not context.is_open
        if context.rule or context.day is None or not (point or spell):
            return False
        return WEEKDAYS[context.day.weekday()] in rule.get("BYDAY", "").split(",")

    def _frame_repeats(self) -> None:
        """A repeat without a day starts where the article says that things start, else with its publication."""
        for draft in self.drafts:
            if draft.rule and draft.start is None:
                frame = self._article_frame(draft.unit)
                if frame and (draft.end is None or (frame.day or date.max) < as_day(draft.end)):  # type: ignore[operator]
                    draft.start = frame.day
                    draft.end = draft.end or (as_day(frame.end) if frame.is_range else None)
                elif "BYDAY" in draft.rule or "BYMONTHDAY" in draft.rule or draft.end is not None:
                    draft.start = self.published
                else:
                    draft.reason = draft.reason or "standing timetable"


def _last_day(rule: dict[str, str]) -> date | None:
    """The exclusive end that UNTIL gives."""
    until = rule.pop("UNTIL", "")[:8]
    return date.fromisoformat(until) + DAY if until else None


def _days_of(time: TimeExpression) -> tuple[Moment | None, Moment | None]:
    """Start and end of an expression; half a day without hours is the day."""
    if time.kind is TimeKind.DATETIMERANGE and "clock" not in time.parser and "part_of_day" in time.parser:
        start, end = as_day(time.start), as_day(time.end)
        if start and end:
            midnight = isinstance(time.end, datetime) and not time.end.hour
            return start, max(end if midnight else end + DAY, start + DAY)
    return time.start, time.end


def _listed(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether two expressions can be members of one list of days."""
    for time in (first, second):
        start, end = as_day(time.start), as_day(time.end)
        if time.bound is not Bound.AT or start is None or (end is not None and end - start > DAY):
            return False
    return True


def is_vague(time: TimeExpression) -> bool:
    """Whether an expression without a clock time names a season, a festival or a period as a whole."""
    forms = set(re.split(r"[+-]", time.parser))
    if forms <= _VAGUE:
        return not time.text.startswith("正月") and time.bound in (Bound.AT, Bound.FROM)
    start, end = as_day(time.start), as_day(time.end)
    long = start is not None and end is not None and end - start > 8 * DAY
    return long and "-" not in time.parser and time.bound is Bound.AT and not time.rrule


def merged_lists(drafts: list[Draft]) -> list[Draft]:
    """Neighbouring days of one list without clock times are one stretch: 14日、15日停课."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if (
            last
            and draft.listed
            and last.listed == draft.listed
            and not (last.has_clock or draft.has_clock or last.rule or draft.rule)
            and last.end == draft.start
            and last.start is not None
            and not draft.is_range
        ):
            last.end = draft.end
            last.times.extend(draft.times)
        else:
            found.append(draft)
    return found
