"""Place, contact, address and the decisive condition of an item, as its text gives them."""

import re
from bisect import bisect_left

from xunli.model import Article, Candidate, Span

_PLACE_LABEL = re.compile(
    r"(?:地点|地址|会址|考点|集合地点|活动地点|办理地点|停[电水气]范围|范围|场地|展厅)(?:\s{0,2}[:：]|[为是]|安排在|设在)\s{0,2}"
    r"(?P<place>[^，,。；;：:\n\t（(]{2,30})"
)
_PLACE_IN = re.compile(
    r"(?:在|于|到|赴|前往|走进)(?P<place>[^，,。；;：:\n\t0-9“”《》]{1,24}(?:[楼室厅馆院所场站校区园局委处村街路镇桥港门堂中心广场基地窗口办]|公园|体育馆|"
    r"会议室|报告厅|[A-Z]?\d{2,4}(?:室|教室)?))(?:[^，,。；;\n]{0,10}?)(?:举行|举办|召开|进行|开展|办理|开庭|参加|集合|报到|领取|"
    r"放映|演出|起跑|鸣枪|登记|提交|开门|公示|公开|现场|义诊|开市|[，,。；;）)\n]|\Z)"
)
_PLACE_COLUMN = re.compile(r"地点|地址|考点|场所|停电范围|范围|教室|考场|场地|位置")
_PHONE = re.compile(
    r"(?:(?:电话|热线|拨打?|咨询|联系|致电|手机|打)[^\d\n]{0,14})"
    r"(?P<contact>(?:\d{3,4}[-—]){0,2}\d{3,8}(?:[-—]\d{3,8}){0,2}(?:转\d{1,5})?(?:[、，,]\s?(?:\d{3,4}-)?\d{7,8}){0,2})"
)
_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")
_URL = re.compile(r"https?://[^\s，。；）)》\"“”]{4,120}")
_CONDITION = re.compile(
    r"另行(?:通知|公告|通告)|逾期|过期|先到先得|额满|报满|坐满|约满|限\d|须|凭|携带|免费|不得|视为|需|领完|卖完|用完|截止|顺延|遇雨|下雨"
)
LONGEST_NOTE = 80


def place_of(candidate: Candidate, folded: str) -> str | None:
    """The place: from the rule, the column or label that says so, or 在…举行 in the sentence."""
    if place := candidate.slots.get("place") or candidate.slots.get("from"):
        return _clean(place)
    sentence = candidate.sentence
    row = next((scope.span for scope in sentence.scopes if scope.name == "row"), None)
    if row and (cell := _place_cell(candidate.article, folded, row)):
        return cell
    for span in (candidate.clause, sentence.span):
        for pattern in (_PLACE_LABEL, _PLACE_IN):
            if found := pattern.search(folded, *span):
                return _clean(found["place"])
    paragraph = _following(candidate)
    found = _PLACE_LABEL.search(folded, *paragraph)
    return _clean(found["place"]) if found else None


def _clean(place: str) -> str:
    return place.strip(" 　、“”")


def _following(candidate: Candidate) -> Span:
    """The rest of the paragraph and the next one."""
    end = max(candidate.sentence.paragraph.end, candidate.sentence.span.end)
    stop = min(end + 60, candidate.article.span.end)
    return Span(candidate.sentence.paragraph.start or candidate.sentence.span.start, stop)


def _place_cell(article: Article, folded: str, row: Span) -> str | None:
    """The cell of the row that stands under a column for places."""
    sentences = article.sentences
    for at in range(bisect_left(sentences, row.start, key=lambda one: one.span.start), len(sentences)):
        if sentences[at].span.start >= row.end:
            return None
        columns = (scope.span for scope in sentences[at].scopes if scope.name == "column")
        if any(_PLACE_COLUMN.search(folded, *column) for column in columns):
            return _clean(folded[slice(*sentences[at].span)].strip())
    return None


def contact_of(candidate: Candidate, folded: str) -> str | None:
    """The telephone or mail address of the sentence or paragraph, else the last that the article names."""
    if contact := candidate.slots.get("contact"):
        return contact
    sentence = candidate.sentence
    for span in (sentence.span, sentence.paragraph):
        if found := _PHONE.search(folded, *span):
            return found["contact"]
        if mail := _MAIL.search(folded, *span):
            return mail[0]
    return None


def article_contact(article: Article, folded: str) -> str | None:
    """The telephone for questions that stands once for the whole notice."""
    numbers = [found["contact"] for found in _PHONE.finditer(folded, *article.span)]
    return numbers[-1] if numbers else None


def url_of(candidate: Candidate, folded: str) -> str | None:
    """The address in the paragraph."""
    span = candidate.sentence.paragraph if candidate.sentence.paragraph != (0, 0) else candidate.sentence.span
    found = _URL.search(folded, *span)
    return found[0] if found else None


def note_of(candidate: Candidate, folded: str, original: str) -> str | None:
    """The clauses after the time that say what decides: 逾期不再受理, 恢复时间另行通知."""
    if note := candidate.slots.get("note"):
        return note
    sentence = candidate.sentence
    stop = max(sentence.paragraph.end, sentence.span.end)
    rest = Span(candidate.clause.end, stop)
    kept = []
    for part in re.finditer(r"[^，,。；;！!\n]{2,50}", folded[slice(*rest)]):
        if _CONDITION.search(part[0]):
            start = rest.start + part.start()
            kept.append(original[start : start + len(part[0])].strip())
        if sum(map(len, kept)) > LONGEST_NOTE // 2:
            break
    return "，".join(kept)[:LONGEST_NOTE] or None
