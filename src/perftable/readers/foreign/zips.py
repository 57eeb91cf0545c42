"""What a zip container is that no reader reads: told by its parts and their content types."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perftable.readers.foreign.kinds import Kind

TYPES = "[content_types].xml"

_BY_TYPE = {
    "ms-excel.sheet.binary": "XLSB",
    "spreadsheetml": "XLSX",
    "ms-excel": "XLSX",
    "presentationml": "PPTX",
    "ms-powerpoint": "PPTX",
}
_BY_PART = {
    "ppt/presentation.xml": "PPTX",
    "index/document.iwa": "IWORK",
    "uof.xml": "UOF",
}


def of_type(content_type: str) -> Kind | None:
    """Return what a package is whose main part has this content type, in small letters."""
    return next((_kind(name) for word, name in _BY_TYPE.items() if word in content_type), None)


def of_parts(names: Collection[str]) -> Kind | None:
    """Return what a container of another family is; `names` are those of its parts, case-folded."""
    return next((_kind(name) for part, name in _BY_PART.items() if part in names), None)


def _kind(name: str) -> Kind:
    from perftable.readers.foreign import kinds  # most containers are of none of these

    kind: Kind = getattr(kinds, name)
    return kind
