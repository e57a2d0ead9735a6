"""Headline → what the notice is about, short enough to stand behind 报名： in a title."""

import re
from functools import lru_cache

from xunli.items.phrase import balanced, cut, tidy
from xunli.patterns import Pattern

LONGEST = 24
_DATES = Pattern(
    r"(?:(?:19|20)\d{2}(?![\d.]|[元件人名米个万亿号次])|[二两][〇零][一二三四五六七八九〇零]{2})[—\-–~至/]{0,2}(?:\d{4})?(?:年度|学年度?|年(?!会|货|级|报|鉴|检)|届(?!毕业|高)|级)?"
    r"|\d{1,2}月(?:\d{1,2}[日号])?(?:[至到\-—~]\d{1,2}月?\d{0,2}[日号]?)?(?:起|前|止)?(?!份)"
    r"|\d{1,2}[:：]\d{2}"
    r"|\d{1,2}[.．/]\d{1,2}(?:[—\-–~]\d{1,2}[.．/]\d{1,2})?(?![\d万亿倍%])"
    r"|(?:本|下)月(?:[上中下]旬|底|初)?|[上中下]旬(?=启|开|举|报)|(?:本|下|上)?(?:周|星期)[一二三四五六日天]|(?:今|明|后)[天日晚早](?:起)?|(?:上午|下午|晚上?)?\d{1,2}[点时](?:\d{1,2}分|半)?"
)
_GENRE = Pattern(
    r"(?:工作|情况)?(?:的)?(?:有关|相关)?(?:事项|事宜|工作|安排|问题)?(?:的)?(?:补充|紧急|更正|变更|延期|预|重要|温馨)?"
    r"(?:通知书|通知|公告|通告|公示|启事|启示|说明|须知|告示|简章|函|决定|预告|通报|通知单|提醒|提示|倡议书|一封信|公报|章程|"
    r"指南|问答|信息|海报|布告|声明|快讯|消息|答记者问|办事指南|一览表?|一览)"
    r"(?:来[啦了])?(?:[（(]第?[一二三四五六七八九十\d]{1,3}[号次期]?[)）])?[!！]?\Z"
)
_ABOUT = Pattern(
    r"\A.{0,24}?(?:关于|有关)(?:做好|开展|组织开展|组织|举办|举行|召开|公布|调整|印发|进行|启动|征集|下达|申报|报送|推迟|延期|实施|落实|"
    r"切实做好|进一步做好|公开|发布|领取|办理|更正)?(?!的|于)"
)
_TAG = Pattern(
    r"\A(?:【[^【】]{1,14}】|\[[^\[\]]{1,14}\]|「[^「」]{1,10}」(?=.{6})|(?:转发|紧急|重要|温馨提示|通知|公告)[:：|｜])\s{0,2}"
)
_ISSUER = Pattern(
    r"\A[\w·]{2,18}?(?:大学|学院|学校|中学|小学|幼儿园|公司|集团|银行|局|委员会|委|厅|医院|法院|中心|人民政府|政府|办公室|办事处|协会|"
    r"学会|社区|街道|图书馆|博物馆|支队|大队|研究所|研究院|研究生院|教务处|管理处|省|市(?![属直级场民区])|区(?![属直级])|县(?![属直级]))(?=[^的人办召]{4,})(?![与和、])"
)
_TAIL = Pattern(
    r"(?:工作人员|工作|活动|项目|事项|安排|相关|有关|人员|的|起|将|开始|启动|来啦|来了|开始了|举行|举办)\Z"
)
_BREAK = Pattern(r"(?<=\s)/|/(?=\s)|[|｜:：!！?？，,。；;~～]")

_WIDE = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
"""Full-width digits and letters; the headline comes as it was written."""


@lru_cache(256)
def subject_of(headline: str) -> str:
    """What the headline is about: without 关于, the kind of document, years and dates; empty when it tells nothing."""
    text = headline.strip().translate(_WIDE)
    if " " in text or "　" in text:
        text = re.sub(r"(?<=[\u4e00-\u9fff])[ 　](?=[\u4e00-\u9fff](?:[ 　]|\Z))", "", text)
    text = re.sub(r"\s{1,9}", " ", text).strip()
    text = re.sub(r"(?<=\d) (?=[年月日号时点])|(?<=[年月日号时点]) (?=\d)", "", text)
    text = re.sub(r"[^\w）)】》”」!！?？]{1,9}\Z", "", _TAG.sub("", text))
    text = _GENRE.sub("", text)
    text = _ABOUT.sub("", text)
    text = _DATES.sub("", text)
    parts = [tidy(re.sub(r" (?=[^a-zA-Z0-9])", "", part)) for part in _BREAK.split(text)]
    parts = [part for part in parts if len(part) > 1 and re.search(r"[\u4e00-\u9fff]{2}", part)]
    if not parts:
        return ""
    if re.search(r"\d", parts[0]):  # a price or a number rather than a name
        parts = [part for part in parts if len(part) > 4 and not re.search(r"\d", part)] or parts
    subject = parts[0]
    for part in parts[1:]:
        if len(subject) >= 6 or len(subject) + len(part) > 16:
            break
        subject += " " + part
    while len(subject) > 5 and (shorter := _TAIL.sub("", subject)) != subject:
        subject = shorter
    return balanced(subject)


def shorten(subject: str, longest: int) -> str:
    """The subject in at most `longest` characters: first without who issues it, then cut."""
    while len(subject) > longest and (shorter := _ISSUER.sub("", subject)) != subject:
        subject = shorter
    return cut(subject, longest)


def beside(what: str, subject: str) -> str:
    """The subject without what `what` says already: 听证会：水价调整听证会."""
    if not subject or subject in what:
        return ""
    head = what.split("：")[0]
    for said in (what, head, head[-4:], head[-3:], head[-2:]):
        if len(said) > 1 and subject.endswith(said) and len(subject) - len(said) > 3:
            return subject[: -len(said)].rstrip("的和与及、，")
    return "" if what in subject and len(what) > 4 else subject
