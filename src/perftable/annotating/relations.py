"""A new part made known to the package: its content type, and the document's relationship to it."""

from itertools import count
from xml.sax.saxutils import quoteattr

from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.readers._word.namespaces import STRICT

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_NO_LINKS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships'
    b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


def with_type(types: bytes, name: str) -> bytes:
    """Return [Content_Types].xml with the type of the comments part of this name."""
    root = _children(types)[-1]
    part = Part(types)
    part.fill(root, _element(root, "Override", PartName=f"/{name}", ContentType=TYPE))
    return part.result()


def with_link(links: bytes | None, target: str, uri: str) -> bytes:
    """Return the document's relationships with one to its comments; `uri` is its namespace."""
    data = _NO_LINKS if links is None else links
    *others, root = _children(data)
    used = {tag.attributes.get("Id") for tag in others}
    key = next(f"rIdComments{n or ''}" for n in count() if f"rIdComments{n or ''}" not in used)
    kind = _OFFICE_STRICT if uri == STRICT else _OFFICE
    part = Part(data)
    part.fill(root, _element(root, "Relationship", Id=key, Type=kind, Target=target))
    return part.result()


def free_name(names: frozenset[str], types: bytes, folder: str) -> str:
    """Return a name for the comments part that neither a part nor a content type has."""
    stated = {tag.attributes.get("PartName", "").lstrip("/").casefold() for tag in _children(types)}
    tried = (f"{folder}/comments{n or ''}.xml".lstrip("/") for n in count())
    return next(name for name in tried if name.casefold() not in names | stated)


def _children(data: bytes) -> list[Tag]:
    """Return a part's elements as they end, the root last."""
    tags: list[Tag] = []
    scan(data, tags.append)
    return tags


def _element(root: Tag, local: str, **attributes: str) -> str:
    stated = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{root.prefix}{':' if root.prefix else ''}{local}{stated}/>"
