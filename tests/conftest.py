"""Settings for every test: property tests run alike each time, and a slow machine does not fail them."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from web_server import Site, serving

settings.register_profile(
    "repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on loopback that says what the test tells it to."""
    with serving() as one:
        yield one
