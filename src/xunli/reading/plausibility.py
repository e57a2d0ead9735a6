"""How much a decoded text looks like Chinese: what tells GB18030, Big5 and UTF-16 apart when several decode.

Decoded with the wrong one, Chinese becomes rare characters, kana, private-use and unassigned ones; with the
right one, most of it is among a few hundred characters and marks. So each has a weight; the mean decides.
"""

import unicodedata
from collections import Counter
from functools import cache

SAMPLE = 20_000
"""About how many characters are looked at, spread over the text; more do not change the answer."""

_MARKS = "，。、：；？！“”‘’（）《》〈〉【】「」『』〔〕…—～·℃×→①②③④⑤⑥⑦⑧⑨●■◆★※○〇\u3000"

_SIMPLIFIED = (
    "的一是了不在有人我他这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然"
    "于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长"
    "儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西"
    "果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许"
    "先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往"
    "何度山觉路带万男边风解叫任金快原吃变通师立象数四失满战远格士音轻目条呢病始达深完今提求清王化空业思切怎非"
    "找片罗钱语元喜曾离飞科言干流欢约各即指合反题必该论交终林请医晚制球决传画保读运及则房早院量苦火布品近坐产"
    "答星精视五连司奇管类未且婚台夜青北队久乎越观落尽形影红百令周吧识步希亚术留市半热送兴造谈容极随演收首根讲"
    "整式取照办强石古华拿计您装似足双尼转诉米称客南领节衣站黑刻统断福城故历惊脸选包紧争另建维绝树系伤示愿持千"
    "史谁准联妇纪基买志静阿诗独复议证截止申网址咨询联络资格费缴考试招聘录取公告通知单位电话地点上午星期举办登录"
    "打印审核面试笔试确认退还规定有关具体负责附件日常工作人员需携带身份及其服务中心有限公司项目标投采购区县镇街村社"
    "号楼层室停供暂恢复列线班次票价免活动参加名额限额以上六七八九零二户请按凭须届届校级组织部门局委厅省政府"
)

_TRADITIONAL = (
    "這個們來時為說國著後會過對學麼發當沒還樣種開總從無現動經長兒愛給間兩親進話與見問點幾將實聲車機氣並別書"
    "體卻電門聽員許寫馬難結樂東記處讓應場報關張認軍歲覺萬邊風變師數滿戰遠輕條達業羅錢語離飛幹歡約題該論終請"
    "醫決傳畫讀運則產視連類檯臺台隊觀盡紅識術熱興談極隨講強華計裝雙轉訴稱領節統斷歷驚臉選緊爭維絕樹係傷願誰"
    "準聯婦紀買靜詩獨復議證網諮詢絡資費繳試錄單話辦舉審筆確認還規關負責務員帶據務標採購區縣鎮號樓層暫恢線價"
    "動參額辦憑須屆級組織廳於內週止開放報名申請地點日期時間公告通知本校學生教師活動講座演唱會市府局課"
)

_WEIGHTS = {
    **dict.fromkeys(_MARKS, 2.0),
    **dict.fromkeys(_SIMPLIFIED + _TRADITIONAL, 3.0),
}


def plausibility(text: str) -> float:
    """Return the mean weight of the characters of `text`: about 2 for Chinese, below 0 for misread text."""
    counts = Counter(text[:: max(1, len(text) // SAMPLE)])
    total = sum(counts.values())
    return sum(_weight(char) * count for char, count in counts.items()) / total if total else 0.0


@cache
def _weight(char: str) -> float:
    known = _WEIGHTS.get(char)
    if known is not None:
        return known
    if char < "\x80":
        return 0.5 if char.isprintable() or char in "\t\n\r\f" else -3.0
    if "\u4e00" <= char <= "\u9fff":
        return 1.0 if _in_first_level(char) else -1.0
    if "\uff01" <= char <= "\uff5e":
        return 1.0
    category = unicodedata.category(char)
    if category in ("Co", "Cn", "Cs", "Cc"):
        return -4.0
    if category[0] in "LM":
        return -2.0
    return 0.0


def _in_first_level(char: str) -> bool:
    """Whether GB 2312 or Big5 has it among its common characters (levels ordered by use)."""
    for encoding, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            lead = char.encode(encoding)[0]
        except UnicodeEncodeError:
            continue
        if first <= lead <= last:
            return True
    return False
