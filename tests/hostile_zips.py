"""Zip containers that lie, explode, overlap or lack something; relationships that lead nowhere."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from hostile_files import GOOD, TABLE, Case, content, sized
from wordfile import MAIN_TYPE, NAMES, REL, pack, parts

MAIN = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
_CONTAINER = "perftable.readers.word.container"
_MB = 1 << 20


def changed(**by_name: bytes | None) -> bytes:
    """The good file with some parts exchanged, or left out where None."""
    files = {**parts(TABLE), **{_NAMES[key]: data for key, data in by_name.items()}}
    return pack({name: data for name, data in files.items() if data is not None})


_NAMES = {"main": MAIN, "links": LINKS, "types": TYPES, "top": "_rels/.rels",
          "styles": "word/styles.xml", "numbering": "word/numbering.xml"}  # fmt: skip


def more(files: dict[str, bytes]) -> bytes:
    """The good file with further parts."""
    return pack({**parts(TABLE), **files})


def links(*targets: str) -> bytes:
    """Relationships of the main part, all to styles."""
    kind = f"{REL}/styles"
    items = (f'<Relationship Id="r{n}" Type="{kind}" {t}/>' for n, t in enumerate(targets))
    return f"<Relationships>{''.join(items)}</Relationships>".encode()


def claim(name: str, **claims: int) -> bytes:
    """The good file whose directory claims something else of an entry: method, size, crc…"""
    data = bytearray(GOOD)
    at = 0
    while data[at + 46 : at + 46 + len(name)] != name.encode():
        at = data.index(b"PK\x01\x02", at + 1)
    for key, value in claims.items():
        offset, form = {"flags": (8, "<H"), "method": (10, "<H"), "crc": (16, "<I"),
                        "packed": (20, "<I"), "size": (24, "<I"), "begin": (42, "<I")}[key]  # fmt: skip
        struct.pack_into(form, data, at + offset, value)
    return bytes(data)


def _stuffed(name: str, count: int = 1) -> Callable[[Path, int], object]:
    """Return what writes the good file with `size` zero bytes in a part, or in `count` parts."""

    def make(path: Path, size: int) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for part, data in parts(TABLE).items():
                if part != name:
                    archive.writestr(part, data)
            for number in range(count):
                with archive.open(name.format(number), "w", force_zip64=True) as part_file:
                    for _ in range(size // _MB):
                        part_file.write(bytes(_MB))

    return make


def _same_bytes(count: int) -> bytes:
    """All entries share the bytes of one."""
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive:
        first = archive.infolist()[0]
        for number in range(count):
            clone = zipfile.ZipInfo(f"{number}.xml")
            for field in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(clone, field, getattr(first, field))
            archive.filelist.append(clone)
        archive._didModify = True  # type: ignore[attr-defined]
    return buffer.getvalue()


def _short_with_its_checksum() -> bytes:
    """The directory claims a beginning of the part, with the checksum of that beginning."""
    size = 20
    return claim(MAIN, size=size, crc=zlib.crc32(parts(TABLE)[MAIN][:size]))


def _streamed() -> bytes:
    """As programs write that cannot go back: sizes behind the data, and in zip64."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, offset: int, whence: int = 0, /) -> int:
            raise io.UnsupportedOperation

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts(TABLE).items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(data)
    return pipe.getvalue()


def _twice(name: str) -> bytes:
    """The good file with a second entry of the same name."""
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr(name, b"<a/>")
    return buffer.getvalue()


def _many(count: int) -> bytes:
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(count):
            archive.writestr(str(number), b"")
    return buffer.getvalue()


def _chain(count: int) -> bytes:
    """Headers, each related to the next."""
    files = {f"word/h{n}.xml": f"<w:hdr {NAMES}/>".encode() for n in range(count)}
    for number in range(count):
        files[f"word/_rels/h{number}.xml.rels"] = links(f'Target="h{number + 1}.xml"')
    return more(files | {LINKS: links('Target="h0.xml"')})


def _two_types() -> bytes:
    override = f'<Override PartName="/word/other.xml" ContentType="{MAIN_TYPE}"/></Types>'
    return parts()[TYPES].replace(b"</Types>", override.encode())


def _two_mains() -> bytes:
    second = f'<Relationship Id="b" Type="{REL}/officeDocument" Target="word/other.xml"/>'
    top = parts()["_rels/.rels"].replace(b"</Rel", second.encode() + b"</Rel")
    return more({TYPES: _two_types(), "_rels/.rels": top, "word/other.xml": parts()[MAIN]})


def _renamed(old: str, new: str) -> bytes:
    return pack({name.replace(old, new): data for name, data in parts(TABLE).items()})


_LIMIT = {f"{_CONTAINER}.FREE_SIZE": 1000}
_ZIPS = (
    ("wrong checksum", claim(MAIN, crc=1), "damaged"),
    ("wrong checksum of a picture", more({"word/a.png": b"a"}).replace(
        struct.pack("<I", zlib.crc32(b"a")), bytes(4)), ""),
    ("cut in half", GOOD[: len(GOOD) // 2], "damaged"),
    ("cut at the end", GOOD[:-10], "damaged"),
    ("its first bytes alone", GOOD[:4], "damaged"),
    ("bytes behind the end", GOOD + bytes(100), ""),
    ("claims less", claim(MAIN, size=20), "damaged"),
    ("claims less, with the checksum of that", _short_with_its_checksum(), "damaged"),
    ("claims nothing", claim(MAIN, size=0, crc=0), "damaged"),
    ("claims more", claim(MAIN, size=9_999), "damaged"),
    ("claims 4 GB", claim(MAIN, size=0xFFFFFFFE), "400 MB"),
    ("claims more packed bytes", claim(MAIN, packed=0xFFFFFFFE), "overlaps"),
    ("claims fewer packed bytes", claim(MAIN, packed=20), "damaged"),
    ("claims another place", claim(MAIN, begin=5), "overlaps"),
    ("claims a place behind the end", claim(MAIN, begin=0xFFFFFFFE), "damaged"),
    ("encrypted entry", claim(MAIN, flags=1), "encrypted"),
    ("AES", claim(MAIN, method=99), "method 99"),
    ("LZMA", claim(MAIN, method=14), "method 14"),
    ("stored, they say", claim(MAIN, method=0), "damaged"),
    ("sizes behind the data, zip64", _streamed(), ""),
    ("the same name twice", _twice(MAIN), "twice"),
    ("case-equal names", more({"WORD/Document.xml": b"<a/>"}), "twice"),
    ("slash-equal names", more({"\\word/document.xml": b"<a/>"}), "twice"),
    ("names that lead out", more({"../../etc/passwd": b"a", "/etc/passwd": b"b", "c:\\a": b""}), ""),
    ("names with backslashes", _renamed("/", "\\"), ""),
    ("names in upper case", _renamed("word/document.xml", "WORD/DOCUMENT.XML"), ""),
    ("no content types", changed(types=None), "[Content_Types].xml"),
    ("empty content types", changed(types=b"<Types/>"), "without a Word document"),
    ("content types are no XML", changed(types=b"\0\0"), "damaged"),
    ("no relationships", changed(top=None), ""),
    ("no relationships of the main part", changed(links=None), ""),
    ("no main part", changed(main=None), "lacks its part word/document.xml"),
    ("two main parts", _two_mains(), "more than one main part"),
    ("two main parts and no relationships", more(
        {TYPES: _two_types(), "word/other.xml": b"<a/>", "_rels/.rels": b"<Relationships/>"}),
     "more than one main part"),
    ("a picture as main part", changed(main=b"\x89PNG\r\n"), "damaged"),
)  # fmt: skip
_LINKS = (
    ("to a missing part", 'Target="none.xml"'),
    ("to NULL", 'Target="NULL"'),
    ("to a bookmark", 'Target="#bookmark"'),
    ("to nothing", ""),
    ("to the part itself", 'Target="document.xml"'),
    ("to its own relationships", 'Target="_rels/document.xml.rels"'),
    ("out of the package", 'Target="../../../../../../../etc/passwd"'),
    ("to the web", 'Target="http://127.0.0.1:9/a.xml" TargetMode="External"'),
    ("to the web, not marked", 'Target="http://127.0.0.1:9/a.xml"'),
    ("to a local file", 'Target="file:///etc/passwd" TargetMode="External"'),
    ("to a broken escape", 'Target="%zz%00%ff.xml"'),
)

CASES = [
    *(Case("zip", name, content(data), says) for name, data, says in _ZIPS),
    Case("zip", "bomb in the main part", _stuffed(MAIN), "inflates beyond", small=2 * _MB,
         full=1500 * _MB, limits={f"{_CONTAINER}.MAX_DOCUMENT": _MB}),
    Case("zip", "bomb below the size limit", _stuffed(MAIN), "inflates more than", small=2 * _MB,
         full=399 * _MB, limits=_LIMIT),
    Case("zip", "bomb in the styles", _stuffed("word/styles.xml"), "inflates", small=2 * _MB,
         full=1500 * _MB, limits={f"{_CONTAINER}.MAX_PART": _MB}),
    Case("zip", "bomb in a picture", _stuffed("word/media/{}.png"), small=2 * _MB, full=1500 * _MB),
    Case("zip", "bombs in 1,500 pictures", _stuffed("word/media/{}.png", 1500), small=0, full=_MB),
    Case("zip", "pictures of 180 MB", sized(lambda size: pack_stored("word/a.png", size)),
         small=1000, full=180 * _MB),
    Case("zip", "overlapping entries", sized(_same_bytes), "overlaps", small=2, full=9000),
    Case("zip", "65,000 entries", sized(_many), "more than", small=100, full=65_000,
         limits={"perftable.readers.word.entries.MAX_ENTRIES": 50}),
    *(Case("relationship", name, content(changed(links=links(target)))) for name, target in _LINKS),
    Case("relationship", "chain of 3,000", sized(_chain), small=30, full=3000),
    Case("relationship", "130,000 of them", sized(
        lambda size: changed(links=links(*['Target="a.xml"'] * size))), "tags and attributes",
        small=50, full=130_000, limits={f"{_CONTAINER}.MAX_MARKS": 200}),
    Case("relationship", "main part elsewhere on the web", content(changed(
        top=f'<Relationships><Relationship Id="a" Type="{REL}/officeDocument" TargetMode="External"'
        ' Target="http://127.0.0.1:9/a.xml"/></Relationships>'.encode()))),
]  # fmt: skip


def pack_stored(name: str, size: int) -> bytes:
    """The good file with a part of `size` bytes, not compressed."""
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(name, bytes(size))
    return buffer.getvalue()
