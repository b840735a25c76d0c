"""Speaks just enough of PostgreSQL's protocol to refuse whoever connects."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

SSL, GSS = 80877103, 80877104  # asked for before the real start


@contextmanager
def refusing(state: str, words: str) -> Iterator[str]:
    """The URL of a server that answers every connection with this SQLSTATE and these words."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_serve, args=(listening, _error(state, words)))
        thread.start()
        try:
            port = listening.getsockname()[1]
            yield f"postgresql://walter:hunter2-secret@127.0.0.1:{port}/backinthree"
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(listening: socket.socket, refusal: bytes) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            while struct.unpack("!ii", connection.recv(8))[1] in (SSL, GSS):
                connection.sendall(b"N")
            connection.recv(4096)
            connection.sendall(refusal)


def _error(state: str, words: str) -> bytes:
    fields = b"".join(f"{kind}{value}\0".encode() for kind, value in _fields(state, words))
    return b"E" + struct.pack("!i", len(fields) + 5) + fields + b"\0"


def _fields(state: str, words: str) -> tuple[tuple[str, str], ...]:
    return (("S", "FATAL"), ("V", "FATAL"), ("C", state), ("M", words))
