"""OpenDocument files, zipped and flat, that explode, repeat without end, or lead in circles."""

from collections.abc import Callable

from hostile_files import Case, content, sized
from hostile_xlsx import stuffed
from wordfile import pack

NAMES = " ".join(
    f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
    for k, v in {
        **{name: name for name in "office text table style".split()},
        "draw": "drawing", "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
_MB = 1 << 20
_ODF = "perftable.readers.odf"
_BOUNDS = "perftable.readers.bounds"
_DTD = '<!DOCTYPE a [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;">]>'


def cell(text: str, more: str = "") -> str:
    """A cell."""
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def line(*cells: str, more: str = "") -> str:
    """A row."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


LINE = line(cell("甲"), cell("乙"))


def table(rows: str = LINE) -> str:
    """A table."""
    return f"<table:table>{rows}</table:table>"


def flat(body: str, kind: str = "text", styles: str = "") -> bytes:
    """A flat file."""
    return (
        f"<office:document {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()


def parts(content_part: bytes, **more: bytes) -> dict[str, bytes]:
    """The parts of a zipped file."""
    mime = b"application/vnd.oasis.opendocument.text"
    return {"mimetype": mime, "content.xml": content_part, **more}


def _ods(rows: str) -> bytes:
    return flat(table(rows), "spreadsheet")


def _bomb(name: str) -> Callable[..., object]:
    files = parts(flat(table()))
    begin, end = flat(table() + "\0").split(b"\0")
    return stuffed(files | {name: b""}, name, begin, b" ", end)


def _style(name: str, parent: str) -> str:
    return f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"/>'


def _chain(size: int) -> bytes:
    """Styles, each based on the next, and a paragraph of each."""
    styles = "".join(_style(f"P{n}", f"P{n + 1}") for n in range(size))
    used = "".join(f'<text:p text:style-name="P{n}">甲</text:p>' for n in range(min(size, 40_000)))
    return flat(used + table(), styles=styles)


def _wrapped(tag: str) -> Callable[[int], bytes]:
    def build(size: int) -> bytes:
        return flat(table() + f"<{tag}>" * size + "<text:p>丙</text:p>" + f"</{tag}>" * size)

    return build


def _nested(size: int) -> bytes:
    begin = "<table:table><table:table-row><table:table-cell>"
    end = "</table:table-cell></table:table-row></table:table>"
    return flat(begin * size + "<text:p>甲</text:p>" + end * size)


_FAR = '<table:table-cell table:number-columns-repeated="16384"/>'
_REPEATED = 'table:number-rows-repeated="99999999"'
_READ: tuple[tuple[str, bytes, str, list[list[str]] | None], ...] = (
    ("empty rows without end", _ods(LINE + line(_FAR, more=_REPEATED)), "fods", [["甲", "乙"]]),
    ("an empty row far up", _ods(line(_FAR, more=_REPEATED) + LINE), "fods", [["甲", "乙"]]),
    ("hidden rows without end", _ods(LINE + line(cell(""), more=_REPEATED + ' table:visibility="collapse"')), "fods", [["甲", "乙"]]),
    ("a merge over everything", _ods(line(cell("甲", 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'), cell("乙"))), "fods", [["甲", ""]]),
    ("a merge over everything in a text", flat(table(line(cell("甲", 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'), cell("乙")))), "fodt", [["甲", ""]]),
    ("columns without end", flat(f'<table:table><table:table-column table:number-columns-repeated="99999999" table:visibility="collapse"/>{LINE}</table:table>' + table(), "spreadsheet"), "fods", [["甲", "乙"]]),
    ("a formula without a value", _ods(line(cell("甲"), cell("乙"), '<table:table-cell table:formula="of:=1"/>')), "fods", [["甲", "乙"]]),
    ("a number without a text", _ods(line('<table:table-cell office:value-type="float" office:value="1e999999999"/>')), "fods", [["1e999999999"]]),
    ("a style based on itself", flat(table(), styles=_style("P", "P")), "fodt", [["甲", "乙"]]),
    ("links and scripts", flat('<office:scripts><office:script/></office:scripts><text:p><draw:frame><draw:object xmlns:x="http://www.w3.org/1999/xlink" x:href="http://127.0.0.1:9/a"/></draw:frame></text:p>' + table()), "fodt", [["甲", "乙"]]),
    ("no mimetype", pack({"content.xml": flat(table()), "META-INF/manifest.xml": b"<a/>"}), "odt", [["甲", "乙"]]),
    ("styles that are the content", pack({**parts(flat(table())), "styles.xml": flat(table())}), "odt", [["甲", "乙"]]),
    ("lengths no page has", flat('<text:p text:style-name="P">甲</text:p>' + table(), styles='<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-left="99999999999cm" fo:text-indent="-1e9cm"/></style:style>'), "fodt", [["甲", "乙"]]),
)  # fmt: skip
_REFUSED = (
    ("DTD", _DTD.encode() + flat(table()), "DTD", "fodt"),
    ("DTD in a part", pack(parts(_DTD.encode() + flat(table()))), "DTD", "odt"),
    ("DTD in the styles", pack({**parts(flat(table())), "styles.xml": _DTD.encode() + b"<a/>"}), "DTD", "odt"),
    ("encrypted", pack({**parts(b"\x80\x81"), "META-INF/manifest.xml": b"<a><encryption-data/></a>"}), "encrypted", "odt"),
    ("no content", pack({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument text", "odt"),
    ("a drawing", flat("", "drawing"), "neither a text nor", "odt"),
    ("cut off", flat(table())[:-30], "damaged", "fodt"),
    ("cut off in a part", pack(parts(flat(table())[:-30])), "damaged", "odt"),
    ("cut in half", pack(parts(flat(table())))[:300], "damaged", "odt"),
    ("an entity of its own", flat("<text:p>&a;</text:p>"), "damaged", "fodt"),
)  # fmt: skip
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, str, int, int, dict[str, int]], ...] = (
    ("400,000 rows", lambda size: _ods(LINE * size), "rows", "fods", 30, 400_000, {f"{_BOUNDS}.MAX_ROWS": 20}),
    ("400,000 rows in a text", lambda size: flat(table(LINE * size)), "rows", "fodt", 30, 400_000, {f"{_BOUNDS}.MAX_ROWS": 20}),
    ("a row that stands there without end", lambda size: _ods(line(cell("甲"), more=f'table:number-rows-repeated="{size}"')), "rows", "fods", 30, 99_999_999, {f"{_BOUNDS}.MAX_ROWS": 20}),
    ("a row in a text without end", lambda size: flat(table(line(cell("甲"), more=f'table:number-rows-repeated="{size}"'))), "rows", "fodt", 30, 99_999_999, {f"{_BOUNDS}.MAX_ROWS": 20}),
    ("a cell without end", lambda size: _ods(line(cell("甲", f'table:number-columns-repeated="{size}"'))), "columns", "fods", 300, 99_999_999, {}),
    ("a cell in a text without end", lambda size: flat(table(line(cell("甲", f'table:number-columns-repeated="{size}"')))), "columns", "fodt", 300, 99_999_999, {}),
    ("100,000 sheets", lambda size: flat(table() * size, "spreadsheet"), "tables", "fods", 30, 100_000, {f"{_BOUNDS}.MAX_TABLES": 20}),
    ("100,000 tables", lambda size: flat(table() * size), "tables", "fodt", 30, 100_000, {f"{_BOUNDS}.MAX_TABLES": 20}),
    ("a million paragraphs", lambda size: flat("<text:p>甲</text:p>" * size), "paragraphs", "fodt", 30, 1_000_000, {f"{_BOUNDS}.MAX_PARAGRAPHS": 20}),
    ("200,000 styles", lambda size: flat(table(), styles="".join(_style(f"P{n}", "") for n in range(size))), "styles", "fodt", 30, 200_000, {f"{_ODF}.styles.MAX_STYLES": 20}),
    ("3 million elements", lambda size: flat(table() + "<text:p/>" * size), "tags", "fodt", 300, 3_000_000, {f"{_ODF}.body.MAX_ELEMENTS": 200}),
    ("100,000 nested tables", _nested, "deep", "fodt", 60, 100_000, {}),
    ("100,000 nested boxes", _wrapped("draw:text-box"), "deep", "fodt", 60, 100_000, {}),
    ("a text of 6 million characters", lambda size: flat(f"<text:p>{'甲' * size}</text:p>"), "characters", "fodt", 50, 6_000_000, {f"{_ODF}.body.MAX_TEXT": 20}),
    ("a text of a million characters in pieces", lambda size: flat(f"<text:p>{'<text:span>甲</text:span>' * size}</text:p>"), "characters", "fodt", 50, 1_100_000, {f"{_ODF}.body.MAX_TEXT": 20}),
)  # fmt: skip
_SIZED_READ: tuple[tuple[str, Callable[[int], bytes], str, int, int], ...] = (
    ("a chain of 60,000 styles", _chain, "fodt", 30, 60_000),
    ("100,000 nested lists", _wrapped("text:list"), "fodt", 300, 100_000),
    ("100,000 nested sections", _wrapped("text:section"), "fodt", 300, 100_000),
    ("100,000 nested spans", _wrapped("text:span"), "fodt", 300, 100_000),
)
CASES = [
    *(Case("odf", name, content(data), grid=grid, file=f"a.{file}") for name, data, file, grid in _READ),
    *(Case("odf", name, content(data), says, file=f"a.{file}") for name, data, says, file in _REFUSED),
    Case("odf", "bomb in the content", _bomb("content.xml"), "inflates beyond", file="a.odt", small=2 * _MB,
         full=1500 * _MB, limits={"perftable.readers.word.container.MAX_DOCUMENT": _MB}),
    Case("odf", "bomb in the styles", _bomb("styles.xml"), "inflates", file="a.odt", small=2 * _MB,
         full=1500 * _MB, limits={"perftable.readers.word.container.MAX_DOCUMENT": _MB}),
    Case("odf", "bomb in a picture", _bomb("Pictures/a.png"), file="a.odt", small=2 * _MB, full=1500 * _MB),
    *(
        Case("odf", name, sized(build), says, file=f"a.{file}", small=small, full=full, limits=limits)
        for name, build, says, file, small, full, limits in _SIZED
    ),
    *(
        Case("odf", name, sized(build), file=f"a.{file}", small=small, full=full)
        for name, build, file, small, full in _SIZED_READ
    ),
]  # fmt: skip
