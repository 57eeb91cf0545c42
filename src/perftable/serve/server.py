"""The server: a socket, threads for requests, processes for checks, and an end."""

import ipaddress
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from logging import NullHandler, getLogger
from secrets import token_urlsafe
from threading import Event, Thread
from time import monotonic
from typing import Any

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import create_server
from waitress.utilities import BadRequest

from perftable.config.settings import Settings
from perftable.model.phrase import Lang
from perftable.serve import words
from perftable.serve.app import Desk, application
from perftable.serve.batches import Batches
from perftable.serve.guard import Guard
from perftable.serve.limits import LOCAL, NETWORK, Limits
from perftable.serve.room import room
from perftable.serve.workers import Workers

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""What this machine calls itself."""

_THREADS = 8
_HEADERS = 32 * 1024
_SOON = 5.0
_MOST = 4
"""Processes that check, where there are so many cores."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A server that runs. `host` is what it is reached by, `ended` is set where its page ends it."""

    host: str
    port: int
    key: str
    token: str
    batches: Batches
    ended: Event

    @property
    def address(self) -> str:
        """What is opened in a browser."""
        return self.address_at(self.host)

    def address_at(self, host: str) -> str:
        """Return the address by another name of this machine."""
        return f"http://{_bracketed(host)}:{self.port}/{self.key}/"


@contextmanager
def serving(
    host: str,
    port: int,
    lang: Lang,
    settings: Callable[[str, Lang], Settings],
    *,
    key: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Serving]:
    """Serve until the block ends; port 0 takes a free one. Raises `OSError` for an address not ours.

    `settings` are those in force for a name. `key` replaces the one made for this run. On a loopback
    address only its own names are answered to, and the page may end the program; elsewhere limits
    are tighter.
    """
    local = is_loopback(host)
    limits = limits or (LOCAL if local else NETWORK)
    ended = Event()
    with _bound(host, port) as listening, room() as folder:
        port = listening.getsockname()[1]
        guard = Guard(
            names=frozenset(LOOPBACK if local else _names(host)),
            addresses=not local,
            port=port,
            key=key or token_urlsafe(24),
            token=token_urlsafe(24),
        )
        workers = Workers(min(os.cpu_count() or 1, _MOST))
        batches = Batches(folder, limits, workers, settings)
        desk = Desk(
            batches,
            guard,
            lang,
            words.LOCAL if local else words.network(host, limits),
            ended if local else None,
        )
        workers.start()
        try:
            with _answering(application(desk), listening, guard, limits):
                yield Serving(host, port, guard.key, guard.token, batches, ended)
        finally:
            workers.end()


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _names(host: str) -> set[str]:
    """Return the names by which others reach this machine."""
    own = socket.gethostname().lower()
    return {host.lower(), own, f"{own}.local", socket.getfqdn().lower()}


@contextmanager
def _bound(host: str, port: int) -> Iterator[socket.socket]:
    """Yield a socket that is bound; on Windows nobody else can bind to the same port."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as made:
        if sys.platform == "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        yield made


@contextmanager
def _answering(app: Any, listening: socket.socket, guard: Guard, limits: Limits) -> Iterator[None]:
    """Answer requests in threads of their own until the block ends."""

    class Parser(HTTPRequestParser):  # type: ignore[misc]
        """Refuses a body that comes without the key before it is taken in, and what trickles in."""

        def __init__(self, adj: Any) -> None:
            super().__init__(adj)
            self.begun = monotonic()

        def received(self, data: bytes) -> int:
            if monotonic() - self.begun <= limits.coming:
                return int(super().received(data))
            self.error = BadRequest("too slow")
            self.completed = True
            return len(data)

        def parse_header(self, header_plus: bytes) -> None:
            super().parse_header(header_plus)
            if (self.content_length or self.chunked) and not guard.opens(self.path):
                raise ParsingError("no key")

    class Channel(HTTPChannel):  # type: ignore[misc]
        parser_class = Parser

    getLogger("waitress").addHandler(NullHandler())  # it tells the console of each queue
    sockets: dict[int, Any] = {}
    server = create_server(
        app,
        map=sockets,
        sockets=[listening],
        threads=_THREADS,
        connection_limit=limits.connections,
        channel_timeout=limits.idle,
        cleanup_interval=min(limits.idle, 10),
        max_request_header_size=_HEADERS,
        max_request_body_size=limits.file_size + 1,
        ident=None,
    )
    server.channel_class = Channel
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=_SOON)
        server.trigger.pull_trigger(lambda: wasyncore.close_all(sockets, ignore_all=True))
        thread.join(_SOON)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
