"""Valid files of every container spoilt at random: XML of packages, tags, control words, objects,
records and sectors, and bytes."""

import re
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from random import Random

from lxml import etree

from compoundfile import compound
from mutations import UNOPENED, open_zip, spoil_bytes, spoil_entries, spoil_part
from mutations import spoil as spoil_word
from perftable.readers.compound import MARK, Compound
from wordfile import pack

_VALUES = (
    *"0 1 -1 2 3 255 256 257 1000 16384 65535 65536 1048576 2147483647 -2147483648 4294967295 99999999".split(),
    *"9999999999 1e9 1e400 NaN inf -0 ² ٣ 1.5 0.00000001 true false none hidden collapse A1 XFD1048576".split(),
    *"A1:XFD1048576 B2:A1 AAAA1 A0 s str b e inlineStr d n percentage float date string 45000.5".split(),
    *"2958466 -1.5 1899-12-30 ../../a #REF! % 100% 1cm -99999cm 1e9pt P1 a".split(),
    "", " ", "甲", "0 0 0 0", "1e300 0 0 1e300 0 0", "g 999999 1", "M 0 0 L 1e300 0", "一, 二, ...",
)  # fmt: skip
_TEXTS = (
    "", " ", "合计", "0.95", "-0", "1E400", "9" * 400, "99999999999", "45000.5", "\u202e", "\U00020000",
    "　" * 40, "_x0000_", "_xD800_", "=1+1", "5", "99", "-1", "a" * 3000, "优", "单位：元", "M 0 0 L 9 9 C",
)  # fmt: skip
_NAMES = {
    "spreadsheetml": "row c v f t is si r rPh sheetData mergeCells mergeCell cols col sheet sheets xf"
    " cellXfs font b numFmt alignment sst worksheet drawing definedName calcPr workbookPr",
    "opendocument": "p h span s tab line-break list list-item table table-row table-cell"
    " covered-table-cell table-column table-row-group table-header-rows frame text-box annotation"
    " tracked-changes change-start change-end note ruby-text style list-style body spreadsheet section",
    "ofdspec": "TextObject TextCode PathObject AbbreviatedData CompositeObject ImageObject Layer"
    " PageBlock Content Template Page Pages Area PhysicalBox Clips CGTransform DocBody DocRoot",
}
_WORDS = (
    "trowd cellx row cell pard intbl itap nestcell nestrow nesttableprops clvmgf clvmrg clmgf clmrg trleft"
    " par line tab u uc upr ud bin f fs b v deleted revised ls ilvl listtext pntext field fldinst fldrslt"
    " shptxt shpinst shp pict object objdata fonttbl stylesheet listtable listoverridetable listoverride"
    " listlevel leveltext levelnumbers levelnfc listid footnote header sect page column li fi cufi culi ansicpg"
    " deff fcharset cpg mac pc plain * sn sv sp rtf unknown do dptxbxtext info colortbl"
).split()
_TAGS = (
    "table tr td th thead tbody tfoot colgroup col caption p div br ul ol li span b i pre style script del"
    " select option input textarea h1 body html head form iframe frameset frame svg math template font"
    " o:p v:shape ![if !-- ?xml /table /td /tr /p /div /body /html a img nobr xml ins sub"
).split()
_ATTRIBUTES = (
    "rowspan colspan span style class id hidden type value start align width x:num ss:x charset href"
).split()
_STYLES = (
    "display:none", "visibility:collapse", "text-indent:2em", "font-size:0", "font-size:1e9px",
    "font-weight:bold", "margin:1 2 3 4 5", "padding-left:99999999em", "white-space:pre",
    "mso-char-indent-count:9e9", "list-style-type:cjk-ideographic", ":;:;", "font-weight:²",
)  # fmt: skip
_OPERATORS = b"q Q cm re m l c v y h S s f F f* B W W* n BT ET Tj TJ Tf Tm Td TD T* Tr Tz Tc Tw Do gs BI ID EI sh BX".split()
_SIZED = struct.Struct("<HH")
_TOKENS = re.compile(rb"<[^<>]*>|[^<>]+|[<>]")
_RTF = re.compile(rb"\\'[0-9a-f]{2}|\\[a-z]+-?\d*\x20?|\\.|[{}]|[^\\{}]{1,40}", re.DOTALL)
_PDF = re.compile(rb"\d+ \d+ obj\b.*?\bendobj\b", re.DOTALL)
_PDF_TOKEN = re.compile(
    rb"/[A-Za-z0-9]+|<<|>>|[\[\]()]|-?\d+\.?\d*|<[0-9A-Fa-f\s]*>|[A-Za-z*']+|\s+|.", re.DOTALL
)
_STREAM = re.compile(rb"(.*?)stream\r?\n(.*?)\r?\n?endstream(.*)", re.DOTALL)
_CELLS = (0x06, 0x0A, 0x18, 0x31, 0x3C, 0x55, 0x7D, 0x85, 0xBD, 0xBE, 0xE0, 0xE5, 0xFC, 0xFD, 0x201,
          0x203, 0x204, 0x205, 0x208, 0x27E, 0x2F, 0x5D, 0x809)  # fmt: skip


def spoil(seed: bytes, random: Random) -> bytes:
    """Return `seed` spoilt in one to three ways that suit it; the same `random`, the same bytes."""
    ways = _ways(seed)
    if ways is None:
        return spoil_word(seed, random)
    for _ in range(random.choice((1, 1, 2, 3))):
        try:
            seed = random.choice(ways)(seed, random)
        except (*UNOPENED, struct.error, etree.XMLSyntaxError, IndexError):
            break  # what was spoilt before cannot be opened any more, which is fine
    return seed


Way = Callable[[bytes, Random], bytes]


def _ways(seed: bytes) -> Sequence[Way] | None:
    """Return how files of this kind are spoilt, None for Word files and texts."""
    if seed.startswith(b"PK"):
        if b"word/document.xml" in seed:
            return None
        return (_xml, _xml, _xml, _xml, spoil_part, spoil_entries, spoil_bytes)
    if seed.startswith(MARK):
        inner = _records if b"W\0o\0r\0k\0b\0o\0o\0k\0" in seed else _word_streams
        return (inner, inner, inner, _sectors, _header, spoil_bytes)
    if seed.startswith(b"{\\rtf"):
        return (_rtf, _rtf, _rtf, spoil_bytes)
    if seed.startswith(b"%PDF"):
        return (_objects, _objects, _objects, spoil_bytes)
    if seed.startswith(b"<office:"):
        return (_flat_xml, _flat_xml, spoil_bytes)
    if b"<table" in seed or b"<TABLE" in seed:
        return (_tags, _tags, _tags, spoil_bytes)
    return None


def _xml(data: bytes, random: Random) -> bytes:
    """Change the structure of one part, mostly a large one."""
    files = open_zip(data)
    named = [name for name in files if name.endswith((".xml", ".rels"))]
    large = sorted(named, key=lambda name: len(files[name]))[-3:]
    name = random.choice(large * 3 + sorted(named))
    return pack(files | {name: _flat_xml(files[name], random)})


def _flat_xml(data: bytes, random: Random) -> bytes:
    root = etree.fromstring(data)
    space = root.nsmap.get("table") or root.nsmap.get("ofd") or root.nsmap.get(None) or ""
    names = next((v.split() for k, v in _NAMES.items() if k in space), ["a"])
    for _ in range(random.choice((1, 2, 4, 8, 30))):
        _element(root, names, random)
    return etree.tostring(root)


def _element(root: etree._Element, names: Sequence[str], random: Random) -> None:
    items = list(root.iter("*"))
    item, other = random.choice(items), random.choice(items)
    above = item.getparent()
    kind = random.randrange(9)
    if kind == 0 and above is not None:
        above.remove(item)
    elif kind == 1 and above is not None and len(items) < 3000:
        for _ in range(random.choice((1, 1, 3, 30))):
            above.insert(random.randrange(len(above) + 1), etree.fromstring(etree.tostring(item)))
    elif (
        kind == 2 and above is not None and item not in other.iterancestors() and other is not item
    ):
        other.insert(random.randrange(len(other) + 1), item)
    elif kind == 3:
        space = random.choice([s for s in item.nsmap.values() if s] or ["urn:x"])
        item.tag = f"{{{space}}}{random.choice(names)}"
    elif kind == 4 and item.attrib:
        item.set(random.choice([str(key) for key in item.attrib]), random.choice(_VALUES))
    elif kind == 5 and other.attrib:
        item.set(random.choice([str(key) for key in other.attrib]), random.choice(_VALUES))
    elif kind == 6:
        item.text = random.choice(_TEXTS)
    elif kind == 7:
        item.tag = other.tag
    elif above is not None and len(items) < 3000:
        wrapper = etree.Element(other.tag)
        above.replace(item, wrapper)
        wrapper.append(item)


def _shuffle(parts: list[bytes], random: Random, fresh: Callable[[], bytes]) -> None:
    """Drop, repeat, move, exchange or add parts."""
    for _ in range(random.choice((1, 2, 4, 8, 30))):
        place, other = random.randrange(len(parts)), random.randrange(len(parts))
        kind = random.randrange(6)
        if kind == 0 and len(parts) > 1:
            del parts[place]
        elif kind == 1:
            parts[place:place] = [parts[other]] * random.choice((1, 1, 2, 60))
        elif kind == 2:
            parts[place], parts[other] = parts[other], parts[place]
        elif kind == 3:
            parts[place:place] = parts[other : other + random.randrange(1, 40)]
        else:
            parts[place:place] = [fresh()] * random.choice((1, 1, 1, 300))


def _rtf(data: bytes, random: Random) -> bytes:
    def fresh() -> bytes:
        word = random.choice(_WORDS)
        number = random.choice(
            ("", "", "0", "1", "-1", "9", "1000", "65536", "2147483647", "-9999999999")
        )
        text = random.choice(("", "", "{", "}", "甲", "\\'ff", "{\\*"))
        return f"{text}\\{word}{number} ".encode("gb18030")

    parts = _RTF.findall(data)
    _shuffle(parts, random, fresh)
    return b"".join(parts)


def _tags(data: bytes, random: Random) -> bytes:
    def fresh() -> bytes:
        name = random.choice(_ATTRIBUTES)
        value = random.choice(_STYLES if name == "style" else _VALUES)
        attribute = random.choice(("", f' {name}="{value}"', f" {name}={value}", f" {name}"))
        return f"<{random.choice(_TAGS)}{attribute}>".encode()

    head, body = data[:10], data[10:]
    parts = _TOKENS.findall(body)
    _shuffle(parts, random, fresh)
    return head + b"".join(parts)


def _objects(data: bytes, random: Random) -> bytes:
    """Change the objects of a PDF, and the operators of its streams."""
    objects = list(_PDF.finditer(data))
    if not objects:
        return data
    found = random.choice(objects)
    stream = _STREAM.fullmatch(found[0])
    kind = random.randrange(8)
    new = found[0]
    if kind == 0:
        new = b""
    elif kind == 1:
        number = found[0].partition(b" obj")[0]
        new = number + b" obj" + random.choice(objects)[0].partition(b" obj")[2]
    elif stream is not None and kind < 6:
        new = _pdf_stream(stream, random)
    else:
        parts = _PDF_TOKEN.findall(found[0])
        _shuffle(parts, random, lambda: _pdf_token(random))
        new = b"".join(parts)
    return data[: found.start()] + new + data[found.end() :]


def _pdf_stream(stream: re.Match[bytes], random: Random) -> bytes:
    head, inner, tail = stream.groups()
    packed = b"FlateDecode" in head and b"Predictor" not in head
    parts = _PDF_TOKEN.findall(zlib.decompress(inner) if packed else inner)[:50_000] or [b" "]
    _shuffle(parts, random, lambda: _pdf_token(random))
    content = b"".join(parts)
    if packed:
        content = zlib.compress(content, 1)
    return re.sub(rb"/Length \d+(?: 0 R)?", b"/Length %d" % len(content), head) + (
        b"stream\n" + content + b"\nendstream" + tail
    )


def _pdf_token(random: Random) -> bytes:
    number = random.choice(
        (b"0", b"1", b"-1", b"99999", b"1e9", b"0.0001", b"-32768", b"2147483648")
    )
    return random.choice((
        b" " + random.choice(_OPERATORS) + b" ", b" " + number + b" ", b" 5 0 R ", b" 6 0 R ", b"<<", b">>",
        b"[", b"]", b"/X", b"/F1", b"(", b")", b" null ", b"/Kids", b"/Parent", b" <4e00> ",
    ))  # fmt: skip


def _streams(data: bytes) -> dict[str, bytes]:
    found = Compound(data)
    return {name: found.stream(name) for name in found.streams}


def _compound(streams: Mapping[str, bytes]) -> bytes:
    names = {"workbook": "Workbook", "worddocument": "WordDocument", "1table": "1Table"}
    return compound(
        {names.get(name, name): data.ljust(4096, b"\0") for name, data in streams.items()}
    )


def _records(data: bytes, random: Random) -> bytes:
    """Change the records of an old workbook."""
    streams = _streams(data)
    name = "workbook" if "workbook" in streams else "book"
    stream, at = streams[name], 0
    parts: list[bytes] = []
    while at + 4 <= len(stream):
        size = 4 + _SIZED.unpack_from(stream, at)[1]
        parts.append(stream[at : at + size])
        at += size

    def fresh() -> bytes:
        body = bytearray(random.choice(parts)[4:])
        for _ in range(random.randrange(4)):
            if len(body) > 2:
                struct.pack_into(
                    "<H", body, random.randrange(len(body) - 1), _number(random) & 0xFFFF
                )
        size = random.choice((len(body), len(body), len(body), 0, 8224, 65535))
        kind = random.choice((*_CELLS, random.randrange(65536)))
        return _SIZED.pack(kind, size) + body

    for _ in range(random.choice((0, 1, 2, 8))):
        place = random.randrange(len(parts))
        own = bytearray(parts[place])
        if len(own) > 6:
            struct.pack_into("<H", own, random.randrange(4, len(own) - 1), _number(random) & 0xFFFF)
        parts[place] = bytes(own)
    if random.random() < 0.6:
        _shuffle(parts, random, fresh)
    return _compound({name: b"".join(parts)})


def _word_streams(data: bytes, random: Random) -> bytes:
    """Change numbers in the streams of an old Word file, mostly where its tables are named."""
    streams = _streams(data)
    for _ in range(random.choice((1, 2, 4, 8, 30))):
        name = random.choice(["worddocument", *streams])
        own = bytearray(streams[name])
        if len(own) < 8:
            continue
        most = min(len(own), random.choice((900, 900, 4096, len(own)))) - 4
        form = random.choice(("<H", "<I"))
        at = random.randrange(most)
        value = (
            _number(random)
            if random.random() < 0.6
            else struct.unpack_from("<I", own, at)[0] + random.choice((-1, 1, 2, 512))
        )
        struct.pack_into(form, own, at, value & (0xFFFF if form == "<H" else 0xFFFFFFFF))
        streams[name] = bytes(own)
    return _compound(streams)


def _number(random: Random) -> int:
    return random.choice((0, 1, 2, 7, 255, 256, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFF,
                          0x80000000, random.randrange(0x10000), random.randrange(4096)))  # fmt: skip


def _sectors(data: bytes, random: Random) -> bytes:
    """Change the order of sectors, and numbers in them: chains lead astray."""
    sectors = [data[at : at + 512] for at in range(0, len(data), 512)]
    for _ in range(random.choice((1, 2, 8))):
        place, other = random.randrange(len(sectors)), random.randrange(len(sectors))
        kind = random.randrange(4)
        if kind == 0:
            sectors[place], sectors[other] = sectors[other], sectors[place]
        elif kind == 1:
            del sectors[place]
        elif kind == 2:
            sectors[place] = sectors[other]
        else:
            own = bytearray(sectors[place].ljust(512, b"\0"))
            value = random.choice(
                (0, 1, 2, 3, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, random.randrange(200))
            )
            struct.pack_into("<I", own, random.randrange(128) * 4, value)
            sectors[place] = bytes(own)
    return b"".join(sectors)


def _header(data: bytes, random: Random) -> bytes:
    own = bytearray(data)
    struct.pack_into("<I", own, random.choice((24, 28, 30, 32, 44, 48, 56, 60, 64, 68, 72, 76, 80)),
                     _number(random))  # fmt: skip
    return bytes(own)
