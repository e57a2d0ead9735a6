"""Whether packs are right and do what their examples say: for `xunli rules check` and for tests of your own packs."""

from xunli.testing.check import Report, check_rules
from xunli.testing.examples import miss
from xunli.testing.standing import Standing, Status, standing

__all__ = ["Report", "Standing", "Status", "check_rules", "miss", "standing"]
