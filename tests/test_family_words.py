"""The words of a family of forms stand in its own folder: everything else knows forms by kind.

The words are what the families declare as names of fields and levels; see docs/architecture.md.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from perftable.forms.registry import families

SOURCE = Path(__file__).parents[1] / "src" / "perftable"
ROOMS = frozenset(family.name for family in families())

OURS = frozenset(
    "code description end half kind label name note number other part rate reason rule score share "
    "standard start text title total unit value year basis content good "
    "indicator".split()  # kinds of fields too
)
"""Words that a family's fields have in common with our own reports, configuration and code."""

SUBJECT = "绩效目标"
"""What the whole tool is about, and also the heading of a column."""

EXCEPTIONS = {
    "model/finding.py": "Finding.duty and .activity, promised in JSON",
    "model/waiver.py": "the short way to write a waiver's place, by kinds of node",
    "model/headings.py": "how headings of columns are written, for text readers and families",
    "model/scale.py": "tiers are graded alike in several families",
    "values/thresholds/margins.py": "tiers",
    "forms/recognition.py": "tables of targets that no family can read",
    "forms/unread.py": "tables of targets that no family can read",
    "values/scales.py": "tiers",
    "cli/options.py": "the profile that is named after a department",
    "config/defaults.py": "the profile that is named after a department",
    "config/profiles.py": "the profile that is named after a department",
    "rule.py": "what plug-in rules are written with",
    "testing.py": "what tests of plug-in rules are written with",
}
COMMON_RULES = "rules/common/"
"""A common rule needs a field of some name, and says what it looks for."""

MODULES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if not (path.relative_to(SOURCE).parts[0] == "forms" and path.parent.name in ROOMS)
    and not any(f"/forms/{room}/" in path.as_posix() for room in ROOMS)
]


def place(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@cache
def words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of all fields and levels but for ours, and their longer Chinese labels."""
    forms = [family.form for family in families()]
    fields = [field for form in forms for field in form.FIELDS]
    levels = [level for form in forms for level in form.LEVELS]
    names = {field.name for field in fields} | {level.kind for level in levels} | ROOMS
    labels = {field.label.zh for field in fields} | {level.label.zh for level in levels}
    labels.add("优良中差")
    return frozenset(names - OURS), frozenset(one for one in labels - {SUBJECT} if len(one) > 3)


def literals(path: Path) -> Iterator[str]:
    """Yield the texts of a module's code, docstrings left aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in spoken
        ):
            yield node.value


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def family_words(path: Path) -> set[str]:
    names, labels = words()
    texts = list(literals(path))
    found = {text for text in texts if text in names}
    return found | {label for label in labels for text in texts if label in text}


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_no_module_outside_a_family_holds_its_words(path: Path) -> None:
    if place(path) not in EXCEPTIONS and not place(path).startswith(COMMON_RULES):
        assert not family_words(path)


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_no_module_outside_a_family_imports_from_it(path: Path) -> None:
    rooms = [f"perftable.forms.{room}" for room in ROOMS]
    if place(path) != "rule.py":
        assert not [name for name in imported(path) if name.startswith(tuple(rooms))]


@pytest.mark.parametrize("module", sorted(EXCEPTIONS))
def test_an_exception_is_one(module: str) -> None:
    path = SOURCE / module
    assert family_words(path) or any(".forms." in name for name in imported(path))


def test_a_word_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "a.py"
    module.write_text('"""duty: 年度预算."""\nKIND = "activity"\nSAID = "缺年度预算数"\n')
    assert family_words(module) == {"activity", "年度预算"}
