"""Where a sheet's comments and their drawing go, and what makes them known to the package."""

import posixpath
from collections.abc import Callable, Collection
from itertools import count

from perftable.annotating.relations import Listing
from perftable.annotating.sheets.notes import MIXED_UP
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.readers.base import UnreadableFile
from perftable.readers.word.container import Container
from perftable.readers.word.package import EXTERNAL, part_name

TYPES = "[Content_Types].xml"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_BEHIND = frozenset(
    "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
    " AlternateContent".split()
)
"""What stands behind the drawing of comments in a sheet."""

_NO_LINKS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships'
    b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


class Types(Listing):
    """The content types of the package, to which those of comments are added."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, "Types", "content-types")
        self._added: set[str] = set()
        self._vml = any(i.attributes.get("Extension", "").lower() == "vml" for i in self.items)

    def add_comments(self, name: str) -> None:
        """Say that a new part holds comments."""
        self._added.add(name)

    def add_drawings(self) -> None:
        """Say what .vml is, where the package does not say it."""
        if not self._vml:
            self._vml = True
            self._added.add("vml")

    def changed(self) -> bytes | None:
        """Return the types as edited, None where nothing is added."""
        data = None
        for name in sorted(self._added):
            if name == "vml":
                data = self.result(item="Default", Extension="vml", ContentType=_DRAWING)
            else:
                data = self.result(item="Override", PartName=f"/{name}", ContentType=_COMMENTS)
        return data


class Links(Listing):
    """What a sheet relates to: `comments` and `drawing` are the parts of its comments, or None.

    `part` is the sheet, with the element that names the drawing added where it has none.
    """

    def __init__(self, container: Container, sheet: str) -> None:
        folder, _, file = sheet.rpartition("/")
        self.name = posixpath.join(folder, "_rels", file + ".rels")
        known = self.name.casefold() in container.names()
        super().__init__(
            container.read(self.name) if known else _NO_LINKS, "Relationships", "relationships"
        )
        self._folder, self._names = folder, container.names()
        self.part = Part(b"".join(container.stream(sheet)))
        self._legacy = ""
        self._behind: Tag | None = None
        self._in_tail = False
        self._sheet = scan(self.part.data, self._visit)
        self.uri = self._sheet.uri
        self._kinds = _OFFICE_STRICT if self.uri == STRICT else _OFFICE
        self.comments = self._target(lambda item: _kind(item) == "comments")
        self.drawing = self._target(
            lambda item: bool(self._legacy) and item.attributes.get("Id") == self._legacy
        )

    def add(self, comments: str, drawing: str) -> None:
        """Relate the sheet to what it does not relate to yet."""
        if self.comments is None:
            self._relate("comments", comments)
        if self.drawing is None:
            key = self._relate("vmlDrawing", drawing)
            prefix = f"{self._sheet.prefix}:" if self._sheet.prefix else ""
            element = f'<{prefix}legacyDrawing xmlns:r="{self._kinds}" r:id="{key}"/>'
            if self._behind is not None:
                self.part.insert(self._behind.begin, element)
            else:
                self.part.fill(self._sheet, element)

    def _relate(self, kind: str, target: str) -> str:
        used = {item.attributes.get("Id") for item in self.items}
        key = next(k for n in count() if (k := f"rId{kind}{n or ''}") not in used)
        place = posixpath.relpath(target, self._folder or ".")
        self.result(item="Relationship", Id=key, Type=f"{self._kinds}/{kind}", Target=place)
        return key

    def _visit(self, tag: Tag) -> None:
        if tag.parent is None or tag.parent.parent is not None:
            return
        if tag.local == "legacyDrawing":
            self._legacy = tag.attributes.get("id", "")
        elif tag.local in _BEHIND and self._behind is None and self._in_tail:
            self._behind = tag
        elif tag.local == "sheetData":
            self._in_tail = True

    def _target(self, wanted: Callable[[Tag], bool]) -> str | None:
        found = [item for item in self.items if wanted(item)]
        if not found:
            return None
        name = part_name(found[0].attributes.get("Target", ""), self._folder)
        external = found[0].attributes.get("TargetMode") == EXTERNAL
        if len(found) > 1 or external or name.casefold() not in self._names:
            raise UnreadableFile(MIXED_UP)
        return name


def free_name(pattern: str, names: Collection[str]) -> str:
    """Return a part name, `{}` in the pattern being a number, that no part has."""
    return next(n for i in count(1) if (n := pattern.format(i)).casefold() not in names)


def _kind(item: Tag) -> str:
    return item.attributes.get("Type", "").rpartition("/")[2]
