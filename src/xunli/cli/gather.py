"""What the commands begin with: read every text, extract from each, report those that fail."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from xunli import api
from xunli.cli import strings
from xunli.cli.complain import complain, complain_of_bug, remark
from xunli.errors import InputError, XunliError
from xunli.model import Extraction
from xunli.reading import STDIN, read, sources

_NAMED = 3
"""Texts without a publication date that are named before the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found in the texts that could be read, and whether any could not."""

    found: tuple[Extraction, ...]
    failed: bool


def gather(
    files: Sequence[str], *, published: date | None, today: date, rules: Sequence[str] = ()
) -> Gathered:
    """Return the extractions of `files` in their order; directories and `-` as `sources` has them.

    `rules` are the files of packs to use besides the built-in ones; PackError says what is wrong with them.
    A text that says nothing of its publication is taken to be of `today`, with a remark on stderr; its
    `published_from` is empty.
    """
    extract = api.Extractor.with_rules(rules).extract if rules else api.extract
    found: list[Extraction] = []
    undated: list[str] = []
    failed = False
    for path in sources(files):
        name = strings.STDIN if path == STDIN else str(path)
        try:
            document = read(path)
            extraction = extract(document, published=published)
            if extraction.published is None:
                undated.append(name)
                extraction = replace(extract(document, published=today), published_from="")
            found.append(extraction)
        except InputError as error:
            complain(str(error))
            failed = True
        except XunliError as error:
            complain(f"{name}: {error}")
            failed = True
        except Exception as error:  # noqa: BLE001 - one text must not take the others with it
            complain_of_bug(error, name)
            failed = True
    if undated:
        named = ", ".join(undated[:_NAMED])
        more = strings.AND_MORE.format(count=len(undated) - _NAMED) if len(undated) > _NAMED else ""
        remark(strings.UNDATED.format(names=named + more, today=today))
    return Gathered(tuple(found), failed)
