"""Which addresses are asked: by default only public ones, whatever a name or a redirect leads to."""

import ipaddress
import socket
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

Resolve = Callable[[str, int], list[str]]
"""The IP addresses of a host, as texts; `OSError` where it has none."""

_EMBEDDING = ("::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
_EMBEDDED = tuple(map(ipaddress.IPv6Network, _EMBEDDING))
"""IPv6 addresses that lead to an IPv4 address; no public page needs them."""


class FailedError(Exception):
    """Why there is no page, in words that follow the address; `Fetcher` makes an `InputError` of it."""


class RefusedError(FailedError):
    """The address is not one that is asked."""


def system_resolve(host: str, port: int) -> list[str]:
    """The addresses as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet, and leads nowhere else."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if not ip.is_global or ip.is_multicast or ip.is_reserved:
        return False
    return isinstance(ip, ipaddress.IPv4Address) or not any(ip in network for network in _EMBEDDED)


def checked(host: str, port: int, resolve: Resolve, *, timeout: float, allow_private: bool) -> list[str]:
    """The addresses of a host. Raises `OSError`, `TimeoutError`, or `RefusedError` if one of them is not public.

    The system's resolver knows no time limit, so it is left behind in its thread where it takes too long.
    """
    answer: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answer.put(resolve(host, port))
        except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
            answer.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=max(timeout, 0.001))
    except Empty:
        raise TimeoutError from None
    if not found or isinstance(found, OSError | ValueError):  # ValueError: it is no name of a host
        raise OSError(f"no address is known for {host}")
    if isinstance(found, Exception):
        raise found
    if not allow_private:
        for address in found:
            if not is_public(address):
                raise RefusedError(
                    f"{host} leads to {address}, which is not a public address; "
                    "--allow-private (allow_private=True) reads it all the same"
                )
    return found
