"""Which parts of the package are the workbook, its sheets, strings and styles (ECMA-376 part 2)."""

import posixpath

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import WORKBOOK
from perftable.readers.word import xml
from perftable.readers.word.container import MISSING, Container
from perftable.readers.word.package import relationships

_BINARY = Phrase(
    "文件是 Excel 二进制工作簿（.xlsb），未读取；请在 Excel 或 WPS 中打开并另存为 .xlsx。",
    "The file is a binary Excel workbook (.xlsb) and was not read; open it in Excel or WPS and save"
    " it as .xlsx.",
)
_NONE = Phrase(
    "文件是压缩包，但其中无工作簿，未读取；请在 Excel 或 WPS 中打开并另存为 .xlsx。",
    "The file is a zip archive without a workbook in it; open it in Excel or WPS and save it as"
    " .xlsx.",
)


class Package:
    """The parts of a workbook by relationship. Raises `UnreadableFile` where it is none."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._names = container.names()
        self.main = self._find_main()
        if self.main.casefold().endswith(".bin"):
            raise UnreadableFile(_BINARY)
        self.by_id: dict[str, tuple[str, str]] = {}
        self._by_kind: dict[str, str] = {}
        folder, _, name = self.main.rpartition("/")
        for kind, target, key in self._links(
            posixpath.join(folder, "_rels", name + ".rels"), folder
        ):
            self.by_id[key] = kind, target
            if target.casefold() in self._names:
                self._by_kind.setdefault(kind, target)

    def name(self, kind: str) -> str | None:
        """Return the name of the part the workbook relates to as this kind ("styles")."""
        return self._by_kind.get(kind)

    def require(self, name: str) -> str:
        """Return the name of a part that must be there."""
        if name.casefold() not in self._names:
            raise UnreadableFile(WORKBOOK.says(MISSING), part=name[:100])
        return name

    def _find_main(self) -> str:
        targets = [t for kind, t, _ in self._links("_rels/.rels", "") if kind == "officeDocument"]
        for target in (*targets, "xl/workbook.xml", "xl/workbook.bin"):
            if target.casefold() in self._names:
                return target
        if targets:
            raise UnreadableFile(WORKBOOK.says(MISSING), part=targets[0][:100])
        raise UnreadableFile(_NONE)

    def _links(self, name: str, folder: str) -> list[tuple[str, str, str]]:
        if name.casefold() not in self._names:
            return []
        return relationships(xml.parse(self._container.read(name), WORKBOOK), folder)
