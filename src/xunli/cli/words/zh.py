"""The words in Chinese."""

from collections.abc import Mapping, Sequence

from xunli.export import labels
from xunli.model import Bound, Kind, Role, TimeKind

LANG = "zh-CN"
ASIDE = "{words}（{aside}）"
SEPARATOR = "、"
COLON = "："

# Around texts
STDIN_NAME = "标准输入"
PUBLISHED = "{date} 发布（{origin}）"
PUBLISHED_FROM: Mapping[str, str] = {
    "caller": "由 --published 指定",
    "metadata": "文件信息",
    "label": "文中标注",
    "header": "页眉日期",
    "signature": "落款日期",
    "dateline": "电头日期",
    "stamp": "文中的更新、发布字样",
    "posts": "帖子时间",
    "line": "文中单独成行的日期",
    "year": "只知道标题里的年份，按年初或学期初算",
}
UNPUBLISHED = "发布日期不明，按 {date} 算"

# Times
WEEKDAYS: Sequence[str] = "一二三四五六日"
WEEKDAY = "周{day}"
DUE = "{when} 截止"
FROM = "{when} 起"
SINCE = "自 {when} 起"
BETWEEN = "自 {first} 至 {last}"
UNTIL = "至 {when}"
EVERY: Mapping[str, str] = {
    "DAILY": "每天",
    "WEEKLY": "每周",
    "MONTHLY": "每月",
    "YEARLY": "每年",
    "HOURLY": "每小时",
}
EVERY_SECOND: Mapping[str, str] = {
    "DAILY": "每 {n} 天",
    "WEEKLY": "每 {n} 周",
    "MONTHLY": "每 {n} 个月",
    "YEARLY": "每 {n} 年",
}
EVERY_WEEK_ON = "每周{days}"
EVERY_SECOND_WEEK_ON = "每 {n} 周周{days}"
REPEATS = "重复"
AND_ON = ""
WORKDAYS = "一至周五"
NTH_WEEKDAY = "第 {n} 个周{day}"
LAST_WEEKDAY = "最后一个周{day}"
DAY_OF_MONTH = "{n} 日"
LAST_DAY = "最后一天"
MONTH = "{n} 月"
COUNT = "，共 {n} 次"
DURATION_PARTS: Sequence[tuple[str, int]] = (
    ("{n} 天", 86400),
    ("{n} 小时", 3600),
    ("{n} 分钟", 60),
    ("{n} 秒", 1),
)

# Explanations
LINE = "第 {line} 行"
READ_AS = "读作"
READING = "{kind} {value} {bound}"
TAKEN = "采用"
DROPPED = "未采用"
UNACCOUNTED = "没有规则采用，也没有记录原因"
IN_TEXT = "原文"
IMPLIED = "补足 {parts}"
PARSER = "读法 {parser}"
NO_TIMES = "没有找到时间表达。"
MARKED = "【{text}】"
UNKNOWN_TIME = "算不出来"
HERE = "全部 {times} 处时间，其中 {used} 处成为事项。"
TIME_KINDS: Mapping[TimeKind, str] = {
    TimeKind.DATE: "日期",
    TimeKind.TIME: "时刻",
    TimeKind.DATETIME: "日期和时刻",
    TimeKind.DATERANGE: "日期段",
    TimeKind.TIMERANGE: "时刻段",
    TimeKind.DATETIMERANGE: "时间段",
    TimeKind.DURATION: "时长",
    TimeKind.SET: "重复",
    TimeKind.HOLIDAY: "节日",
}
BOUNDS: Mapping[Bound, str] = {
    Bound.AT: "",
    Bound.FROM: "起",
    Bound.UNTIL: "为止",
    Bound.BEFORE: "之前",
    Bound.AFTER: "之后",
    Bound.WITHIN: "之内",
}
KINDS: Mapping[Kind, str] = labels.KIND_LABELS
ROLES: Mapping[Role, str] = labels.ROLE_LABELS
IMPLIED_PARTS: Mapping[str, str] = labels.IMPLIED_LABELS
REASONS: Mapping[str, str] = {
    "past": "发布时已经过去",
    "dateline": "消息电头的日期",
    "signature": "落款日期",
    "masthead": "版头日期",
    "publication": "发布日期",
    "statistics": "统计时段",
    "history": "往事",
    "age": "年龄、出生日期条件",
    "condition": "条件，不是事项",
    "validity": "有效期",
    "document name": "文件名中的日期",
    "number": "编号、数字",
    "example": "举例",
    "hotline hours": "咨询电话的服务时间",
    "standing timetable": "没有变化的日常时间",
    "detail": "事项内部的细节",
    "weather": "天气预报",
    "goal": "目标，不是安排",
    "negated": "否定的说法",
    "superseded": "已被新的时间代替",
    "cancelled": "已经取消",
    "duration": "时长，没有起算日",
    "no anchor": "不知道从哪一天算起",
    "vague": "说得笼统",
    "no reference": "没有年份，也不知道发布日期",
    "repeated": "与另一处说的是同一件事",
    "no rule": "没有规则说明这里要做什么",
    "not kept": "来源设定不保留这一类",
}

# Rules
RULE_COLUMNS: Sequence[str] = ("规则", "规则包", "类别", "作用", "接受的时间", "状态", "例子")
NO_ITEM = "排除"
ANY_TIME = "任何时间"
REPLACED = "被 {pack} 的 {by} 替换"
DISABLED = "被 {pack} 停用"
RULES_TOTAL = "共 {rules} 条规则，{drops} 条排除规则。"
CHECKED = "共 {rules} 条规则，{drops} 条排除规则，{examples} 个例子，{result}"
ALL_RIGHT = "没有问题。"
TO_CORRECT = "有 {faults} 处要改正。"

# The page
PAGE = "讯历：日期从哪里来"
PAGE_OF = "{name} · 讯历"
CONTENTS = "目录"
FILE = "文件"
HEADLINE = "标题"
PUBLICATION = "发布日期"
UNKNOWN_PUBLICATION = "不明"
ASSUMED = "文中没有，按此推算"
ITEMS = "事项"
TIMES_IN_TEXT = "时间"
TEXT = "原文"
COUNT_ITEMS = "{items} 项"
COUNT_CANCELLED = "{items} 项，其中 {cancelled} 项已取消"
COUNT_TIMES = "{times} 处：采用 {used}，未采用 {dropped}"
NO_ITEMS = "没有找到带日期的事项。"
ITEM = "事项 {n}"
TIME = "时间 {n}"
TO_TEXT = "见原文"
TO_TOP = "回到页首"
QUOTED = "事项的原话"
LEGEND = "图例"
CANCELLED = "已取消"
NUMBER = "编号"
COLUMNS: Mapping[str, str] = {
    "kind": "类别",
    "role": "性质",
    "title": "事项",
    "when": "时间",
    "place": "地点",
    "contact": "联系方式",
    "url": "网址",
    "note": "备注",
    "replaces": "取代",
    "implied": "推定",
    "rule": "规则",
    "status": "状态",
    "times": "依据",
}
