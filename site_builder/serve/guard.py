"""Says who may ask the preview: pages of its own, by a name that can't have been pointed here by somebody else.

In: what a request says of itself. Out: yes or no. A page elsewhere can make a browser send requests to this machine,
and by pointing its own name at it (DNS rebinding) even read the answers: then `Host` is that name, or `Origin` is.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


class Guard:
    """Who may ask a server that listens on a host."""

    def __init__(self, host: str) -> None:
        """`host`: what was given to listen on."""
        self.is_loopback = is_loopback(host)
        """Whether only this machine can get here at all."""
        own = {host.lower(), socket.gethostname().lower(), f"{socket.gethostname().lower()}.local"}
        self._names = LOOPBACK_NAMES if self.is_loopback else LOOPBACK_NAMES | own

    def admits(self, host: str, origin: str | None, site: str | None, mode: str | None) -> bool:
        """Whether a request is answered: its headers Host, Origin, Sec-Fetch-Site and Sec-Fetch-Mode (None: not sent).

        Somebody may follow a link to here from anywhere; everything else comes from pages that are served here.
        """
        name = _name(host)
        if name is None or not (name in self._names or (not self.is_loopback and _is_number(name))):
            return False
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            return False
        return site in (None, "none", "same-origin") or mode == "navigate"


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _name(host: str) -> str | None:
    """The name in a Host header, without the port; None where it is none."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _is_number(name: str) -> bool:
    """Whether a name is an IP address: nobody can point one of these anywhere else."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
