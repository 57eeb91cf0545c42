"""The parts of an OFD file: its documents, pages, templates and drawings that are used again."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.marks import MAX_ON_PAGE, Tally
from perftable.readers.kind import OFD
from perftable.readers.ofd.names import child, children, content, local
from perftable.readers.word import xml
from perftable.readers.word.container import MAX_PART, MISSING, Container
from perftable.readers.word.names import Element

MAX_ALL_PARTS = 400 * 1024 * 1024
"""Bytes of all parts together; 1,700 pages have 200 MB."""

_ROOT = "OFD.xml"
_CROWDED = Phrase(
    "OFD 版式文件的部件 {part} 含有 {limit} 个以上的标记，未读取；请拆分文件后重试。",
    "Part {part} of the OFD file holds more than {limit} tags and was not read; split the file.",
)
_LARGE = Phrase(
    "OFD 版式文件各页解压后共超过 {limit} MB，未读取；请拆分文件后重试。",
    "The pages of the OFD file inflate beyond {limit} MB together and were not read; split the file.",
)
_ENCRYPTED = Phrase(
    "OFD 版式文件已加密，未读取；请输入密码打开，取消密码后重新保存。",
    "The OFD file is encrypted; open it with its password, remove the password and save it.",
)


@dataclass(slots=True)
class Folio:
    """A document in the file: the parts of its pages, its templates and drawings by their ids."""

    pages: list[str]
    box: str
    templates: dict[str, str]
    drawings: dict[str, Element] = field(default_factory=dict)


class Package:
    """The parts by name, wherever they are named from and in whatever case."""

    def __init__(self, data: bytes) -> None:
        self._container = Container(data, OFD)
        self._names = self._container.names()
        self._read = 0
        if any(name.rpartition("/")[2] in _LOCKS for name in self._names):
            raise UnreadableFile(_ENCRYPTED)

    def folios(self) -> Iterator[Folio]:
        """Yield the documents of the file. Raises `UnreadableFile`."""
        pages = 0
        for body in children(self.parse(_ROOT), "DocBody"):
            place = content(body, "DocRoot")
            if not place:
                continue
            name = self.require(place, "")
            folio = self._folio(name)
            pages += len(folio.pages)
            Tally.require_pages(pages)
            yield folio

    def parse(self, name: str) -> Element:
        """Return the tree of a part."""
        data = b"".join(self._container.stream(name, MAX_PART))
        self._read += len(data)
        if self._read > MAX_ALL_PARTS:
            raise UnreadableFile(_LARGE, limit=MAX_ALL_PARTS // 1024 // 1024)
        if data.count(b"<") > 2 * MAX_ON_PAGE:
            raise UnreadableFile(_CROWDED, part=name[:100], limit=2 * MAX_ON_PAGE)
        return xml.parse(data, OFD)

    def require(self, place: str, folder: str) -> str:
        """Return the name of a part that must be there."""
        name = self._find(place, folder)
        if name is None:
            raise UnreadableFile(OFD.says(MISSING), part=place[:100])
        return name

    def _find(self, place: str, folder: str) -> str | None:
        """Return the name of a part that is named from a folder: from there, or from the root."""
        place = place.strip().replace("\\", "/")
        for path in (place if place.startswith("/") else posixpath.join(folder, place), place):
            name = posixpath.normpath(path).lstrip("/")
            if name.casefold() in self._names:
                return name
        return None

    def _folio(self, name: str) -> Folio:
        folder = posixpath.dirname(name)
        root = self.parse(name)
        common = child(root, "CommonData")
        templates = {
            item.get("ID") or "": found
            for item in children(common, "TemplatePage")
            if (found := self._find(item.get("BaseLoc") or "", folder)) is not None
        }
        pages = [
            self.require(item.get("BaseLoc") or "", folder)
            for item in children(child(root, "Pages"), "Page")
        ]
        folio = Folio(pages, content(child(common, "PageArea"), "PhysicalBox"), templates)
        if common is not None:
            for item in common:
                if local(item) in ("PublicRes", "DocumentRes"):
                    part = self._find(item.text or "", folder)
                    if part is not None:
                        self._add_drawings(part, folio)
        return folio

    def _add_drawings(self, part: str, folio: Folio) -> None:
        for item in self.parse(part).iter(etree.Element):
            if local(item) == "CompositeGraphicUnit":
                inner = child(item, "Content")
                if inner is not None:
                    folio.drawings[item.get("ID") or ""] = inner


_LOCKS = frozenset(("encryptions.xml", "decryptseed.dat", "encryptinfo.xml"))
