"""Whether a doubtful reading stands where a date would: 7.26 is a date in a table, not in a price or a score."""

import re

from xunli.temporal.token import Draft

BEFORE = re.compile(r"(?:^|[\s(\[【:,、;|至~-]|于|自|从|在|即|为|定|到|报|期|间|日|截至|截止)$")
AFTER = re.compile(r"\s*(?:$|[\s)\]】|,，。;；、:]|前|后|起|止|至|开|上午|下午|晚|[-~]|周|星期|\()")
NUMBERED = re.compile(r"^\s*$")


def plausible(text: str, start: int, end: int, draft: Draft) -> bool:
    """Whether a date written like a number reads as a date here."""
    if draft.guard == "one":
        return False
    point = draft.first
    if point is not None and (point.clock is not None or point.weekday is not None):
        return True
    if draft.guard in ("short", "yearmonth"):
        return True
    if draft.guard == "compact":
        return not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
    before = text[max(0, start - 2) : start]
    if not BEFORE.search(before) or not AFTER.match(text, end):
        return False
    if draft.guard == "decimal":
        line = text.rfind("\n", 0, start) + 1
        return (
            not NUMBERED.match(text[line:start])
            or draft.last is not None
            or text[end : end + 1] in ("\t", "(", "")
        )
    return True
