"""Patterns are those of .gitignore, and begin at the configuration's folder."""

import os
from pathlib import Path

import pytest

from perftable.config.matching import Patterns, fits_any, is_pattern, names_folder, whole

HOME = Path("/office/budget")


def fits(name: str, pattern: str, folder: Path = HOME) -> bool:
    """Whether a file matches one pattern; a relative name begins at the configuration's folder."""
    return Patterns([pattern], folder).matching(HOME / name) == (0,)


@pytest.mark.parametrize(
    ("pattern", "name", "found"),
    [
        ("**", "2026/a.docx", True),
        ("*.docx", "2026/a.docx", True),
        ("2026/*", "2026/a.docx", True),
        ("2026/*.docx", "2026/a.docx", True),
        ("2026/*.docx", "old/2026/a.docx", False),
        ("2026/*.docx", "2026/old/a.docx", False),
        ("2026/a.docx", "2026/a.docx", True),
        ("2026/a.docx", "old/2026/a.docx", False),
        ("2026/a.docx", "2026/a.docx.txt", False),
        ("2026/old", "2026/old/deep/a.docx", True),
        ("2026/old", "2026/older/a.docx", False),
        ("**/2026/*.docx", "old/2026/a.docx", True),
        ("drafts/**", "drafts/a/b/c.docx", True),
        ("drafts/**", "drafts.docx", False),
        ("drafts/", "old/drafts/a.docx", True),
        ("/drafts/", "old/drafts/a.docx", False),
        ("./drafts/", "drafts/a.docx", True),
        ("./drafts/", "old/drafts/a.docx", False),
        ("a.docx", "2026/a.docx", True),
        ("#1.docx", "#1.docx", True),
        ("!终稿.docx", "!终稿.docx", True),
        ("!终稿.docx", "a.docx", False),
        ("2026/a?.docx", "2026/ab.docx", True),
        ("2026/a[12].docx", "2026/a3.docx", False),
        ("2025/*", "2026/a.docx", False),
        (".", "2026/a.docx", False),
    ],
)
def test_a_pattern_begins_at_the_configuration_s_folder(
    pattern: str, name: str, found: bool
) -> None:
    assert fits(name, pattern) is found
    assert fits_any(HOME / name, [pattern], HOME) is (found and not pattern.startswith("!"))


def test_a_pattern_may_be_the_whole_path() -> None:
    assert fits("2026/a.docx", "/office/budget/2026/a.docx")
    assert fits("2026/a.docx", "/office/*/2026/")
    assert not fits("2026/a.docx", "/office/budget/2026/b.txt")
    assert fits("2026/a.docx", "/2026/a.docx")


def test_of_a_file_elsewhere_only_the_name_can_match() -> None:
    for pattern, found in (
        ("*.docx", True),
        ("**/2026/*.docx", True),
        ("2026/", True),
        ("2026/*.docx", False),
        ("inbox/2026/a.docx", False),
        ("/inbox/2026/a.docx", True),
    ):
        assert fits("/inbox/2026/a.docx", pattern) is found


def test_the_last_pattern_of_a_list_that_speaks_of_a_file_counts() -> None:
    patterns = ["*.docx", "!final.docx", "#1.txt"]
    assert fits_any(HOME / "a.docx", patterns, HOME)
    assert not fits_any(HOME / "2026/final.docx", patterns, HOME)
    assert fits_any(HOME / "#1.txt", patterns, HOME)
    assert not fits_any(HOME / "a.txt", patterns, HOME)
    assert not fits_any(HOME / "a.docx", [], HOME)


def test_each_pattern_is_told_by_its_number() -> None:
    patterns = Patterns(["2026/a.docx", "*.docx", "2026/b.docx", "**", "2026/a.docx"], HOME)
    assert patterns.matching(HOME / "2026/a.docx") == (0, 1, 3, 4)
    assert patterns.matching(HOME / "c.txt") == (3,)


@pytest.mark.parametrize(
    ("pattern", "folder", "named"),
    [
        ("county", "county", True),
        ("county/", "county", True),
        ("./county", "county", True),
        ("county", "county/in", False),
        ("county", "submitted/county", False),
        ("county/*", "county/qinghe", True),
        ("county/*", "county/qinghe/in", False),
        ("county/*", "county", False),
        ("county/**", "county/qinghe/in", True),
        ("county/**", "county", False),
        ("**/county", "submitted/county", True),
        ("*", "county", True),
        ("*", "county/in", False),
        ("/office/budget/county", "county", True),
        ("county", "/inbox/county", False),
        ("**/county", "/inbox/county", False),
        ("/inbox/*", "/inbox/county", True),
    ],
)
def test_a_folder_is_named_itself_and_from_the_configuration_s_folder(
    pattern: str, folder: str, named: bool
) -> None:
    assert names_folder(HOME / folder, [pattern], HOME) is named


def test_a_folder_can_be_excepted() -> None:
    assert not names_folder(HOME / "county/x", ["county/*", "!county/x"], HOME)


@pytest.mark.parametrize("pattern", ["!", "a\\", "[z-a]"])
def test_what_is_no_pattern(pattern: str) -> None:
    assert is_pattern(pattern) is (pattern == "!")  # by itself the name of a file
    assert is_pattern("[[a]")
    assert is_pattern("**")


def test_a_file_is_the_same_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2026").mkdir()
    monkeypatch.chdir(tmp_path / "2026")
    assert (
        whole("../2026/a.docx") == whole("a.docx") == whole("./a.docx") == tmp_path / "2026/a.docx"
    )


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_before_two_dots_is_followed_as_the_system_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real" / "inner").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real" / "inner")
    (tmp_path / "real" / "again").symlink_to(tmp_path / "real" / "inner")
    monkeypatch.chdir(tmp_path)
    assert whole("link/../again/a.docx") == tmp_path / "real" / "again" / "a.docx"
    assert whole("link/../a.docx") == tmp_path / "real" / "a.docx"
    assert whole("link/a.docx") == tmp_path / "link" / "a.docx"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_file_is_below_a_folder_by_another_name_of_it(tmp_path: Path) -> None:
    (tmp_path / "real" / "2026").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert fits_any(tmp_path / "link/2026/a.docx", ["2026/*.docx"], tmp_path / "real")


def test_a_name_that_can_be_none_matches_nothing() -> None:
    assert whole("a\0/../b") == Path("a\0/../b")
    assert not fits_any(Path("/x/a\0b/c"), ["c.docx"], HOME)
