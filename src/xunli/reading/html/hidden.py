"""What of a page no reader sees, and what is there to move about the site."""

import re

from xunli.reading.html.tree import Node, words

_UNSEEN = words(
    "head script style noscript template iframe object embed applet svg math canvas video audio map noframes"
    " input select option datalist button textarea progress meter rp rt link meta base title"
)
_MOVING = words("nav footer aside menu dialog")
_ROLES = words(
    "navigation contentinfo search complementary banner menu menubar toolbar dialog alertdialog tablist"
)
_NO_DISPLAY = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
_SHOWN_BY_SCRIPT = "js_content"
"""WeChat hides the article until its script has run."""


def hide(root: Node) -> None:
    """Mark as gone what a browser does not show, and controls."""
    for node in root.all():
        node.gone = node.tag in _UNSEEN or _is_hidden(node)


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    if not attributes or attributes.get("id") == _SHOWN_BY_SCRIPT:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or _NO_DISPLAY.search(attributes.get("style", "")) is not None
    )


def moves_about(node: Node) -> bool:
    """Whether the element says by its name or role that it is no part of the content."""
    return node.tag in _MOVING or node.attributes.get("role", "").lower() in _ROLES
