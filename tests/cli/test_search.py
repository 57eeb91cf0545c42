"""What a search of a folder takes, passes over, and says it could not look into."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from perftable.cli.search import matching, search, would_take
from perftable.readers.base import NoFile
from perftable.readers.suffixes import BY_CONTENT, SUFFIXES

FORM = "绩效目标"


def put(folder: Path, *names: str, text: str = FORM) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def found(folder: Path) -> list[str]:
    return [Path(name).relative_to(folder).as_posix() for name in search(str(folder))]


def matched(folder: Path, pattern: str) -> list[str]:
    return [Path(n).relative_to(folder).as_posix() for n in matching(str(folder / pattern))]


@pytest.mark.parametrize("suffix", sorted(SUFFIXES - BY_CONTENT))
def test_every_office_document_counts_in_any_case(tmp_path: Path, suffix: str) -> None:
    names = [f"a{suffix}", f"b{suffix.upper()}", f"c{suffix.title()}"]
    put(tmp_path, *names, "d.png", "e.py", f"f{suffix[1:]}", text="")
    assert found(tmp_path) == names


def test_in_the_order_of_paths(tmp_path: Path) -> None:
    names = ["a/b.docx", "a/c/d.docx", "a.docx", "b/a.docx", "b.docx"]
    put(tmp_path, *names)
    assert found(tmp_path) == sorted(names, key=lambda name: Path(name))


@pytest.mark.parametrize(
    "folder",
    [
        ".git",
        ".venv",
        ".hidden",
        "venv",
        "node_modules",
        "build",
        "dist",
        "__pycache__",
        "__MACOSX",
    ],
)
def test_folders_that_are_passed_over(tmp_path: Path, folder: str) -> None:
    put(tmp_path, f"{folder}/a.docx", f"b/{folder}/c/a.txt", "a.docx")
    assert found(tmp_path) == ["a.docx"]
    assert found(tmp_path / folder) == ["a.docx"]  # which is named


@pytest.mark.parametrize("folder", ["env", "3.12"])
def test_an_environment_under_any_name(tmp_path: Path, folder: str) -> None:
    put(tmp_path, f"{folder}/a.docx")
    assert found(tmp_path) == [f"{folder}/a.docx"]
    put(tmp_path, f"{folder}/pyvenv.cfg")
    assert found(tmp_path) == []


def test_files_that_programs_keep_beside_documents(tmp_path: Path) -> None:
    put(
        tmp_path,
        "~$a.docx",
        "._a.docx",
        ".~a.docx",
        ".~lock.a.docx#",
        ".#a.docx",
        ".a.docx",
        "~a.docx",
    )
    assert found(tmp_path) == [".a.docx", "~a.docx"]


def test_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.docx", "b/c.docx")
    monkeypatch.chdir(tmp_path)
    names = ["a.docx", str(Path("b", "c.docx"))]
    assert list(search(".")) == names
    assert list(search("./")) == names
    assert matching("**/*.docx") == names
    assert matching("./*.docx") == names[:1]


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one in it that may not be listed, even by root."""
    put(tmp_path, "a/a.docx", "closed/b.docx", "z.docx")
    scan = os.scandir

    def refuse(path: str) -> Any:
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("os.scandir", refuse)
    return iter([tmp_path])


def reason(name: str) -> str:
    assert isinstance(name, NoFile)
    return name.reason.say("en")


def test_a_folder_that_cannot_be_listed_is_named_and_stops_nothing(closed: Iterator[Path]) -> None:
    (folder,) = closed
    assert found(folder) == ["a/a.docx", "closed", "z.docx"]
    _, inside, _ = search(str(folder))
    assert reason(inside).startswith("The folder cannot be listed (there is no permission)")
    assert found(folder / "closed") == ["."]
    assert matched(folder, "**/*.docx") == ["a/a.docx", "closed", "z.docx"]
    assert [reason(n) for n in matching(str(folder / "closed" / "*.docx"))] == [reason(inside)]


def test_a_path_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getcwd()
    part = "d" * 200
    try:
        os.chdir(tmp_path)
        for _ in range(25):  # beyond the 4,096 bytes that a path may have
            os.mkdir(part)
            os.chdir(part)
    finally:
        os.chdir(here)
    put(tmp_path, "z.docx")
    first, last = search(str(tmp_path))
    assert "the name is too long" in reason(first)
    assert last.endswith("z.docx")


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_links(tmp_path: Path) -> None:
    put(tmp_path, "real/a.docx", "real/.venv/b.docx")
    for name, target in {
        "file.docx": "real/a.docx", "folder": "real", "up": "..", ".hidden": "real", "venv": "real",
        "broken.docx": "gone", "broken": "gone", "broken.png": "gone", "loop.docx": "loop.docx",
    }.items():  # fmt: skip
        (tmp_path / name).symlink_to(target)
    assert found(tmp_path) == [
        "broken", "broken.docx", "file.docx", "folder", "loop.docx", "real/a.docx", "up"
    ]  # fmt: skip
    linked = [name for name in search(str(tmp_path)) if isinstance(name, NoFile)]
    assert [Path(name).name for name in linked] == ["folder", "up"]
    assert all(reason(name).startswith("This is a link to a folder") for name in linked)
    assert found(tmp_path / "folder") == ["a.docx"]  # which is named
    assert [Path(n).name for n in matching(str(tmp_path / "**" / "a.docx")) if isinstance(n, NoFile)] == [
        "folder", "up"
    ]  # fmt: skip
    assert matched(tmp_path, "*/a.docx") == ["folder/a.docx", "real/a.docx"]


def test_a_file_that_another_search_found(tmp_path: Path) -> None:
    put(tmp_path, "a.DOCX", "b.txt", "~$c.docx", "d.png", "e")
    put(tmp_path, "f.txt", text="click>=8")
    assert [n for n in sorted(os.listdir(tmp_path)) if would_take(str(tmp_path / n))] == found(
        tmp_path
    )
    assert found(tmp_path) == ["a.DOCX", "b.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_for_the_reader_to_refuse(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "b.docx")
    assert found(tmp_path) == ["a.txt", "b.docx"]


@pytest.mark.skipif(os.name == "nt", reason="needs names of bytes")
def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xbc\xd7.docx", "wb"):
        assert found(tmp_path) == ["\udcbc\udcd7.docx"]


def test_patterns_match_as_a_shell_s(tmp_path: Path) -> None:
    names = ["a.docx", "b.txt", "x/a.docx", "x/y/a.docx", "x/y/c.png", ".h/a.docx", "venv/a.docx"]
    put(tmp_path, *names, "~$a.docx", ".b.docx", "x/build/a.docx")
    assert matched(tmp_path, "*.docx") == ["a.docx"]
    assert matched(tmp_path, "?.[a-t]*") == ["a.docx", "b.txt"]
    assert matched(tmp_path, "**/*.docx") == ["a.docx", "x/a.docx", "x/y/a.docx"]
    assert matched(tmp_path, "**/y/*") == ["x/y/a.docx", "x/y/c.png"]
    assert matched(tmp_path, "*/a.docx") == ["x/a.docx"]
    assert matched(tmp_path, "*/*/a.docx") == ["x/y/a.docx"]
    assert matched(tmp_path, "*") == ["a.docx", "b.txt", "x"]
    assert matched(tmp_path, "x/**") == ["x"]
    assert matched(tmp_path, ".h/*.docx") == [".h/a.docx"]
    assert matched(tmp_path, ".*/*.docx") == []
    assert matched(tmp_path, ".*.docx") == [".b.docx"]
    assert matched(tmp_path, "*/build/*.docx") == ["x/build/a.docx"]
    assert matched(tmp_path, "venv/*.docx") == ["venv/a.docx"]
    assert matched(tmp_path, "no/*.docx") == []
    assert matched(tmp_path, "a.docx/*") == []


def test_a_deep_tree_does_not_stop_a_search(tmp_path: Path) -> None:
    depth = min(1200, (4000 - len(str(tmp_path))) // 2)
    for level in range(depth):
        tmp_path.joinpath(*["d"] * (level + 1)).mkdir()
    deep = tmp_path.joinpath(*["d"] * depth)
    put(deep, "a.docx")
    try:
        assert len(found(tmp_path)) == len(matching(str(tmp_path / "**" / "*.docx"))) == 1
    finally:  # what clears up after tests is stopped by such a tree
        (deep / "a.docx").unlink()
        for level in range(depth, 0, -1):
            tmp_path.joinpath(*["d"] * level).rmdir()


def test_the_hook_takes_the_same_files() -> None:
    hook = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (files,) = re.findall(r"files: '(.*)'", hook)
    (exclude,) = re.findall(r"exclude: '(.*)'", hook)
    for suffix in SUFFIXES:
        for name in (f"2026/甲{suffix}", f"甲{suffix.upper()}"):
            assert re.search(files, name)
            assert not re.search(exclude, name)
        for name in (f"甲{suffix}x1", f"甲{suffix[1:]}", f"甲{suffix}.png"):
            assert not re.search(files, name)
    listed = re.search(r"\((.*)\)\$", files.removeprefix("(?i)"))
    assert listed
    assert {f".{name}" for name in listed[1].split("|")} == SUFFIXES
    for name in ("~$甲.docx", "2026/._甲.docx", ".~甲.docx", ".#甲.docx"):
        assert re.search(exclude, name)
