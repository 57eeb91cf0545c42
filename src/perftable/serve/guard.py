"""Who is let in: the host that is asked for, the key of the run, and whose page asks for a change."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any

from perftable.serve import refusals
from perftable.serve.refusals import Refused

TOKEN_HEADER = "X-Perftable-Token"
UPLOAD_TYPES = ("application/octet-stream", "application/json")
"""Content types that a form of another site cannot send without asking first."""

_READING = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Guard:
    """What a request must bring.

    `names` are the hosts, in small letters and without port. `addresses` lets in every numeric
    address too: a name can be made to point here, a number cannot. `key` is the first part of every
    path, `token` what a change needs beside it.
    """

    names: frozenset[str]
    port: int
    key: str
    token: str
    addresses: bool = False

    def check(self, environ: Mapping[str, Any]) -> None:
        """Raise `Refused` for a request that is not let in."""
        host = environ.get("HTTP_HOST", "")
        if not self.knows(host):
            raise Refused(refusals.HOST)
        if not self.opens(environ.get("PATH_INFO", "")):
            raise Refused(refusals.KEY)
        method = environ.get("REQUEST_METHOD")
        if method in _READING:
            return
        if method != "POST":
            raise Refused(refusals.METHOD)
        if environ.get("HTTP_ORIGIN") != f"http://{host}":
            raise Refused(refusals.ORIGIN)
        if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") != "same-origin":
            raise Refused(refusals.ORIGIN)
        if not _same(environ.get("HTTP_X_PERFTABLE_TOKEN", ""), self.token):
            raise Refused(refusals.TOKEN)
        if environ.get("CONTENT_TYPE", "") not in UPLOAD_TYPES:
            raise Refused(refusals.KIND)

    def knows(self, host: str) -> bool:
        """Whether a Host header names this program."""
        name, port = _split(host)
        if self.addresses and _is_address(name):
            return True
        return name in self.names and port == self.port

    def opens(self, path: str) -> bool:
        """Whether a path begins with the key."""
        return path.startswith("/") and _same(path[1:].partition("/")[0], self.key)


def _split(host: str) -> tuple[str, int | None]:
    """Return the name, without the brackets of an address, and the port; 80 where none is said."""
    name, colon, port = host.lower().rpartition(":")
    if not colon or port.endswith("]"):
        name, port = host.lower(), "80"
    if name.startswith("[") and name.endswith("]"):
        name = name[1:-1]
    return name, int(port) if port.isascii() and port.isdigit() else None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same(given: str, wanted: str) -> bool:
    return compare_digest(given.encode("utf-8", "replace"), wanted.encode())
