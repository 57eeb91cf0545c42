"""What a zip container is that no reader reads: told by its parts and their content types."""

from collections.abc import Collection

from perftable.readers.foreign import kinds
from perftable.readers.foreign.kinds import Kind

TYPES = "[content_types].xml"

_BY_TYPE = {
    "ms-excel.sheet.binary": kinds.XLSB,
    "spreadsheetml": kinds.XLSX,
    "ms-excel": kinds.XLSX,
    "presentationml": kinds.PPTX,
    "ms-powerpoint": kinds.PPTX,
}
_BY_PART = {
    "ppt/presentation.xml": kinds.PPTX,
    "index/document.iwa": kinds.IWORK,
    "uof.xml": kinds.UOF,
}


def of_type(content_type: str) -> Kind | None:
    """Return what a package is whose main part has this content type, in small letters."""
    return next((kind for word, kind in _BY_TYPE.items() if word in content_type), None)


def of_parts(names: Collection[str]) -> Kind | None:
    """Return what a container of another family is; `names` are those of its parts, case-folded."""
    return next((kind for part, kind in _BY_PART.items() if part in names), None)
