"""What a clause says besides its time: the time is cut out together with the small words that tied it in."""

import re
from collections.abc import Sequence
from functools import lru_cache

from xunli.items.phrase import near, tidy
from xunli.model import Span
from xunli.patterns import Pattern

_GAP = "\0"
_CLOCK = r"\d{1,2}[:：]\d{2}|(?:上午|下午|中午|晚上?|早上?|凌晨)?\d{1,2}[点时](?:半|整|\d{1,2}分)?(?!段|代)"
_DAY = (
    r"(?:\d{2,4}年(?:底|初)?)?\d{1,2}月(?:\d{1,2}[日号]|底|初|上旬|中旬|下旬)"
    r"|\d{2,4}年(?:底|初)?|\d{1,2}月(?=\0)|\d{1,2}日(?!游|内)"
)
_LEFT = Pattern(rf"(?:{_DAY}|{_CLOCK})")
"""Times that no item has: the old one of a change, the period of a condition."""
_ASIDE = Pattern(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,60}[)）】\]〕]")
_MARKUP = Pattern(
    r"[0-9]?\ufe0f?\u20e3|\*{1,3}|~~|`|\A#{1,6} |</?\w{1,6}>|\]?\((?:https?:|/)[^()\s]{0,300}\)|\{:[^{}]{0,40}\}"
)
_OPENED = Pattern(r"[（(][^（()）]{0,40}\Z|\A[^（()）]{0,40}[)）]")
_LISTED = Pattern(rf"{_GAP}(?:\s?(?:[、,，;；/~～—\-–]|和|及|与|或|以及|至|到|为|每[天日周]|逢)?\s?{_GAP})+")
_CHANGE = "推迟|提前|延长|延后|延期|顺延|延|变更|更正|调整|改|放宽|恢复"
_CHANGED = Pattern(
    rf"(?:由|从)?(?:原(?:来|定)?(?:的|于)?)?{_GAP}(?P<how>{_CHANGE})"
    rf"(?:到|至|为|成|在|于|回)?{_GAP}"
)
_CHANGED_TO = Pattern(rf"(?P<how>{_CHANGE})(?:到|至|为|成|在|于|回){_GAP}")
_FULL = {"延": "延长", "改": "调整"}
_TIE = (
    "最迟|最晚|不晚于|不迟于|截止到|截至|截止|必须|务必|预计|计划|大约|大概|暂定于?|初定于?|拟定于?|兹定于|现定于|定于|拟于|将于|"
    "定在|排在|排到|安排在|须于|须在|应于|应在|应当于|应当在|需于|需在|请于|请在|可于|可在|会在|将在|改在|改于|改为|则在|则于|自|于|在|从|至|到|由|"
    "为|是|(?<!预)约|当|每逢|逢|每"
)
_MODAL = "均|则|将|会|拟|须|应当?|需|请|可以?|也|还|又|并|且"
_GAP_TIE = Pattern(
    rf"(?:(?:{_MODAL}){{0,2}}(?:{_TIE}){{1,2}})?{_GAP}"
    r"(?:时间?(?=[前止起])|整|许|左右|前后)?(?:起|前|止|为止|期间|之前|以前|以后|之后|之间|截止(?!时间)|内|后(?![勤续台备])|当[天日晚])?(?:的(?=[，,]|$))?"
)
_LEDE = Pattern(
    r"\A(?:\w{0,6}[报网社台刊]讯[ 　]?|(?:本报|通讯员|记者)[\w ]{2,8}[）)报][道讯]?[，,：:]?)?"
    r"(?:[^，,。]{0,20}?(?:获悉|了解到|告诉记者|发来消息|发布消息|宣布|透露|介绍说?)[，,：:]?)?"
)
"""How a newspaper begins: it says who said so, not what."""
_NUMBERED = Pattern(rf"\A\s?\d{{1,2}}[.．](?={_GAP}|\d{{1,2}}月)")
_ENDS = Pattern(r"\A[\s，,、；;：:。的]{1,4}|[\s，,、；;：:]{1,4}\Z")
_MODALS_FIRST = Pattern(
    r"\A(?:将(?!军)|拟(?![聘录])|须(?!知)|应当|应(?![聘届急征诉邀考试对用])|需(?!求)|请(?![假柬])|均|并|且|则|也|还(?![款书贷])|可以|届时|其中|另外|此外|同时|另|特)(?![0-9征用补求假])"
)
_HANGING = Pattern(
    r"(?:[的在于从至到由自和与及向将把对或]|(?:具体)?(?:安排|通知|公告|公布|事项|规定)如下|截止时间|时间|期间|日期|(?:改|调整|推迟|提前|更正|变更)[为到至在])\Z"
)
_KEEP_HANGING = Pattern(
    r"(?:报到|签到|迟到|达到|送到|直到|收到|遇到|拿到|赶到|来到|回到|找到|买到|做到|得到|看到|目的|总和|参与|由于|对于|关于|导向|方向|志向|走向|流向|去向|定向|交给|给予)\Z"
)


def said(folded: str, span: Span, times: Sequence[Span]) -> str:
    """The stretch as a phrase without its times. `times` are sorted and do not overlap."""
    pieces, at = [], span.start
    for start, end in near(times, span):
        if at <= start < span.end:
            pieces.append(folded[at:start])
        if end > at and start < span.end:
            at = min(end, span.end)
    pieces.append(folded[at : span.end])
    return untimed(_GAP.join(pieces))


@lru_cache(4096)
def untimed(phrase: str) -> str:
    """A phrase, tidied, whose times are marked by a null character, without them."""
    phrase = _LEDE.sub("", _ASIDE.sub("", _MARKUP.sub("", phrase.replace("\n", " "))).strip(), count=1)
    phrase = _NUMBERED.sub("", phrase)
    phrase = _LEFT.sub(_GAP, phrase)
    if _GAP in phrase:
        phrase = _OPENED.sub("", phrase)
        phrase = _LISTED.sub(_GAP, phrase)
        phrase = _CHANGED.sub(_how, phrase)
        phrase = _CHANGED_TO.sub(_how, phrase)
        phrase = _GAP_TIE.sub("", phrase).replace(_GAP, "")
    phrase = tidy(phrase)
    while (shorter := _MODALS_FIRST.sub("", _ENDS.sub("", phrase))) != phrase and len(shorter) > 1:
        phrase = shorter
    while len(phrase) > 2 and not _KEEP_HANGING.search(phrase):
        shorter = _HANGING.sub("", phrase).rstrip("，,、；;：: ")
        if shorter == phrase:
            break
        phrase = shorter
    return phrase


def _how(change: re.Match[str]) -> str:
    return _FULL.get(change["how"], change["how"])
