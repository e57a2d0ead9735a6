"""The bytes of a calendar: lines as RFC 5545 wants them, whatever the text; the same bytes everywhere."""

import hashlib
import os
import subprocess
import sys
import unicodedata
from itertools import product
from pathlib import Path

from export_factory import an_item, at, found
from hypothesis import given
from hypothesis import strategies as st
from reading_back import component, physical_lines, strict_event

from xunli.export import to_ical

AWKWARD = "\\nN;,:\"' \t\r\n\x00\x0b\x1b\x7f\x85\u2028\u2029\ufeff\ud800\udfff汉字①👨\u200d👩\u200d👧🇨🇳é"
any_text = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(AWKWARD)), min_size=1)


def visible(text: str) -> str:
    """What is left of a text when blanks and controls do not count and broken characters are all alike."""
    kept = (c for c in text if not c.isspace() and unicodedata.category(c) != "Cc")
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in kept)


@given(title=any_text, quote=any_text, place=any_text, note=any_text, contact=any_text, name=any_text)
def test_any_text_gives_lines_as_the_standard_wants_them(
    title: str, quote: str, place: str, note: str, contact: str, name: str
) -> None:
    item = an_item(title=title, quote=quote, place=place, note=note, contact=contact)
    data = to_ical([found(item)], name=name)
    for line in physical_lines(data):
        assert len(line) <= 75
        characters = line.decode("utf-8")  # a character cut in two would not decode
        assert not any(unicodedata.category(c) == "Cc" and c != "\t" for c in characters)
    assert not data.startswith("\ufeff".encode())


@given(title=any_text, quote=any_text, place=any_text, note=any_text)
def test_any_text_is_read_back_as_it_was(title: str, quote: str, place: str, note: str) -> None:
    data = to_ical([found(an_item(title=title, quote=quote, place=place, note=note))])
    strict, loose = strict_event(data), component(data)
    assert visible(strict.summary or "") == visible(title) or not visible(title)
    assert visible(strict.location or "") == visible(place)
    assert visible(quote) in visible(strict.description or "")
    assert visible(note) in visible(strict.description or "")
    assert (str(loose["summary"]), str(loose["description"])) == (strict.summary, strict.description)


GOLDEN = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//xunli//xunli//ZH
CALSCALE:GREGORIAN
NAME:讯历
X-WR-CALNAME:讯历
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19700101T000000
TZNAME:CST
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:班次：甲站→乙站
DTSTART;TZID=Asia/Shanghai:20200616T100000
DTEND;TZID=Asia/Shanghai:20200616T100000
DTSTAMP:20200615T160000Z
UID:bus@test
RRULE:FREQ=DAILY;UNTIL=20200905T155959Z
CATEGORIES:考试
CONTACT:0533-0000000
DESCRIPTION:「从6月16日起\\,甲站至乙站上午10点发车」\\n说
 明：恢复时间另行通知\\n联系方式：0533-0000000\\n提示：原
 文未写明年份，由程序推定。\\n出处：甲市事业单位7月26
 日笔试\\n来源：page.txt，2020年6月16日发布
LOCATION:甲站
STATUS:CONFIRMED
TRANSP:OPAQUE
X-XUNLI-KIND:exam
X-XUNLI-QUOTE:从6月16日起\\,甲站至乙站上午10点发车
X-XUNLI-ROLE:event
X-XUNLI-RULE:exam.written
END:VEVENT
END:VCALENDAR
"""


def test_physical_lines_of_a_departure() -> None:
    item = an_item(
        uid="bus@test",
        title="班次：甲站→乙站",
        start=at("2020-06-16T10:00"),
        end=None,
        rrule="FREQ=DAILY;UNTIL=20200905T235959",
        place="甲站",
        contact="0533-0000000",
        note="恢复时间另行通知",
        quote="从6月16日起,甲站至乙站上午10点发车",
    )
    assert to_ical([found(item)]).decode("utf-8") == GOLDEN.replace("\n", "\r\n")


WRITE_EVERYTHING = """
import sys
from export_factory import a_deadline, an_item, at, day, found
from xunli import export
pages = [
    found(an_item(place="甲"), a_deadline(day("2020-09-10")), an_item(uid="s", rrule="FREQ=DAILY")),
    found(an_item(uid="x", start=at("1988-07-01T09:00"), end=None), source="b.txt", published=None),
]
sys.stdout.buffer.write(export.to_ical(pages))
for text in (export.to_json(pages), export.to_ndjson(pages), export.to_csv(pages)):
    sys.stdout.buffer.write(text.encode("utf-8"))
"""


def test_the_same_bytes_under_any_hash_seed_zone_and_locale(tmp_path: Path) -> None:
    script = tmp_path / "write_everything.py"
    script.write_text(WRITE_EVERYTHING, "utf-8")
    digests = set()
    for seed, zone, language in product(("0", "1"), ("UTC", "America/New_York"), ("C", "zh_CN.GB18030")):
        surroundings = {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LANG": language,
            "LC_ALL": language,
            "PYTHONUTF8": "0",
        }
        run = subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, **surroundings, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        )
        digests.add(hashlib.sha256(run.stdout).hexdigest())
    assert len(digests) == 1
