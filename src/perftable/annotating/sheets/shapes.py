"""The drawing of a sheet's comments: Excel shows no comment without a shape of its own (VML)."""

import re
from collections.abc import Iterable

from perftable.annotating.sheets.notes import MIXED_UP
from perftable.readers.base import UnreadableFile

Cell = tuple[int, int]
"""Row and column, from 1."""

_NEW = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
    ' id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:240pt;height:90pt;'
    'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 4"
    "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
_FIRST = 1025
"""The number of a sheet's first shape."""

_NUMBER = re.compile(rb"_x0000_s(\d{1,9})")
_OLD = re.compile(rb"<v:shape\s.*?</v:shape>\s*+", re.DOTALL)
_AT = re.compile(rb"<x:(Row|Column)>\s*(\d+)\s*</x:\1>")


def with_shapes(data: bytes | None, cells: Iterable[Cell], gone: Iterable[Cell]) -> bytes:
    """Return the drawing with a shape for each of these cells, without those of cells `gone`.

    It is edited as text: what Excel writes there is not always XML. Raises `UnreadableFile`.
    """
    data = _NEW.encode() if data is None else data
    removed = set(gone)
    if removed:
        data = _OLD.sub(lambda found: b"" if _cell(found[0]) in removed else found[0], data)
    end = data.rfind(b"</xml>")
    if end < 0:
        raise UnreadableFile(MIXED_UP)
    taken = max((int(number) for number in _NUMBER.findall(data)), default=_FIRST - 1)
    shapes = "".join(
        _SHAPE.format(
            number=number, row=row - 1, column=column - 1,
            left=column, top=max(row - 2, 0), right=column + 4, bottom=max(row - 2, 0) + 6,
        )
        for number, (row, column) in enumerate(cells, max(taken + 1, _FIRST))
    )  # fmt: skip
    return data[:end] + shapes.encode() + data[end:]


def _cell(shape: bytes) -> Cell | None:
    found = {key: int(number) + 1 for key, number in _AT.findall(shape)}
    return (found[b"Row"], found[b"Column"]) if len(found) == 2 else None
