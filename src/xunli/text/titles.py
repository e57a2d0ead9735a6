"""Short lines: which can be a headline or a heading, and which of several is the main one."""

from xunli.patterns import Pattern
from xunli.text.blocks import Block

NOTICE = Pattern(
    "(?:公告|通告|通知|启事|声明|公示|办法|规定|细则|倡议书|通报|的函|简章|须知|告示|简讯|短讯|预告|提示|提醒)(?:\\([^()]{1,8}\\))?$"
)
"""What a notice is called."""
ANNEX = Pattern(r"附(?:件|表|录|图)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})? ?(?:[:.、]|$)")
_BODY = Pattern(
    "(?:局|处|院|会|部|公司|中心|办公室|办|大学|学院|学校|小学|中学|幼儿园|队|集团|政府|科|社|馆|站|所|厂|银行|分行|支行|街道|委|庭|署|厅|组|协会)$"
)
_KINDS = frozenset(("plain", "date", "bracket", "emoji", "label", "bar", "markdown", "bold"))
_SUBTITLE = Pattern("(?:涉及|预计|其中|共|最|另|将|并|附|含|均|也|还|去|在|为|给|让|从|自|--)")
_NOT_HEADING = Pattern(r"[，！；。]|~$|\d:\d\d|\d{5}")
_ASIDE = Pattern(r"\([^()]*\)")
_LONGEST = 46
_LONGEST_HEADING = 26
_HALVES = 3
_COLUMN_NAME = 5
"""百姓故事 over a headline is the name of a column."""


def short(block: Block) -> bool:
    """A line of its own, of a headline's length, that ends without a full stop."""
    text = block.text
    return (
        block.kind in _KINDS
        and len(text) <= _LONGEST
        and text[-1] not in "。；:，、…"
        and text[0] != "("
        and "。" not in text
    )


def heading(block: Block, after: Block | None) -> bool:
    """A short line that stands over what comes after it, rather than beside it."""
    text = block.text
    if after is None or block.kind in ("date", "label"):
        return False
    if block.kind in ("markdown", "bold"):
        return True
    if len(text) > _LONGEST_HEADING or _NOT_HEADING.search(_ASIDE.sub("", text)):
        return False
    if block.kind == "bracket":
        return True
    if block.kind == "bar":
        return after.kind != "bar"
    return len(text) > 1 + block.content and block.gap and (not after.gap or block.kind == "plain")


def is_body(text: str) -> bool:
    """A name like that of who issues a notice: 后勤管理处."""
    return len(text) <= _LONGEST and _BODY.search(text) is not None


def names_notice(text: str) -> bool:
    """The title of a notice: 关于召开股东大会的通知."""
    return text.startswith("关于") or NOTICE.search(text) is not None


def main(run: list[Block]) -> int:
    """Index of the headline among the lines over a story; the others are kickers and subtitles."""
    if len(run) < 2 or _SUBTITLE.match(run[1].text):
        return 0
    if names_notice(run[1].text) and not names_notice(run[0].text):
        return 1
    if len(run[0].text) <= _COLUMN_NAME and len(run[1].text) > _COLUMN_NAME + 2:
        return 1
    halves = run[0].text.split(" ")
    even = len(halves) == 2 and abs(len(halves[0]) - len(halves[1])) < _HALVES
    return int(even and " " not in run[1].text and not is_body(halves[0]))
