"""Elements of an XML part with the places of their bytes, so that it can be edited in place."""

import pyexpat
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import WORD, Kind
from perftable.readers.word.names import KINDS
from perftable.readers.word.prolog import BROKEN, examine

_ENCODING = Phrase(
    "{what}部件的编码（{encoding}）无法加批注；请在 {program} 中打开并另存为 {suffix}。",
    "A part of the {what} is encoded as {encoding} and cannot be annotated; open it in {program}"
    " and save it as {suffix}.",
)


@dataclass(slots=True, eq=False)
class Tag:
    """An element: its bytes begin at `begin`, its content at `inner`, its end tag at `close`.

    `kind` is its short name ("p"), "" where it is foreign to Word text; `uri`, `local` and `prefix`
    are its name as written. Attributes are by local name. `first` is its first child element, and
    `children` counts them.
    """

    kind: str
    uri: str
    local: str
    prefix: str
    attributes: dict[str, str]
    parent: "Tag | None"
    begin: int
    inner: int = -1
    close: int = -1
    end: int = -1
    first: "Tag | None" = None
    children: int = 0

    @property
    def name(self) -> str:
        """The name as written."""
        return f"{self.prefix}:{self.local}" if self.prefix else self.local

    @property
    def empty(self) -> bool:
        """Whether it is written as one tag, without an end tag."""
        return self.close == self.end


def scan(data: bytes, visit: Callable[[Tag], None], kind: Kind = WORD) -> Tag:
    """Call `visit` with each element of a part as it ends, the root last, and return the root.

    `kind` is what the part belongs to. Raises `UnreadableFile`.
    """
    encoding = examine(data, kind).decode()
    parser = pyexpat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    walk = _Walk(parser, visit)
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.DefaultHandler = walk.other
    try:
        parser.Parse(data, True)
    except pyexpat.ExpatError as error:
        raise UnreadableFile(kind.says(BROKEN), line=error.lineno) from None
    except (ValueError, LookupError):  # an encoding that expat does not read
        raise UnreadableFile(kind.says(_ENCODING), encoding=encoding) from None
    walk.at(len(data))
    return walk.roots[0]


class _Walk:
    """Turns events into tags; where a tag ends is known when the next event begins."""

    def __init__(self, parser: pyexpat.XMLParserType, visit: Callable[[Tag], None]) -> None:
        self._parser = parser
        self._visit = visit
        self.roots: list[Tag] = []
        self._stack: list[Tag] = []
        self._opened: Tag | None = None
        self._closed: Tag | None = None

    def at(self, place: int) -> None:
        if self._opened is not None:
            self._opened.inner = place
            self._opened = None
        elif self._closed is not None:
            self._closed.end = place
            self._visit(self._closed)
            self._closed = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        place = self._parser.CurrentByteIndex
        self.at(place)
        if attributes:
            attributes = {_parts(key)[2]: value for key, value in attributes.items()}
        parent = self._stack[-1] if self._stack else None
        tag = Tag(*_parts(name), attributes, parent, place)
        if parent is None:
            self.roots.append(tag)
        else:
            if parent.first is None:
                parent.first = tag
            parent.children += 1
        self._stack.append(tag)
        self._opened = tag

    def end(self, _name: str) -> None:
        place = self._parser.CurrentByteIndex
        self.at(place)
        self._closed = self._stack.pop()
        self._closed.close = place

    def other(self, _data: str) -> None:
        self.at(self._parser.CurrentByteIndex)


@lru_cache(maxsize=1024)  # a part has few names, and each many times
def _parts(name: str) -> tuple[str, str, str, str]:
    """Return the kind, the namespace, the local name and the prefix of a name as expat gives it."""
    uri, _, rest = name.rpartition(" ") if name.count(" ") < 2 else name.partition(" ")
    local, _, prefix = rest.partition(" ")
    return KINDS[f"{{{uri}}}{local}"], uri, local, prefix
