"""What a package says of its parts, edited: their content types, and the document's relationships."""

from collections.abc import Collection, Iterator
from itertools import count
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.namespaces import STRICT

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

MIXED_UP = Phrase(
    "Word 文档中批注的登记有误，加批注后的文件可能无法打开，未写出；请在 Word 中打开并另存为 .docx 后重试。",
    "The Word document's comments are mixed up and an annotated copy might not open; none was"
    " written. Open the document in Word, save it as .docx and try again.",
)

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_NO_LINKS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{_PACKAGE}relationships"/>'
)


class Listing:
    """A list of the package. Raises `UnreadableFile` for one that no program would read."""

    def __init__(self, data: bytes, root: str, namespace: str) -> None:
        self._part = Part(data)
        self.items: list[Tag] = []
        *self.items, self._root = _elements(data)
        if self._root.local != root or self._root.uri not in ("", _PACKAGE + namespace):
            raise UnreadableFile(MIXED_UP)

    def remove(self, item: Tag) -> None:
        """Take out an item."""
        self._part.remove(item)

    def result(self, **added: str) -> bytes:
        """Return the list as edited, with an item that has these attributes: its name is `item`."""
        if added:
            prefix = f"{self._root.prefix}:" if self._root.prefix else ""
            name = added.pop("item")
            stated = "".join(f" {key}={quoteattr(value)}" for key, value in added.items())
            self._part.fill(self._root, f"<{prefix}{name}{stated}/>")
        return self._part.result()


class Types(Listing):
    """The content types of a package's parts."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, "Types", "content-types")
        self._types = {_name(item): item for item in self.items if "PartName" in item.attributes}

    def is_comments(self, name: str) -> bool:
        """Whether the part of this name is said to hold comments."""
        item = self._types.get(name.casefold())
        return item is not None and item.attributes.get("ContentType", "").lower() == TYPE.lower()

    def comments(self) -> Iterator[str]:
        """Yield the names, case-folded, of all that are said to."""
        return filter(self.is_comments, self._types)

    def with_comments(self, name: str) -> bytes:
        """Return the types, the part of this name now holding comments."""
        item = self._types.get(name.casefold())
        if item is not None:
            self.remove(item)
        return self.result(item="Override", PartName=f"/{name}", ContentType=TYPE)

    def free_name(self, names: Collection[str], folder: str) -> str:
        """Return a name for a comments part that neither a part nor a content type has."""
        tried = (f"{folder}/comments{n or ''}.xml".lstrip("/") for n in count())
        return next(
            n for n in tried if n.casefold() not in names and n.casefold() not in self._types
        )


class Links(Listing):
    """The relationships of a document part, None where it has none yet."""

    def __init__(self, data: bytes | None) -> None:
        super().__init__(data or _NO_LINKS.encode(), "Relationships", "relationships")

    def comments(self) -> list[Tag]:
        """Return those to comments."""
        return [i for i in self.items if i.attributes.get("Type", "").endswith("/comments")]

    def with_comments(self, target: str, uri: str) -> bytes:
        """Return the relationships with one to this part of a document of this namespace."""
        used = {item.attributes.get("Id") for item in self.items}
        key = next(f"rIdComments{n or ''}" for n in count() if f"rIdComments{n or ''}" not in used)
        kind = _OFFICE_STRICT if uri == STRICT else _OFFICE
        return self.result(item="Relationship", Id=key, Type=kind, Target=target)


def _name(item: Tag) -> str:
    return unquote(item.attributes["PartName"]).lstrip("/").casefold()


def _elements(data: bytes) -> list[Tag]:
    """Return a part's elements as they end, the root last."""
    tags: list[Tag] = []
    scan(data, tags.append)
    return tags
