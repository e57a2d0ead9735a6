"""Members of a list whose unit stands only at its end: the 5 of 9月3、5、10日."""

from xunli.temporal.parsers.lunar import LunarDate
from xunli.temporal.refiners.dates import touching
from xunli.temporal.token import PointToken, Token, Word, WordToken


def keep_members(tokens: list[Token], text: str) -> list[Token]:
    """A bare number followed by a list word and another time is a time of its own."""
    for i in range(len(tokens) - 3, -1, -1):
        token, word, following = tokens[i : i + 3]
        if _lunar_member(token, word, following) and touching(tokens, i, i + 2):
            assert isinstance(following, PointToken)  # noqa: S101 - checked above
            following.form, following.guard = "lunar_day", ""
        if (
            isinstance(token, PointToken)
            and token.form == "bare"
            and isinstance(word, WordToken)
            and word.word is Word.LIST
            and text[word.start] in "、和及"
            and isinstance(following, PointToken)
            and following.form != "bare"
            and touching(tokens, i, i + 2)
        ):
            token.form = "listed"
    return tokens


def _lunar_member(token: Token, word: Token, following: Token) -> bool:
    """腊月二十八、二十九: a number behind a lunar day."""
    return (
        isinstance(token, PointToken)
        and bool(token.point.dates)
        and isinstance(token.point.dates[-1], LunarDate)
        and isinstance(word, WordToken)
        and word.word is Word.LIST
        and isinstance(following, PointToken)
        and following.form == "tail"
    )
