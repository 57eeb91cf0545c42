"""What there is to check: folders and patterns in a store, listed once."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from perftable.cluster.orders import Entry, is_url
from perftable.cluster.reading import short, store, version_of
from perftable.model.phrase import Phrase
from perftable.readers.base import NoFile
from perftable.readers.suffixes import BESIDE, PASSED, SUFFIXES
from perftable.readers.word.opening import UNLISTED

NOTHING = Phrase(
    "该地址下无可检查的文件；请检查地址。",
    "There is no file to check at this address; look at it.",
)
_WILD = (re.compile(r"[*?\[]"), re.compile(r"[*\[]"))
"""What makes a pattern of a path, and of an address of the web, in which `?` begins a query."""


Address = Callable[[str], str]
"""Makes an address of a path in a store."""


class Listed(NamedTuple):
    """An object, or a `NoFile` with the reason why something could not be looked into.

    `inside` is its path from the address that was named.
    """

    entry: Entry
    inside: str


def listed(names: Iterable[str], *, sure: bool = False) -> Iterator[Listed]:
    """Yield what names stand for, in their order: addresses, and paths of files on this machine.

    An address is a folder where it ends in `/` or where the store says so, with wildcards a pattern.
    With `sure` they are objects, as in a list: no one is asked. Raises `NoDriver`.
    """
    for name in names:
        if not is_url(name):
            yield Listed(_local(name), name)
        elif sure:
            yield Listed(Entry(name, None, None), _last(name))
        else:
            yield from _at(name)


def _local(name: str) -> Entry:
    if isinstance(name, NoFile):
        return Entry(name, None, None)
    try:
        status = os.stat(name)
    except (OSError, ValueError):  # the worker says what is wrong with it
        return Entry(name, None, None)
    return Entry(name, status.st_size, str(status.st_mtime_ns))


def _at(url: str) -> Iterator[Listed]:
    system, path = store(url)
    address = addresses(url, path)
    count = 0
    try:
        if _WILD[url.startswith("http")].search(path):
            start = _fixed(path)
            found = sorted(system.glob(path, detail=True).items())
            folders = [(name, info) for name, info in found if info.get("type") == "directory"]
            for name, info in found:
                if info.get("type") != "directory" and _is_taken(name):
                    count += 1
                    yield _object(address, info, start)
        else:
            info = {} if url.endswith("/") else system.info(path)
            if info and info.get("type") != "directory":
                entry = Entry(url, info.get("size"), version_of(info))
                yield Listed(entry, _last(path))
                return
            folders, start = [(path, info)], path
    except FileNotFoundError:
        yield _none(url, NOTHING)
        return
    except Exception as error:  # of a store, whatever it raises
        yield _none(url, UNLISTED.filled(error=short(error)))
        return
    for folder, _ in folders:
        for one in _below(system, address, folder, start):
            count += 1
            yield one
    if not count:
        yield _none(url, NOTHING)


def _below(system: Any, address: Address, folder: str, start: str) -> Iterator[Listed]:
    """Yield the objects below a folder, in the order of their paths."""
    ahead = [folder]
    while ahead:
        here = ahead.pop()
        try:
            found = sorted(system.ls(here, detail=True), key=lambda info: str(info["name"]))
        except Exception as error:  # of a store, whatever it raises
            yield _none(address(here), UNLISTED.filled(error=short(error)))
            continue
        below = []
        for info in found:
            name = str(info["name"]).rstrip("/")
            if name == here.rstrip("/"):  # what some stores keep for the folder itself
                continue
            if info.get("type") == "directory":
                last = _last(name)
                if not last.startswith((".", *BESIDE)) and last not in PASSED:
                    below.append(str(info["name"]))
            elif _is_taken(name):
                yield _object(address, info, start)
        ahead += reversed(below)


def _object(address: Address, info: dict[str, Any], start: str) -> Listed:
    name = str(info["name"])
    entry = Entry(address(name), info.get("size"), version_of(info), found=True)
    return Listed(entry, name.removeprefix(start).lstrip("/"))


def addresses(url: str, path: str) -> Address:
    """Return what makes an address of a path in a store, in which `url` has this `path`.

    The path may lack the host, as in hdfs://host:port/folder, or a part of it, as in
    abfs://container@account/folder.
    """
    scheme, _, rest = url.partition("://")
    rest, path = rest.rstrip("/"), path.rstrip("/")
    tail = rest.partition("/")[2]
    own, theirs = "", ""
    if path.endswith(tail):
        own, theirs = path[: len(path) - len(tail)], rest[: len(rest) - len(tail)]

    def address(name: str) -> str:
        if is_url(name):
            return name
        return f"{scheme}://" + (theirs + name[len(own) :] if name.startswith(own) else name)

    return address


def _none(url: str, reason: Phrase) -> Listed:
    return Listed(Entry(NoFile(url, reason), None, None), _last(url))


def _is_taken(name: str) -> bool:
    last = _last(name)
    return not last.startswith(BESIDE) and os.path.splitext(last)[1].lower() in SUFFIXES


def _last(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _fixed(path: str) -> str:
    """Return the folder of a pattern before its first wildcard."""
    return re.split(r"[*?\[]", path, maxsplit=1)[0].rpartition("/")[0]
