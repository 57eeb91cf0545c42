"""When the cache is looked at, and where it is."""

from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.cache.place import default_place, pays


def test_it_pays_for_many_files_or_large_ones(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    small.write_bytes(b"x" * 299_999)
    large.write_bytes(b"x" * 300_000)
    settings = Settings()
    assert not pays([(str(small), settings), ("missing", settings)])
    assert pays([(str(large), settings)])
    assert not pays([("missing", settings)] * 7)
    assert pays([("missing", settings)] * 8)


def test_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PERFTABLE_CACHE", str(tmp_path))
    assert default_place() == tmp_path / "verdicts.sqlite"
    monkeypatch.setenv("PERFTABLE_CACHE", "")
    assert default_place() is None
    monkeypatch.delenv("PERFTABLE_CACHE")
    place = default_place()
    assert place is not None
    assert "perftable" in place.parent.parts
