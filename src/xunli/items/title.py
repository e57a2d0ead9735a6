"""Titles that a reader understands on a lock screen: what, for whom, from where to where."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from xunli.items.phrase import balanced, cut, near, tidy
from xunli.items.saying import said, untimed
from xunli.items.subject import beside, shorten, subject_of
from xunli.model import Candidate, Kind, Part, Sentence, Span
from xunli.patterns import Pattern

LONGEST = 30
_CORE = 20
"""A core longer than this leaves no room for what the notice is about."""
_OBJECT = 8
"""So much of what follows the action is kept: what is handed in, who is told."""
_ROOM = 6
"""With less room than this the subject of the notice stays out."""
_HEADING = 14
"""A heading longer than this is a sentence rather than a name."""
_FAR = frozenset({"sentence", "label", "lead", "heading", "headline", "column"})
_NAMED_KINDS = frozenset({Kind.EVENT, Kind.MEETING})
"""The name of such a notice is the name of the thing itself."""
_PAUSES = "，,。；;：:\n\t！!？?"
_SLOT = Pattern(r"\{([a-z_]+)\}")
_SUBJECT = "：{subject}"
_NAMED = Pattern(r"《([^《》]{2,20})》|“([^“”]{2,16})”|「([^「」]{2,16})」|【([^【】]{2,16})】")
_LABEL = Pattern(r"[^：:，,。；;\n\t]{2,20}[：:](?!\d)")
_AUDIENCE = Pattern(
    r"\s{0,3}(?P<who>.{2,40})(?:的)|\s{0,3}(?P<whom>.{0,24}(?:者|人员|学生|考生|新生|单位|企业|家长|同学|旅客|乘客|市民|居民|用户|职工|党员|团员|"
    r"车辆|业主|股东|投标人|债权人))"
)
_PAPERS = Pattern(
    r"(?:公告|通知|办法|条例|规定|方案|意见|细则|通知书|合同|协议|证明|系统|平台|小程序|公众号|通告|程序|APP|网|官网|微信|报)\Z"
)
_EMPTY = Pattern(
    r"(?:(?:活动|具体|会议|办理|办公|演出|举办|考试|开始|起止|有效|相关|预计|暂定|初定|实际)?(?:的)?(?:时间|日期|地点|期限|时段|日程|安排|流程|事项|对象|要求)"
    r"|备注|注意|注|提示|提醒|说明|附|附件|答|问|其中|现场|进行|举行|举办|开始|截止|召开|组织|参加|将于|定于|拟于|定在|请于|须于|请在|须在|应于|应在|止|到期|"
    r"最晚(?:不超过)?|最迟|不晚于|且|并且|完成|公告|通知|开展|开放|办理|受理|启动|调整|取消|停止|安排如下|通知如下|事项如下|到场|务必|逾期|届满|如下|有关|时|"
    r"开启|关闭|陆续|不再|期间|结束|公布|发布|上午|下午|晚上|周[一二三四五六日]|星期[一二三四五六日]|提出|提交|告知|提供|同时|"
    r"其他事项|有关要求|注意事项|温馨提示|相关说明|联系方式|工作流程|日程|"
    r"基本情况|会议基本情况|其他补充事宜|发件人.{0,12}|"
    r"(?:(?![在于将举开签进入到往来关闭停])[\w ]){0,12}(?:(?<![封开])楼|(?<!客)厅|室|(?<![闭开休停])馆|校区|"
    r"大厦|中心|门口|广场|公园|"
    r"酒店|宾馆|会堂|体育场|操场|礼堂|剧场|剧院|办公室|会议室|"
    r"教室|机房|码头|草坪|\d层|\d{2,4})"
    r"|月|日|年|点|[\d\W_]{1,12})*"
)


@lru_cache(8192)
def _is_empty(text: str) -> bool:
    """Whether the words only announce something: 时间, 备注, 具体安排, 三楼会议室."""
    return _EMPTY.fullmatch(text) is not None


_CELLS = Pattern(r"[\t|]| {2,}")


def title_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> tuple[str, str]:
    """The title, at most `LONGEST` characters, and the core of the clause that it may be made of.

    It is the first template of the rule whose slots are all filled with something that tells. Where the trigger
    stands far from the time, what the clause of the time says follows. What the section and the notice are about
    is added where it fits and is not said already. `times` are all times of the document, sorted.
    """
    slots = slots_of(candidate, folded, times)
    if candidate.sentence.part is Part.ROW and slots["row"]:
        return _title_of_row(candidate, slots), slots["core"]
    parts = [text for text in _whats(candidate, slots) if not _is_empty(text)][:1]
    label = slots["before"] or slots["label"]
    if _tells(label, parts) and not any(_same(part, label) for part in parts):
        parts.insert(0, label)
    if candidate.scope in _FAR and _tells(slots["own"], parts):
        parts.append(slots["own"])
    if _tells(slots["heading"], parts) and len(slots["heading"]) <= _HEADING:
        parts.append(slots["heading"])
    title = ""
    for part in parts[:3]:
        title = _joined(title, part)
    if candidate.kind in _NAMED_KINDS and len(title) > 1 and slots["subject"].endswith(title):
        return shorten(slots["subject"], LONGEST), slots["core"]
    subject = beside(title, slots["subject"])
    if not title:
        known = (subject, slots["heading"], slots["action"], slots["core"], candidate.article.headline)
        return cut(next((text for text in known if text), candidate.kind.value), LONGEST), slots["core"]
    if subject and subject not in title and not (len(title) > _ROOM and _same(title, subject)):
        title = _joined(title, subject)
    return title, slots["core"]


def _title_of_row(candidate: Candidate, slots: Mapping[str, str]) -> str:
    """What happens, by the words of the cell, the cells that name the row, and the subject where there is room."""
    whats = [text for text in _whats(candidate, slots) if not _is_empty(text)][:1]
    own = slots["own"] if _tells(slots["own"], ()) else ""
    title = ""
    for part in (
        *(whats if not any(what in own for what in whats) else ()),
        own,
        slots["row"],
        slots["column"],
    ):
        if not part or _is_empty(part):
            continue
        if title and title in part:  # 竞赛, and the cell 创意物理实验竞赛
            title = cut(part, LONGEST)
        elif not (title and _same(part, title)):
            title = _joined(title, part)
    subject = beside(title, slots["subject"])
    return _joined(title, subject) if subject and subject not in title else title or slots["row"]


def _joined(title: str, part: str) -> str:
    """The title with one part more, when there is room for it."""
    room = LONGEST - 1 - len(title)
    if not title or room < min(_ROOM, len(part)):
        return title or cut(part, LONGEST)
    return f"{title}{'｜' if '：' in title else '：'}{shorten(part, room)}"


def _tells(text: str, parts: Sequence[str]) -> bool:
    """Whether the text says something that the parts do not."""
    return len(text) > 1 and not _is_empty(text) and not any(_same(text, part) for part in parts)


def _same(one: str, other: str) -> bool:
    """Whether one says what the other says: it stands in it, or they share most of their words."""
    short, long = sorted((one, other), key=len)
    pairs = {short[at : at + 2] for at in range(len(short) - 1)}
    return short in long or sum(pair in long for pair in pairs) * 2 >= max(len(pairs), 1)


def _whats(candidate: Candidate, slots: Mapping[str, str]) -> Sequence[str]:
    """What the templates say, and after them what else there is, best first."""
    found = []
    for template in candidate.titles:
        template = template.replace(_SUBJECT, "") or "{subject}"
        if all(slots.get(name) for name in _SLOT.findall(template)):
            found.append(fit(template, slots))
    return [*found, *(slots[name] for name in ("core", "label", "row", "heading", "name") if slots[name])]


def fit(template: str, slots: Mapping[str, str]) -> str:
    """The template filled in; the longest slot gives way first."""
    names = _SLOT.findall(template)
    room = LONGEST - len(_SLOT.sub("", template))
    lengths = {name: len(slots[name]) for name in names}
    while sum(lengths.values()) > room and max(lengths.values()) > 4:
        lengths[max(lengths, key=lambda name: lengths[name])] -= 1
    filled = _SLOT.sub(lambda match: cut(slots[match[1]], lengths[match[1]]), template)
    return balanced(filled).strip("：:，,、；;。 ")


def slots_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> dict[str, str]:
    """What can stand in a template: the rule's own groups, and what every item has."""
    action = tidy(candidate.slots.get("action") or said(folded, candidate.trigger, times))
    slots = {
        "action": action,
        "core": focus(core_of(candidate, folded, times), action),
        "before": cut(lead_label(candidate, folded, times), 14),
        "own": cut(said(folded, candidate.clause, times), _CORE),
        "subject": subject_of(candidate.article.headline),
        "label": scope_text(candidate.sentence, folded, "label", times),
        "column": scope_text(candidate.sentence, folded, "column", times),
        "heading": scope_text(candidate.sentence, folded, "heading", times),
        "row": row_text(candidate.sentence, folded, times),
        "name": name_of(folded, candidate.clause) or name_of(folded, candidate.sentence.span),
        "paper": name_of(folded, candidate.clause),
    }
    slots.update({name: untimed(text) for name, text in candidate.slots.items()})
    return slots


def focus(core: str, action: str) -> str:
    """A core that is too long, cut so that what is done stays: its clause, then the words around it."""
    if len(core) <= _CORE:
        return core
    whom, mark, rest = core.rpartition("：")
    if mark and len(rest) <= _CORE:
        return f"{cut(whom, LONGEST - 1 - len(rest))}：{rest}"
    parts = [part for part in re.split(r"[，,；;]", core) if part]
    clause = next((part for part in parts if action and action in part), parts[0] if parts else core)
    at = clause.find(action) if action else -1
    if len(clause) <= _CORE or at < 0:
        return cut(clause, _CORE)
    end = min(len(clause), at + len(action) + _OBJECT)
    if end <= _CORE:
        return cut(clause, _CORE)
    starts = [
        start for start in range(end - _CORE, at) if clause[start - 1] in "在于将的、）”》 把向由从：对和并"
    ]
    return balanced(clause[starts[0] if starts else min(at, end - 12) : end])


def core_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """What the clause says besides its time; with its neighbours when that is too little."""
    if candidate.sentence.part is Part.ROW and (cells := row_text(candidate.sentence, folded, times)):
        return cells
    own = said(folded, candidate.clause, times)
    core = own
    if candidate.scope == "sentence":
        core = said(folded, _clause_around(folded, candidate.trigger, times), times) or own
    label = lead_label(candidate, folded, times)
    if label and label not in core and not _is_empty(label):
        return f"{label}：{core}" if core and not _is_empty(core) else label
    audience = audience_of(candidate, folded, times)
    if audience and audience not in core:
        core = f"{cut(audience, max(8, LONGEST - 1 - len(core)))}：{core}"
    if len(core) >= 6:
        return core
    sentence = candidate.sentence.span
    beside = Span(min(candidate.clause.end + 1, sentence.end), min(candidate.clause.end + 2, sentence.end))
    if len(own) >= 4 or beside.start == beside.end:
        beside = Span(sentence.start, sentence.start + 1)
    other = said(folded, _clause_around(folded, beside, times), times)
    if len(other) < 2 or (core and _same(core, other)) or _is_empty(other):
        return core or own
    return f"{core}{other}" if beside.start > candidate.clause.start else f"{other}{core}"


def lead_label(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """What the sentence begins with before a colon, when its times come after: 看样时间：…, 东站—临江：…."""
    found = _LABEL.match(folded, *candidate.sentence.span)
    if found is None or candidate.clause.start < found.end():
        return ""
    return said(folded, Span(found.start(), found.end() - 1), times)


def audience_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """Whom it concerns, when the clause before says so: 申请免训的，须于…."""
    sentence, clause = candidate.sentence.span, candidate.clause
    if clause.start - 1 <= sentence.start:
        return ""
    before = _clause_around(folded, Span(clause.start - 2, clause.start - 1), times)
    found = _AUDIENCE.fullmatch(folded, max(before.start, sentence.start), clause.start - 1)
    return said(folded, Span(*found.span("who" if found["who"] else "whom")), times) if found else ""


def _clause_around(folded: str, inside: Span, times: Sequence[Span]) -> Span:
    """The clause that holds `inside`; a colon within a time is no pause."""
    start, end = inside
    while start > max(0, inside.start - 40) and not _is_pause(folded, start - 1, times):
        start -= 1
    while end < min(len(folded), inside.end + 40) and not _is_pause(folded, end, times):
        end += 1
    return Span(start, end)


def _is_pause(folded: str, at: int, times: Sequence[Span]) -> bool:
    if folded[at] not in _PAUSES:
        return False
    if folded[at] in ":：" and folded[at - 1 : at].isdigit() and folded[at + 1 : at + 2].isdigit():
        return False
    return not any(span.start <= at < span.end for span in near(times, Span(at, at + 1)))


def scope_text(sentence: Sentence, folded: str, name: str, times: Sequence[Span]) -> str:
    """The text of the nearest scope of that name that tells something, without its times."""
    for scope in sentence.scopes:
        if scope.name == name:
            text = cut(said(folded, scope.span, times), _CORE)
            if not _is_empty(text):
                return text
    return ""


def row_text(sentence: Sentence, folded: str, times: Sequence[Span]) -> str:
    """The cells of the row that hold no time, after the name of its row the first of them."""
    for scope in sentence.scopes:
        if scope.name == "row":
            cells = _CELLS.split(folded[slice(*scope.span)])
            name = scope_text(sentence, folded, "label", times)
            at, words = scope.span.start, [name] if name else []
            for cell in cells:
                start = folded.index(cell, at) if cell else at
                at = start + len(cell)
                timed = any(span.start < at and span.end > start for span in near(times, Span(start, at)))
                word = re.sub(r"\A\d{1,2}\s(?=\D)", "", untimed(cell))
                if not timed and len(word) > 1 and not word.isdigit() and word not in words:
                    words.append(word)
                if len(words) >= 2:
                    break
            return " ".join(words[:2])
    return ""


def name_of(folded: str, span: Span) -> str:
    """The first name in quotes or title marks."""
    for found in _NAMED.finditer(folded, *span):
        name = next(text for text in found.groups() if text)
        if not _PAPERS.search(name):
            return name
    return ""
