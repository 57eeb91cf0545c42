"""A file is told by its content; its name counts where the content tells nothing."""

import re

import pytest

from compoundfile import compound
from perftable.readers import pdf
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from wordfile import MAIN_TYPE, pack, par, parts, row, tbl, word

PDF = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n"


def typed(kind: str) -> bytes:
    """A package whose main part has a content type of this kind."""
    return pack(parts(main_type=MAIN_TYPE.replace("wordprocessingml.document", kind)))


ODP = b"application/vnd.oasis.opendocument.presentation"
XLSX = typed("spreadsheetml.sheet")


def says(data: bytes, name: str = "a.txt") -> str:
    with pytest.raises(UnreadableFile) as refusal:
        read_source(name, data)
    assert re.fullmatch(r"[^。\n]*[\u4e00-\u9fff][^。\n]*。", refusal.value.say("zh"))
    return refusal.value.say("en")


BY_CONTENT = {
    "xlsx": (XLSX, "an Excel workbook (.xlsx)"),
    "xlsm": (pack(parts(main_type="application/vnd.ms-excel.sheet.macroEnabled.main+xml")), "an Excel"),
    "xlsb": (
        pack(parts(main_type="application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        "a binary Excel workbook",
    ),
    "pptx": (typed("presentationml.presentation"), "a PowerPoint presentation (.pptx)"),
    "odp": (
        pack({"mimetype": ODP, "content.xml": b"<o:document-content xmlns:o='o'/>"}),
        "an OpenDocument file but neither a text nor a spreadsheet",
    ),
    "uof": (b"<uof:UOF xmlns:uof='http://schemas.uof.org/cn/2009/uof'/>", "a Uniform Office Format"),
    "Word 2003 XML": (
        b"<a xmlns='http://schemas.microsoft.com/office/word/2003/wordml'/>", "Word 2003 XML",
    ),
    "mail": (b"Message-ID: <a>\r\nMIME-Version: 1.0\r\n\r\n", "a mail message, which is not read"),
    "ppt": (compound({"PowerPoint Document": b""}), "an old PowerPoint or WPS presentation"),
    "iWork": (pack({"Index/Document.iwa": b"a"}), "an Apple Pages or Numbers file"),
    "Word 2": (b"\xdb\xa5-\0" + bytes(100), "a file of an old Word version"),
    "picture": (b"\x89PNG\r\n\x1a\n\0", "a picture (PNG)"),
    "archive": (b"Rar!\x1a\x07\0", "an archive (RAR)"),
    **{
        f"xls without OLE, {version}": (b"\x09" + start + bytes(20), "an old Excel or WPS workbook")
        for version, start in (
            ("2", b"\0\4\0"), ("3", b"\2\6\0"), ("4", b"\4\6\0"),
        )
    },
}  # fmt: skip


@pytest.mark.parametrize(
    "name", ["a.docx", "a.doc", "a.txt", "a.xlsx", "a.pdf", "a.odt", "a", "a.wps"]
)
@pytest.mark.parametrize(("data", "kind"), BY_CONTENT.values(), ids=BY_CONTENT)
def test_content_comes_first(data: bytes, kind: str, name: str) -> None:
    assert f"The file is {kind}" in says(data, name)


DAMAGED = {
    "xlsx": (pack({"xl/workbook.xml": b"<a/>"}), "The Excel workbook has no list of sheets"),
    "xlsx, cut": (
        pack({"xl/workbook.xml": b"<a/>"})[:-30],
        "The Excel workbook's zip container is",
    ),
    "xlsb": (
        pack({"xl/workbook.bin": b"", "[Content_Types].xml": b"<a/>"}),
        "binary Excel workbook",
    ),
    "xls": (compound({"Workbook": b""}), "The old Excel workbook (.xls) is damaged"),
    "xls without OLE": (b"\t\x08\x10\0" + bytes(20), "The old Excel workbook (.xls) is damaged"),
    "doc": (compound({"WordDocument": b""}), "The old Word or WPS file (.doc, .wps) is damaged"),
    "pdf": (PDF, "The PDF file is damaged"),
    "ofd": (pack({"OFD.xml": b"<a/>"}), "The OFD file has no text"),
    "mht": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
        "The web archive (MHT) holds no",
    ),
}


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.txt", "a.xlsx", "a.pdf", "a.odt", "a"])
@pytest.mark.parametrize(("data", "sentence"), DAMAGED.values(), ids=DAMAGED)
def test_its_own_reader_says_what_is_wrong_under_any_name(
    data: bytes, sentence: str, name: str
) -> None:
    assert sentence in says(data, name)


@pytest.mark.parametrize("name", ["a.xlsx", "a.et", "a.odt", "a.pdf", "a.txt"])
def test_a_word_file_is_one_under_any_name(name: str) -> None:
    assert read_source(name, word(par("甲") + tbl(row("乙")))).format == "docx"


NAMES = {
    "a.xlsx": ("an Excel workbook (.xlsx)", "Excel or WPS"),
    "a.XLS": ("an old Excel or WPS workbook (.xls, .et)", "Excel or WPS"),
    "a.et": ("an old Excel or WPS workbook (.xls, .et)", "Excel or WPS"),
    "a.ods": ("an OpenDocument spreadsheet (.ods)", "Excel or LibreOffice"),
    "a.odt": ("an OpenDocument text (.odt)", "Word or LibreOffice"),
    "a.pdf": ("a PDF file", "Word"),
    "a.ofd": ("an OFD file", "WPS"),
    "a.pptx": ("a PowerPoint presentation (.pptx)", "PowerPoint or WPS"),
    "a.docx": ("a Word document (.docx)", "Word"),
    "a.wpt": ("an old Word or WPS file (.doc, .wps)", "Word"),
    "a.mht": ("a web archive (MHT)", "Word"),
    "a.html": ("an HTML page", "Word"),
}


@pytest.mark.parametrize(("name", "kind", "program"), [(n, *rest) for n, rest in NAMES.items()])
def test_the_name_tells_where_the_content_does_not(name: str, kind: str, program: str) -> None:
    bare = kind.partition(" ")[2]
    for text in ("甲乙".encode(), "甲乙".encode("utf-16"), b"\xfe\xffN\0"):
        assert says(text, name).startswith(f"The file is named as {kind} but holds plain text;")
    unknown = says(b"\1\2\3\4", name)
    assert unknown.startswith(f"The file is no {bare}, though named so")
    assert f"open it in {program}" in unknown
    assert "empty" in says(b"", name)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsb", "a.et", "a.ods", "a.odt", "a.ofd", "a.pptx"])
def test_a_zip_that_is_cut_off_is_named_by_its_name(name: str) -> None:
    kind = NAMES.get(name, ("",))[0]
    cut = says(XLSX[:-30], name)
    assert cut.startswith(f"The file is {kind}")
    assert ", damaged or cut off; get it again, or repair it in" in cut
    assert "Word document's" not in cut


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.txt", "a.zip", "a"])
def test_an_archive_of_other_files(name: str) -> None:
    assert "no Word document but a zip archive; unpack it" in says(pack({"a": b"a"}), name)
    assert "though named so" in says(pack({"a": b"a"}), "a.xlsx")


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_what_programs_keep_beside_documents(suffix: str) -> None:
    assert "the lock file (~$) Word or Excel keeps" in says(b"\5admin" + bytes(156), "~$a" + suffix)
    assert "a file (._) that macOS keeps" in says(b"\0\5\x16\7" + bytes(78), "._a" + suffix)


def test_a_zip_behind_something_else_ends_as_a_zip_does() -> None:
    end = b"#!\0PK\5\6"
    assert "stands before the zip container" in says(end + bytes(65553), "a.docx")
    assert "though named so" in says(end + bytes(65554), "a.docx")


def test_a_damaged_word_file_is_one() -> None:
    assert "The Word document's zip container is damaged" in says(word()[:-30], "a.docx")


@pytest.mark.parametrize(("name", "codec"), [("a.xls", "utf-8"), ("a.et", "gbk")])
def test_columns_named_as_an_old_workbook_are_read(name: str, codec: str) -> None:
    assert read_source(name, "职责\t目标\n".encode(codec)).format == "text"
    assert "plain text" in says("职责,目标\n".encode(codec), name)
    assert "though named so" in says(b"\1\t\2", name)


def test_text_that_begins_with_the_marks_of_a_pdf() -> None:
    assert read_source("a.txt", b"a" * 1024 + PDF).format == "text"


@pytest.mark.parametrize("said", ["文件头是 %PDF-1.7\n", "%PDF-1.7 是文件头\n", "%PDF-\n"])
def test_text_that_names_a_pdf(said: str) -> None:
    assert read_source("a.txt", said.encode()).format == "text"


@pytest.mark.parametrize("before", ["", "\r\n", "\ufeff", "HTTP/1.1 200 OK\r\n\r\n"])
@pytest.mark.parametrize(
    "first", ["%PDF-1.7\n1 0 obj", "%PDF-1.4%abc\n2 0 obj", "%PDF-1.7 x\n1 0 obj"]
)
def test_a_pdf_with_something_before_it(before: str, first: str) -> None:
    assert pdf.sniff((before + first).encode(), "a.doc")
