"""What is said of a sheet's parts that could not be read."""

from collections.abc import Sequence

from perftable.model.phrase import Phrase

NAMED = 10
"""Cells that are named; of more, the number is said."""

_UNKNOWN = Phrase(
    "工作表“{sheet}”的 {cells}是公式，未保存结果，未读取；请用 Excel 或 WPS 打开并保存后重试。",
    "Sheet '{sheet}' has formulas without a stored result in {cells}, which were not read; open the file"
    " in Excel or WPS, save it and try again.",
)
_MORE = Phrase("{cells}等 {count} 个单元格", "{cells} and others ({count} cells)")
_DRAWINGS = Phrase(
    "工作表“{sheet}”仅有图片或图形，无单元格文字，未读取；请将其中的表格录入单元格后重试。",
    "Sheet '{sheet}' has only pictures or shapes and no text in cells, and was not read; put its"
    " table into cells and try again.",
)


def unknown_values(sheet: str, cells: Sequence[str]) -> list[Phrase]:
    """Return the sentence on formulas without a stored value, none where there are none."""
    if not cells:
        return []
    zh, en = "、".join(cells[:NAMED]) + " ", ", ".join(cells[:NAMED])
    if len(cells) > NAMED:
        zh = _MORE.zh.format(cells=zh, count=len(cells))
        en = _MORE.en.format(cells=en, count=len(cells))
    return [
        Phrase(_UNKNOWN.zh.format(sheet=sheet, cells=zh), _UNKNOWN.en.format(sheet=sheet, cells=en))
    ]


def only_drawings(sheet: str) -> Phrase:
    """Return the sentence on a sheet without cells."""
    return _DRAWINGS.filled(sheet=sheet)
