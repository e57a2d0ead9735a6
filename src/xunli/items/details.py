"""Place, contact, address and the decisive condition of an item, as its text gives them."""

import re
from bisect import bisect_left

from xunli.model import Article, Candidate, Span
from xunli.patterns import Pattern

_SITE = (
    r"(?<![封开])楼|室|厅|(?<!家)庭|公墓|公寓|(?<![闭开休停])馆|(?<!学)院(?!长|校)|学院(?=[楼东西南北\d])|所(?!在|有|需)|(?<![一两三几各每入清登再进离退考])场(?!次|景|地费)|站|校区|园区|园(?!林)|局|委|处(?!理|罚|于)|村|街(?!道)|街道(?!两)|(?<!线)路|巷|镇|乡|桥|港|码头|(?<![部热])门(?!票|诊|店)|"
    r"堂|中心|广场|基地|窗口|公园|体育馆|酒店|宾馆|会议室|报告厅|教室|机房|礼堂|剧院|剧场|操场|大厦|食堂|市场|商场|超市|社区|小区|学校|景区|草坪|现场"
)
_PLACE_LABEL = Pattern(
    r"(?:地\s{0,4}点|地址|会址|考点|集合处|展厅|场地|(?<!考试)(?<!招聘)范围)(?:\s{0,4}[:：]\s{0,4}|[为是](?=[^，,。；;]{0,20}(?:楼|室|厅|馆|号|校|心|场|院|所|处|局))|安排在|设在|定在|改在|仍在)"
    r"(?P<place>[^，,。；;：:\n\t（(|]{2,30})"
)
_NUMBERED = (
    r"(?:[A-Z]?\d{1,4}(?:室|教室|号)?"
    r"|[一二三四五六七八九十\d]{1,2}(?:楼|层|号馆|号厅)(?:[^，,。；;\s\d（）()领取办参举开进召报提交登发放查看签缴]{0,8}"
    r"(?:厅|室|馆|堂|处|窗口))?)?(?:[东南西北]门|门口)?"
)
_PLACE_IN = Pattern(
    r"(?<![现正存])(?:在|于|赴|前往|走进|到|移师|改在)(?!期|此|[年月日周\d]|了|校(?!门|区|医)|各自|本人|职)"
    r"(?P<place>[^，,。；;：:\n\t“”《》（）()领取办参举开进召报提交登发放查看签缴前后]{0,26}"
    rf"(?:{_SITE}){_NUMBERED})(?![的长员们里下内外])"
)
_PLACE_ALONE = Pattern(
    r"(?:(?<=[，,、；;（(\s　：:])|\A)(?P<place>(?![在将请于至从由自或和及其各限走\d])"
    r"[^至到→凭，,。；;：:\s（）()“”《》\n领取办参举开进召报提交登发放查看签缴停封]{1,16}"
    rf"(?:{_SITE}){_NUMBERED})(?:集合)?(?=[，,。；;）)\s\n“]|\Z)"
)
_NOWHERE = Pattern(
    r".{0,12}(?:网站?|网页|平台|系统|公众号|小程序|栏)|(?:所在|本|各|原|我|该)?(?:学院|学校|小区|单位|公司|社区|学院所|院|校|处|局|市场|现场|镇|乡|村|街)"
    r"|.{0,2}|(?:待定|另行通知|见.{1,12}|同上|不限|线上|线下|——?|无)"
)
_TAIL = Pattern(r"(?:举行|举办|召开|进行|开门|连演|集合|统一)\Z")
_PLACE_COLUMN = Pattern(
    r"地\s{0,3}点|地址|考点|场所|停[水电气]范围|区域|教室|考\s{0,3}场|场地|位置|会场|展厅"
)
_PHONE = Pattern(
    r"(?:(?:电\s{0,3}话|热线|拨打?|咨询|联系|致电|手机|传真|分机|查询|打|Tel|TEL|洽)[^\d\n]{0,14})"
    r"(?P<contact>\(?(?:\d{3,4}[-—]){0,2}\d{3,8}(?:[-—]\d{3,8}){0,2}(?:转\d{1,5})?(?:[、，,]\s?(?:\d{3,4}-)?\d{7,8}){0,2})"
)
_MAIL = Pattern(r"[A-Za-z0-9._%+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")
_URL = Pattern(r"(?:https?://|www\.)[^\s\u4e00-\u9fff，。；、（）()《》<>\"“”]{4,120}")
_CONDITION = Pattern(
    r"另行(?:通知|公告|通告)|逾期|过期|先到先得|额满|报满|坐满|约满|限\d|须|凭|携带|免费|不得|视为|需|领完|卖完|用完|售完|派完|抢完|发完|送完|满额|截止|顺延|遇雨|下雨|雨天|谢绝|自备|空腹|限[前到本凭每]|不予|无效|以[^，。；]{1,8}为准|不可抗|改期"
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
        for pattern in (_PLACE_LABEL, _PLACE_IN, _PLACE_ALONE):
            if (found := pattern.search(folded, *span)) and (place := _clean(found["place"])):
                return place
    for span in _following(candidate):
        if found := _PLACE_LABEL.search(folded, *span):
            return _clean(found["place"])
    return None


def _clean(place: str) -> str | None:
    """The place without what hangs on to it; `None` when it is a website or no particular place."""
    place = _TAIL.sub("", place.strip(" 　、“”*|"))
    return None if _NOWHERE.fullmatch(place) else place


def _following(candidate: Candidate) -> tuple[Span, Span]:
    """What comes after the sentence, into the next paragraph; then the paragraph from its beginning."""
    sentence, paragraph = candidate.sentence.span, candidate.sentence.paragraph
    stop = min(max(paragraph.end, sentence.end) + 60, candidate.article.span.end)
    return Span(sentence.end, stop), Span(paragraph.start or sentence.start, stop)


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


def url_of(candidate: Candidate, folded: str) -> str | None:
    """The address in the paragraph."""
    span = candidate.sentence.paragraph if candidate.sentence.paragraph != (0, 0) else candidate.sentence.span
    if folded.find("://", *span) < 0 and folded.find("www.", *span) < 0:
        return None
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
