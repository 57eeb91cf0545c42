"""Names that come with uploads."""

import pytest

from perftable.serve.names import disposition, is_office, is_passed, safe, unique


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("甲镇 2026年.docx", "甲镇 2026年.docx"),
        ("申报/甲镇/表.docx", "申报/甲镇/表.docx"),
        ("../../etc/passwd", "etc/passwd"),
        ("..\\..\\Windows\\a.docx", "Windows/a.docx"),
        ("C:\\申报\\a.docx", "C_/申报/a.docx"),
        ("/etc/a.docx", "etc/a.docx"),
        ("//server/share/a.docx", "server/share/a.docx"),
        ("a.docx:stream", "a.docx_stream"),
        ("a\0b\r\n.docx", "ab.docx"),
        ("a\u202excod.exe.docx", "axcod.exe.docx"),
        ("con.docx", "_con.docx"),
        ("contract.docx", "contract.docx"),
        ("COM1", "_COM1"),
        ("a.docx. .", "a.docx"),
        ("<b>.docx", "_b_.docx"),
        ("\ud800.docx", ".docx"),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_name_leads_nowhere_and_looks_like_what_it_is(given: str, kept: str) -> None:
    assert safe(given) == kept


def test_a_long_name_keeps_its_suffix_and_the_longest_is_whole() -> None:
    assert safe("长" * 115 + ".docx") == "长" * 115 + ".docx"
    assert safe("长" * 116 + ".docx") == "长" * 115 + ".docx"


def test_a_deep_folder_keeps_its_last_parts() -> None:
    assert safe("/".join("abcdefghijkl")) == "/".join("abcdefghijkl")
    assert safe("/".join("abcdefghijklm")) == "/".join("bcdefghijklm")


def test_equal_names_get_numbers_also_where_only_capitals_differ() -> None:
    assert unique("甲/a.docx", {"乙/a.docx"}) == "甲/a.docx"
    assert unique("甲/A.docx", {"甲/a.docx", "甲/a (2).docx"}) == "甲/A (3).docx"


def test_what_is_no_office_file_is_told_by_its_suffix() -> None:
    assert is_office("a.DOCX")
    assert is_office("a.txt")
    assert not is_office("a.exe")
    assert not is_office("perftable.toml")


@pytest.mark.parametrize("name", ["~$a.docx", "__MACOSX/a.docx", ".git/a.docx", "a/logo.png"])
def test_a_folder_s_other_files_are_passed_over(name: str) -> None:
    assert is_passed(name)


@pytest.mark.parametrize("name", ["a.docx", "申报/a.docx", "a.txt"])
def test_a_folder_s_submissions_are_not(name: str) -> None:
    assert not is_passed(name)


def test_a_header_can_be_neither_ended_nor_split_by_a_name() -> None:
    said = disposition('a"\r\nSet-Cookie: x=1;.docx', saved=True)
    assert said == (
        "attachment; filename=\"file.docx\"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%3D1%3B.docx"
    )
    assert disposition("表.html", saved=False).startswith("inline; ")
