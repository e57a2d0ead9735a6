"""Within what a fetch must end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Within what a fetch must end; times in seconds, sizes in bytes. Nothing is tried twice."""

    connect: float = 10.0
    """Until a server takes the connection, its name found out."""
    read: float = 15.0
    """Until the next bytes come."""
    total: float = 60.0
    """Of all requests for one page, redirects included; the robots.txt of a site has as long for itself."""
    size: int = 16 * 2**20
    """Of a page when it is unpacked."""
    redirects: int = 5
    """One after the other."""
    pace: float = 1.0
    """Between two requests to one host."""
    robots_size: int = 512 * 1024
    """A robots.txt is read as far as that."""
