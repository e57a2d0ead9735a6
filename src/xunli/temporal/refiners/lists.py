"""Members of a list whose unit stands only at its end: the 5 of 9月3、5、10日."""

from xunli.temporal.refiners.dates import touching
from xunli.temporal.token import PointToken, Token, Word, WordToken


def keep_members(tokens: list[Token], text: str) -> list[Token]:
    """A bare number followed by a list word and another time is a time of its own."""
    for i in range(len(tokens) - 3, -1, -1):
        token, word, following = tokens[i : i + 3]
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
