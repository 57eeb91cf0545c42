"""PDF files: bombs, circles, tables of places that lie, locked ones; whatever pdfium does."""

import zlib
from collections.abc import Callable
from importlib.util import find_spec

from hostile_files import Case, content, sized
from pdffile import assembled, line, pdf, ruled, stream, text

ROWS = [["职责活动", "年度预算数"], ["水利设施管护", "30.00"], ["渠道清淤维修", "12.00"]]
GOOD = pdf(ruled(ROWS))
_FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"


def laughing(depth: int, times: int) -> bytes:
    """A drawing that draws the next one several times, and so on."""
    more = [stream(b"/X Do " * times, _FORM % (6 + n)) for n in range(depth)]
    more.append(stream(b"0 0 m 9 9 l S", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    return pdf("/X Do", more=more, resources="/XObject<</X 5 0 R>>")


def packed(data: bytes, times: int = 1) -> bytes:
    """A stream that is packed several times."""
    for _ in range(times):
        data = zlib.compress(data)
    filters = "/FlateDecode" * times
    return f"<</Length {len(data)}/Filter[{filters}]>>stream\n".encode() + data + b"\nendstream"


def _pages(size: int, count: int) -> bytes:
    kids = b"3 0 R " * size
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
                      b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"])  # fmt: skip


def _deep_pages(size: int) -> bytes:
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    objects += [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n + 3) for n in range(size)]
    return assembled([*objects, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"])


def _rows(size: int) -> bytes:
    pages = [ruled([["甲", "1.00"]] * 30, height=20) for _ in range(size // 30)]
    return pdf(*pages)


_XREF = GOOD.rindex(b"xref\n0")
_READ: tuple[tuple[str, bytes], ...] = (
    ("a table of places that leads to itself", GOOD.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % _XREF)),
    ("99,999,999 pages, they say", GOOD.replace(b"/Count 1", b"/Count 99999999")),
    ("no table of places", GOOD[:_XREF] + b"trailer<</Root 1 0 R>>"),
    ("places that lie", GOOD.replace(b" 00000 n", b"7 00000 n")),
    ("something before it", b"\n\n" + GOOD),
    ("something behind it", GOOD + b"\0" * 2000),
    ("links, scripts and forms", pdf(ruled(ROWS), page="/Annots[<</Subtype/Link/A<</S/URI/URI(http://127.0.0.1:9/)>>>><</Subtype/Widget/AA<</K<</S/JavaScript/JS(app.alert)>>>>>>]")),
    ("a page that is turned", pdf(ruled(ROWS), page="/Rotate 99999990")),
)  # fmt: skip
_REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("encrypted", pdf(ruled(ROWS), trailer="/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O("
                               + "a" * 32 + ")/U(" + "b" * 32 + ")>>/ID[(a)(b)]"), "encrypted"),
    ("encrypted by nobody knows whom", pdf(ruled(ROWS), trailer="/Encrypt<</Filter/Own>>"), "encrypted"),
    ("cut in half", GOOD[: len(GOOD) // 2], "PDF"),
    ("its first line alone", b"%PDF-1.7\n", "damaged"),
    ("pages that hold themselves", GOOD.replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]"), "PDF"),
    ("pages that are none", GOOD.replace(b"/Kids[6 0 R]", b"/Kids[1 0 R]"), "PDF"),
    ("a drawing in itself", pdf("/X Do", more=[stream(b"/X Do", _FORM % 5)], resources="/XObject<</X 5 0 R>>"), "20 deep"),
    ("100,000 brackets", GOOD.replace(b"/Type/Catalog", b"/Type/Catalog/A" + b"[" * 100_000), "PDF"),
    ("a scan", pdf("/X Do", more=[stream(b"\0", "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray")], resources="/XObject<</X 5 0 R>>"), "scan"),
    ("no lines", pdf("".join(text(50, 800 - 20 * n, "职责活动绩效目标表") for n in range(9))), "ruled"),
    ("no text", pdf(line(0, 0, 9, 9)), "no text"),
    ("numbers no page has", pdf("1e38 0 0 1e38 1e38 1e38 cm " + ruled(ROWS)), "PDF"),
    ("text of no size", pdf(ruled(ROWS).replace(" 10 Tf", " 0 Tf")), "PDF"),
)  # fmt: skip
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int], ...] = (
    ("a million paths", lambda size: pdf(stream(b"0 0 1 1 re f\n" * size, packed=True)), "PDF", 10, 2_000_000),
    ("100,000 lines", lambda size: pdf(stream(b"".join(b"%d %d m %d %d l S\n" % (n % 500, n % 800, n % 7, n % 9) for n in range(size)), packed=True)), "PDF", 10, 100_000),
    ("2 million characters", lambda size: pdf(stream(b"BT /F1 1 Tf " + b"<4e00>Tj " * size, packed=True)), "PDF", 100, 2_000_000),
    ("packed 9 times", lambda size: pdf(packed(b" " * size, 9)), "PDF", 1000, 100_000_000),
    ("a bomb of 1 GB", lambda size: pdf(packed(b" " * size, 2)), "PDF", 1000, 1_000_000_000),
    ("drawings that multiply", lambda size: laughing(size, 10), "PDF", 2, 12),
    ("9,000 pages that are one", lambda size: _pages(size, size), "pages", 6_000, 9_000),
    ("pages 3,000 deep", _deep_pages, "PDF", 5, 3_000),
    ("4,000 nested states", lambda size: pdf("q " * size + "BT " * size), "PDF", 10, 400_000),
)  # fmt: skip
CASES = [
    *(Case("pdf", name, content(data), grid=ROWS, file="a.pdf") for name, data in _READ),
    *(Case("pdf", name, content(data), says, grid=None, file="a.pdf") for name, data, says in _REFUSED),
    *(
        Case("pdf", name, sized(build), says, grid=None, file="a.pdf", small=small, full=full)
        for name, build, says, small, full in _SIZED
    ),
    Case("pdf", "15,000 rows on 500 pages", sized(_rows), grid=[["甲", "1.00"]] * 30, file="a.pdf",
         small=60, full=15_000),
] if find_spec("pypdfium2") else []  # fmt: skip
