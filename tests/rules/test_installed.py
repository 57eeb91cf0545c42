"""Entry points of packages, looked for where metadata may stand."""

import sys
import zipfile
from importlib import invalidate_caches
from pathlib import Path

import pytest

from perftable.rules.installed import entry_points

GROUP = "perftable.tests"
STATED = f"[{GROUP}]\nXX001 = some.module\n"
METADATA = "Metadata-Version: 2.1\nName: some\nVersion: 1.0\n"


def names() -> list[str]:
    invalidate_caches()
    return [point.name for point in entry_points(GROUP)]


@pytest.mark.parametrize("about", ["some-1.0.dist-info", "some.egg-info", "Some-1.0.DIST-INFO"])
def test_a_folder_of_metadata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, about: str) -> None:
    folder = tmp_path / about
    folder.mkdir()
    (folder / "METADATA").write_text(METADATA)
    (folder / "PKG-INFO").write_text(METADATA)
    (folder / "entry_points.txt").write_text(STATED)
    monkeypatch.syspath_prepend(tmp_path)
    assert names() == ["XX001"]
    (folder / "entry_points.txt").write_text("[console_scripts]\nsome = some:main\n")
    assert names() == []


def test_a_zip_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "packages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("some-1.0.dist-info/METADATA", METADATA)
        archive.writestr("some-1.0.dist-info/entry_points.txt", STATED)
    monkeypatch.syspath_prepend(path)
    assert names() == ["XX001"]


def test_another_finder_may_know_of_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    class Finder:
        @staticmethod
        def find_distributions(context: object) -> list[object]:
            asked.append(context)
            return []

        @staticmethod
        def find_spec(name: str, path: object, target: object = None) -> None:
            return None

    assert names() == []
    assert asked == []
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert names() == []
    assert asked
