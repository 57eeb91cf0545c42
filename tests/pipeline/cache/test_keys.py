"""A verdict's key changes with all that the verdict depends on, and with nothing else."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.model.waiver import Waiver
from perftable.pipeline.cache import keys
from perftable.pipeline.cache.keys import Keys
from rulefile import write

CONTENT = b"c" * 32
BASE = Settings("en", waivers=(Waiver(code="PT302", reason="x", until=date(2027, 1, 31)),))


def key(settings: Settings = BASE, name: str = "a.txt", content: bytes = CONTENT) -> bytes | None:
    return Keys().of(name, content, settings)


def test_the_same_is_the_same() -> None:
    assert key() == key(replace(BASE)) is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"lang": "zh"},
        {"select": ("PT2",)},
        {"ignore": ("PT201",)},
        {"severities": {"PT201": "note"}},
        {"floors": {"PT201": "error"}},
        {"tolerance": Decimal(1)},
        {"points": Decimal(80)},
        {"default_unit": "元"},
        {"waivers": ()},
        {"configuration": "perftable.toml"},
        {"today": date(2027, 2, 1)},
    ],
    ids=str,
)
def test_what_is_in_force_counts(changed: dict[str, object]) -> None:
    settings = replace(BASE, today=date(2027, 1, 1))
    assert key(replace(settings, **changed)) != key(settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"fail_on": "never"},
        {"folder": Path("/elsewhere")},
        {"other_waivers": BASE.waivers},
        {"today": date(2027, 1, 31)},
    ],
    ids=str,
)
def test_what_no_verdict_depends_on_does_not(changed: dict[str, object]) -> None:
    settings = replace(BASE, today=date(2027, 1, 1))
    assert key(replace(settings, **changed)) == key(settings)  # type: ignore[arg-type]


def test_what_depends_on_other_files_has_no_key() -> None:
    assert key(replace(BASE, across=True)) is None
    assert key(replace(BASE, convert=True)) != key()


def test_the_content_and_the_name_count() -> None:
    assert len({key(), key(content=b"d" * 32), key(name="b.txt"), key(name="\udcff.txt")}) == 4


def test_the_program_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = {key()}
    for name, value in (("VERSION", "99"), ("FORMAT", 99), ("_PACKAGES", ("lxml",))):
        keys._code.cache_clear()
        monkeypatch.setattr(keys, name, value)
        found.add(key())
    keys._code.cache_clear()
    old = keys._files
    monkeypatch.setattr(keys, "_files", lambda folder: [*old(folder), ("new.py", 1, 1)])
    found.add(key())
    assert len(found) == 5
    assert None not in found
    keys._code.cache_clear()
    monkeypatch.setattr(keys, "BEGAN", 0.0)  # it was changed under a program that runs
    assert key() is None
    keys._code.cache_clear()


def test_an_office_s_rule_counts(tmp_path: Path) -> None:
    settings = replace(BASE, plugins=(write(tmp_path),))
    first = key(settings)
    write(tmp_path, severity="'error'")
    assert len({first, key(settings), key()}) == 3
    write(tmp_path, check="import random")
    assert key(settings) is None
    write(tmp_path, code="'PT999'")  # it cannot be used, which may be mended elsewhere
    assert key(settings) is None
