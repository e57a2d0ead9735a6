"""Lines beside the story: who published it and when, counters, credits, signatures."""

from xunli.patterns import Pattern
from xunli.text import titles
from xunli.text.blocks import Block
from xunli.text.dates import FULL_DATE, MONTH_DAY

_META = Pattern(
    "(?:(?:信息)?(?:发布|发表|公布|刊登|发文|印发|成文|更新|上传|录入|公开|生成|发稿|首发|撰写)(?:时间|日期|单位|机构|机关|部门|人|者)?"
    "|(?:信息|文章|稿件|新闻)?来源|稿源|作者|责任编辑|责编|编辑|(?:浏览|阅读|点击|访问)(?:次数|数|量)?|字体|字号|撰稿人?|供稿|审稿|审核"
    "|(?:证券|股票|债券|转债|公司|优先股)(?:代码|简称)|公告编号|公告日期|发文(?:字号|机关)|文号|索引号|主题分类|信息索引|编号"
    "|发件人|收件人|抄送|发送时间|发件时间) ?:"
)
SUBJECT = Pattern(r"(?:主题|标题|题目|[Ss]ubject) ?: ?(?=\S)")
_WHEN = Pattern(r"(?:时间|日期) ?: ?")
_MOMENT = Pattern(
    r" ?(?:\((?:星期|周)[一二三四五六日天]\))? ?(?:\d{1,2}:\d\d(?::\d\d)?)?$|.*(?:来源|作者|浏览|点击|阅读|编辑|访问)"
)
_STAMP = Pattern(
    rf"[>(]? ?[^，。；:！？]{{0,40}}?(?:{FULL_DATE.pattern})日?(?: ?\d{{1,2}}:\d\d(?::\d\d)?)?"
    r"(?: [\u4e00-\u9fff]{2,4}"
    r"|(?= .*(?:发表于|来源|作者|编辑|记者|浏览|阅读|点击|[报网社台]))(?: [^ ，。；！？]{1,20}){1,5})?\)?$"
    r"|[^，。；:！？]{2,20} \d{1,2}月\d{1,2}日 \d{1,2}:\d\d$"
)
_ISSUED = Pattern(
    r"\(?[^，。；！？]{0,40}?(?:19|20)\d\d年[^，。；！？]{0,40} \d{1,2}月\d{1,2}日(?:公布|发布|印发|编印|出版)?\)?$"
)
"""(2025年6月16日通过 6月20日公布), 2016年第30期 10月23日."""
_VISITED = Pattern(
    rf"[>(]? ?(?:{FULL_DATE.pattern})日?(?: ?\d{{1,2}}:\d\d(?::\d\d)?)?[ |·]{{1,9}}[^，。；！？]{{0,60}}?"
    "(?:来源|访问|浏览|点击|查看|发布者|作者|编辑|评论|阅读|人气|次数|收藏|分享|回复)"
)
"""2022-6-14 14:20| 发布者: admin| 查看: 120441."""
_NAVIGATION = (
    "首页|网站首页|设为首页|加入收藏|收藏本站|返回(?:首页|列表|顶部)?|[上下]一[篇版期则条页](?:公告|新闻)?|放大|缩小|默认|[大中小]"
    "|标题导航|版面导航|电子报首页|登录|注册|立即注册|找回密码|QQ登录|只需一步，快速开始|搜索|站内搜索|热搜|打印本页|打印|关闭窗口|分享到?"
    "|跳到主要内容区块|网站地图|繁[体體]|简体|无障碍|无障碍浏览|English|RSS|联系我们|关于我们|字体|字号|查看内容|更多"
)
_NAVIGATES = Pattern(
    rf"(?:(?:{_NAVIGATION})[ |>»·/:\[\]-]{{0,9}})+\Z|(?:您?(?:现在|当前|目前)?的?(?:所在)?位置|当前栏目)(?:是)? ?[:：>]"
)
_NUMBER = Pattern(r"\S{1,14}[〔\[(]\d{4}[〕\])]\d*第?\d+号$|\(?第\d+号\)?$|\S{1,14}字第\w{1,12}号$")
_FOOTER = Pattern(
    r"\(?(?:扫描?[^，。；]{0,14}二维码|扫一扫|扫码[^，。；0-9]{0,14}$|长按|点击(?:阅读原文|上方|下方)|此件[^，。]{0,6}公开|第\d+页"
    r"|阅读 ?\d+|分享到|上一篇|下一篇|打印本页|关闭窗口|版权所有|往期|(?:全文)?完\)?$)"
)
_FOOTER_STARTS = frozenset("(扫长点此第阅分上下打关版往完全")
_CREDITS = Pattern(r"(?:编辑|编制|审核|责编|撰文|排版|校对|制图|值班|初审|终审)[|:/ ]")
_POSITION = Pattern(r"\([左右中前后][一二三四]?\)")
_SIGN = Pattern("[，。；:！？《》“”]")
_AFTER_DATE = Pattern(r" ?\S? ?[(]?(?:(?:星期|周)[一二三四五六日天])?[)]?$")
_LONGEST = 50
_LINES = frozenset(("plain", "date"))


def is_stamp(block: Block) -> bool:
    """A line of who and when: 某某图书馆 2023-10-18 10:30 发表于江苏."""
    if len(block.text) > _LONGEST or not (block.kind in _LINES or block.text[0] == ">"):
        return False
    return _STAMP.match(block.text) is not None


def is_navigation(text: str) -> bool:
    """A line of links of the site: 上一篇 下一篇, 您现在的位置：首页 > 通知."""
    return _NAVIGATES.match(text) is not None


def is_dated_meta(block: Block) -> bool:
    """Who put the page there and when, which stands near its top whatever comes before."""
    if _VISITED.match(block.text):
        return True
    return (
        block.kind == "label"
        and _META.match(block.text, block.content) is not None
        and FULL_DATE.search(block.text) is not None
    )


def is_meta(block: Block, after: Block | None) -> bool:
    """A line under the headline that tells of the page and not of the matter."""
    text = block.text
    if _VISITED.match(text):
        return True
    if block.kind == "label":
        return _META.match(text, block.content) is not None or _says_when(text, after)
    return (
        is_stamp(block)
        or _NUMBER.match(text) is not None
        or text.startswith("发布于")
        or (block.kind in _LINES and _ISSUED.match(text) is not None)
        or FULL_DATE.fullmatch(text) is not None
    )


def _says_when(text: str, after: Block | None) -> bool:
    """时间:2024-03-11 is of the page, unless 地点: or such comes next: then something takes place."""
    match = _WHEN.match(text)
    date = FULL_DATE.match(text, match.end()) if match else None
    if date is None or (
        after is not None and after.kind == "label" and not (_META.match(after.text) or is_subject(after))
    ):
        return False
    return _MOMENT.match(text, date.end() + text.startswith("日", date.end())) is not None


def is_subject(block: Block) -> bool:
    """The line of a letter that says what it is about: 主题:年底事项汇总."""
    return block.kind == "label" and SUBJECT.match(block.text) is not None


def is_late_meta(block: Block) -> bool:
    """The same at the end of a page."""
    return block.kind == "label" and block.text.startswith(("发布时间", "发布日期", "更正日期"))


def is_footer(text: str) -> bool:
    """Words of the site or the printer: 扫描二维码, 阅读 3152."""
    return text[0] in _FOOTER_STARTS and _FOOTER.match(text) is not None


def is_staff(text: str) -> bool:
    """Who made the page, and when: 编制:调控中心 审核:栾工 2022-08-19."""
    return _CREDITS.match(text) is not None and FULL_DATE.search(text) is not None


def shows_picture(text: str) -> bool:
    """Who stands where in a picture: 魏某某(左)."""
    return ")" in text and _POSITION.search(text) is not None


def is_signer(block: Block) -> bool:
    """A line that can stand over the date of a signature."""
    return block.kind == "plain" and len(block.text) <= _LONGEST and _SIGN.search(block.text) is None


def is_signature(block: Block, after: Block | None) -> bool:
    """The date at the end, with or without who signs; or a name of who issues the notice that nothing follows."""
    text = block.text
    if block.kind not in _LINES or len(text) > _LONGEST or _SIGN.search(text):
        return False
    match = FULL_DATE.search(text)
    if match is None:
        if after is None or (after.gap and not block.gap):
            return (block.kind == "plain" and titles.is_body(text.split(" ")[0])) or signs(text)
        return False
    name = text[: match.start()].rstrip()
    if not _AFTER_DATE.match(text, match.end()):
        return False
    return not name or titles.is_body(name) or (after is None and not any(char.isdigit() for char in name))


def signs(text: str) -> bool:
    """A body and a day: 某某集团1月23日."""
    match = FULL_DATE.search(text) or MONTH_DAY.search(text)
    return match is not None and match.end() == len(text) and titles.is_body(text[: match.start()].rstrip())
