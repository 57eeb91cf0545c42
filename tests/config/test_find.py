"""Which file of a folder configures it."""

import os
from pathlib import Path

import pytest

from perftable.config.find import candidate, configures

LIMIT = 1_000


def found(folder: Path) -> str | None:
    path = candidate(folder)
    return path.name if path is not None and configures(path, LIMIT) else None


def test_its_own_file_comes_before_a_shared_one(tmp_path: Path) -> None:
    assert found(tmp_path) is None
    (tmp_path / "pyproject.toml").write_text("[tool.perftable]\n")
    assert found(tmp_path) == "pyproject.toml"
    (tmp_path / "perftable.toml").write_text("")
    assert found(tmp_path) == "perftable.toml"


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.perftable]", True),
        ("[ tool . perftable ]", True),
        ('["tool"."perftable"]', True),
        ("[[tool.perftable.waivers]]", True),
        ("[tool]\nperftable.lang = 'zh'", True),
        ("tool.perftable.lang = 'zh'", True),
        ("[project]\n", False),
        ('[project]\ndependencies = ["perftable"]', False),
        ("# [tool.perftable]", False),
        ('text = """\n[tool.perftable]\n"""', False),
        # one that cannot be read is ours if it looks so: that is to be said
        ("[tool.perftable]\nlang = ", True),
        ("perftable = ", False),
        (f"[tool.perftable]\n{'a' * 1_001} = 1"[:LIMIT], True),
        (f"[tool.perftable]\nx = {'[' * 60}", True),
    ],
)
def test_a_shared_file_configures_with_its_table(tmp_path: Path, text: str, ours: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert (found(tmp_path) is not None) is ours


def test_one_that_is_no_text_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"[tool.perftable\xff]")
    assert found(tmp_path) is None


@pytest.mark.parametrize(("size", "ours"), [(LIMIT, False), (LIMIT + 1, True)])
def test_one_too_large_to_look_into_is_not_passed_over(
    tmp_path: Path, size: int, ours: bool
) -> None:
    (tmp_path / "pyproject.toml").write_text("#" * size)
    assert (found(tmp_path) is not None) is ours


def test_a_folder_of_that_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "perftable.toml").mkdir()
    (tmp_path / "pyproject.toml").mkdir()
    assert found(tmp_path) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_has_the_name_and_cannot_be_read_counts(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "perftable.toml")
    os.mkfifo(tmp_path / "pyproject.toml")
    assert found(tmp_path) == "perftable.toml"
    (tmp_path / "perftable.toml").unlink()
    assert found(tmp_path) is None
    (tmp_path / "perftable.toml").symlink_to("nowhere")
    assert found(tmp_path) == "perftable.toml"


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert candidate(tmp_path / "none") is None
    assert candidate(tmp_path / ("x" * 300)) is None
    assert candidate(tmp_path / "a\0b") is None
