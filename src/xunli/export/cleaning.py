"""Text made fit for files that others parse: no control characters, no halves of surrogate pairs.

A reader of iCalendar or of JSON lines may split at any character that Unicode calls a line break, and
rejects a whole file over one byte that is not UTF-8. So every line break becomes a line feed, other control
characters except the tab are left out, and a lone surrogate becomes U+FFFD.
"""

import re
from typing import Final

_BREAK: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_WRAP_AT_HAN: Final = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])")
_BLANKS: Final = re.compile(r"\s+")


def whole_characters(text: str) -> str:
    """Return the text with each lone surrogate replaced: it can be encoded, and its length is the same."""
    return _SURROGATE.sub("\ufffd", text)


def clean(text: str) -> str:
    """Return the text with line feeds as its only line breaks and tabs as its only other controls."""
    return whole_characters(_CONTROL.sub("", _BREAK.sub("\n", text)))


def one_line(text: str) -> str:
    """Return the text cleaned and on one line; wrapped lines of Chinese join without a blank."""
    return _BLANKS.sub(" ", _WRAP_AT_HAN.sub("", clean(text))).strip()
