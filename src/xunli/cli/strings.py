"""Every sentence that the command line says: Chinese in listings, English in messages.

They stand here together so that they can be translated together. Help texts are the commands' docstrings.
"""

from xunli.model import Bound, TimeKind

# Messages on standard error
ERROR = "xunli: error: {message}"
NOTE = "xunli: note: {message}"
INTERRUPTED = "interrupted"
SYSTEM_ERROR = "the system refused: {reason}"
BUG = "this is a fault of xunli itself, please report it ({kind}: {error})"
UNDATED = (
    "no publication date in {names}; {today} is taken for it, and dates without a year are read from there; "
    "set it with --published YYYY-MM-DD"
)
STDIN = "standard input"
AND_MORE = " and {count} more"
NO_DATE = "'{value}' is not a date; write it as 2020-06-16"
NO_MOMENT = "'{value}' is not a date or time; write it as 2020-06-16 or 2020-06-16T09:00"
NO_SPAN = "'{value}' is not a length of time; write it as 30d, 2w or 12h"
NO_OUTPUT = "{path}: cannot be written: {reason}"
NO_STDOUT = "standard output is closed"
NOTHING_READ = "no text could be read, so {path} is left as it was"
WRITTEN = "{path}: {count} items written"
WRITTEN_ONE = "{path}: 1 item written"

# Headings of listings
COLUMN_TIME = "时间"
COLUMN_KIND = "类别"
COLUMN_TITLE = "事项"
COLUMN_PLACE = "地点"
COLUMN_SOURCE = "出处"
COLUMN_COUNTDOWN = "倒计时"

# Around listings
STDIN_NAME = "标准输入"
PUBLISHED = "{date} 发布（{origin}）"
PUBLISHED_FROM = {
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
FOUND = "共 {items} 项。"
FOUND_AND_DROPPED = "共 {items} 项，另有 {dropped} 处时间没有列入，xunli explain 说明原因。"
FOUND_NOTHING = "没有找到带日期的事项。"
NOTHING_AHEAD = "到 {until} 为止没有要留意的事项。"

# Times
WEEKDAYS = "一二三四五六日"
WEEKDAY = "周{day}"
DUE = "{when} 截止"
FROM = "{when} 起"
SINCE = "自 {when} 起"
BETWEEN = "自 {first} 至 {last}"
UNTIL = "至 {when}"
EVERY = {"DAILY": "每天", "WEEKLY": "每周", "MONTHLY": "每月", "YEARLY": "每年", "HOURLY": "每小时"}
EVERY_SECOND = {"DAILY": "每 {n} 天", "WEEKLY": "每 {n} 周", "MONTHLY": "每 {n} 个月", "YEARLY": "每 {n} 年"}
REPEATS = "重复"
WORKDAYS = "一至周五"
NTH_WEEKDAY = "第 {n} 个周{day}"
LAST_WEEKDAY = "最后一个周{day}"
DAY_OF_MONTH = "{n} 日"
LAST_DAY = "最后一天"
MONTH = "{n} 月"
COUNT = "共 {n} 次"

# Countdown
TODAY = "今天"
TOMORROW = "明天"
DUE_NEAR = "{day} {clock} 截止"
DUE_NEAR_DAY = "{day}截止"
DUE_IN = "还有 {n} 天截止"
OPENS_NEAR = "{day} {clock} 开放"
OPENS_NEAR_DAY = "{day}开放"
OPENS_IN = "{n} 天后开放"
BEGINS_NEAR = "{day} {clock} 起"
BEGINS_NEAR_DAY = "{day}起"
BEGINS_IN = "{n} 天后起"
HAPPENS_NEAR = "{day} {clock}"
HAPPENS_NEAR_DAY = "{day}"
HAPPENS_IN = "{n} 天后"
ONGOING_NEAR = "进行中，{day} {clock} 结束"
ONGOING_NEAR_DAY = "进行中，{day}结束"
ONGOING_IN = "进行中，还有 {n} 天"

# Explanations
LINE = "第 {line} 行"
READ_AS = "读作"
TAKEN = "采用"
DROPPED = "未采用"
UNACCOUNTED = "没有规则采用，也没有记录原因"
IN_TEXT = "原文"
IMPLIED = "补足 {parts}"
PARSER = "读法 {parser}"
NO_TIMES = "没有找到时间表达。"
MARKED = "【{text}】"
UNKNOWN_TIME = "算不出来"
OPEN = "不限"
HERE = "全部 {times} 处时间，其中 {used} 处成为事项。"
TIME_KINDS = {
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
BOUNDS = {
    Bound.AT: "",
    Bound.FROM: "起",
    Bound.UNTIL: "为止",
    Bound.BEFORE: "之前",
    Bound.AFTER: "之后",
    Bound.WITHIN: "之内",
}
DURATION_PARTS = (("天", 86400), ("小时", 3600), ("分钟", 60), ("秒", 1))
REASONS = {
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
}
