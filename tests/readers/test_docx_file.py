"""Which files are Word files, however they are packed; what is refused stands in the catalogue."""

import hashlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from hostile_files import TABLE
from hostile_zips import claim
from perftable.model.grid import Grid, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word import container, opening, package
from perftable.readers.word.container import CHUNK, Container
from perftable.readers.word.inflating import MAX_SHARED
from perftable.readers.word.opening import read_bytes
from perftable.readers.word.reading import read_docx
from wordfile import MAIN_TYPE, WORD, W, grids, pack, par, parts, texts, word

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MAIN = "word/document.xml"


def read(data: bytes, name: str = "a.docx") -> Source:
    return read_docx(Path(name), data)


def changed(name: str, data: bytes) -> bytes:
    return pack(parts(TABLE) | {name: data})


def without(name: str) -> bytes:
    return pack({n: d for n, d in parts(TABLE).items() if n != name})


def main_part(old: str = "", new: str = "") -> str:
    return parts(TABLE)[MAIN].decode().replace(old, new)


def renamed() -> bytes:
    files = {n.replace("document.xml", "main2.xml"): d for n, d in parts(TABLE).items()}
    return pack({n: d.replace(b"document.xml", b"main2.xml") for n, d in files.items()})


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_types(old: str, new: str) -> bytes:
    types = parts()["[Content_Types].xml"].decode()
    assert old in types
    return changed("[Content_Types].xml", types.replace(old, new).encode())


LEGAL = {
    "Strict": changed(MAIN, main_part(W, STRICT).encode()),
    "other prefix": changed(
        MAIN, main_part("w:", "q:").replace("xmlns:w=", "xmlns:q=").encode()
    ),
    "UTF-16": changed(MAIN, main_part().encode("utf-16")),
    "main part under another name": renamed(),
    "docm": pack(parts(TABLE, main_type="application/vnd.ms-word.document.macroEnabled.main+xml")),
    "dotx": pack(parts(TABLE, main_type=f"{WORD}.template.main+xml")),
    "no relationships": without("_rels/.rels"),
    "no styles": without("word/styles.xml"),
    "comment that mentions a DOCTYPE": changed(
        MAIN, ("<!-- <!DOCTYPE a> -->" + main_part()).encode()
    ),
    "not compressed": packed(parts(TABLE), zipfile.ZIP_STORED),
    "folders as entries": packed({"word/": b"", **parts(TABLE)}),
    "names of other alphabets": packed({**parts(TABLE), "附件.xml": b"", "é.xml": b""}),
    "main part typed by its suffix": with_types(
        '<Default Extension="xml" ContentType="application/xml"/>',
        f'<Default Extension="xml" ContentType="{MAIN_TYPE}"/>',
    ),
    "content types in other letters": with_types("/word/document.xml", "/WORD/Document.XML"),
    "content types with what nobody knows": with_types("</Types>", "<Other/></Types>"),
    "a relationship from the root": changed(
        "_rels/.rels",
        parts()["_rels/.rels"].replace(b'Target="word', b'Target="/word'),
    ),
    "a relationship with escapes": changed(
        "_rels/.rels",
        parts()["_rels/.rels"].replace(b"word/document", b"word%2Fdocu%6Dent"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("data", LEGAL.values(), ids=LEGAL)
def test_legal_container(data: bytes) -> None:
    assert grids(read(data)) == [[["甲", "乙"]]]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_parts_of_any_size_come_whole(size: int, method: int) -> None:
    content = bytes(number * number % 251 for number in range(size))
    box = Container(packed({"a": content, "b": b"b"}, method))
    assert b"".join(box.stream("/A")) == content == box.read("/A") == box.whole("/A", size)
    assert all(0 < len(chunk) <= CHUNK for chunk in box.stream("a"))


@pytest.mark.parametrize(("size", "once"), [(MAX_SHARED, True), (MAX_SHARED + 1, False)])
def test_what_two_files_have_in_common_is_inflated_once(size: int, once: bool) -> None:
    part = b"<a>" + bytes(size - 3)
    first, second = (
        Container(packed({"a": part, "b": beside})).read("a") for beside in (b"", b"1")
    )
    assert first == second == part
    assert (first is second) is once


@pytest.mark.parametrize("claim", [(16, 1), (24, 299), (24, 301)])
def test_what_is_known_does_not_make_a_false_claim_true(claim: tuple[int, int]) -> None:
    data = bytearray(packed({"a": b"abc" * 100}))
    assert Container(bytes(data)).read("a") == b"abc" * 100
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + claim[0], claim[1])
    for read in (Container(bytes(data)).read, lambda name: Container(bytes(data)).whole(name, 400)):
        with pytest.raises(UnreadableFile, match="damaged"):
            read("a")


def test_a_whole_part_has_the_limit_of_one_that_comes_in_pieces() -> None:
    box = Container(packed({"a": bytes(1 << 21)}))
    with pytest.raises(UnreadableFile, match="beyond 1 MB"):
        box.whole("a", 1 << 20)


def test_a_part_that_is_missing() -> None:
    with pytest.raises(UnreadableFile, match=r"lacks its part word/none\.xml"):
        Container(word()).read("word/none.xml")


@pytest.mark.parametrize("place", [0, 5, -1])
def test_packed_bytes_that_are_damaged(place: int) -> None:
    data = bytearray(packed({"a": b"abc" * 100}))
    begin = 31
    end = data.index(b"PK\x01\x02")
    data[range(begin, end)[place]] ^= 0xFF
    with pytest.raises(UnreadableFile, match="damaged"):
        Container(bytes(data)).read("a")


def test_bytes_behind_the_end_of_a_packed_part() -> None:
    content = b"abc" * 100
    deflated = zlib.compress(content, wbits=-zlib.MAX_WBITS) + b"more"
    data = bytearray(packed({"a": deflated}, zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02")
    for offset, value in ((10, 8), (16, zlib.crc32(content)), (24, len(content))):
        struct.pack_into("<H" if offset == 10 else "<I", data, at + offset, value)
    with pytest.raises(UnreadableFile, match="damaged"):
        Container(bytes(data)).read("a")


def test_a_part_that_names_itself_otherwise_than_the_directory() -> None:
    data = word(TABLE).replace(b"word/styles.xml", b"word/STYLES.xml", 1)
    with pytest.raises(UnreadableFile, match="damaged"):
        read(data)


def test_the_reason_for_a_size_names_part_and_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_DOCUMENT", 1 << 20)
    with pytest.raises(UnreadableFile, match=r"word/document\.xml .* inflates beyond 1 MB"):
        read(claim(MAIN, size=(1 << 20) + 1))


def test_small_parts_have_a_limit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_PARTS", 1 << 20)
    box = Container(packed({"a": bytes(700_000)}))
    box.read("a")
    with pytest.raises(UnreadableFile, match="beyond 1 MB together"):
        box.read("a")


@pytest.mark.parametrize(("size", "kept"), [(package.MAX_KEPT, 1), (package.MAX_KEPT + 1, 0)])
def test_content_types_and_relationships_are_kept_up_to_a_size(size: int, kept: int) -> None:
    package._known_types.cache_clear()
    package._known_links.cache_clear()
    names = ("[Content_Types].xml", "word/_rels/document.xml.rels")
    long = {name: parts(TABLE)[name].ljust(size) for name in names}
    assert grids(read(pack(parts(TABLE) | long))) == [[["甲", "乙"]]]
    assert package._known_types.cache_info().currsize == kept
    assert package._known_links.cache_info().currsize == kept + 1  # the package's own


def test_parts_nobody_needs_may_be_damaged() -> None:
    data = changed("word/media/a.png", b"picture")
    assert grids(read(data.replace(b"picture", b"PICTURE"))) == [[["甲", "乙"]]]


def test_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(par("甲") + TABLE))
    source = read_docx(path)
    assert (source.format, source.path) == ("docx", str(path))
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert texts(source) == ["甲"]


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(2 << 20))
    monkeypatch.setattr(opening, "MAX_FILE", 1 << 20)
    monkeypatch.setattr(opening, "_require_regular", lambda status: None)
    with pytest.raises(UnreadableFile, match="over the limit of 1 MB"):
        read_bytes(path)


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> int:
        raise PermissionError

    path = tmp_path / "a.docx"
    path.write_bytes(word())
    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(UnreadableFile, match="no permission"):
        read_bytes(path)


def test_a_lock_file_is_told_by_its_name_and_content() -> None:
    with pytest.raises(UnreadableFile, match="lock file"):
        read(b"\x05admin" + bytes(156), "~$a.docx")
    assert grids(read(word(TABLE), "~$a.docx")) == [[["甲", "乙"]]]


def test_real_submission_is_one_grid() -> None:
    path = Path(__file__).parents[3] / "shared/real/hebei-township.docx"
    if not path.exists():
        pytest.skip("the real submission is not part of the project")
    (grid,) = (b for b in read_docx(path).blocks if isinstance(b, Grid))
    assert len(grid.rows) == 62
    assert {len(r.cells) for r in grid.rows} == {9}


def test_tables_are_counted_while_the_part_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.word.body.MAX_TABLES", 2)
    assert len(grids(read(word(TABLE + par() + TABLE)))) == 2
    with pytest.raises(UnreadableFile, match="more than 2 tables"):
        read(word((TABLE + par()) * 3))


def test_a_text_beyond_the_parser_s_own_bound_is_called_long_and_not_damaged() -> None:
    with pytest.raises(UnreadableFile, match="more than 1000000 characters"):
        read(word(par("a1b" * 3_500_000)))
