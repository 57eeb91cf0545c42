"""An office's own rule is remembered by its code, if its code answers from the document alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from perftable.pipeline.cache import plugins as own
from perftable.pipeline.cache.plugins import sources
from perftable.rules import plugins
from perftable.rules.plugins import catalogue
from perftable.rules.registry import RuleType, all_rules
from rulefile import SOURCE, write

PACKAGE = Path(__file__).parents[3] / "samples" / "plugins" / "county-rules"


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    plugins._catalogue.cache_clear()
    yield
    plugins._catalogue.cache_clear()


def rule(path: str) -> RuleType:
    (found,) = set(catalogue((path,)).rules) - set(all_rules())
    return found


def test_another_state_of_a_file_is_another_source(tmp_path: Path) -> None:
    first = sources(rule(write(tmp_path)))
    second = sources(rule(write(tmp_path, severity="'error'")))
    assert first is not None
    assert second is not None
    assert first != second
    assert sources(rule(write(tmp_path))) == first


def test_a_file_that_changed_since_it_was_loaded_is_not_certain(tmp_path: Path) -> None:
    loaded = rule(write(tmp_path))
    write(tmp_path, severity="'error'")
    assert sources(loaded) is None
    (tmp_path / "own.py").unlink()
    assert sources(loaded) is None


@pytest.mark.parametrize(
    "reaching",
    [
        "import os",
        "import random",
        "from pathlib import Path",
        "from perftable.readers.word import opening",
        "import perftable",
        "from datetime import date\nDAY = date.today()",
        "WORDS = open('words.txt') if 0 else ()",
        "import importlib",
        "LATER = lambda: __import__('os')",
    ],
)
def test_a_rule_that_may_look_elsewhere_is_not_certain(tmp_path: Path, reaching: str) -> None:
    (tmp_path / "own.py").write_text(f"{reaching}\n{SOURCE}", encoding="utf-8")
    assert sources(rule(str(tmp_path / "own.py"))) is None


@pytest.mark.parametrize(
    "harmless", ["import re", "from datetime import date", "from decimal import *"]
)
def test_a_rule_that_only_computes_is(tmp_path: Path, harmless: str) -> None:
    (tmp_path / "own.py").write_text(f"{harmless}\n{SOURCE}", encoding="utf-8")
    assert sources(rule(str(tmp_path / "own.py"))) is not None


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "shire_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "words.py").write_text("WORDS = ('a',)\n")
    (folder / "own.py").write_text(f"from .words import WORDS\n{SOURCE}", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(own, "BEGAN", 1e12)
    yield folder
    for name in [name for name in sys.modules if name.startswith("shire_rules")]:
        del sys.modules[name]


def loaded() -> RuleType:
    from importlib import import_module, invalidate_caches

    invalidate_caches()
    found: RuleType = import_module("shire_rules.own").Own
    return found


def test_of_a_package_the_modules_count_that_the_rule_imports(package: Path) -> None:
    found = loaded()
    first = sources(found)
    (package / "words.py").write_text("WORDS = ('a', 'b')\n")
    assert None is not first != sources(found)
    (package / "words.py").write_text("import os\n")
    assert sources(found) is None


def test_a_package_that_changed_since_the_program_began_is_not_certain(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = loaded()
    monkeypatch.setattr(own, "BEGAN", (package / "words.py").stat().st_mtime)
    assert sources(found) is None
