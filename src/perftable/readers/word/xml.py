"""XML parts, parsed with no way out of the file: no DTD, no entities of its own, no network."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Protocol

from lxml import etree

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_TEXT
from perftable.readers.kind import WORD, Kind
from perftable.readers.word.names import Element
from perftable.readers.word.prolog import BROKEN, examine

MAX_LEVELS = 256
"""Elements inside one another, as libxml2 bounds them; real files nest 29 deep."""

_TOO_DEEP = Phrase(
    "{what}的标记嵌套超过 {limit} 层，未读取；请在 {program} 中展开后另存为 {suffix}。",
    "The markup of the {what} is nested more than {limit} deep and was not read; flatten it"
    " in {program} and save it as {suffix}.",
)
_TOO_LONG = Phrase(
    "{what}中有一段文字超过 {limit} 字，未读取；请找到该处并缩短后重试。",
    "A text of the {what} has more than {limit} characters and was not read; find and shorten it.",
)
_OPTIONS: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,  # keeps libxml2's own bounds: MAX_LEVELS, 10 MB in one text
    "remove_comments": True,
    "remove_pis": True,
    "strip_cdata": True,
    "collect_ids": False,  # nothing is looked up by id
}


class Growing:
    """A part that is parsed as its bytes come; `root` is its root as far as it has grown.

    `head` are its first bytes, `roots` the tags its root may have (`root` stays None for another),
    `ends` those of which `feed` tells when they end; `in_utf8` says how it is encoded. Elements
    that have a following sibling may be removed. Everything raises `UnreadableFile`.
    """

    def __init__(self, head: bytes, roots: Sequence[str], ends: Sequence[str]) -> None:
        self.in_utf8 = examine(head) in (b"", b"utf-8")
        self.root: Element | None = None
        self._parser = etree.XMLPullParser(events=("start", "end"), tag=[*roots, *ends], **_OPTIONS)
        self._skipped = 0

    def feed(self, data: bytes) -> Element | None:
        """Parse on; return the last element of `ends` that ended in these bytes."""
        ended: Element | None = None
        try:
            self._parser.feed(data)
            for event, item in self._parser.read_events():
                if not isinstance(item, etree._Element):
                    continue
                if self.root is None and item.getparent() is None:
                    self.root = item
                elif event == "end" and item is not self.root:
                    ended = item
        except etree.XMLSyntaxError as error:
            raise self._broken(error) from None
        return ended

    def skip_lines(self, count: int) -> None:
        """Note that so many lines were read without being fed."""
        self._skipped += count

    def close(self) -> None:
        """End the part; one that is cut off is refused."""
        try:
            self._parser.close()
        except etree.XMLSyntaxError as error:
            raise self._broken(error) from None

    def _broken(self, error: etree.XMLSyntaxError) -> UnreadableFile:
        return _refusal(error, WORD, self._skipped)


class Listener(Protocol):
    """Is told the elements of a part in order; what it does not keep is gone."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, text: str) -> None:
        """Take character data, which may come in pieces."""

    def close(self) -> None:
        """End the part."""


class Told:
    """A part that is told to a `listener` as its bytes come: no tree is made.

    `head` are its first bytes, `in_utf8` says how it is encoded. Everything raises `UnreadableFile`.
    """

    def __init__(self, head: bytes, listener: Listener, kind: Kind) -> None:
        self.in_utf8 = examine(head, kind) in (b"", b"utf-8")
        self._kind = kind
        target: Any = listener  # lxml asks for `comment` only where comments are told
        self._parser = etree.XMLParser(target=target, **_OPTIONS)
        self._skipped = 0

    def feed(self, data: bytes) -> None:
        """Parse on."""
        try:
            if data:
                self._parser.feed(data)
        except etree.XMLSyntaxError as error:
            raise _refusal(error, self._kind, self._skipped) from None

    def skip_lines(self, count: int) -> None:
        """Note that so many lines were read without being fed."""
        self._skipped += count

    def close(self) -> None:
        """End the part; one that is cut off is refused."""
        try:
            self._parser.close()
        except etree.XMLSyntaxError as error:
            raise _refusal(error, self._kind, self._skipped) from None


def tell(chunks: Iterable[bytes], listener: Listener, kind: Kind) -> None:
    """Tell a whole part to a listener. Raises `UnreadableFile`."""
    pieces = iter(chunks)
    head = next(pieces, b"")
    part = Told(head, listener, kind)
    part.feed(head)
    for piece in pieces:
        part.feed(piece)
    part.close()


def fragment_parser() -> etree.XMLParser:
    """Return a parser of pieces of a part whose beginning was examined."""
    return etree.XMLParser(**_OPTIONS)


def fragment(markup: bytes, parser: etree.XMLParser) -> Element | None:
    """Return an element that is parsed by itself, None where it is broken."""
    try:
        return etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:
        return None


class _Nothing:
    """Is told nothing."""

    def close(self) -> None:
        """End the part."""


def is_sound(data: bytes) -> bool:
    """Whether what follows the prolog of a part in UTF-8 is well-formed; no tree is made to see it.

    Without a tree libxml2 lets elements be one deeper inside one another, hence the one around;
    and any number deep where it is fed.
    """
    target: Any = _Nothing()
    parser = etree.XMLParser(target=target, **_OPTIONS)
    try:
        etree.fromstring(b"<part>" + data + b"</part>", parser)
    except etree.XMLSyntaxError:
        return False
    return not parser.error_log  # of names in namespaces it only complains


def parse(data: bytes, kind: Kind = WORD) -> Element:
    """Parse a small part whole. Raises `UnreadableFile`."""
    examine(data, kind)
    try:
        return etree.fromstring(data, etree.XMLParser(**_OPTIONS))
    except etree.XMLSyntaxError as error:
        raise _refusal(error, kind) from None


def _refusal(error: etree.XMLSyntaxError, kind: Kind, skipped: int = 0) -> UnreadableFile:
    """Return what libxml2 said: one of its own bounds, or where the part is damaged."""
    if "Excessive depth" in error.msg:
        return UnreadableFile(kind.says(_TOO_DEEP), limit=MAX_LEVELS)
    if "XML_PARSE_HUGE" in error.msg or "huge" in error.msg:
        return UnreadableFile(kind.says(_TOO_LONG), limit=MAX_TEXT)
    return UnreadableFile(kind.says(BROKEN), line=(error.lineno or 1) + skipped)
