"""The identity of an item: where it stands, never when it is or what it is called."""

import hashlib
from collections import Counter

from xunli.model import Document
from xunli.patterns import Pattern

_VARIABLE = Pattern(r"[\d\s〇零一二三四五六七八九十百年月日号时点分周星期上下午:：.\-—–~/]+")


def source_of(document: Document) -> str:
    """What the UIDs of a document begin with: where it came from, or for a bare string what it says."""
    return (
        document.source
        or "text:" + hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    )


class Identities:
    """Makes the UIDs of one document: from its source, the headline, the rule and the item's turn among those."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._turns: Counter[tuple[str, str]] = Counter()

    def next(self, headline: str, rule: str) -> str:
        """The UID of the next item of `rule` under `headline`; a changed date in the headline changes nothing."""
        slot = (_VARIABLE.sub("", headline), rule)
        turn = self._turns[slot]
        self._turns[slot] += 1
        name = "\x1f".join((self._source, *slot, str(turn)))
        return hashlib.sha256(name.encode()).hexdigest()[:24] + "@xunli"
