"""What the command line says in one language only: English in messages, Chinese in listings.

What `--lang` chooses, times in words among it, is in `words`. Help texts are the commands' docstrings.
"""

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
NOTHING_TO_SHOW = "there is no text to show, so {path} is left as it was"
FILE_WRITTEN = "{path}: written"
TOO_LARGE = (
    "{name}: left out, for a page holds {characters:,} characters and {marks:,} times, items and links at most; "
    "give it a page of its own, or split it"
)
NO_INPUT = "Missing argument 'FILE...': name a file, a directory or an address, or --sources xunli.toml."
CHECK_SOURCES = "correct it and see with: xunli sources check {file}"
CHECK_RULES = "correct the pack and see with: xunli rules check {files}"

# Headings of listings
COLUMN_TIME = "时间"
COLUMN_KIND = "类别"
COLUMN_TITLE = "事项"
COLUMN_PLACE = "地点"
COLUMN_NAME = "名称"
COLUMN_FORM = "形式"
COLUMN_ADDRESS = "位置"
COLUMN_KINDS = "保留的类别"
COLUMN_SOURCE = "出处"
COLUMN_COUNTDOWN = "倒计时"

# Around listings
FOUND = "共 {items} 项。"
FOUND_AND_DROPPED = "共 {items} 项，另有 {dropped} 处时间没有列入，xunli explain 说明原因。"
FOUND_NOTHING = "没有找到带日期的事项。"
NOTHING_AHEAD = "到 {until} 为止没有要留意的事项。"

SOURCES_TOTAL = "{path}：共 {count} 个来源。"
SOURCES_FINE = "{path}：{count} 个来源，没有发现问题。"

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
