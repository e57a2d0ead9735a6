"""A word for everything that a reader may see."""

import subprocess
import sys

from xunli.export import KIND_LABELS, ROLE_LABELS
from xunli.model import Kind, Role


def test_every_kind_and_role_has_a_word_of_its_own() -> None:
    assert set(KIND_LABELS) == set(Kind)
    assert set(ROLE_LABELS) == set(Role)
    assert len(set(KIND_LABELS.values())) == len(Kind)


def test_the_words_and_the_light_formats_come_without_the_calendar_library() -> None:
    code = "import sys, xunli.export; print('icalendar' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
