"""Which files a pattern speaks of, and how many of them a run checked."""

from pathlib import Path

import pytest

from perftable.config import matching
from perftable.config.matching import Below, Reach, fits, whole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("2026/a.docx", "2026/b.txt", "2026/sums.xlsx", ".git/c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("**", True),
        ("*.docx", True),
        ("2026/*", True),
        ("2026/a.docx", True),
        ("2025/*", False),
        (".", False),
        ("", False),
    ],
)
def test_a_pattern_begins_at_the_configuration_s_folder(
    folder: Path, pattern: str, found: bool
) -> None:
    assert fits(str(folder / "2026/a.docx"), pattern, folder) is found


def test_a_file_is_the_same_however_it_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "2026")
    assert whole("../2026/a.docx") == whole("a.docx") == folder / "2026/a.docx"
    assert fits("../2026/a.docx", "2026/a.docx", folder)


def test_a_pattern_may_be_the_whole_path(folder: Path) -> None:
    name = str(folder / "2026/a.docx")
    assert fits(name, name, folder)
    assert not fits(name, str(folder / "2026/b.txt"), folder)
    assert fits("/elsewhere/a.docx", "*.docx", folder)
    assert fits("a.docx", "a.docx", None)


@pytest.mark.parametrize(
    ("pattern", "checked", "reach"),
    [
        ("2026/a.docx", ("2026/a.docx",), "all"),
        ("2026/a.docx", ("2026/b.txt",), "some"),
        ("2026/*", ("2026/a.docx",), "some"),
        ("2026/*", ("2026/a.docx", "2026/b.txt"), "all"),
        ("**", ("2026/a.docx", "2026/b.txt"), "all"),
        ("2026/*.xlsx", (), "some"),
        ("2062/*", (), "none"),
        ("2026/c.docx", (), "none"),
    ],
)
def test_how_many_of_the_files_were_checked(
    folder: Path, pattern: str, checked: tuple[str, ...], reach: Reach
) -> None:
    assert Below(folder).reach(pattern, {folder / name for name in checked}) == reach


def test_of_very_many_files_nothing_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "LIMIT", 2)
    assert Below(folder).reach("2062/*", ()) == "some"
