"""Which files are Word files, and what is said of those that are not."""

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from perftable.model.grid import Grid, Source
from perftable.readers._word import container
from perftable.readers.base import UnreadableFile
from perftable.readers.docx import read_docx
from wordfile import MAIN_TYPE, NAMES, WORD, W, grids, pack, par, parts, row, tbl, texts, word

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TABLE = tbl(row("甲", "乙"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def read(data: bytes, name: str = "a.docx") -> Source:
    return read_docx(Path(name), data)


def changed(name: str, data: bytes) -> bytes:
    return pack(parts(TABLE) | {name: data})


def without(name: str) -> bytes:
    return pack({n: d for n, d in parts(TABLE).items() if n != name})


def main_part(old: str = "", new: str = "") -> str:
    return parts(TABLE)["word/document.xml"].decode().replace(old, new)


def renamed() -> bytes:
    files = {n.replace("document.xml", "main2.xml"): d for n, d in parts(TABLE).items()}
    return pack({n: d.replace(b"document.xml", b"main2.xml") for n, d in files.items()})


LEGAL = {
    "Strict": changed("word/document.xml", main_part(W, STRICT).encode()),
    "other prefix": changed(
        "word/document.xml", main_part("w:", "q:").replace("xmlns:w=", "xmlns:q=").encode()
    ),
    "UTF-16": changed("word/document.xml", main_part().encode("utf-16")),
    "main part under another name": renamed(),
    "docm": pack(parts(TABLE, main_type="application/vnd.ms-word.document.macroEnabled.main+xml")),
    "dotx": pack(parts(TABLE, main_type=f"{WORD}.template.main+xml")),
    "no relationships": without("_rels/.rels"),
    "no styles": without("word/styles.xml"),
    "comment that mentions a DOCTYPE": changed(
        "word/document.xml", ("<!-- <!DOCTYPE a> -->" + main_part()).encode()
    ),
}


@pytest.mark.parametrize("data", LEGAL.values(), ids=LEGAL)
def test_legal_container(data: bytes) -> None:
    assert grids(read(data)) == [[["甲", "乙"]]]


DTD = '<!DOCTYPE a [<!ENTITY x "000">]>'
DEEP = "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80
REFUSED = {
    "empty": (b"", "empty"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "old Word"),
    "old Word with a zip in it": (OLE + "WordDocument".encode("utf-16-le") + word(), "old Word"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), "Excel"),
    "HTML": (b"<html><body>", "HTML"),
    "web archive": (b"MIME-Version: 1.0\r\n", "MHT"),
    "RTF": (b"{\\rtf1", "RTF"),
    "PDF": (b"%PDF-1.7", "PDF"),
    "Word 2003 XML": (
        b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        "2003",
    ),
    "Flat OPC": (
        b'<p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
        "Flat",
    ),
    "text": ("职责".encode(), "no Word"),
    "ODT": (pack({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "OFD": (pack({"OFD.xml": b"<a/>"}), "OFD"),
    "Excel": (
        pack(parts(main_type=MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet"))),
        "Excel",
    ),
    "another zip": (pack({"a.txt": b"a"}), "zip archive"),
    "no content types": (without("[Content_Types].xml"), "zip archive"),
    "no main part": (without("word/document.xml"), "zip archive"),
    "cut off": (word(TABLE)[:-40], "damaged"),
    "zip behind a zip": (word() + word(), "suspicious"),
    "case-equal names": (pack(parts() | {"WORD/Document.xml": b"<a/>"}), "suspicious"),
    "DTD": (changed("word/document.xml", (DTD + main_part()).encode()), "DTD"),
    "DTD in UTF-16": (changed("word/document.xml", (DTD + main_part()).encode("utf-16")), "DTD"),
    "DTD in UTF-7": (
        changed("word/document.xml", b'<?xml version="1.0" encoding="utf-7"?><a/>'),
        "encoding",
    ),
    "DTD in the styles": (changed("word/styles.xml", (DTD + "<a/>").encode()), "DTD"),
    "broken XML": (changed("word/document.xml", main_part("</w:body>").encode()), "damaged"),
    "empty part": (changed("word/document.xml", b""), "damaged"),
    "other root": (changed("word/document.xml", f"<w:styles {NAMES}/>".encode()), "main part"),
    "nested too deep": (word(DEEP), "nests"),
    "deeper than XML may": (word("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "damaged"),
    "too many columns": (word(tbl(row(*["甲"] * 300))), "columns"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_refusal_names_the_reason_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says) as caught:
        read(data)
    assert caught.value.say("zh").endswith("。")
    assert "\n" not in caught.value.say("en")


def test_wrong_checksum_is_damage() -> None:
    data = bytearray(word(TABLE))
    place = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)  # the relationships' entry
    data[place + 16] ^= 1
    with pytest.raises(UnreadableFile, match="damaged"):
        read(bytes(data))


@pytest.mark.parametrize("size", [1, 10_000])
def test_claimed_size_that_lies_is_damage(size: int) -> None:
    data = bytearray(word(TABLE))
    place = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[place + 24 : place + 28] = size.to_bytes(4, "little")
    with pytest.raises(UnreadableFile, match="damaged"):
        read(bytes(data))


def test_encrypted_entry() -> None:
    data = bytearray(word(TABLE))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="encrypted"):
        read(bytes(data))


def test_part_cap_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_PART", 100)
    with pytest.raises(UnreadableFile, match="inflates beyond"):
        read(word(TABLE))


def test_bombs_in_parts_nobody_needs_are_not_inflated() -> None:
    assert grids(read(changed("word/media/a.png", bytes(2_000_000)))) == [[["甲", "乙"]]]


def test_overlapping_entries(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(TABLE))
    with zipfile.ZipFile(path, "a") as archive:
        first = archive.infolist()[0]
        clone = zipfile.ZipInfo("copy.xml")
        clone.header_offset, clone.CRC = first.header_offset, first.CRC
        clone.compress_size, clone.file_size = first.compress_size, first.file_size
        archive.filelist.append(clone)
        archive._didModify = True  # type: ignore[attr-defined]
    with pytest.raises(UnreadableFile, match="overlapping"):
        read_docx(path)


def test_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(par("甲") + TABLE))
    source = read_docx(path)
    assert (source.format, source.path) == ("docx", str(path))
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert texts(source) == ["甲"]


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    for name, says in {".": "folder", "pipe": "pipe", "none": "no such", "loop": "opened"}.items():
        with pytest.raises(UnreadableFile, match=says):
            read_docx(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word())
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="permission"):
        read_docx(path)


def test_lock_file_of_word() -> None:
    with pytest.raises(UnreadableFile, match="lock file"):
        read(b"\x05admin" + bytes(156), "~$a.docx")


def test_real_submission_is_one_grid() -> None:
    path = Path(__file__).parents[3] / "shared/real/hebei-township.docx"
    if not path.exists():
        pytest.skip("the real submission is not part of the project")
    (grid,) = (b for b in read_docx(path).blocks if isinstance(b, Grid))
    assert len(grid.rows) == 62
    assert {len(r.cells) for r in grid.rows} == {9}
