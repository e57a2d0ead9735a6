"""Who wrote a story and where it was filed: bylines, datelines, picture credits."""

from xunli.patterns import Pattern

HAN = "\u4e00-\u9fff"
_OUTLET = rf"[{HAN}A-Za-z]{{1,14}}?[报网社台刊站端]|本[报网社台刊站]"
_ROLE = (
    r"(?:见习|实习|特约|首席|全媒体|融媒体?|驻[^\s:，。]{1,6})?"
    r"(?:记者|通讯员|实习生|评论员|摄影|撰文|作者|特派员|采访人员)"
)
_DAY = r"(?:(?:\d{4} ?年 ?)?\d{1,2} ?月 ?)?\d{1,2} ?日"

DATELINE = Pattern(
    rf"[(【〔\[]?(?:据|综合)?(?:"
    # 某报某地6月15日讯, 本报4月6日讯
    rf"(?:{_OUTLET})?[^\s:，。；、“”《》()\d]{{0,8}}?{_DAY} ?(?:综合|专)?(?:讯|电(?![{HAN}]))"
    # 本报讯, 证券日讯
    rf"|(?:{_OUTLET}|[{HAN}]{{2,6}}日)[{HAN}]{{0,4}}?(?:综合|专)?讯"
    # 【专讯】, 【明报专讯】, (星岛日报报道)
    rf"|(?<=[【〔\[(])(?:[{HAN}]{{2,8}}(?<![短简快资喜通音])|专)(?:讯|专电|报道|报导)(?=[】〕\])])"
    # 新华社北京3月1日电
    rf"|[{HAN}]{{0,6}}[社网][{HAN}]{{0,6}}(?:{_DAY} ?)?(?:综合|专)?电(?=[ (:\"“]|记者|据|题)"
    # 〔记者王小明/台北报道〕
    rf"|(?:{_OUTLET})?{_ROLE}[^，。；\n]{{1,24}}?(?:报导|报道|[讯电])(?=[)】〕\]])"
    rf")[)】〕\]]?(?=[ (:【\[)\"“]|(?<=[报网社刊台日 ]讯)|(?<=[日 ][讯电])|(?<=[)】〕\]]))"
    rf"|[(【〔\[](?:{_OUTLET})?{_ROLE}[^()【】〔〕\[\]]{{1,50}}[)】〕\]](?=[^\s])"
)
"""What a story begins with, at the start of its first paragraph."""

INLINE_CREDIT = Pattern(
    rf" *(?:[(【〔](?=[^()【】〔〕]*(?:记者|通讯员|实习生|摄影|作者|报道|报导))[^()【】〔〕\n]{{1,80}}[)】〕]:?"
    rf"|(?:{_ROLE} ?(?:[{HAN}·]{{2,4}} )+)+(?:报道 ?|报导 ?)?)"
)
"""What may follow or precede a dateline in its line: (记者 周沐 通讯员 田小禾), 记者 鲍望舒 摄影 李维."""

_NAMES = rf"(?:[{HAN}·]{{2,4}}(?:[ 、/,，]+|(?=[)】〕\]]|$|文|摄|报道|报导|图)))"
_WORK = "文/图|图/文|文图|图文|文|图|摄|摄影|报道|报导|整理|供图|编译|执笔"
_CREDIT = rf"(?:(?:{_OUTLET})?{_ROLE}|{_WORK})[ :/]*{_NAMES}{{0,6}}"
_BYLINE = Pattern(rf"[(【〔□■◎]? ?(?![ /、])(?:[ /、]*{_CREDIT}){{1,6}}[)】〕]?$")
_AUTHOR = Pattern(rf"□ ?[{HAN}·]{{2,4}}$")
_LONGEST_BYLINE = 64

_PICTURE_ENDS = (" 摄", " 摄)", "供图)", "供图", "日摄)")


def is_byline(body: str) -> bool:
    """A whole line of names: 记者 刘文思 报道, □记者 苏打, 文/图 记者 毛琳琳 通讯员 刘力."""
    if body[0] == "□":
        return _AUTHOR.match(body) is not None or _BYLINE.match(body[:_LONGEST_BYLINE]) is not None
    return (
        len(body) <= _LONGEST_BYLINE
        and not any(mark in body for mark in "，。；！？")
        and bool(_BYLINE.match(body))
    )


def is_picture_credit(body: str) -> bool:
    """The line ends as a caption does: … 本报记者 吉安 摄."""
    return body.endswith(_PICTURE_ENDS)


def dateline_end(body: str) -> int:
    """Where the dateline at the start of a paragraph ends, its byline not included; 0 where there is none."""
    match = DATELINE.match(body)
    if match is None and (credit := INLINE_CREDIT.match(body)) and credit.end():
        match = DATELINE.match(body, credit.end())
    return match.end() if match else 0
