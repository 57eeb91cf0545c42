"""Names of folders: after the file, harmless on every system, none inside another's."""

import pytest

from perftable.review.naming import folders, harmless


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("甲镇", "甲镇"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"),
        ("a\x00b\nc\u202ed", "a_b_c_d"),
        ("a\udcffb", "a_b"),
        ("..", "_"),
        (".hidden", "_.hidden"),
        ("name. . ", "name"),
        ("", "_"),
        ("CON", "_CON"),
        ("nul.docx", "_nul.docx"),
        ("LPT1", "_LPT1"),
        ("console", "console"),
        ("e\u0301", "é"),
    ],
)
def test_a_name_is_one_that_every_system_takes(name: str, kept: str) -> None:
    assert harmless(name) == kept


def test_a_long_name_is_cut_and_keeps_its_suffix() -> None:
    assert harmless("a" * 80) == "a" * 80
    assert harmless("a" * 81) == "a" * 80
    assert harmless("镇" * 99 + ".docx", ".docx") == "镇" * 65 + ".docx"
    assert len((harmless("镇" * 99 + ".docx", ".docx")).encode()) == 200


def test_a_folder_is_called_after_its_file() -> None:
    assert folders(["甲镇.docx", "一科/乙镇.docx"], {}, ()) == ["甲镇", "乙镇"]


def test_where_names_repeat_it_is_called_by_the_path() -> None:
    labels = ["甲镇.docx", "一科/甲镇.docx", "二科/甲镇.docx"]
    assert folders(labels, {}, ()) == ["甲镇", "一科/甲镇", "二科/甲镇"]


def test_where_paths_repeat_the_suffix_tells() -> None:
    assert folders(["甲镇.docx", "甲镇.xlsx"], {}, ()) == ["甲镇", "甲镇.xlsx"]


def test_names_that_some_system_takes_for_one_are_told_apart() -> None:
    found = folders(["A.docx", "a.docx", "é.docx", "e\u0301.docx", "con.docx"], {}, ())
    assert len({name.casefold() for name in found}) == 5
    assert found[0] == "A"


def test_no_unit_s_folder_is_inside_another_s() -> None:
    found = folders(["一科.docx", "一科/甲镇.docx", "二科/甲镇.docx", "甲镇.docx"], {}, ())
    assert found[0] == "一科"
    assert not any(name.startswith("一科/") for name in found)
    assert len(set(found)) == 4


def test_a_folder_of_an_earlier_run_stays_and_reserved_names_are_left_alone() -> None:
    labels = ["甲镇.docx", "index.html.docx", "乙镇.docx"]
    found = folders(labels, {2: "甲镇"}, ("index.html", "审核总表.xlsx"))
    assert found[2] == "甲镇"
    assert found[0] not in ("甲镇", "index.html")
    assert found[1] != "index.html"


def test_a_path_never_leads_out_of_the_output() -> None:
    for name in folders(["../../etc/甲.docx", "a/../甲.docx", "甲.docx"], {}, ()):
        assert ".." not in name.split("/")
        assert not name.startswith("/")
