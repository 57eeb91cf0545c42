"""OLE files are told by the streams of their root; a password by what stands in them."""

import struct

import pytest

from compoundfile import compound
from perftable.readers.foreign.old_office import refusal

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def says(data: bytes, name: str = "a") -> str:
    return refusal(data, name).say("en")


def word(flags: int = 0) -> bytes:
    return compound({"WordDocument": struct.pack("<HHIHH", 0xA5EC, 193, 0, 0, flags)})


def workbook(*records: tuple[int, int]) -> bytes:
    stream = b"".join(struct.pack("<HH", *record) + bytes(record[1]) for record in records)
    return compound({"Workbook": stream})


BOF, WRITE_PROTECTED, FILEPASS, CODEPAGE = (0x809, 16), (0x86, 0), (0x2F, 54), (0x42, 2)


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("WordDocument", "an old Word or WPS file"),
        ("Workbook", "an old Excel or WPS workbook"),
        ("Book", "an old Excel or WPS workbook"),
        ("WORKBOOK", "an old Excel or WPS workbook"),
        ("PowerPoint Document", "an old PowerPoint or WPS presentation"),
        ("__properties_version1.0", "a mail message"),
        ("CONTENTS", "an old Office file"),  # of Works, among others
    ],
)
def test_each_is_told_by_its_stream(stream: str, kind: str) -> None:
    assert f"The file is {kind}" in says(compound({stream: b""}))


def test_a_workbook_that_holds_a_word_document_is_a_workbook() -> None:
    assert "Excel" in says(compound({"Workbook": b""}, {"WordDocument": b""}))
    assert "old Word" in says(compound({"WordDocument": b""}, {"Workbook": b""}))


@pytest.mark.parametrize(
    ("name", "says_en", "says_zh"),
    [
        ("a.docx", "a Word document (.docx), encrypted", "Word 文档（.docx）已加密"),
        ("a.DOC", "a Word document (.docx), encrypted", "请在 Word 中输入密码打开"),
        ("a.xlsx", "an Excel workbook (.xlsx), encrypted", "请在 Excel 或 WPS 表格中输入密码打开"),
        ("a.et", "an Excel workbook (.xlsx), encrypted", "Excel 工作簿（.xlsx）已加密"),
        ("a.xlsb", "a binary Excel workbook (.xlsb), encrypted", "Excel 二进制工作簿"),
        ("a.pptx", "a PowerPoint presentation (.pptx), encrypted", "PowerPoint"),
        ("a.pdf", "an Office file, encrypted", "Office 文件已加密"),
        ("a.txt", "an Office file, encrypted", "请在 Word、Excel 或 WPS 中输入密码打开"),
    ],
)
def test_whose_password_its_name_tells(name: str, says_en: str, says_zh: str) -> None:
    found = refusal(compound({"EncryptionInfo": b"", "EncryptedPackage": b""}), name)
    assert says_en in found.say("en")
    assert says_zh in found.say("zh")


def test_an_encrypted_workbook_is_no_word_document() -> None:
    found = refusal(compound({"EncryptedPackage": b""}), "a.xlsx")
    assert "Word document" not in found.say("en")
    assert "Word 文档" not in found.say("zh")


@pytest.mark.parametrize(("flags", "locked"), [(0x100, True), (0x1100, True), (0xFEFF, False)])
def test_an_old_word_file_with_a_password(flags: int, locked: bool) -> None:
    assert ("encrypted" in says(word(flags))) == locked


@pytest.mark.parametrize(
    ("records", "locked"),
    [
        ((BOF, FILEPASS), True),
        ((BOF, WRITE_PROTECTED, CODEPAGE, FILEPASS), True),
        ((BOF, WRITE_PROTECTED, CODEPAGE, CODEPAGE, FILEPASS), False),
        ((BOF, CODEPAGE), False),
        ((BOF, FILEPASS, (0x42, 9000)), True),
        ((BOF, (0x42, 9000), FILEPASS), False),
        ((), False),
    ],
)
def test_an_old_workbook_with_a_password(
    records: tuple[tuple[int, int], ...], locked: bool
) -> None:
    assert ("encrypted" in says(workbook(*records))) == locked


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("EncryptedPackage", "encrypted"),
        ("WordDocument", "old Word"),
        ("Workbook", "Excel"),
        ("PowerPoint Document", "PowerPoint"),
        ("Nothing", "an old Office file"),
    ],
)
def test_a_damaged_file_is_told_by_the_names_in_it(name: str, kind: str) -> None:
    said = says(MARK + bytes(600) + name.encode("utf-16-le"))
    assert kind in said
    assert ("encrypted" in said) == (name == "EncryptedPackage")
