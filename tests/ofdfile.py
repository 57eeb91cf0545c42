"""OFD files written by hand: what stands on each page in, the bytes of a file out."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from wordfile import pack

NAMES = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 4
"""Millimetres of the text; a full-width character is as wide."""


def text(x: float, y: float, shown: str, size: float = SIZE, more: str = "") -> str:
    """A text whose base line begins at a place; y counts downwards."""
    steps = " ".join(str(size if char > "\u2000" else size / 2) for char in shown[:-1])
    return (
        f'<ofd:TextObject Boundary="{x} {y - size} {len(shown) * size} {2 * size}" Size="{size}"'
        f' {more}><ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">{escape(shown)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


def path(data: str, boundary: str = "0 0 210 297", more: str = "") -> str:
    """A path object."""
    return (
        f'<ofd:PathObject Boundary="{boundary}" LineWidth="0.3" {more}>'
        f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def line(x: float, y: float, u: float, v: float) -> str:
    """A stroked line."""
    return path(f"M {x} {y} L {u} {v}")


def ruled(
    rows: Sequence[Sequence[str]],
    left: float = 20,
    top: float = 20,
    width: float = 40,
    height: float = 8,
) -> str:
    """A table of equal cells with all lines."""
    columns = len(rows[0])
    right, bottom = left + columns * width, top + len(rows) * height
    drawn = "".join(
        line(left, top + n * height, right, top + n * height) for n in range(len(rows) + 1)
    )
    drawn += "".join(
        line(left + n * width, top, left + n * width, bottom) for n in range(columns + 1)
    )
    for at, row in enumerate(rows):
        for column, shown in enumerate(row):
            if shown:
                drawn += text(left + column * width + 2, top + at * height + 5.5, shown)
    return drawn


def page(content: str, template: str = "") -> bytes:
    """The part of a page."""
    used = f'<ofd:Template TemplateID="{template}"/>' if template else ""
    return (
        f"<ofd:Page {NAMES}>{used}<ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content>"
        "</ofd:Page>"
    ).encode()


def parts(
    *pages: str | bytes, templates: Sequence[str] = (), drawings: str = ""
) -> dict[str, bytes]:
    """The parts of a file by name, so that a test can break one; templates are T0, T1, …"""
    listed = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/P{n}/Content.xml"/>' for n in range(len(pages))
    )
    shared = "".join(
        f'<ofd:TemplatePage ID="T{n}" BaseLoc="Tpls/T{n}.xml"/>' for n in range(len(templates))
    )
    found = {
        "OFD.xml": f"<ofd:OFD {NAMES}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NAMES}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        f"<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>{shared}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "Doc_0/DocumentRes.xml": f"<ofd:Res {NAMES}><ofd:CompositeGraphicUnits>{drawings}"
        "</ofd:CompositeGraphicUnits></ofd:Res>",
    }
    made = {name: shown.encode() for name, shown in found.items()}
    for number, shown in enumerate(pages):
        made[f"Doc_0/Pages/P{number}/Content.xml"] = (
            shown if isinstance(shown, bytes) else page(shown)
        )
    for number, shown in enumerate(templates):
        made[f"Doc_0/Tpls/T{number}.xml"] = page(shown)
    return made


def ofd(*pages: str | bytes, templates: Sequence[str] = (), drawings: str = "") -> bytes:
    """The bytes of a file."""
    return pack(parts(*pages, templates=templates, drawings=drawings))
