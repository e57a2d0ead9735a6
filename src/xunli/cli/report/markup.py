"""HTML that is well-formed by construction: what is not `Html` is text, and text is escaped."""

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Final

from xunli.cli.inert import inert

_VOID: Final = frozenset({"br", "meta"})
_LINKED: Final = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)


class Html(str):
    """Markup that is ready to be written. Joined with `+` or a format it is text again, so use `join`."""

    __slots__ = ()


Content = Html | str | None


def join(parts: Iterable[Content]) -> Html:
    """Return the parts one behind the other: markup as it is, text escaped and on one line."""
    return Html("".join(map(_markup, parts)))


def element(name: str, /, *content: Content, **attributes: str | int | None) -> Html:
    """Return an element. `class_` stands for `class`, `data_n` for `data-n`; a `None` is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{join(content)}</{name}>")


def verbatim(text: str) -> Html:
    r"""Return the text as it is, its line breaks too; what could act on the page is shown as its code (`\u202e`).

    Line breaks are line feeds, which is what an HTML parser makes of all of them.
    """
    return Html("".join(map(_character, text.replace("\r\n", "\n"))))


def linked(address: str) -> Html:
    """Return a link where the address is one that a browser may safely be sent to, else its text."""
    if _LINKED.fullmatch(address) and inert(address) == address:
        return element("a", address, href=address, rel="noreferrer nofollow")
    return join([address])


def numbered(number: int, class_: str, place: str | None, title: str) -> Html:
    """Return a number that leads to a place of the page, or, where there is none, the number alone."""
    if place is None:
        return element("span", str(number), class_=class_)
    return element("a", str(number), class_=class_, href=place, title=title)


def _markup(part: Content) -> str:
    return part if isinstance(part, Html) else _text(part or "")


def _text(text: str) -> str:
    return escape(inert(text))


@cache
def _character(char: str) -> str:
    if char in "\r\n":
        return "\n"
    shown = inert(char)
    if char == "\t" or not shown:  # invisible characters are harmless, and the text is to stay as it is
        return char
    return escape(char) if shown == char else element("span", shown, class_="code")
