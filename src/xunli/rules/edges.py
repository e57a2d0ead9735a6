"""The words around a time that say whether something begins or ends then."""

from xunli.patterns import Pattern

_BEGIN = (
    "起|开始|开学|开课|开班|开营|启动|启用|开启|打开|开幕|开通|开展|开赛|开售|开放|开门|开馆|开张|开市|开闸|首演|动工|开工|施工|上线"
    "|停止|暂停|关闭|封闭|停运|停航|停用|围挡|亮相|亮灯|出摊"
)
_END = "截止|截稿|为止|止|结束|关闭|关停|闭幕|收官|收摊|落幕|谢幕|收盘|关门|撤展|完工|竣工|恢复|解除|到期|停止|终止"
_OPENS = Pattern(rf"[^，,。；;]{{0,14}}(?:{_BEGIN})")
_CLOSES_AFTER = Pattern(rf"(?:[（(][^（()）]{{0,12}}[)）])?.{{0,3}}?(?:{_END})")
_CLOSES_BEFORE = Pattern(r"(?:[到至]|截至|截止|截止时间[为是]?|持续到|延续到)\Z")
_LIMIT_BEFORE = Pattern(
    r"(?:截止(?:时间|日期|日)?|截至|最晚|最迟|不晚于|不迟于|不超过|不得晚于|不得超过)[^，,。；;\d]{0,16}\Z"
)
_LIMIT_AFTER = Pattern(
    r"(?:[（(][^（()）]{0,10}[)）])?(?:之前|以前|(?:下班|放学|天黑)?前(?!往|来|去|后)|截止|为止|止(?!步))"
)
_MUST_AT = Pattern(r"(?:请|须|应|务必)[^，。；]{0,3}[在于]\Z")
_FIRST_AFTER = Pattern(r"(?:[（(][^（()）]{0,10}[)）])?(?:首航|首发|首班|首场|首次|首趟)")
_FIRST_BEFORE = Pattern(r"(?:第一[趟场班次期]|首[趟场班次期])(?:是|为|定于|在)\Z")
_ONLY_ON = Pattern(r"(?:只在|仅在|只逢|每逢|逢)\Z")
_AGAIN = Pattern(r"(?:往后|以后|此后|之后|随后)[，,]?\Z")
_JOINED = Pattern(r"(?:文件)?(?:递交|提交)?(?:截止)?(?:时间|日期)?(?:及|和|与|暨|、)")
_LASTS = Pattern(r"(?:持续|一直|延续|直|连续)[^，。；]{0,4}\Z")
_CHANGED = Pattern(r"(?:提前|提早|推迟|推后|延后|延迟|延长|顺延|调整|变更|更正|修改|改)(?:[为到至成在于])?\Z")
_MOVED = Pattern(
    r"(?:改期|改时间|调整|变更|更正|修改|改|提前|提早|(?P<may_last>推迟|推后|延后|延迟|延期|顺延))\Z"
)
_LIMITED = Pattern(
    r"报名|申报|申请|征集|征求|提交|报送|递交|缴费|缴纳|受理|办理|截止|期限|有效|预约|公示|登记|注册|投稿|开放|营业"
    r"|展览|展期|活动期|服务期|封闭|停运|停水|停电|管制|施工"
)
"""What lasts until a time; put off, it lasts longer and does not happen later."""
_SAME_DAY = Pattern(r"(?:当[日天晚]|同[日天]|次日|翌日|第二天|当天?[上下]午)")
_SPELL_OPEN = Pattern(
    r"[^，,、。；;]{0,12}(?:开始|开门|开馆|开园|开放|开市|开|亮灯|出摊|起飞|起|发车|入场|营业|打开|集合|签到|报到|见面|进场|开席|出发)[，,、]?"
    r"(?:计划|预计|直到|至|到)?"
)
_SPELL_CLOSE = Pattern(
    r"(?:前)?(?:交卷|结束|关门|关闭|闭馆|闭园|熄灯|收摊|到达|到|抵达|止|恢复|打烊|散场|收市|落幕)"
)


def opens(gap: str) -> bool:
    """Whether the words after a time, up to the next one, say that something begins."""
    return _OPENS.match(gap) is not None


def closes(before: str, after: str) -> bool:
    """Whether the words around a time say that something ends."""
    return _CLOSES_BEFORE.search(before) is not None or _CLOSES_AFTER.match(after) is not None


def last_chance(before: str, after: str) -> bool:
    """Whether the words around a point of time say that it is the last one: 截止时间为, 最晚不超过, …前."""
    if _MUST_AT.search(before) and after.startswith("前来"):  # 请在8月20日前｜来中心
        return True
    if changed(before) and "截止" in before:
        return True
    return _LIMIT_BEFORE.search(before) is not None or _LIMIT_AFTER.match(after) is not None


def first_of_series(before: str, after: str) -> bool:
    """Whether a day is said to be the first of a repeat: 10月27日首航, 第一趟是4月12日."""
    return _FIRST_AFTER.match(after) is not None or _FIRST_BEFORE.search(before) is not None


def only_on(before: str) -> bool:
    """Whether the weekday after these words is one of each week: 只在周五、周六."""
    return _ONLY_ON.search(before) is not None


def again(before: str) -> bool:
    """Whether a repeat is said to go on from what was told before it: 往后每隔一个周日."""
    return _AGAIN.search(before) is not None


def joined(gap: str) -> bool:
    """Whether two triggers with `gap` between them are told in one breath: 截止时间及开标."""
    return _JOINED.fullmatch(gap) is not None


def lasts(before: str) -> bool:
    """Whether the words before an end say that something goes on until then: 灯会将持续到3月3日."""
    return _LASTS.search(before) is not None


def changed(before: str) -> bool:
    """Whether the time after these words is the new one: 由6:30提前到5:50."""
    return _CHANGED.search(before) is not None


def moved(before: str, text: str) -> bool:
    """Whether a time is the new one of something that happens then: 讲座改期到3月20日; not a limit put off."""
    if not text.startswith(("到", "至")) or (found := _MOVED.search(before)) is None:
        return False
    return found["may_last"] is None or _LIMITED.search(before) is None


def spans(gap: str, after: str) -> bool:
    """Whether two clock times with `gap` between them are the two ends of a spell: 9:00开门，21:00关门."""
    return _SPELL_OPEN.fullmatch(gap) is not None and _SPELL_CLOSE.match(after) is not None


def same_day(text: str) -> bool:
    """Whether an expression takes its day from the one before: 当日6:50."""
    return _SAME_DAY.match(text) is not None
