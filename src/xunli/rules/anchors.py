"""Times counted from another time of the article: 面试次日, 学校公示结束后3日内, 考前7天.

The anchor is found by its words: the time whose clause, label, row, column or heading has them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from xunli.model import Bound, Part, Span, TimeExpression, TimeKind
from xunli.rules.board import Located
from xunli.rules.days import is_vague
from xunli.rules.draft import DAY, as_day
from xunli.rules.scopes import COST
from xunli.rules.view import View

AddWorkdays = Callable[[date, int], date]
"""The day that lies so many working days after one."""

_NUMBER = r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?个?(?P<unit>工作日|自然日|天|日|周|星期)"
_COUNTED = re.compile(
    rf"(?P<side>之?后|前)?的?第?{_NUMBER}的?(?P<within>之内|以内|内)?(?P<later>之?后|以后)?"
)
_STEP = re.compile(
    r"(?P<next>次日|翌日|第二[天日]|隔天)|(?P<before>前[一1][天日晚])|(?P<same>当[天日晚])|第(?P<nth>[三四五六七八九十]|\d{1,2})[天日]"
)
_OVER = "期限届满|期届满|届满|期满|结束|截止|完成|完毕|通过|公布|举行|召开|开始|开幕"
_ANCHOR = re.compile(
    rf"(?P<what>[\u4e00-\u9fff“”（）《》]{{1,16}}?)(?:时间|日期|日)?(?:{_OVER})?(?:的|之日|当日)?(?P<after>起的?|后的?|之后的?|以后的?)?[，,]?\Z"
)
_OWN_START = re.compile(
    r"收到|接到|签订|签收|签署|送达|购买|购|获取|下单|发现|知道|生效|出具|受理|毕业|出生|录用|入职|中标|每期|每次|每场|日常"
    r"|该[科项门场课]|每[科门]"
)
"""What begins the count for each person or paper on another day."""
_NOUN_AFTER = re.compile(r"的(?!第)|有效|期限")
_ACT = re.compile(
    r"[^，,。；;]{0,14}?(?:办理|提交|报送|报告|缴|交|领|取|登录|登记|核对|补齐|补办|补|公布|公示|发布|通知|退|返还|申请|提出|申诉|打印|"
    r"下载|查询|到|赴|参加|进行|举行|组织|开庭|集合|发车|送达|送|签|确认|寄|发|报名|完成|归还|撤|体检|进入|入场|熟悉|开始)"
)
_NO_NAME = re.compile(r"[于在至到须应可将请并和与为是]\Z")
_RELEASED = re.compile(
    r"[^，,。；;]{0,8}?(?:打印|下载|公布|发布|查询|开放|领取|发放|到|赴|熟悉|抵达|报到|彩排)"
)
"""What is done on the day that lies so many before; the rest is to be done by it."""
_LIMIT = re.compile("截止|届满|期满|结束|完成")
_COMPOUND = r"(?![的论条有工事关费结名通成材报表人员系平网须前后当次资信要内对合A-Za-z])"
"""体检费, 体检结果, 答辩人 are not 体检, not 答辩."""
_EACH = re.compile(r"各自|分别|所在|各")
_WEAK = frozenset({"时间", "日期", "通知", "安排", "工作", "公告", "名单", "人员", "活动", "结果", "材料"})
"""Words too common to name an anchor alone."""
_EXAM = {"考": ("笔试", "考试"), "赛": ("比赛", "赛事"), "会": ("会议", "大会")}
"""What a single letter stands for: 考前, 赛后."""
_RELATIVE = frozenset({"next", "last", "within", "later", "ago", "anaphor"})
_RELATIVE_FORM = re.compile("|".join(sorted(_RELATIVE)))
_SHARED = 3
"""So many letters in common tell which of several groups is meant."""
_BACK, _AHEAD = 80, 20
"""So many times before and after one are looked at for its anchor."""
_MOST = 4
"""No more items than this of one mention."""


@dataclass(slots=True)
class _Anchor:
    """An absolute time of the article with the words around it."""

    one: Located
    words: tuple[str, ...]
    """Its clause, label and row; what stands over it; for a row of a table the headline."""


class Anchors:
    """The times of an article that others may be counted from."""

    def __init__(self, view: View, located: Sequence[Located], add_workdays: AddWorkdays | None) -> None:
        self._view = view
        self._add_workdays = add_workdays
        self._located = located
        self._anchors: list[_Anchor] | None = None
        self._words: dict[tuple[Span, date | None], str] = {}

    def resolved(self) -> list[Located]:
        """All times, those that are counted from another one computed where that is known."""
        found: list[Located] = []
        for one in self._located:
            found += self._resolve(one) or [one]
        return found

    def of(self, times: Sequence[TimeExpression]) -> str | None:
        """What the first of `times` that is counted from another one is counted from."""
        known = (self._words.get((time.span, as_day(time.start or time.end))) for time in times)
        return next((words for words in known if words), None) if self._words else None

    def _resolve(self, one: Located) -> list[Located]:
        forms = set(re.split(r"[+-]", one.time.parser))
        if one.reason not in ("", "no anchor", "duration", "condition") or forms.isdisjoint(_RELATIVE):
            return []
        view, (start, end) = self._view, one.time.span
        sentence = view.article.sentences[one.sentence].span
        before = view.folded[max(view.clause_at(one.sentence, start).start, start - 24) : start]
        named = _ANCHOR.search(before)
        after = view.folded[end : min(sentence.end, end + 24)]
        if (
            named is None
            or _NO_NAME.search(named["what"])
            or _OWN_START.search(before)
            or _NOUN_AFTER.match(after)
            or not _ACT.match(after)
        ):
            return []
        shift = _shift(
            one.time,
            after=named["after"] is not None,
            on_the_day=_RELEASED.match(after) is not None,
            add_workdays=self._add_workdays,
        )
        if shift is None:
            return []
        what, anchors = self._named(named["what"], before, one)
        return [self._at(one, anchor, shift, what) for anchor in anchors]

    def _named(self, what: str, before: str, one: Located) -> tuple[str, list[_Anchor]]:
        """The longest end of `what` that names times of the article, and those times."""
        letters = re.sub(r"[“”（）《》]", "", what)
        names = [letters[at:] for at in range(len(letters) - 1) if letters[at:] not in _WEAK]
        names += _EXAM.get(letters[-1:], ()) if len(letters) == 1 or one.time.text.startswith("前") else ()
        over, near = _LIMIT.search(before), self._near(one)
        for name in names:
            says = re.compile(re.escape(name) + _COMPOUND)
            for depth in (0, 1, 2):
                found = [
                    anchor
                    for anchor in near
                    if says.search(anchor.words[depth])
                    and anchor.one is not one
                    and (over or anchor.one.time.bound is not Bound.BEFORE)
                ]
                if found:
                    return name, self._chosen(found, name, before, one)
        return what, []

    def _near(self, one: Located) -> list[_Anchor]:
        """The times around one that it may be counted from."""
        at = bisect_left(self._all(), one.time.span.start, key=lambda anchor: anchor.one.time.span.start)
        return self._all()[max(at - _BACK, 0) : at + _AHEAD]

    def _all(self) -> list[_Anchor]:
        if self._anchors is None:
            self._anchors = [
                _Anchor(one, self._around(one))
                for one in self._located
                if _is_anchor(one, self._view.published)
            ]
        return self._anchors

    def _around(self, one: Located) -> tuple[str, str, str]:
        folded, sentence = self._view.folded, self._view.article.sentences[one.sentence]
        near = [folded[slice(*self._view.clause_at(one.sentence, one.time.span.start))]]
        parts = self._view.clauses(one.sentence)
        at = bisect_left(parts, one.time.span.start, key=lambda part: part.end)
        near += [folded[slice(*part)] for part in parts[max(at - 1, 0) : at]]
        far: list[str] = []
        for scope in sentence.scopes:
            if scope.name in COST and scope.name != "headline":
                (near if scope.name in ("label", "row", "column") else far).append(folded[slice(*scope.span)])
        table = self._view.article.headline if sentence.part is Part.ROW else ""
        return "\n".join(near), "\n".join(far), table

    def _chosen(self, found: list[_Anchor], name: str, before: str, one: Located) -> list[_Anchor]:
        """Of the times that have the name those that are meant: that of the same group, or each of them."""
        if len({anchor.one.time.start for anchor in found}) == 1:
            return found[:1]
        sentence = self._view.article.sentences[one.sentence].span
        said = self._view.folded[max(sentence.start, one.time.span.start - 60) : one.time.span.start]
        shared = [_in_common(anchor.words[0].replace(name, ""), said.replace(name, "")) for anchor in found]
        if max(shared) >= _SHARED:
            return [anchor for anchor, length in zip(found, shared, strict=True) if length == max(shared)][:1]
        same = _STEP.match(one.time.text)
        if _EACH.search(before) or (same and same["same"]):
            days = {(_first(a.one.time), _last(a.one.time)): a for a in reversed(found)}
            return [*reversed(days.values())] if len(days) <= _MOST else []
        return []

    def _at(self, one: Located, anchor: _Anchor, shift: "_Shift", what: str) -> Located:
        time = shift(anchor.one.time)._replace(parser=_RELATIVE_FORM.sub("anchored", one.time.parser))
        self._words[time.span, as_day(time.start or time.end)] = f"{what}（{anchor.one.time.text}）"
        return replace(one, time=time, reason="")


_Shift = Callable[[TimeExpression], TimeExpression]


def _shift(
    time: TimeExpression, *, after: bool, on_the_day: bool, add_workdays: AddWorkdays | None
) -> _Shift | None:
    """How the time comes of its anchor."""
    if step := _STEP.match(time.text):
        if step["same"]:
            return lambda anchor: _moved(time, _first(anchor))
        if step["before"]:
            return lambda anchor: _moved(time, _first(anchor) - DAY)
        if step["nth"] and not after:
            return None
        days = _number(step["nth"]) if step["nth"] else 1
        return lambda anchor: _moved(time, _last(anchor) + days * DAY)
    counted = _COUNTED.match(time.text)
    if counted is None or time.start is None:
        return None
    count = _number(counted["number"])
    workdays = counted["unit"] == "工作日"
    days = count * (7 if counted["unit"] in ("周", "星期") else 1)
    if counted["side"] == "前":
        if counted["within"] or workdays:
            return None
        put = _day if on_the_day else _by
        return lambda anchor: put(time, _first(anchor) - days * DAY)
    if not (after or counted["side"]) or (workdays and add_workdays is None):
        return None

    def then(anchor: TimeExpression) -> date:
        last = _last(anchor)
        return add_workdays(last, days) if workdays and add_workdays else last + days * DAY

    if counted["later"]:
        return lambda anchor: _day(time, then(anchor))
    return lambda anchor: _by(time, then(anchor))


def _moved(time: TimeExpression, day: date) -> TimeExpression:
    """The time on another day, with its clock."""
    old = as_day(time.start if time.start is not None else time.end)
    if old is None:
        return time
    if time.start is None:
        old -= DAY if not isinstance(time.end, datetime) and time.bound is Bound.UNTIL else timedelta(0)
    step = day - old
    start = None if time.start is None else time.start + step
    end = None if time.end is None else time.end + step
    return time._replace(start=start, end=end, implied=_counted(time))


def _day(time: TimeExpression, day: date) -> TimeExpression:
    return time._replace(
        kind=TimeKind.DATE, start=day, end=day + DAY, bound=Bound.AT, duration=None, implied=_counted(time)
    )


def _by(time: TimeExpression, day: date) -> TimeExpression:
    return time._replace(
        kind=TimeKind.DATE,
        start=None,
        end=day + DAY,
        bound=Bound.UNTIL,
        duration=None,
        implied=_counted(time),
    )


def _counted(time: TimeExpression) -> tuple[str, ...]:
    return tuple(sorted({*time.implied, "anchor"}))


def _is_anchor(one: Located, published: date | None) -> bool:
    """Whether a time says by itself which days it means, and they are not over."""
    time = one.time
    day = time.start if time.start is not None else time.end
    return (
        not (one.reason or is_vague(time))
        and day is not None
        and (published is None or _last(time) >= published)
        and time.kind not in (TimeKind.TIME, TimeKind.TIMERANGE, TimeKind.SET, TimeKind.DURATION)
        and _RELATIVE.isdisjoint(re.split(r"[+-]", time.parser))
    )


def _first(anchor: TimeExpression) -> date:
    return as_day(anchor.start) or _last(anchor)


def _last(anchor: TimeExpression) -> date:
    """The last day of a time, inclusive."""
    if isinstance(anchor.end, datetime):
        return anchor.end.date()
    if anchor.end is not None:
        return anchor.end if anchor.bound is Bound.BEFORE else anchor.end - DAY
    return as_day(anchor.start) or date.min


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, _, ones = text.replace("两", "二").rpartition("十")
    digits = "零一二三四五六七八九"
    value = digits.find(ones) if ones else 0
    return value if "十" not in text else (digits.find(tens) if tens else 1) * 10 + value


def _in_common(one: str, other: str) -> int:
    """The length of the longest run of Han letters that both have."""
    longest = 0
    for run in re.findall(r"[\u4e00-\u9fff]{3,}", one):
        for at in range(len(run)):
            while run[at : at + longest + 1] in other and at + longest < len(run):
                longest += 1
    return longest
