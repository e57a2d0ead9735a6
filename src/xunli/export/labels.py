"""The Chinese words for kinds, roles and implied parts, as calendars and listings show them."""

from typing import Final

from xunli.model import Kind, Role

KIND_LABELS: Final[dict[Kind, str]] = {
    Kind.EXAM: "考试",
    Kind.ADMIT_CARD: "准考证",
    Kind.REGISTRATION: "报名",
    Kind.PAYMENT: "缴费",
    Kind.REFUND: "退费",
    Kind.REVIEW: "审核",
    Kind.INTERVIEW: "面试",
    Kind.RESULT: "结果公布",
    Kind.PUBLICITY: "公示",
    Kind.APPLICATION: "申报",
    Kind.ADMISSION: "报到",
    Kind.TRANSPORT: "班次",
    Kind.TRAFFIC: "交通管制",
    Kind.OUTAGE: "停水停电",
    Kind.EVENT: "活动",
    Kind.MEETING: "会议",
    Kind.SALE: "发售",
    Kind.TENDER: "招标",
    Kind.EFFECTIVE: "施行",
    Kind.HOLIDAY: "放假",
    Kind.HEALTH: "健康",
    Kind.COURT: "开庭",
    Kind.OTHER: "其他",
}

ROLE_LABELS: Final[dict[Role, str]] = {
    Role.EVENT: "时间",
    Role.WINDOW: "办理期间",
    Role.DEADLINE: "截止",
    Role.START: "起始",
}

IMPLIED_LABELS: Final[dict[str, str]] = {
    "year": "年份",
    "month": "月份",
    "day": "日期",
    "meridiem": "上午或下午",
    "start": "开始时间",
    "end": "结束时间",
    "approximate": "约数",
    "reference": "参照日期",
    "week": "哪一周",
    "weekday": "星期与日期不合",
    "anchor": "起算日",
    "arrangement": "放假安排",
}
"""For the codes of `implied`; a code without an entry is shown as it is."""
