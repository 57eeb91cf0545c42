"""What validate writes; one format, one file: `--format NAME` is the module NAME.

A module holds `render(run)`; one that can write of very many documents holds `pieces(run)` too, one
that reads records or sources says so with `NEEDS_RECORDS = True`. One of which each document's part
can be written as soon as it is checked holds `line(result)` and `end(run)`.
"""

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:  # names are listed in --help, which must not load the records
    from collections.abc import Iterable

    from perftable.reports.base import Result, Run


class Format(Protocol):
    """What a module of this folder holds."""

    def render(self, run: "Run") -> str | bytes:
        """Return the run in this format. Raises `MissingPackage`."""


class Lines(Protocol):
    """What a format holds besides of which each document's part is written when it is checked."""

    def line(self, result: "Result") -> str:
        """Return the part of a document."""

    def end(self, run: "Run") -> str:
        """Return what comes when all are checked."""


def names() -> tuple[str, ...]:
    """Return the names of all formats, the terminal's first."""
    found = {module.name for module in pkgutil.iter_modules(__path__)}
    return ("terminal", *sorted(found - {"terminal"}))


def load(name: str) -> Format:
    """Return the format `name`."""
    return cast(Format, import_module(f"{__name__}.{name}"))


def pieces(name: str, run: "Run") -> "Iterable[str | bytes]":
    """Return the run in the format `name`, piece by piece. Raises `MissingPackage`, as it goes."""
    found = load(name)
    if hasattr(found, "pieces"):
        return cast("Iterable[str | bytes]", found.pieces(run))
    return [found.render(run)]


def lines_of(name: str) -> "Lines | None":
    """Return the format `name` if it can be written as results come, else None."""
    found = load(name)
    return cast(Lines, found) if hasattr(found, "line") else None


def needs_records(name: str) -> bool:
    """Whether the format reads more than the verdicts."""
    return bool(getattr(load(name), "NEEDS_RECORDS", False))
