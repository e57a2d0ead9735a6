"""Whether a doubtful reading stands where a date would: 7.26 is a date in a table, not in a price or a score."""

from xunli.model import Bound
from xunli.patterns import Pattern
from xunli.temporal.token import Draft

BEFORE = Pattern(
    r"(?:^|[(\[【:,，、;；|至~。\t\n-]|[^A-Za-z\d]\s|于|自|从|在|即|为|定|到|报|期|间|日|截至|截止)$"
)
AFTER = Pattern(r"\s*(?:$|[\s)\]】|,，。;；、:]|前|后|起|止|至|开|上午|下午|晚|[-~]|周|星期|\()")
PART_OF_CODE = Pattern(r"[A-Za-z\d.]\s?$")
MEASURE = Pattern(
    r"[\d%℃°.]|个|万|亿|元|倍|米|公|千|度|分|秒|小时|天|年|折|吨|升|岁|级|版|亩|平|人|次|点|:|比"
)
NUMBERED = Pattern(r"^\s*$")


def _proper(text: str) -> bool:
    """Whether `text` can be a part of a whole: 3/4, but not 12/1 or 2/15."""
    top, _, bottom = text.partition("/")
    return bottom.isdigit() and int(top) < int(bottom) <= 12


def plausible(text: str, start: int, end: int, draft: Draft) -> bool:
    """Whether a date written like a number reads as a date here."""
    if draft.guard in ("one", "tail"):
        return False
    if draft.guard == "few":
        return text[start - 1 : start] not in tuple("意下列有这几提说讲强出了调")
    point = draft.first
    if point is not None and (point.clock is not None or point.weekday is not None):
        return True
    if draft.guard == "years":
        return text[end : end + 1] == "年" or text[start - 1 : start] in tuple("从自在于间")
    if draft.guard in ("fraction", "decimal", "dash") and (
        draft.last is not None or draft.bound is not Bound.AT
    ):
        return not PART_OF_CODE.search(text[max(0, start - 2) : start]) and not MEASURE.match(text, end)
    if draft.guard in ("short", "yearmonth"):
        return True
    if draft.guard == "compact":
        return not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
    if draft.guard == "dash" and "-" in (text[start - 1 : start], text[end : end + 1]):
        return False
    before = text[max(0, start - 2) : start]
    if not BEFORE.search(before) or not AFTER.match(text, end):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start], text[end : end + 2]
    if draft.guard == "fraction" and draft.last is None and not line[0].strip() and not line[1].strip():
        return not _proper(text[start:end])
    if draft.guard == "decimal":
        return not NUMBERED.match(line[0]) or draft.last is not None or line[1][:1] in ("\t", "(", "")
    return True
