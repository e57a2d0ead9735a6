"""Pages to text: tables taken out, page headers and numbers dropped, columns in order, paragraphs joined."""

from collections.abc import Iterator, Sequence

from xunli.reading.pdf import furniture
from xunli.reading.pdf.columns import Leaf, leaves
from xunli.reading.pdf.lines import Run, body_size, runs
from xunli.reading.pdf.page import Page
from xunli.reading.pdf.paragraphs import text_of as paragraphs
from xunli.reading.pdf.tables import ruled


def text_of(pages: Sequence[Page]) -> str:
    """The text of a document in reading order."""
    body = body_size(glyph for page in pages for glyph in page.glyphs)
    laid = furniture.without([_runs(page, body) for page in pages], [page.height for page in pages])
    return paragraphs(_all(laid, body), body)


def _runs(page: Page, body: float) -> list[Run]:
    glyphs, tables = ruled(page.glyphs, page.rules, body)
    return [*runs(glyphs, body), *tables]


def _all(pages: Sequence[list[Run]], body: float) -> Iterator[Leaf]:
    for found in pages:
        yield from leaves(found, body)
