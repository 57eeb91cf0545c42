"""OLE files are told by the streams of their root; a password by what stands in them."""

import pytest

from compoundfile import compound
from perftable.readers.base import UnreadableFile
from perftable.readers.compound import MARK
from perftable.readers.dispatch import read_source
from perftable.readers.foreign.old_office import refusal


def says(data: bytes, name: str = "a") -> str:
    return refusal(data, name).say("en")


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("PowerPoint Document", "an old PowerPoint or WPS presentation"),
        ("__properties_version1.0", "a mail message"),
        ("CONTENTS", "an old Office file"),  # of Works, among others
    ],
)
def test_each_is_told_by_its_stream(stream: str, kind: str) -> None:
    assert f"The file is {kind}" in says(compound({stream: b""}))


def test_what_is_embedded_tells_nothing() -> None:
    said = says(compound({"PowerPoint Document": b""}, {"WordDocument": b"", "Workbook": b""}))
    assert "PowerPoint" in said


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


@pytest.mark.parametrize("name", ["a.xlsx", "a.XLSM", "a.xls", "a.et", "a.docx", "a"])
@pytest.mark.parametrize(
    "data",
    [
        compound({"EncryptionInfo": b"", "EncryptedPackage": b""}),
        MARK + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    ],
    ids=["whole", "damaged"],
)
def test_a_new_file_with_a_password_is_encrypted_whoever_is_asked(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableFile, match="encrypted and not read"):
        read_source(name, data)


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
    assert ("damaged" in said) == (name not in ("EncryptedPackage", "Nothing"))
