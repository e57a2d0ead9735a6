"""The header of a newspaper page: its edition, its date, its staff."""

import re

from xunli.patterns import Pattern
from xunli.text.blocks import Block
from xunli.text.dates import FULL_DATE

_STAFF = Pattern(
    "(?:责任编辑|值班编委|值班主任|值班总编|本版编辑|责编|编辑|美编|版式|校对|校检|审校|主编|编审|组版|版面|审读|审核|编委|终审|主管"
    "|制图|策划|统筹)[:/|]? ?[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff])"
)
_EDITION = Pattern(
    r"总?第\d+期|[今本]日.{1,2}版"
    r"|第?[A-Z]{0,2}\d{1,3}版|(?<![A-Za-z\d])[A-Z]{1,2}\d{2,3}(?![\w.-])|(?<=[\u4e00-\u9fff ])\d{2}$|^\d{2}(?= |$)"
)
_LINE = Pattern("(?:新闻|爆料|广告|读者|投稿|订报|发行|采访)(?:热线|电话)|E-?mail", re.IGNORECASE)
_WEEKDAY = Pattern("星期[一二三四五六日天]|周[一二三四五六日](?![\u4e00-\u9fff])")
_PAPER = Pattern(
    "[\u4e00-\u9fff ]{2,12}(?:报|周刊|新闻)$|[\u4e00-\u9fff]{2,8}(?:[日晚早晨时商周导快]报|电讯|通讯社|周刊)"
)
_DAY_LINE = Pattern(
    rf"(?:[\u4e00-\u9fffA-Z]{{0,10}} )?(?:{FULL_DATE.pattern}) ?[(]?(?:星期|周)[一二三四五六日天][)]?"
    r"(?: [\u4e00-\u9fff\d ]{2,30})?$"
)
_PAGE_NUMBER = Pattern(r"\d{1,2}$")
_NAME = 28
_FIELDS = ("收费标准", "地址", "电话", "邮箱", "网址", "广告", "截稿", "国内统一", "邮发代号")

_CLOCK = Pattern(r"\d:\d\d|来源")
"""A page of the web says when it was put there; a printed one does not."""
_LONGEST = 90
_SECTION = 14
"""A name of a section or a paper is not longer."""
_HEAD = 12
"""A page header has not more lines."""


def masthead(found: list[Block], index: int) -> int:
    """Where the page header that may begin at `index`, the top of a page, ends; `index` where there is none."""
    end, named = index, False
    for at in range(index, min(index + _HEAD, len(found))):
        block = found[at]
        text = block.text
        if (
            len(text) > _LONGEST
            or block.kind in ("dateline", "byline", "turn", "row", "number")
            or text[-1] in "。！？；"
        ):
            break
        attached = end == at > index and not block.gap
        named = named or _PAPER.match(text) is not None
        if named and not block.gap and len(text) <= _SECTION and FULL_DATE.match(text):
            end = at + 1
            continue
        if _speaks(text, attached) or (attached and (text.startswith(_FIELDS) or _PAGE_NUMBER.match(text))):
            end = at + 1
        elif (
            len(text) > (_NAME if named and at == index else _SECTION)
            or block.kind not in ("plain", "label", "bracket")
            or _field(block)
        ):
            break
    return end


def opens_page(block: Block) -> bool:
    """The line can only be of a page header, wherever it stands."""
    text = block.text
    if len(text) > _LONGEST or block.kind not in ("plain", "date", "label") or text[-1] in "。！？；":
        return False
    if "星期" not in text and "周" not in text and "编" not in text and "校" not in text:
        return False
    return _DAY_LINE.match(text) is not None or len(_STAFF.findall(text)) > 1


def _speaks(text: str, attached: bool) -> bool:
    if _CLOCK.search(text):
        return False
    staff = len(_STAFF.findall(text))
    edition = _EDITION.search(text) is not None
    dates = FULL_DATE.findall(text) if "年" in text or "-" in text or "." in text else []
    dated = len(dates) == 1
    if staff > 1 or staff + dated + edition > 1:
        return True
    if dated and _WEEKDAY.search(text):
        return "~" not in text and "—" not in text
    if attached and (
        staff or _PAPER.match(text) or _WEEKDAY.match(text) or (dated and len(text) <= _SECTION)
    ):
        return True
    if edition:
        return len(text) < _SECTION and not text.endswith(("期", "次"))
    return len(text) < 2 * _SECTION and _LINE.search(text) is not None


def _field(block: Block) -> bool:
    return block.kind == "label" and block.text.startswith(("发布", "日期", "时间", "来源", "作者", "文号"))
