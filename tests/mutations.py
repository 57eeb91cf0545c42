"""Valid documents spoilt at random: bytes, zip entries, XML structure, lines of text."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from lxml import etree

import revisions
from wordfile import M, W, cell, pack, par, parts, row, run, tbl

_HEADER = "职责活动 年度预算数（万元） 内容描述 绩效目标 绩效指标 优 良 中 差".split()
_DUTY = ["环境保护", "10.00", "治理农村环境", "环境质量达标", "", "", "", "", ""]
_ACTIVITY = ["　　垃圾清运", "10.00", "清运", "日产日清", "清运率", "≥95%", "≥85%", "≥75%", "＜75%"]
_ROWS = (_HEADER, _DUTY, _ACTIVITY)
_TAGS = (
    "p r t tc tr tbl sdt sdtContent ins del moveFrom moveTo gridSpan vMerge hMerge trPr tcPr pPr rPr"
    " gridBefore gridAfter numPr numId ilvl ind vanish b br tab sym fldChar instrText ruby rt"
    " rubyBase hyperlink txbxContent drawing body document cellDel pStyle rStyle style basedOn"
    " abstractNum num lvl lvlText start numFmt lvlOverride startOverride unknown rPrChange pPrChange"
    " cellIns delText fldSimple commentReference bookmarkStart"
).split()
_VALUES = (
    "0 1 -1 2 63 64 999999999 10000000000 abc restart continue begin separate end on off 　 १ NaN"
    " 1e400 %1 %9%9 bullet chineseCounting upperRoman 1.5 a甲"
).split()
_TEXTS = (
    "合计", "小计", "其中：", "nan", "1e400", "1_000", "١٢٣", "９" * 400, "9" * 10_000, "-", "—", "≥",
    "95%～85%", "2024年6月", "\u202e", "\x85", "\u2028", "　" * 40, "注：", "续表", "绩效目标", "优",
    "单位：元", "保障措施", "1.", "（一）", "√", "<", "12 34", "+1,000.00万元", "\ue000", "𠀀", "",
)  # fmt: skip
_BYTES = (
    b"\0", b"\xff", b"<", b">", b"&", b'"', b"\t", b"\n", b"\r", b"|", b"\xef\xbb\xbf", b"\xfe\xff",
    b"PK\x03\x04", b"PK\x01\x02", b"<!DOCTYPE a>", b"<![CDATA[", b"<!--", b"\xe4", b"\xc2\x85",
)  # fmt: skip
_INSERTED = (
    " ", "甲", "&", "&lt;", ">", "\0", "\n", "\t", "\x0b", "\x0c", "\x85", "\ud800", "\uffff", "]]>",
    "<!-- -->", "<w:x/>", "<w:r/>", "<w:r><w:t>甲</w:t></w:r>", '<w:ins w:id="1" w:author="a"/>',
    '<w:del w:id="1" w:author="a"/>', "<w:del/>", '<w:hyperlink w:anchor="a">', "</w:ins>",
)  # fmt: skip
UNOPENED = (  # raised where what was spoilt before is opened
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    LookupError,
    OSError,
    RuntimeError,
    EOFError,
)
_CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk")


def word_seeds() -> list[bytes]:
    """Valid Word files with about everything a reader looks at."""
    merged = tbl(
        row(*_HEADER),
        row(cell("a", '<w:gridSpan w:val="4"/><w:vMerge w:val="restart"/>'), *_DUTY[:5]),
        row(cell("b", '<w:gridSpan w:val="4"/><w:vMerge/>'), *_DUTY[:5]),
        row(*_DUTY[:8], properties='<w:gridBefore w:val="1"/>'),
        row(*_ACTIVITY, properties="<w:del/>"),
    )
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    inner = (
        f"<w:ins>{run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>{field}"
        f'<w:hyperlink>{run("链接")}</w:hyperlink><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        f"<w:r><w:txbxContent>{par('框')}{tbl(row('内'))}</w:txbxContent></w:r>"
        f"<w:sdt><w:sdtContent>{run('控')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    rich = tbl(
        row(*_HEADER), row(cell(par(inner, listed)), *_DUTY[1:]),
        row(cell(tbl(row("甲", "乙")) + par()), *_ACTIVITY[1:]), row(*_ACTIVITY),
    )  # fmt: skip
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    plain = tbl(*(row(*(text.replace("<", "&lt;") for text in texts)) for texts in _ROWS))
    bodies = (
        par("总体目标：") + par("1.甲", listed) + plain,
        merged + par() + plain,
        par("甲") + rich,
    )
    revised = parts("", styles, numbering)
    revised["word/document.xml"] = revisions.document(Random(1), plain).encode()
    return [*(pack(parts(body, styles, numbering)) for body in bodies), pack(revised)]


def text_seeds() -> list[bytes]:
    """Valid texts in each way of writing a table."""
    above = "总体目标：\n1.甲\n职责分类绩效目标：\n一、公共服务职责。包括：1.乙；2.丙。\n保障措施\n1.丁\n"
    rows = "\n".join("\t".join(texts) for texts in _ROWS)
    quoted = rows.replace("治理农村环境", '"治理""农村""\n环境"')
    pipes = "\n".join(f"|{'|'.join(texts)}|" for texts in (_HEADER, ["---"] * 9, *_ROWS[1:]))
    top = [*_HEADER[:5], "评价标准", *[""] * 5, *_HEADER[5:]]
    cells = "\n".join(f"\t{text}\n" for text in (*top, *_DUTY, *_ACTIVITY, *_DUTY, *_ACTIVITY))
    return [(above + table).encode() for table in (rows, quoted, pipes, cells)]


def spoil(seed: bytes, random: Random) -> bytes:
    """Return `seed` spoilt in one to six ways that suit it; the same `random`, the same bytes."""
    ways: Sequence[Callable[[bytes, Random], bytes]] = (_lines, _encoding, spoil_bytes)
    if seed.startswith(b"PK"):
        ways = (_xml, _xml, _xml, _tags, spoil_part, spoil_entries, spoil_bytes)
    for _ in range(random.randint(1, 3)):
        way = random.choice(ways)
        try:
            seed = way(seed, random)
        except UNOPENED:
            break  # what was spoilt before cannot be opened any more, which is fine
    return seed


def spoil_bytes(data: bytes, random: Random) -> bytes:
    """Flip, insert, remove, repeat."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        place = random.randrange(len(changed) + 1)
        end = place + random.choice((1, 2, 4, 30, 300))
        kind = random.randrange(5)
        if kind == 0 and place < len(changed):
            changed[place] ^= 1 << random.randrange(8)
        elif kind == 1:
            changed[place:place] = random.choice(_BYTES)
        elif kind == 2:
            del changed[place:end]
        elif kind == 3:
            changed[place:place] = changed[place:end] * random.choice((1, 2, 50))
        else:
            changed[place:end] = random.randbytes(min(end, len(changed)) - place)
    return bytes(changed)


def open_zip(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def spoil_part(data: bytes, random: Random) -> bytes:
    """Spoil the bytes of one part, the zip staying sound."""
    files = open_zip(data)
    name = random.choice(sorted(files))
    return pack(files | {name: spoil_bytes(files[name], random)})


def spoil_entries(data: bytes, random: Random) -> bytes:
    """Drop, rename or copy a part."""
    files = open_zip(data)
    name, other = random.choice(sorted(files)), random.choice(sorted(files))
    kind = random.randrange(4)
    if kind == 0:
        del files[name]
    elif kind == 1:
        files[name.replace("/", "\\").upper()] = files.pop(name)
    elif kind == 2:
        files[f"../{name}"] = files[other]
    else:
        files[name] = files[other]
    return pack(files)


def _xml(data: bytes, random: Random) -> bytes:
    """Change the structure of one part, mostly the document."""
    files = open_zip(data)
    wanted = ["word/document.xml"] * 6 + sorted(files)
    name = random.choice(wanted)
    try:
        root = etree.fromstring(files[name])
    except etree.XMLSyntaxError:
        return data
    for _ in range(random.choice((1, 2, 4, 8, 30))):
        _element(root, random)
    return pack(files | {name: etree.tostring(root)})


def _element(root: etree._Element, random: Random) -> None:
    items = list(root.iter("*"))
    item, other = random.choice(items), random.choice(items)
    above = item.getparent()
    kind = random.randrange(8)
    if kind == 0 and above is not None:
        above.remove(item)
    elif kind == 1 and above is not None and len(items) < 3000:
        copy = etree.fromstring(etree.tostring(item))
        above.insert(random.randrange(len(above) + 1), copy)
    elif (
        kind == 2 and above is not None and item not in other.iterancestors() and other is not item
    ):
        other.insert(random.randrange(len(other) + 1), item)
    elif kind == 3:
        item.tag = f"{{{random.choice((W, W, W, M, 'urn:x'))}}}{random.choice(_TAGS)}"
    elif kind == 4:
        names = [str(key) for key in item.attrib] or [f"{{{W}}}val"]
        item.set(random.choice(names), random.choice(_VALUES))
    elif kind == 5:
        item.text = random.choice(_TEXTS).replace("\x85", "")
    elif kind == 6:
        new = etree.SubElement(item, f"{{{W}}}{random.choice(_TAGS)}")
        new.set(f"{{{W}}}val", random.choice(_VALUES))
    elif above is not None and len(items) < 3000:
        wrapper = etree.Element(f"{{{W}}}{random.choice(_TAGS)}")
        above.replace(item, wrapper)
        wrapper.append(item)


def _tags(data: bytes, random: Random) -> bytes:
    """Spoil the tags of the document, whether or not it stays well-formed."""
    files = open_zip(data)
    name = "word/document.xml"
    whole = files[name].decode("utf-8", "replace")
    return pack(files | {name: spoil_tags(whole, random).encode("utf-8", "surrogatepass")})


def spoil_tags(whole: str, random: Random) -> str:
    """Drop, copy, exchange and rename tags of a part, and texts between them."""
    pieces = re.split("(<[^>]*>)", whole)
    first = 3  # behind the root
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        if len(pieces) <= first + 1:
            break
        place, other = (random.randrange(first, len(pieces)) for _ in range(2))
        kind = random.randrange(7)
        if kind == 0:
            pieces[place] = ""
        elif kind == 1:
            pieces.insert(place, pieces[other])
        elif kind == 2:
            pieces[place], pieces[other] = pieces[other], pieces[place]
        elif kind == 3:
            pieces[place] = pieces[other]
        elif kind == 4:
            pieces[place] += random.choice(_INSERTED)
        elif kind == 5:
            pieces[place:place] = pieces[other : other + random.choice((2, 4, 8, 16))]
        else:
            pieces[place] = _renamed(pieces[place], random)
    return "".join(pieces)


def _renamed(tag: str, random: Random) -> str:
    names = ("w", "author", "id", *_TAGS)
    return re.sub(
        r"\w+(?=[ >/=])", lambda name: random.choice((name[0], name[0], random.choice(names))), tag
    )


def _lines(data: bytes, random: Random) -> bytes:
    """Move, repeat, join and spoil lines and cells."""
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(random.choice((1, 2, 4, 16))):
        place, other = random.randrange(len(lines)), random.randrange(len(lines))
        cells = lines[place].split("\t")
        kind = random.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[place]
        elif kind == 1:
            lines.insert(place, lines[other])
        elif kind == 2:
            lines[place] += random.choice("\t\r|\"'\\\u2028\x0c\x85 ") + lines[other]
        elif kind == 3:
            cells[random.randrange(len(cells))] = random.choice(_TEXTS)
            lines[place] = "\t".join(cells)
        elif kind == 4:
            lines[place] = random.choice(('"', "\t", " \t", '\t"', "|", "| ", "　")) + lines[place]
        else:
            lines[place] = random.choice((",", "\t", "|", '"\t"')).join(cells)
    return "\n".join(lines).encode("utf-8", "replace")


def _encoding(data: bytes, random: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(random.choice(_CODECS), "replace")
