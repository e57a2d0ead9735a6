"""Titles that a reader understands on a lock screen: what, for whom, from where to where."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from xunli.items.phrase import balanced, cut, near, tidy, without
from xunli.model import Candidate, Part, Sentence, Span

LONGEST = 30
_PAUSES = "，,。；;：:\n\t！!？?"
_SUBJECT = 18
_ROOM = 6
"""With more room than this the subject of the notice goes into a title that lacks it."""
_SLOT = re.compile(r"\{([a-z_]+)\}")
_NAMED = re.compile(r"《([^《》]{2,20})》|“([^“”]{2,16})”|「([^「」]{2,16})」|【([^【】]{2,16})】")
_LABEL = re.compile(r"[^：:，,。；;\n\t]{2,20}[：:](?!\d)")
_AUDIENCE = re.compile(
    r"\s{0,3}(?P<who>.{2,40})(?:的)|\s{0,3}(?P<whom>.{0,24}(?:者|人员|学生|考生|新生|单位|企业|家长|同学|旅客|乘客|市民|居民|用户|职工|党员|团员|车辆|业主|股东|投标人|债权人))"
)
_PAPERS = re.compile(
    r"(?:公告|通知|办法|条例|规定|方案|意见|细则|通知书|合同|协议|证明|系统|平台|小程序|公众号|通告|程序)\Z"
)
_GENRE = re.compile(
    r"(?:工作)?(?:的)?(?:有关|相关)?(?:事项|事宜|工作|安排)?(?:的)?(?:补充|紧急|更正|变更|延期)?"
    r"(?:通知书|通知|公告|通告|公示|启事|启示|说明|须知|告示|简章|函|决定|预告|通报|通知单|提醒|温馨提示|倡议书|一封信)"
    r"(?:来[啦了])?(?:[（(]第?[一二三四五六七八九十\d]{1,3}号?[)）])?[!！]?\Z"
)
_ABOUT = re.compile(
    r"\A.{0,24}?关于(?:做好|开展|组织开展|组织|举办|召开|公布|调整|印发|进行|启动|征集|下达|申报|报送|取消|推迟|延期|实施|落实|切实做好|进一步做好)?"
)
_DATES = re.compile(
    r"(?:\d{4}|[二两][〇零][一二三四五六七八九〇零]{2})[—\-–~至]{0,2}(?:\d{4})?(?:年度|学年度?|年|届|级)?"
    r"|\d{1,2}月(?:\d{1,2}[日号])?(?:[至到\-—]\d{1,2}[日号])?|\d{1,2}[.．/]\d{1,2}(?:[—\-–~]\d{1,2}[.．/]\d{1,2})?"
    r"|(?:本|下|上)?(?:周|星期)[一二三四五六日天]|(?:今|明|后)[天日晚早]|(?:上午|下午|晚上?)?\d{1,2}[点时](?:\d{1,2}分|半)?"
)


def title_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> tuple[str, str]:
    """The title, at most `LONGEST` characters, and the core of the clause that it may be made of.

    It is the first template of the rule whose slots are all filled. `times` are all times of the document, sorted.
    """
    slots = slots_of(candidate, folded, times)
    for template in candidate.titles:
        if all(slots.get(name) for name in _SLOT.findall(template)):
            title = fit(template, slots)
            break
    else:
        title = cut(slots["core"] or slots["subject"] or slots["label"] or candidate.kind.value, LONGEST)
    subject = slots["subject"]
    if LONGEST - len(title) > _ROOM and "：" not in title and subject and not _overlap(title, subject):
        title = f"{title}：{cut(subject, LONGEST - 1 - len(title))}"
    return title, slots["core"]


def _overlap(title: str, subject: str) -> bool:
    return (title in subject and len(title) > 4) or subject in title


def fit(template: str, slots: Mapping[str, str]) -> str:
    """The template filled in; the longest slot gives way first."""
    names = _SLOT.findall(template)
    room = LONGEST - len(_SLOT.sub("", template))
    lengths = {name: len(slots[name]) for name in names}
    while sum(lengths.values()) > room and max(lengths.values()) > 4:
        lengths[max(lengths, key=lambda name: lengths[name])] -= 1
    filled = _SLOT.sub(lambda match: cut(slots[match[1]], lengths[match[1]]), template)
    return balanced(filled).strip("：:，,、；; ")


def slots_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> dict[str, str]:
    """What can stand in a template: the rule's own groups, and what every item has."""
    slots = {
        "action": tidy(candidate.slots.get("action") or folded[slice(*candidate.trigger)]),
        "core": core_of(candidate, folded, times),
        "subject": subject_of(candidate.article.headline),
        "label": scope_text(candidate.sentence, folded, "label", times),
        "column": scope_text(candidate.sentence, folded, "column", times),
        "heading": scope_text(candidate.sentence, folded, "heading", times),
        "row": row_text(candidate.sentence, folded, times),
        "name": name_of(folded, candidate.clause) or name_of(folded, candidate.sentence.span),
        "paper": name_of(folded, candidate.clause),
    }
    slots.update({name: balanced(text.strip()) for name, text in candidate.slots.items()})
    return slots


def core_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """What the clause says besides its time; with its neighbours when that is too little."""
    if candidate.sentence.part is Part.ROW and (cells := row_text(candidate.sentence, folded, times)):
        return cells
    own = tidy(without(folded, candidate.clause, times))
    core = own
    if candidate.scope == "sentence":
        core = tidy(without(folded, _clause_around(folded, candidate.trigger, times), times)) or own
    if (label := lead_label(candidate, folded, times)) and label not in core:
        return f"{label}：{core}" if core else label
    audience = audience_of(candidate, folded, times)
    if audience and audience not in core:
        core = f"{cut(audience, max(8, LONGEST - 1 - len(core)))}：{core}"
    if len(core) >= 6:
        return core
    sentence = candidate.sentence.span
    beside = Span(min(candidate.clause.end + 1, sentence.end), min(candidate.clause.end + 2, sentence.end))
    if len(own) >= 4 or beside.start == beside.end:
        beside = Span(sentence.start, sentence.start + 1)
    other = tidy(without(folded, _clause_around(folded, beside, times), times))
    if other in core or len(other) < 2:
        return core or own
    return f"{core}{other}" if beside.start > candidate.clause.start else f"{other}{core}"


def lead_label(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """What the sentence begins with before a colon, when its times come after: 看样时间：…, 东站—临江：…."""
    found = _LABEL.match(folded, *candidate.sentence.span)
    if found is None or candidate.clause.start < found.end():
        return ""
    return tidy(without(folded, Span(found.start(), found.end() - 1), times))


def audience_of(candidate: Candidate, folded: str, times: Sequence[Span]) -> str:
    """Whom it concerns, when the clause before says so: 申请免训的，须于…."""
    sentence, clause = candidate.sentence.span, candidate.clause
    if clause.start - 1 <= sentence.start:
        return ""
    before = _clause_around(folded, Span(clause.start - 2, clause.start - 1), times)
    found = _AUDIENCE.fullmatch(folded, max(before.start, sentence.start), clause.start - 1)
    return tidy(without(folded, Span(*found.span("who" if found["who"] else "whom")), times)) if found else ""


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
    return not any(span.start <= at < span.end for span in near(times, Span(at, at + 1)))


def scope_text(sentence: Sentence, folded: str, name: str, times: Sequence[Span]) -> str:
    """The text of the nearest scope of that name, without its times."""
    for scope in sentence.scopes:
        if scope.name == name:
            return cut(tidy(without(folded, scope.span, times)), 20)
    return ""


def row_text(sentence: Sentence, folded: str, times: Sequence[Span]) -> str:
    """The cells of the row that hold no time, the first two of them."""
    for scope in sentence.scopes:
        if scope.name == "row":
            cells = re.split(r"[\t|]| {2,}", folded[slice(*scope.span)])
            at, words = scope.span.start, []
            for cell in cells:
                start = folded.index(cell, at) if cell else at
                at = start + len(cell)
                timed = any(span.start < at and span.end > start for span in near(times, Span(start, at)))
                word = tidy(cell)
                if not timed and len(word) > 1 and not word.isdigit():
                    words.append(word)
            return " ".join(words[:2])
    return ""


def name_of(folded: str, span: Span) -> str:
    """The first name in quotes or title marks."""
    for found in _NAMED.finditer(folded, *span):
        name = next(text for text in found.groups() if text)
        if not _PAPERS.search(name):
            return name
    return ""


@lru_cache(256)
def subject_of(headline: str) -> str:
    """What the headline is about: without 关于, the kind of document, years and dates."""
    text = re.sub(r"\s{1,9}", " ", headline).strip()
    text = _GENRE.sub("", text)
    text = _ABOUT.sub("", text)
    text = _DATES.sub("", text)
    parts = [tidy(part) for part in re.split(r"[ 　|｜/:：!！?？，,。；;]", text)]
    parts = [part for part in parts if len(part) > 2]
    if not parts:
        return tidy(text)
    subject = parts[0]
    for part in parts[1:]:
        if len(subject) + len(part) < _SUBJECT:
            subject += part
    return cut(balanced(subject), _SUBJECT + 6)
