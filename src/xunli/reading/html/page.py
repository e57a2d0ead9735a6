"""The stages from the bytes of a page to its document, in their order."""

from xunli.errors import InputError
from xunli.model import Document, Link, Span
from xunli.reading.html.charset import text_of
from xunli.reading.html.content import content
from xunli.reading.html.hidden import hide
from xunli.reading.html.metadata import Metadata, metadata
from xunli.reading.html.render import Renderer
from xunli.reading.html.sniff import is_html
from xunli.reading.html.tree import parse
from xunli.reading.reader import Reader, missing

_TOP = 600
"""A title stands within so many characters of the content, or is put before it."""


def document(data: bytes, name: str, *, charset: str | None = None, url: str = "") -> Document:
    """The main text of a page with what the page says of itself.

    `charset` is the Content-Type of the answer it came in, `url` where it was fetched from. Raises `InputError` for
    what has no text, too many tags, or elements too deep inside each other; `MissingExtraError` without lxml.
    """
    text = text_of(data, name, charset)
    try:
        root = parse(text, name)
    except ModuleNotFoundError:
        raise missing(name, "html", "an HTML page") from None
    hide(root)
    about = metadata(root, url)
    main, containers = content(root)
    shown = Renderer(about.base).render(main)
    if not shown.text:
        raise InputError(
            f"{name}: is a page without text (it may be drawn by scripts); save what it shows as text"
        )
    body, links = _with_title(shown.text, shown.links, about, containers)
    return Document(
        text=body,
        source=name,
        title=about.title,
        published=about.published,
        published_from="metadata" if about.published else "",
        url=about.url,
        links=tuple(links),
    )


def _with_title(text: str, links: list[Link], about: Metadata, containers: int) -> tuple[str, list[Link]]:
    """The title goes first where the content of one article lacks it."""
    if not about.stated or containers > 1 or _squeezed(about.title) in _squeezed(text[:_TOP]):
        return text, links
    before = about.title + "\n\n"
    by = len(before)
    return before + text, [Link(Span(span.start + by, span.end + by), to) for span, to in links]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _read(data: bytes, name: str) -> tuple[Document, ...]:
    return (document(data, name),)


READER = Reader("an HTML page", (".html", ".htm", ".shtml"), is_html, _read)
