"""Asks one address over HTTP (RFC 9110), with HEAD and, where a server doesn't care for that, with GET.

In: an address. Out: an `Answer`; trouble on the way is part of it, never an exception. No body is read. Redirects are
followed, but from a public address never to one that is reachable only from here (loopback, private networks): what
a stranger's page points at must not make this machine ask its neighbours.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from threading import Timer
from typing import Final
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from site_builder.project import program_version
from site_builder.site import Answer

SECONDS: Final = 10.0
"""How long one question may take, redirects not counted in."""
_At = tuple[str, int]
"""An IP address and a port."""
_MOST_REDIRECTS: Final = 5
_FOR_GOOD: Final = frozenset({301, 308})
_FOR_NOW: Final = frozenset({302, 303, 307})
_PORTS: Final = {"http": 80, "https": 443}
_KEPT: Final = "/%:@!$&'()*+,;=~-._?"
"""Signs of a path and query that stay as they are; everything else is escaped as UTF-8 (RFC 3987)."""


class _TroubleError(Exception):
    """No answer, and why."""


def ask(address: str, *, seconds: float = SECONDS) -> Answer:
    """What an address answers; each question on the way may take so many seconds."""
    here, moved_to, for_good = address, "", True
    try:
        inside = not all(map(_is_public, _resolved(address)))
        for _ in range(_MOST_REDIRECTS + 1):
            status, leads_to = _asked(here, seconds, may_be_inside=inside)
            if status not in _FOR_GOOD | _FOR_NOW or not leads_to:
                return Answer(status=status, moved_to=moved_to if status < 400 else "")
            here = urldefrag(urljoin(here, leads_to)).url
            for_good = for_good and status in _FOR_GOOD
            moved_to = here if for_good else moved_to
    except _TroubleError as trouble:
        return Answer(status=0, trouble=str(trouble))
    return Answer(status=0, trouble=f"it sends on more than {_MOST_REDIRECTS} times")


def _asked(address: str, seconds: float, *, may_be_inside: bool) -> tuple[int, str]:
    """The status and `Location` of an address, without following it."""
    status, leads_to = _request("HEAD", address, seconds, may_be_inside=may_be_inside)
    if status >= 400 and status != 429:  # many servers know no HEAD, or say “not found” to it
        status, leads_to = _request("GET", address, seconds, may_be_inside=may_be_inside)
    return status, leads_to


def _request(method: str, address: str, seconds: float, *, may_be_inside: bool) -> tuple[int, str]:
    at = _resolved(address)
    if not (may_be_inside or all(map(_is_public, at))):
        raise _TroubleError("it sends on to an address of a private network")
    parts = urlsplit(address)
    host = _ascii_host(address)
    target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    headers = {
        "User-Agent": f"site-builder/{program_version()} (checks links)",
        "Accept": "*/*",
        "Connection": "close",
    }
    try:
        with _connected(at, host if parts.scheme.lower() == "https" else None, seconds) as connected:
            # The connection is made already, to the very address that was looked at: a name may lead elsewhere later.
            connection = HTTPConnection(f"[{host}]" if ":" in host else host, parts.port)
            connection.sock = connected
            connection.request(method, target, headers=headers)
            answer = connection.getresponse()
            status, leads_to = answer.status, answer.getheader("Location") or ""
            answer.close()
            return status, leads_to
    except TimeoutError as late:
        raise _TroubleError(f"no answer within {seconds:g} seconds") from late
    except ssl.SSLCertVerificationError as wrong:
        raise _TroubleError(f"its certificate doesn't hold ({wrong.verify_message})") from wrong
    except (OSError, HTTPException, ValueError) as wrong:
        raise _TroubleError(str(wrong) or type(wrong).__name__) from wrong


@contextmanager
def _connected(at: tuple[_At, ...], name: str | None, seconds: float) -> Iterator[socket.socket]:
    """A connection, over TLS where the server's name is given, that is shut when the time is over."""
    late: list[bool] = []
    connection = _first_connection(at, seconds)
    connection.settimeout(seconds)

    def shut() -> None:
        late.append(True)
        with suppress(OSError):  # closed by itself just now
            connection.shutdown(socket.SHUT_RDWR)

    # A timeout of the socket counts from the last byte; a server that sends one a second would keep us for hours.
    alarm = Timer(seconds, shut)
    alarm.daemon = True
    alarm.start()
    try:
        if name is not None:
            connection = ssl.create_default_context().wrap_socket(connection, server_hostname=name)
        yield connection
    except (OSError, HTTPException) as wrong:
        if late:
            raise TimeoutError from wrong
        raise
    finally:
        alarm.cancel()
        connection.close()


def _first_connection(at: tuple[_At, ...], seconds: float) -> socket.socket:
    """A connection to the first of a server's addresses that takes one: many have one of IPv6 that leads nowhere."""
    for one in at[:-1]:
        try:
            return socket.create_connection(one, timeout=seconds / len(at))
        except OSError:
            continue
    return socket.create_connection(at[-1], timeout=seconds)


def _resolved(address: str) -> tuple[_At, ...]:
    """The IP addresses and ports behind an address; at least one."""
    try:
        parts = urlsplit(address)
        if parts.scheme.lower() not in _PORTS:
            raise _TroubleError(f"it sends on to {parts.scheme}:, which is no page")
        port = parts.port or _PORTS[parts.scheme.lower()]
        found = socket.getaddrinfo(_ascii_host(address), port, type=socket.SOCK_STREAM)
    except (OSError, ValueError) as wrong:
        raise _TroubleError(f"its server isn't found ({wrong})") from wrong
    return tuple(dict.fromkeys((str(at[0]), port) for *_, at in found))


def _ascii_host(address: str) -> str:
    """The server's name, in ASCII (IDNA)."""
    host = urlsplit(address).hostname or ""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _is_public(at: _At) -> bool:
    return ip_address(at[0].partition("%")[0]).is_global
