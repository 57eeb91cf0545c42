"""The requests: a page, a batch of files, what comes of them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from threading import Event
from typing import Any, cast

from bottle import Bottle, HTTPError, HTTPResponse, request

from perftable.model.phrase import Lang, Phrase
from perftable.review.look import Look
from perftable.serve import headers, refusals, words
from perftable.serve.batches import Batch, Batches
from perftable.serve.guard import Guard
from perftable.serve.names import disposition, is_passed
from perftable.serve.page import LINE, page
from perftable.serve.products import OF_BATCH, OF_FILE, Product
from perftable.serve.refusals import Refusal, Refused

_ASSETS = {
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_SHORT = 4096
"""Bytes of a request that is no upload."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the requests are answered with; `end` is set where the page may end the program."""

    batches: Batches
    guard: Guard
    lang: Lang
    privacy: Phrase
    end: Event | None = None

    def page(self) -> HTTPResponse:
        """Return the page."""
        text = page(
            self.lang,
            self.guard.token,
            self.batches.limits,
            self.privacy,
            can_end=self.end is not None,
        )
        return _reply(text.encode(), "text/html; charset=utf-8", headers.PAGE)

    def asset(self, name: str) -> HTTPResponse:
        """Return one of the page's own files."""
        if name not in _ASSETS:
            raise Refused(refusals.NO_PAGE)
        data = (files("perftable.serve") / name).read_bytes()
        return _reply(data, _ASSETS[name])

    def open(self) -> HTTPResponse:
        """Begin a batch."""
        said = _json()
        lang, *lines = (said.get(name, "") for name in ("lang", "deadline", "reviewer"))
        if lang not in ("zh", "en") or not all(map(_is_line, lines)):
            raise Refused(refusals.BAD)
        deadline, reviewer = lines
        look = Look(lang, deadline=deadline, reviewer=reviewer, today=date.today())
        return _said({"id": self.batches.open(look).id})

    def receive(self, name: str) -> HTTPResponse:
        """Take a file in: it is the body, as it is."""
        batch = self.batches.find(name)
        length = request.environ.get("CONTENT_LENGTH", "")
        if not length.isdigit():
            raise Refused(refusals.LENGTH)
        called = request.query.getunicode("name") or ""
        found = request.query.get("found") == "1"
        if found and is_passed("/".join(called.replace("\\", "/").split("/"))):
            return _said({"aside": True})
        stream = request.environ["wsgi.input"]
        return _said(
            {"number": self.batches.receive(batch, called, stream, int(length), found=found)}
        )

    def close(self, name: str) -> HTTPResponse:
        """Say that a batch is complete."""
        self.batches.close(self.batches.find(name))
        return _said({})

    def remove(self, name: str) -> HTTPResponse:
        """Remove a batch."""
        self.batches.remove(self.batches.find(name))
        return _said({})

    def standing(self, name: str) -> HTTPResponse:
        """Say how far a batch is; `since` is how many verdicts the page has already."""
        batch = self.batches.find(name)
        since = request.query.get("since", "0")
        known = list(batch.briefs)
        said = words.standing(known, len(batch.parts), checked=batch.checked, done=batch.done)
        return _said(
            {
                "said": _both(said),
                "trouble": _both(batch.trouble),
                "total": len(batch.parts),
                "checked": len(known),
                "closed": batch.closed,
                "done": batch.done,
                "products": batch.products,
                "files": [
                    {
                        "number": one.number,
                        "name": one.name,
                        "verdict": one.verdict,
                        "counts": one.counts,
                        "lack": _both(one.lack),
                        "products": one.products,
                    }
                    for one in known[int(since) if since.isdigit() else 0 :]
                ],
            }
        )

    def of_batch(self, name: str, product: str) -> HTTPResponse:
        """Return what was made of a whole batch."""
        batch = self.batches.find(name)
        if product not in batch.products:
            raise Refused(refusals.NO_PAGE)
        return _file(batch.shelf.of_batch(product), OF_BATCH[product], batch)

    def of_file(self, name: str, number: int, product: str) -> HTTPResponse:
        """Return what was made of a file."""
        batch = self.batches.find(name)
        brief = batch.brief(number)
        if brief is None or product not in brief.products:
            raise Refused(refusals.NO_PAGE)
        return _file(batch.shelf.of_file(number, product), OF_FILE[product], batch, brief.name)

    def stop(self) -> HTTPResponse:
        """End the program, if the page may."""
        if self.end is None:
            raise Refused(refusals.NO_PAGE)
        self.end.set()
        return _said({})


def application(desk: Desk) -> Callable[[Mapping[str, Any], Callable[..., Any]], Any]:
    """Return the WSGI application: the guard first, then the requests, the headers on all of it."""
    app = Bottle()
    app.default_error_handler = _failed
    for method, path, call in (
        ("GET", "/", desk.page),
        ("GET", "/<name:re:[a-z]+[.][a-z]+>", desk.asset),
        ("POST", "/end", desk.stop),
        ("POST", "/batches", desk.open),
        ("GET", "/batches/<name>", desk.standing),
        ("POST", "/batches/<name>/files", desk.receive),
        ("POST", "/batches/<name>/closed", desk.close),
        ("POST", "/batches/<name>/removed", desk.remove),
        ("GET", "/batches/<name>/<product:re:[a-z]+>", desk.of_batch),
        ("GET", "/batches/<name>/files/<number:int>/<product:re:[a-z]+>", desk.of_file),
    ):
        app.route(path, method, _telling(call))

    def guarded(environ: Any, start: Callable[..., Any]) -> Any:
        def begin(status: str, said: list[tuple[str, str]], *more: Any) -> Any:
            names = {name.lower() for name, _ in said}
            default = [] if headers.CSP.lower() in names else [(headers.CSP, headers.NOTHING)]
            return start(status, [*said, *headers.ALWAYS, *default], *more)

        try:
            desk.guard.check(environ)
        except Refused as refused:
            reply = _refusal(refused.refusal, environ)
            begin(reply.status_line, list(reply.headerlist))
            return [reply.body]
        environ["SCRIPT_NAME"] = f"/{desk.guard.key}"
        environ["PATH_INFO"] = environ["PATH_INFO"][len(desk.guard.key) + 1 :]
        return app(environ, begin)

    return guarded


def _telling(call: Callable[..., HTTPResponse]) -> Callable[..., HTTPResponse]:
    def told(**arguments: Any) -> HTTPResponse:
        try:
            return call(**arguments)
        except Refused as refused:
            return _refusal(refused.refusal, request.environ)

    return told


def _failed(error: HTTPError) -> bytes:
    """Answer what bottle itself refuses, and a failure of ours; neither says more than it must."""
    refusal = {404: refusals.NO_PAGE, 405: refusals.METHOD}.get(error.status_code, refusals.BROKEN)
    error.content_type = "application/json"
    return _text(_both(refusal.reason))


def _refusal(refusal: Refusal, environ: Mapping[str, Any]) -> HTTPResponse:
    """Return a sentence: for people in both languages, for our script as data."""
    if "text/html" in environ.get("HTTP_ACCEPT", ""):
        text, kind = "\n".join(refusal.reason).encode(), "text/plain; charset=utf-8"
    else:
        text, kind = _text(_both(refusal.reason)), "application/json"
    return _reply(text, kind, status=refusal.status)


def _reply(
    data: bytes, kind: str, policy: str = headers.NOTHING, status: int = 200
) -> HTTPResponse:
    reply = HTTPResponse(data, status)
    reply.set_header("Content-Type", kind)
    reply.set_header("Content-Length", str(len(data)))
    reply.set_header(headers.CSP, policy)
    return reply


def _file(path: Path, product: Product, batch: Batch, name: str = "") -> HTTPResponse:
    """Return a file that was made; a page is shown where it can reach nothing of ours."""
    try:
        size, stream = path.stat().st_size, path.open("rb")
    except OSError:
        raise Refused(refusals.GONE) from None
    reply = HTTPResponse(stream)
    reply.set_header("Content-Type", product.type)
    reply.set_header("Content-Length", str(size))
    reply.set_header(headers.CSP, headers.report() if product.is_page else headers.NOTHING)
    shown = disposition(product.file_name(batch.look.lang, name), saved=not product.is_page)
    reply.set_header("Content-Disposition", shown)
    return reply


def _is_line(value: object) -> bool:
    """Whether a value is a short line of text, as it may stand in a document."""
    return isinstance(value, str) and len(value) <= LINE and (not value or value.isprintable())


def _json() -> dict[str, Any]:
    length = request.environ.get("CONTENT_LENGTH", "")
    if not length.isdigit() or int(length) > _SHORT:
        raise Refused(refusals.BAD)
    try:
        said = json.loads(request.environ["wsgi.input"].read(int(length)))
    except (ValueError, RecursionError):
        raise Refused(refusals.BAD) from None
    if not isinstance(said, dict):
        raise Refused(refusals.BAD)
    return cast(dict[str, Any], said)


def _said(data: object) -> HTTPResponse:
    return _reply(_text(data), "application/json")


def _text(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


def _both(phrase: Phrase | None) -> dict[str, str] | None:
    return None if phrase is None else {"zh": phrase.zh, "en": phrase.en}
