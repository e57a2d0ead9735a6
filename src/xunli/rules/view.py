"""One article as the rules see it: what is found in it once and asked for each of its times."""

from bisect import bisect_right
from datetime import date

from xunli.model import Article, Part, Span
from xunli.rules.clauses import clauses
from xunli.rules.compile import CompiledPacks
from xunli.rules.index import WordIndex
from xunli.rules.masks import Masks
from xunli.rules.schema import Drop, Rule
from xunli.rules.scopes import Place, places_around

Hit = tuple[Rule, Span, dict[str, str]]
"""A rule, where its trigger stands, and what the groups of the trigger hold."""


class View:
    """An article with its clauses, the words of the packs in it, and the triggers found so far."""

    def __init__(self, folded: str, article: Article, packs: CompiledPacks, published: date | None) -> None:
        self.folded = folded
        self.article = article
        self.packs = packs
        self.published = published
        heads = [one.span for one in article.sentences if one.part is Part.HEADLINE]
        self.headline = " ".join(folded[slice(*span)] for span in heads) or article.headline
        """As the rules read it: in folded characters, where it stands on the page."""
        self._index = WordIndex(folded, article.span, packs)
        self._masks = Masks(folded, article)
        self._clauses: dict[int, tuple[Span, ...]] = {}
        self._places: dict[int, list[Place]] = {}
        self._hits: dict[Span, list[Hit]] = {}

    def clauses(self, number: int) -> tuple[Span, ...]:
        """The clauses of a sentence."""
        known = self._clauses.get(number)
        if known is None:
            known = self._clauses[number] = clauses(self.folded, self.article.sentences[number].span)
        return known

    def clause_at(self, number: int, position: int) -> Span:
        """The clause of a sentence that holds `position`; the sentence when none does."""
        parts = self.clauses(number)
        at = bisect_right(parts, position, key=_start) - 1
        return parts[at] if at >= 0 and position < parts[at].end else self.article.sentences[number].span

    def places(self, number: int) -> list[Place]:
        """The places that all times of a sentence share."""
        known = self._places.get(number)
        if known is None:
            known = self._places[number] = places_around(self.folded, self.article, number)
        return known

    def drops(self, span: Span) -> tuple[Drop, ...]:
        """The drops that may match inside the stretch, in order."""
        return self.packs.drops_of(self._index.owners(*span))

    def triggers(self, span: Span) -> list[Hit]:
        """The triggers inside a stretch; a rule's `unless` is asked there too."""
        known = self._hits.get(span)
        if known is None:
            known = self._hits[span] = []
            for rule in self.packs.rules_of(self._index.owners(*span)):
                hits = [
                    hit
                    for hit in rule.trigger.finditer(self.folded, *span)
                    if not self._masks.hides(hit.start(), hit.end())
                ]
                if not hits or (rule.unless and rule.unless.search(self.folded, *span)):
                    continue
                for hit in hits:
                    groups = {name: text for name, text in hit.groupdict().items() if text}
                    known.append((rule, Span(*hit.span()), groups))
        return known


def _start(span: Span) -> int:
    return span.start
