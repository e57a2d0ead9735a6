"""What the commands begin with: read every text, extract from each, report those that fail."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from xunli import api
from xunli.cli import strings
from xunli.cli.complain import complain, complain_of_bug, remark
from xunli.cli.inputs import Inputs
from xunli.cli.progress import progress
from xunli.errors import InputError, XunliError
from xunli.model import Document, Dropped, Extraction
from xunli.reading.tasks import Task, tasks

if TYPE_CHECKING:
    from xunli.reading.sourcing.source import Source

_NAMED = 3
"""Texts without a publication date that are named before the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found in the texts that could be read, and whether any could not."""

    found: tuple[Extraction, ...]
    failed: bool


def gather(inputs: Inputs, *, published: date | None, today: date, rules: Sequence[str] = ()) -> Gathered:
    """Return the extractions of the inputs in their order; directories and `-` as `sources` has them.

    `rules` are the files of packs to use besides the built-in ones; PackError says what is wrong with them, and
    SourcesError what is with the file of sources. A text that says nothing of its publication is taken to be of
    `today`, with a remark on stderr; its `published_from` is empty.
    """
    gatherer = _Gatherer(
        api.Extractor.with_rules(rules).extract if rules else api.extract, published=published, today=today
    )
    named = inputs.sources()
    ahead = deque(tasks(inputs.files, named, inputs.fetcher, follow=inputs.follow))
    with progress(len(ahead), quiet=inputs.quiet) as bar:
        while ahead:
            task = ahead.popleft()
            bar.begins(task.name)
            ahead.extendleft(reversed(gatherer.read(task)))
            bar.ends(len(ahead))
    undated = gatherer.undated
    if undated:
        names = ", ".join(undated[:_NAMED])
        more = strings.AND_MORE.format(count=len(undated) - _NAMED) if len(undated) > _NAMED else ""
        remark(strings.UNDATED.format(names=names + more, today=today))
    return Gathered(tuple(gatherer.found), gatherer.failed)


class _Gatherer:
    """Reads one thing after the other and tells of each that fails."""

    def __init__(self, extract: Callable[..., Extraction], *, published: date | None, today: date) -> None:
        self.found: list[Extraction] = []
        self.undated: list[str] = []
        self.failed = False
        self._extract = extract
        self._published = published
        self._today = today

    def read(self, task: Task) -> tuple[Task, ...]:
        """Extract from what the task gives; return what is to be read because of it."""
        further: tuple[Task, ...] = ()
        with self._reporting(task.name):
            loaded = task.run()
            further = loaded.tasks
            for document in loaded.documents:
                name = task.name if len(loaded.documents) == 1 else document.source
                with self._reporting(name):
                    self._take(document, name, task.source)
        return further

    def _take(self, document: Document, name: str, source: "Source | None") -> None:
        published = self._published
        if published is None and source is not None and source.published is not None:
            published = source.published.of(document.url, document.source)
        extraction = self._extract(document, published=published)
        if extraction.published is None:
            self.undated.append(name)
            extraction = replace(self._extract(document, published=self._today), published_from="")
        self.found.append(extraction if source is None else as_wanted(extraction, source))

    @contextmanager
    def _reporting(self, name: str) -> Iterator[None]:
        try:
            yield
        except InputError as error:
            complain(str(error))
            self.failed = True
        except XunliError as error:
            complain(f"{name}: {error}")
            self.failed = True
        except Exception as error:  # noqa: BLE001 - one text must not take the others with it
            complain_of_bug(error, name)
            self.failed = True


def as_wanted(extraction: Extraction, source: "Source") -> Extraction:
    """The extraction with the items that its source keeps, and with the source's place where an item has none.

    The times of the others are accounted for with the reason `not kept`.
    """
    kept = [item for item in extraction.items if not source.kinds or item.kind in source.kinds]
    used = {span for item in kept for span in item.times}
    told = {drop.time.span if drop.time is not None else drop.span for drop in extraction.dropped}
    left = {span for item in extraction.items for span in item.times} - used - told
    unkept = [
        Dropped(time.text, time.span, "not kept", time) for time in extraction.times if time.span in left
    ]
    return replace(
        extraction,
        items=tuple(replace(item, place=item.place or source.place or None) for item in kept),
        dropped=tuple(sorted((*extraction.dropped, *unkept), key=lambda drop: drop.span)),
    )
