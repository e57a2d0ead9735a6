"""What stands before the root of an XML document, read without an XML parser.

A feed is known by its root, and what hostile XML works with, entities of its own, is declared before it. So this
is looked at first, in one pass over the text, and no parser ever sees a declaration.
"""

import re
from typing import NamedTuple

_BLANK = re.compile(r"[\s\ufeff]*")
_NAME = re.compile(r"<([^\W\d][\w.-]*(?::[^\W\d][\w.-]*)?)(?=[\s/>])")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[<>\"']*(?:\"[^\"]*\"[^\[<>\"']*|'[^']*'[^\[<>\"']*)*", re.IGNORECASE)


class Prolog(NamedTuple):
    """Where the root begins and what it is called."""

    root: str
    start: int
    declared: bool
    """Whether the document begins as XML does, with `<?xml`."""
    declares: bool
    """Whether the document type has declarations of its own; then `root` is the name that it gives, or empty."""


def prolog(text: str) -> Prolog | None:
    """What stands before the first element of `text`; `None` where that is no XML."""
    at = _BLANK.match(text).end()  # type: ignore[union-attr]  # it matches anything
    declared = text.startswith("<?xml", at)
    while True:
        if text.startswith("<?", at):
            end = text.find("?>", at) + 2
        elif text.startswith("<!--", at):
            end = text.find("-->", at + 4) + 3
        elif doctype := _DOCTYPE.match(text, at):
            end = doctype.end() + 1
            if text[doctype.end() : end] == "[":
                words = doctype[0].split()
                return Prolog(words[1] if len(words) > 1 else "", at, declared, True)
            if text[doctype.end() : end] != ">":
                return None
        else:
            name = _NAME.match(text, at)
            return Prolog(name[1], at, declared, False) if name else None
        if end <= at:  # it was not found
            return None
        at = _BLANK.match(text, end).end()  # type: ignore[union-attr]


def is_feed(before: Prolog, text: str) -> bool:
    """Whether the root is that of RSS or Atom."""
    root = before.root.rpartition(":")[2].lower()
    if root == "rdf":
        return "purl.org/rss" in text or "netscape.com/rdf" in text
    return root in ("rss", "feed")
