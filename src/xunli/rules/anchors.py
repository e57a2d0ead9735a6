"""Times counted from another time of the article: 面试次日, 学校公示结束后3日内, 考前7天.

The anchor is found by its words: the time whose clause, label, row, column or heading has them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from xunli.model import Bound, Part, Span, TimeExpression, TimeKind
from xunli.patterns import Pattern
from xunli.rules.board import Located
from xunli.rules.counting import RELEASED, STEP, AddWorkdays, Shift, first_of, last_of, shift
from xunli.rules.days import is_vague
from xunli.rules.draft import as_day
from xunli.rules.scopes import COST
from xunli.rules.view import View

_OVER = "期限届满|期届满|届满|期满|结束|截止|完成|完毕|通过|公布|举行|召开|开始|开幕"
_ANCHOR = Pattern(
    rf"(?P<what>[\u4e00-\u9fff“”（）《》]{{1,16}}?)(?:时间|日期|日)?(?:{_OVER})?(?:的|之日|当日)?(?P<after>起的?|后的?|之后的?|以后的?)?[，,]?\Z"
)
_OWN_START = Pattern(
    r"收到|接到|签订|签收|签署|送达|购买|购|获取|下单|发现|知道|生效|出具|受理|毕业|出生|录用|入职|中标|每期|每次|每场|日常"
    r"|该[科项门场课]|每[科门]"
)
"""What begins the count for each person or paper on another day."""
_NOUN_AFTER = Pattern(r"的(?!第)|有效|期限")
_ACT = Pattern(
    r"[^，,。；;]{0,14}?(?:办理|提交|报送|报告|缴|交|领|取|登录|登记|核对|补齐|补办|补|公布|公示|发布|通知|退|返还|申请|提出|申诉|打印|"
    r"下载|查询|到|赴|参加|进行|举行|组织|开庭|集合|发车|送达|送|签|确认|寄|发|报名|完成|归还|撤|体检|进入|入场|熟悉|开始)"
)
_NO_NAME = Pattern(r"[于在至到须应可将请并和与为是]\Z")
_LIMIT = Pattern("截止|届满|期满|结束|完成")
_COMPOUND = r"(?![的论条有工事关费结名通成材报表人员系平网须前后当次资信要内对合A-Za-z])"
"""体检费, 体检结果, 答辩人 are not 体检, not 答辩."""
_EACH = Pattern(r"各自|分别|所在|各")
_WEAK = frozenset({"时间", "日期", "通知", "安排", "工作", "公告", "名单", "人员", "活动", "结果", "材料"})
"""Words too common to name an anchor alone."""
_EXAM = {"考": ("笔试", "考试"), "赛": ("比赛", "赛事"), "会": ("会议", "大会")}
"""What a single letter stands for: 考前, 赛后."""
_RELATIVE = frozenset({"next", "last", "within", "later", "ago", "anaphor"})
_RELATIVE_FORM = Pattern("|".join(sorted(_RELATIVE)))
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
        counted = shift(
            one.time,
            after=named["after"] is not None,
            on_the_day=RELEASED.match(after) is not None,
            add_workdays=self._add_workdays,
        )
        if counted is None:
            return []
        what, anchors = self._named(named["what"], before, one)
        try:
            return [self._at(one, anchor, counted, what) for anchor in anchors]
        except (OverflowError, ValueError):  # beyond the years that there are
            return []

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
        table = self._view.headline if sentence.part is Part.ROW else ""
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
        same = STEP.match(one.time.text)
        if _EACH.search(before) or (same and same["same"]):
            days = {(first_of(a.one.time), last_of(a.one.time)): a for a in reversed(found)}
            return [*reversed(days.values())] if len(days) <= _MOST else []
        return []

    def _at(self, one: Located, anchor: _Anchor, counted: Shift, what: str) -> Located:
        time = counted(anchor.one.time)._replace(parser=_RELATIVE_FORM.sub("anchored", one.time.parser))
        self._words[time.span, as_day(time.start or time.end)] = f"{what}（{anchor.one.time.text}）"
        return replace(one, time=time, reason="")


def _is_anchor(one: Located, published: date | None) -> bool:
    """Whether a time says by itself which days it means, and they are not over."""
    time = one.time
    day = time.start if time.start is not None else time.end
    return (
        not (one.reason or is_vague(time))
        and day is not None
        and (published is None or last_of(time) >= published)
        and time.kind not in (TimeKind.TIME, TimeKind.TIMERANGE, TimeKind.SET, TimeKind.DURATION)
        and _RELATIVE.isdisjoint(re.split(r"[+-]", time.parser))
    )


def _in_common(one: str, other: str) -> int:
    """The length of the longest run of Han letters that both have."""
    longest = 0
    for run in re.findall(r"[\u4e00-\u9fff]{3,}", one):
        for at in range(len(run)):
            while run[at : at + longest + 1] in other and at + longest < len(run):
                longest += 1
    return longest
