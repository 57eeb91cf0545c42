"""Where a document's comments go: its comments part, or a new one made known to the package."""

import posixpath
from dataclasses import dataclass

from perftable.annotating.relations import MIXED_UP, Links, Types
from perftable.annotating.tags import scan
from perftable.readers.base import UnreadableFile
from perftable.readers.word.container import Container
from perftable.readers.word.package import EXTERNAL, part_name

_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Home:
    """The comments part: its `name`, and its `data`, None for a new one.

    `changed` are the parts of the package that must change so that it is found.
    """

    name: str
    data: bytes | None
    changed: dict[str, bytes]


def find_home(container: Container, main: str, uri: str) -> Home:
    """Return where the comments of the document part `main` go; `uri` is its namespace.

    A relationship that leads to no comments (out of the package, to nothing, to another part) goes,
    for a document has one at most. Raises `UnreadableFile` where comments are there and cannot be
    told for certain.
    """
    folder, _, file = main.rpartition("/")
    listed = posixpath.join(folder, "_rels", file + ".rels")
    types = Types(container.read(_TYPES))
    links = Links(container.read(listed) if listed.casefold() in container.names() else None)
    found: list[str] = []
    stale = False
    for link in links.comments():
        name = part_name(link.attributes.get("Target", ""), folder)
        external = link.attributes.get("TargetMode") == EXTERNAL
        if not external and name not in found and _holds_comments(container, name, types, uri):
            found.append(name)
        else:
            stale = True
            links.remove(link)
    known = {name.casefold() for name in found}
    beside = {name for name in types.comments() if posixpath.dirname(name) == folder.casefold()}
    if len(known | (beside & container.names())) > 1 or (beside & container.names()) - known:
        raise UnreadableFile(MIXED_UP)
    changed: dict[str, bytes] = {}
    if found:
        if stale:
            changed[listed] = links.result()
        if not types.is_comments(found[0]):
            changed[_TYPES] = types.with_comments(found[0])
        return Home(found[0], read(container, found[0]), changed)
    name = types.free_name(container.names(), folder)
    changed[_TYPES] = types.with_comments(name)
    changed[listed] = links.with_comments(posixpath.basename(name), uri)
    return Home(name, None, changed)


def _holds_comments(container: Container, name: str, types: Types, uri: str) -> bool:
    """Whether a part holds comments. Raises `UnreadableFile` if it should and does not."""
    if name.casefold() not in container.names():
        return False
    try:
        root = scan(read(container, name), lambda tag: None)
    except UnreadableFile:
        if types.is_comments(name):
            raise
        return False  # a picture
    holds = root.kind == "comments"
    if (types.is_comments(name) and not holds) or (holds and root.uri != uri):
        raise UnreadableFile(MIXED_UP)
    return holds


def read(container: Container, name: str) -> bytes:
    """Return a part that may be as large as the document."""
    return b"".join(container.stream(name))
