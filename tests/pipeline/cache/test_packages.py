"""Versions of packages are told by what installers leave, else by who knows all other ways."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from perftable.pipeline.cache import packages
from perftable.pipeline.cache.keys import _PACKAGES
from perftable.pipeline.cache.packages import versions


def install(folder: Path, name: str, text: str) -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "METADATA").write_text(text, encoding="utf-8")


def test_of_what_we_read_with_the_version_is_told_without_asking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(packages, "_asked", lambda name: asked.append(name) or b"")  # type: ignore[func-returns-value]
    for name, told in zip(_PACKAGES, versions(_PACKAGES), strict=True):
        if name not in asked:
            assert f"\nVersion: {version(name)}\n".encode() in told
    assert "lxml" not in asked


@pytest.mark.parametrize("name", ["a_b-1.0.dist-info", "A.B-1.0.dist-info"])
def test_a_name_has_several_spellings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    install(tmp_path, name, "1.0")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "missing"), str(tmp_path)])
    assert list(versions(("a-b", "a", "b"))) == [b"1.0", b"", b""]


def test_another_version_is_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    found = [*versions(("a",))]
    install(tmp_path, "a-1.0.dist-info", "1.0")
    found += versions(("a",))
    install(tmp_path, "a-1.1.dist-info", "1.1")
    found += versions(("a",))
    assert len(set(found)) == 3


def test_what_is_installed_otherwise_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.listdir", lambda folder: [])
    assert list(versions(("lxml", "no-such-package"))) == [version("lxml").encode(), b""]
