"""Every class of broken and hostile files: one clear sentence in both languages, or read right."""

import os
import re
from pathlib import Path

import pytest

from hostile_files import Case, catalogue
from perftable.config.settings import Settings
from perftable.pipeline.checking import check_file
from perftable.readers.dispatch import read_source
from wordfile import grids

CASES = catalogue()


def made(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if case.name == "no permission" and os.geteuid() == 0:
        pytest.skip("root may read everything")
    path = folder / case.file
    if path.parent != folder:
        path.parent.mkdir()
    case.make(path, case.small)
    for name, limit in case.limits.items():
        monkeypatch.setattr(name, limit)
    return path


@pytest.mark.parametrize("case", [c for c in CASES if c.says], ids=str)
def test_is_refused_with_its_reason(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(case, tmp_path, monkeypatch)
    zh = check_file(path, Settings("zh")).report
    en = check_file(path, Settings("en")).report
    assert (zh.status, en.status) == ("unreadable", "unreadable")
    assert en.reason is not None
    assert zh.reason is not None
    assert case.says in en.reason
    assert re.fullmatch(r"[^。\n]*[\u4e00-\u9fff][^。\n]*。", zh.reason)
    assert "\n" not in en.reason
    if case.limits:
        assert re.findall(r"\d+", zh.reason) == re.findall(r"\d+", en.reason) != []


@pytest.mark.parametrize("case", [c for c in CASES if not c.says], ids=str)
def test_is_read_right(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(case, tmp_path, monkeypatch)
    assert check_file(path, Settings("en")).report.reason is None
    assert grids(read_source(path))[:1] == ([] if case.grid is None else [case.grid])


def test_names_are_unique() -> None:
    names = [str(case) for case in CASES]
    assert len(set(names)) == len(names)
