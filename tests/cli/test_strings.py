"""What the command line says for the engine's codes."""

from xunli.cli.strings import REASONS
from xunli.rules import schema


def test_every_reason_has_its_words() -> None:
    assert set(REASONS) == set(schema.REASONS)
