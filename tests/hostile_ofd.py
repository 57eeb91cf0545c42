"""OFD files: bombs, drawings in themselves, paths and distances without end."""

from collections.abc import Callable

from hostile_files import Case, content, sized
from hostile_xlsx import stuffed
from ofdfile import NAMES, ofd, page, parts, path, ruled, text
from wordfile import pack

_MB = 1 << 20
_CONTAINER = "perftable.readers.word.container"
_MARKS = "perftable.readers.drawn.marks"
ROWS = [["职责活动", "年度预算数"], ["水利设施管护", "30.00"], ["渠道清淤维修", "12.00"]]
TABLE = ruled(ROWS)
_PAGE = "Doc_0/Pages/P0/Content.xml"
_UNIT = '<ofd:CompositeGraphicUnit ID="{}"><ofd:Content>{}</ofd:Content></ofd:CompositeGraphicUnit>'
_USE = '<ofd:CompositeObject ResourceID="{}" Boundary="0 0 210 297"/>'
_DTD = '<!DOCTYPE a [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;">]>'


def changed(**by_name: bytes | None) -> bytes:
    """The good file with some parts exchanged, or left out where None."""
    names = {"root": "OFD.xml", "document": "Doc_0/Document.xml", "drawings": "Doc_0/DocumentRes.xml",
             "page": _PAGE}  # fmt: skip
    files = {**parts(TABLE), **{names[key]: data for key, data in by_name.items()}}
    return pack({name: data for name, data in files.items() if data is not None})


def _document(old: str, new: str) -> bytes:
    files = parts(TABLE)
    name = "Doc_0/Document.xml"
    return pack(files | {name: files[name].replace(old.encode(), new.encode())})


def _multiplying(size: int) -> bytes:
    units = "".join(_UNIT.format(n, _USE.format(n + 1) * 10) for n in range(size))
    return ofd(TABLE + _USE.format(0), drawings=units)


def _same_pages(size: int) -> bytes:
    one = '<ofd:Page ID="0" BaseLoc="Pages/P0/Content.xml"/>'
    return _document(one, one * size)


def _content(unit: bytes) -> Callable[..., object]:
    begin, end = page("\0").split(b"\0")
    return stuffed(parts(TABLE), _PAGE, begin, unit, end)


def _distances(size: int) -> str:
    shown = "甲" * 3000
    return text(9, 250, shown).replace('DeltaX="', f'DeltaX="g {size} 0.001 ')


_READ: tuple[tuple[str, bytes], ...] = (
    ("as it should be", ofd(TABLE)),
    ("a drawing that there is not", ofd(TABLE + _USE.format(7))),
    ("a template that there is not", pack(parts(page(TABLE).replace(b"<ofd:Content>", b'<ofd:Template TemplateID="9"/><ofd:Content>')))),
    ("a template that is the page", _document("</ofd:CommonData>", '<ofd:TemplatePage ID="T" BaseLoc="Pages/P0/Content.xml"/></ofd:CommonData>')),
    ("distances without end", ofd(TABLE + _distances(999_999))),
    ("numbers no page has", ofd(TABLE + path("M 1e300 1e300 L -1e300 1e300") + text(1e300, -1e300, "丙"))),
    ("numbers that are none", ofd(TABLE + path("M nan inf L a b") + text(9, 250, "丙", more='CTM="1 a"'))),
    ("a matrix that makes nothing of it", ofd(TABLE + text(9, 250, "丙", more='CTM="0 0 0 0 0 0"'))),
    ("a path that ends in the middle", ofd(TABLE + path("M 1 1 L 2 B 1 2 3"))),
)  # fmt: skip
_REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("a drawing in itself", ofd(TABLE + _USE.format(0), drawings=_UNIT.format(0, _USE.format(0))), "20 deep"),
    ("DTD", changed(page=_DTD.encode() + page(TABLE)), "DTD"),
    ("DTD in the root", changed(root=_DTD.encode() + b"<a/>"), "DTD"),
    ("encrypted", pack(parts(TABLE) | {"Encryptions.xml": b"<a/>"}), "encrypted"),
    ("no document", changed(document=None), "lacks its part"),
    ("no page", changed(page=None), "lacks its part"),
    ("no pages", changed(document=f"<ofd:Document {NAMES}/>".encode()), "no text"),
    ("a document out of the package", changed(root=f"<ofd:OFD {NAMES}><ofd:DocBody><ofd:DocRoot>../../../etc/passwd</ofd:DocRoot></ofd:DocBody></ofd:OFD>".encode()), "lacks its part"),
    ("a document that is the root", changed(root=f"<ofd:OFD {NAMES}><ofd:DocBody><ofd:DocRoot>OFD.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>".encode()), "no text"),
    ("cut off in the page", changed(page=page(TABLE)[:-30]), "damaged"),
    ("cut in half", ofd(TABLE)[:700], "damaged"),
    ("no lines", ofd("".join(text(9, 9 + 9 * n, "职责活动绩效目标表") for n in range(9))), "ruled"),
    ("a scan", ofd('<ofd:ImageObject ResourceID="1" Boundary="0 0 210 297"/>'), "scan"),
)  # fmt: skip
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int, dict[str, int]], ...] = (
    ("drawings that multiply", _multiplying, "characters and lines", 7, 12, {f"{_MARKS}.MAX_ON_PAGE": 20_000}),
    ("9,000 pages that are one", _same_pages, "pages", 30, 9_000, {f"{_MARKS}.MAX_PAGES": 20}),
    ("a path of a million lines", lambda size: ofd(TABLE + path("M 0 0" + " L 9 9" * size)), "characters and lines", 300, 1_000_000, {f"{_MARKS}.MAX_ON_PAGE": 200}),
    ("a text of a million characters", lambda size: ofd(TABLE + text(9, 250, "甲" * size)), "characters and lines", 300, 1_000_000, {f"{_MARKS}.MAX_ON_PAGE": 200}),
    ("a million objects", lambda size: ofd(TABLE + "<ofd:TextObject/>" * size), "tags", 300, 900_000, {"perftable.readers.ofd.package.MAX_ON_PAGE": 100}),
    ("100,000 nested blocks", lambda size: ofd("<ofd:PageBlock>" * size + "</ofd:PageBlock>" * size), "deep", 300, 100_000, {}),
)  # fmt: skip
CASES = [
    *(Case("ofd", name, content(data), grid=ROWS, file="a.ofd") for name, data in _READ),
    *(Case("ofd", name, content(data), says, file="a.ofd") for name, data, says in _REFUSED),
    *(
        Case("ofd", name, sized(build), says, file="a.ofd", small=small, full=full, limits=limits)
        for name, build, says, small, full, limits in _SIZED
    ),
    Case("ofd", "bomb in the page", _content(b" "), "inflates", file="a.ofd", small=2 * _MB, full=1500 * _MB,
         limits={"perftable.readers.ofd.package.MAX_PART": _MB}),
]  # fmt: skip
