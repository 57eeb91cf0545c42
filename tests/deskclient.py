"""A client that speaks HTTP to the page, and may say what a browser would not."""

import json
import time
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPMessage
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from perftable.serve.guard import TOKEN_HEADER
from perftable.serve.server import Serving


class Answer(NamedTuple):
    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)


class Client:
    """`ask` sends what the page's script would, changed by what a test says of the headers."""

    def __init__(self, desk: Serving) -> None:
        self.desk = desk
        self.host = f"127.0.0.1:{desk.port}"
        self.root = urlsplit(desk.address).path

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        *,
        whole: bool = False,
        changed: Mapping[str, str | None] = {},
    ) -> Answer:
        """Send a request below the key (`whole`: from the root); a header that is None is left out."""
        headers: dict[str, str | None] = {"Host": self.host}
        if method != "GET":
            headers |= {
                "Origin": f"http://{self.host}",
                TOKEN_HEADER: self.desk.token,
                "Content-Type": "application/json",
            }
        headers |= changed
        connection = HTTPConnection("127.0.0.1", self.desk.port, timeout=30)
        connection.putrequest(
            method, path if whole else self.root + path, skip_host=True, skip_accept_encoding=True
        )
        for name, value in headers.items():
            if value is not None:
                connection.putheader(name, value)
        if body is not None and "Content-Length" not in headers:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return found

    def open(self, lang: str = "zh") -> str:
        answer = self.ask("POST", "batches", json.dumps({"lang": lang}).encode())
        assert answer.status == 200
        return str(answer.data["id"])

    def upload(
        self,
        batch: str,
        name: str,
        data: bytes,
        *,
        found: bool = False,
        changed: Mapping[str, str | None] = {},
    ) -> Answer:
        path = f"batches/{batch}/files?name={quote(name, safe='')}&found={int(found)}"
        said = {"Content-Type": "application/octet-stream", **changed}
        return self.ask("POST", path, data, changed=said)

    def finished(self, batch: str) -> Any:
        assert self.ask("POST", f"batches/{batch}/closed", b"{}").status == 200
        end = time.monotonic() + 60
        while time.monotonic() < end:
            state = self.ask("GET", f"batches/{batch}").data
            if state["done"]:
                return state
            time.sleep(0.05)
        raise AssertionError("not done within a minute")

    def checked(self, *files: tuple[str, bytes], lang: str = "zh", found: bool = False) -> Any:
        """Hand files in and return the batch and where it stands at the end."""
        batch = self.open(lang)
        for name, data in files:
            assert self.upload(batch, name, data, found=found).status == 200
        return batch, self.finished(batch)
