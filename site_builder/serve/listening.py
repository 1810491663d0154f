"""Opens the port that the preview listens on: the one asked for, or any free one where somebody has it."""

import errno
import socket
from typing import Final

from tornado.netutil import bind_sockets

from site_builder.diagnostics import Failure

_EVERYWHERE: Final = ("", "0.0.0.0", "::")  # noqa: S104 - only where the author asks for it


def listen(host: str, port: int) -> list[socket.socket]:
    """Sockets on the port, or on any free one where somebody has it."""
    try:
        return bind_sockets(port, host)
    except OSError as trouble:
        if trouble.errno != errno.EADDRINUSE or port == 0:
            raise Failure("cannot-listen", host=host, port=port, reason=trouble.strerror or str(trouble)) from trouble
    try:
        return bind_sockets(0, host)
    except OSError as trouble:
        raise Failure("cannot-listen", host=host, port=port, reason=trouble.strerror or str(trouble)) from trouble


def address_of(sockets: list[socket.socket], host: str) -> str:
    """Where a browser on this machine finds the preview."""
    port = sockets[0].getsockname()[1]
    name = "127.0.0.1" if host in _EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"
