"""Which parts of the package are the document, its styles and its lists (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.foreign import zips
from perftable.readers.kind import WORD
from perftable.readers.word.container import MISSING, Container
from perftable.readers.word.headers import may_say
from perftable.readers.word.sound import children

if TYPE_CHECKING:
    from perftable.readers.foreign.kinds import Kind
    from perftable.readers.word.names import Element

_TYPES = "[Content_Types].xml"
_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
)
_NO_MAIN = Phrase(
    "文件是压缩包，但其中无 Word 正文，未读取；请在 Word 中打开并另存为 .docx。",
    "The file is a zip archive without a Word document in it; open it in Word and save it as .docx.",
)
_ARCHIVE = Phrase(
    "文件不是 Word 文档，而是压缩包（ZIP），未读取；请解压后选择其中的 .docx。",
    "The file is no Word document but a zip archive; unpack it and take the .docx in it.",
)
_TWO_MAIN = Phrase(
    "Word 文档含有多个正文，未读取；请在 Word 中打开并另存为 .docx。",
    "The Word document has more than one main part; open it in Word and save it as .docx.",
)
MAX_KEPT = 64 * 1024
"""Bytes of content types or relationships that are kept as told: files of one program have the same."""


class Package:
    """The parts of a Word document. Raises `UnreadableFile` where it is none.

    `chunks` are the names of files whose text belongs to the document, by relationship id.
    """

    def __init__(self, container: Container) -> None:
        self._container = container
        names = container.names()
        _refuse_others(names)
        self.main = self._find_main(names)
        folder, _, name = self.main.rpartition("/")
        self._related: dict[str, str] = {}
        self._headers: dict[str, str] = {}
        self.chunks: dict[str, str] = {}
        links = posixpath.join(folder, "_rels", name + ".rels")
        if links.casefold() in names:
            for kind, target, key in _links(container.read(links), folder):
                if kind == "aFChunk":
                    self.chunks[key] = target
                if target.casefold() in names:
                    self._related.setdefault(kind, target)
                    if kind in ("header", "footer"):
                        self._headers[key] = target

    def part(self, kind: str) -> bytes | None:
        """Return a small part ("styles", "numbering"), None where the document has none."""
        name = self.name(kind)
        return None if name is None else self._container.read(name)

    def tree(self, kind: str) -> Element | None:
        """Return such a part, parsed."""
        from perftable.readers.word import xml

        part = self.part(kind)
        return None if part is None else xml.parse(part)

    def name(self, kind: str) -> str | None:
        """Return the name of the part the document relates to as this kind ("comments")."""
        return self._related.get(kind)

    def headers(self, keys: Iterable[str]) -> Iterator[Element]:
        """Yield page headers and footers by relationship id, each once; a damaged one is no loss.

        None is parsed where all are such as say nothing: real ones have a page number.
        """
        parts = []
        for name in dict.fromkeys(self._headers[key] for key in keys if key in self._headers):
            with suppress(UnreadableFile):
                parts.append(self._container.read(name))
        if not any(map(may_say, parts)):
            return
        from perftable.readers.word import xml

        for part in parts:
            with suppress(UnreadableFile):
                yield xml.parse(part)

    def _find_main(self, names: Set[str]) -> str:
        defaults, overrides = _types(self._container.read(_TYPES))

        def type_of(name: str) -> str:
            key = name.casefold()
            return overrides.get(key, defaults.get(key.rpartition(".")[2], ""))

        targets: list[str] = []
        if "_rels/.rels" in names:
            top = _links(self._container.read("_rels/.rels"), "")
            targets = [t for kind, t, _ in top if kind == "officeDocument"]
        found = {t.casefold(): t for t in targets if t.casefold() in names}
        if len(found) > 1:
            raise UnreadableFile(_TWO_MAIN)
        if not found:  # no relationship: the content type alone says which it is
            found = {name: name for name in names if type_of(name) in _MAIN}
            if len(found) > 1:
                raise UnreadableFile(_TWO_MAIN)
            if not found and targets:
                raise UnreadableFile(WORD.says(MISSING), part=targets[0][:100])
            if not found:
                raise UnreadableFile(_NO_MAIN)
        main = next(iter(found.values()))
        kind = type_of(main)
        if kind in _MAIN:
            return main
        other = zips.of_type(kind)
        raise UnreadableFile(_NO_MAIN) if other is None else _other(other)


def _refuse_others(names: Set[str]) -> None:
    """Say what a zip of another family is: slides, Pages, or no office document at all."""
    other = zips.of_parts(names)
    if other is not None:
        raise _other(other)
    if _TYPES.casefold() not in names and not any(name.startswith("word/") for name in names):
        raise UnreadableFile(_ARCHIVE)


def _other(kind: Kind) -> UnreadableFile:
    from perftable.readers.foreign.kinds import IS

    return kind.refused(IS)


def _types(part: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
    return (_known_types if len(part) <= MAX_KEPT else _types_of)(part)


def _links(part: bytes, folder: str) -> Sequence[tuple[str, str, str]]:
    return (_known_links if len(part) <= MAX_KEPT else _links_of)(part, folder)


def _types_of(part: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
    return content_types(children(part))


def _links_of(part: bytes, folder: str) -> Sequence[tuple[str, str, str]]:
    return relationships(children(part), folder)


_known_types = lru_cache(maxsize=32)(_types_of)
_known_links = lru_cache(maxsize=64)(_links_of)


def content_types(
    root: Iterable[Mapping[str, str] | Element],
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the parts' content types: by suffix, and by name."""
    defaults, overrides = {}, {}
    for item in root:
        kind = (item.get("ContentType") or "").lower()
        if item.get("Extension") is not None:
            defaults[(item.get("Extension") or "").casefold()] = kind
        elif item.get("PartName") is not None:
            overrides[(item.get("PartName") or "").lstrip("/").casefold()] = kind
    return defaults, overrides


def relationships(
    root: Iterable[Mapping[str, str] | Element], folder: str
) -> list[tuple[str, str, str]]:
    """Return each internal relationship's kind, target and id; what leads elsewhere is left alone."""
    found = []
    for item in root:
        if item.get("TargetMode") != EXTERNAL:
            kind = (item.get("Type") or "").rpartition("/")[2]
            found.append((kind, part_name(item.get("Target") or "", folder), item.get("Id") or ""))
    return found


EXTERNAL = "External"
"""The mode of a relationship that leads out of the package."""


def part_name(target: str, folder: str) -> str:
    """Return the name of the part that a relationship of a part in this folder leads to."""
    path = unquote(target).replace("\\", "/")
    return posixpath.normpath(posixpath.join(folder, path)).lstrip("/")
