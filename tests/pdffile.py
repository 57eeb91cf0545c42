"""PDF files written by hand: what stands on each page in, the bytes of a file out."""

import zlib
from collections.abc import Sequence

SIZE = 10
"""Points of the text; a full-width character is as wide."""


def text(x: float, y: float, shown: str, size: float = SIZE, font: str = "F1") -> str:
    """A text whose base line begins at a place; y counts upwards."""
    code = shown.encode("utf-16-be").hex()
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{code}> Tj ET\n"


def line(x: float, y: float, u: float, v: float) -> str:
    """A stroked line."""
    return f"{x} {y} m {u} {v} l S\n"


def area(x: float, y: float, width: float, height: float) -> str:
    """A filled rectangle."""
    return f"{x} {y} {width} {height} re f\n"


def ruled(
    rows: Sequence[Sequence[str]],
    left: float = 50,
    top: float = 800,
    width: float = 100,
    height: float = 20,
    indent: float = 5,
) -> str:
    """A table of equal cells with all lines; a line of a cell's text stands 12 points below another."""
    columns = len(rows[0])
    right, bottom = left + columns * width, top - len(rows) * height
    drawn = "".join(
        line(left, top - at * height, right, top - at * height) for at in range(len(rows) + 1)
    )
    drawn += "".join(
        line(left + at * width, top, left + at * width, bottom) for at in range(columns + 1)
    )
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            for number, shown in enumerate(cell.split("\n") if cell else ()):
                y = top - at * height - 13 - 12 * number
                drawn += text(left + column * width + indent, y, shown)
    return drawn


FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts"
    b"[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
    b"/Ordering(GB1)/Supplement 4>>/DW 1000/W[1[500] 814 939 500]/FontDescriptor 4 0 R>>]>>"
)
DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 80>>"
)


def stream(data: bytes, entries: str = "", packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        data, entries = zlib.compress(data), entries + "/Filter/FlateDecode"
    return f"<</Length {len(data)}{entries}>>stream\n".encode() + data + b"\nendstream"


def pdf(
    *pages: str | bytes,
    page: str = "",
    more: Sequence[bytes] = (),
    resources: str = "",
    trailer: str = "",
    box: str = "0 0 595 842",
) -> bytes:
    """The bytes of a file; `page` are further entries of each page, `more` objects from number 5."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b"", FONT, DESCRIPTOR, *more]
    kids = []
    for content in pages:
        data = content if isinstance(content, bytes) else content.encode("ascii")
        objects.append(data if data.startswith(b"<<") else stream(data))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {len(objects)} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>{resources}>>{page}>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return assembled(objects, trailer)


def assembled(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """The file of these objects, the first one its catalogue."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, item in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + item + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)
