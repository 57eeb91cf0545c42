"""How many of the files of a pattern a run checked."""

from pathlib import Path

import pytest

from perftable.config import reach as module
from perftable.config.reach import Below, Reach


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("2026/a.docx", "2026/b.txt", "2026/sums.png", ".git/c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "checked", "reach"),
    [
        ("2026/a.docx", ("2026/a.docx",), "all"),
        ("2026/a.docx", ("2026/b.txt",), "some"),
        ("2026/*", ("2026/a.docx",), "some"),
        ("2026/*", ("2026/a.docx", "2026/b.txt"), "all"),
        ("2026/", ("2026/a.docx", "2026/b.txt"), "all"),
        ("**", ("2026/a.docx", "2026/b.txt"), "all"),
        ("2026/*.png", (), "some"),
        ("2062/*", (), "none"),
        ("2026/c.docx", (), "none"),
        ("x" * 300, (), "none"),
    ],
)
def test_how_many_of_the_files_were_checked(
    folder: Path, pattern: str, checked: tuple[str, ...], reach: Reach
) -> None:
    assert Below(folder).reach(pattern, {folder / name for name in checked}) == reach


@pytest.mark.parametrize(("limit", "reach"), [(2, "some"), (3, "none")])
def test_of_very_many_files_nothing_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, limit: int, reach: Reach
) -> None:
    monkeypatch.setattr(module, "LIMIT", limit)
    assert Below(folder).reach("2062/*", ()) == reach


def test_so_many_files_are_looked_at() -> None:
    assert module.LIMIT == 20_000
