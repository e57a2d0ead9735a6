"""What the header of a column, or a label, says of the dates under it: that something opens or closes then."""

import re

from xunli.model import Sentence
from xunli.patterns import Pattern

_CLOSES = Pattern(
    r"截止|截至|结束|关闭|到期|停止|起止|止(?:时间|日期|日)?\Z|ddl|deadline|due|clos|\bend\b|until",
    re.IGNORECASE,
)
_OPENS = Pattern(
    r"开始|起始|开启|开放|开售|启动|起(?:时间|日期|日)?\Z|\bbegin|\bstart|\bopen|\bfrom\b", re.IGNORECASE
)
_DATED = Pattern(r"时\s{0,4}间|日\s{0,4}期|期限|截止|\bdate\b|\btime\b|\bwhen\b|ddl|deadline", re.IGNORECASE)
_PUBLISHED = Pattern(
    r"(?:刊载|刊登|刊发|收录|更新|发布|发表|录入|入库|上传|张贴|创建|最后修改|派发)(?:日期|时间|日)[\s|]*\Z"
)
_NAMED = frozenset(("label", "column"))


def closes(sentence: Sentence, folded: str) -> bool:
    """Whether the column or the label says that its dates are the last ones: 截止日期, 结束时间, DDL."""
    return any(_CLOSES.search(text) for text in _headers(sentence, folded))


def opens(sentence: Sentence, folded: str) -> bool:
    """Whether the column or the label says that its dates are the first ones: 开始时间, Begin."""
    headers = _headers(sentence, folded)
    return any(_OPENS.search(text) and not _CLOSES.search(text) for text in headers)


def dated(sentence: Sentence, folded: str) -> bool:
    """Whether it is a cell of a column of dates, so that what its row names takes place then."""
    headers = (scope.span for scope in sentence.scopes if scope.name == "column")
    return any(_DATED.search(folded, *span) for span in headers)


def published(sentence: Sentence, folded: str) -> bool:
    """Whether it is a cell of a column that says when the rows were put there: 刊载日期, 更新时间."""
    headers = (scope.span for scope in sentence.scopes if scope.name == "column")
    return any(_PUBLISHED.search(folded[slice(*span)]) for span in headers)


def _headers(sentence: Sentence, folded: str) -> list[str]:
    return [folded[slice(*scope.span)].strip(" :：*|") for scope in sentence.scopes if scope.name in _NAMED]
