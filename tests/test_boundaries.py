"""The house's directions: which folder may import which, and where heavy libraries may stand."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "perftable"
FOLDERS = {
    "model": {"model"},
    "values": {"model", "values"},
    "readers": {"model", "values", "readers"},
    "rules": {"model", "values", "rules"},
    "forms": {"model", "values", "rules", "forms"},
    "reports": {"model", "reports"},
    "config": {"model", "readers", "rules", "config"},
    "data": {"model", "reports", "data"},
    "survey": {"model", "values", "data", "reports", "survey"},
    "annotating": {"model", "readers", "annotating"},
    "summary": {"model", "values", "summary"},
    "comparing": {"model", "values", "comparing"},
    "pipeline": {
        *("model", "readers", "forms", "rules", "config", "annotating", "summary", "comparing"),
        *("reports", "pipeline", "version", "values"),
    },
    "cluster": {
        *("model", "readers", "rules", "config", "reports", "data", "pipeline", "cluster"),
        "version",
    },
    "review": {
        *("model", "readers", "config", "annotating", "comparing", "reports", "pipeline"),
        *("review", "version"),
    },
    "serve": {"model", "readers", "config", "reports", "pipeline", "review", "serve", "version"},
    "cli": {
        *("model", "readers", "forms", "rules", "config", "summary", "comparing", "reports"),
        *("pipeline", "review", "serve", "data", "survey", "cluster"),
        *("cli", "version"),
    },
}
"""What each folder may import: those below it in docs/architecture.md."""

DOORS = {
    "rules/registry.py": {"forms"},  # it walks the families for their rules
    "summary/grouping.py": {"forms"},  # it asks the families what can be grouped by
    "comparing/compare.py": {"config", "pipeline"},  # a public function: it checks both versions
    "summary/summarize.py": {"config", "pipeline"},  # another: it checks what it adds up
}
"""Modules that may import more, and why."""

FAMILIES = {path.name for path in (SOURCE / "forms").iterdir() if path.is_dir()}
PUBLIC = ("rule.py",)
"""Nobody names a family but itself, and what rules of others are written with."""

HOMES = {
    "typer": ("cli/",),
    "rich": (
        *("cli/", "reports/styled", "reports/figures", "reports/comparison/"),
        *("reports/formats/terminal", "reports/folders/terminal"),
    ),
    "lxml": ("readers/",),
    "pyarrow": ("data/", "cluster/landing"),
    "distributed": ("cluster/",),
    "fsspec": ("cluster/",),
    "rapidfuzz": ("survey/",),
    "xlsxwriter": ("reports/formats/xlsx/",),
    "docx": ("review/sheet/",),
    "pypdf": ("annotating/pages/",),
    "bottle": ("serve/app",),
    "waitress": ("serve/server",),
}


def test_every_folder_has_its_directions() -> None:
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert folders == set(FOLDERS)
    assert all((SOURCE / place).is_file() for place in DOORS)


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "perftable":
            names.update(f"perftable.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: p.stem)
def test_imports_go_in_the_house_s_direction(path: Path) -> None:
    place = path.relative_to(SOURCE).as_posix()
    allowed = FOLDERS.get(place.split("/")[0])
    family = place.split("/")[1] if place.startswith("forms/") and place.count("/") > 1 else None
    for name in imports(path):
        parts = name.split(".")
        if allowed is not None and name.startswith("perftable."):
            assert parts[1] in allowed | DOORS.get(place, set()), f"{place} imports {name}"
        if parts[:2] == ["perftable", "forms"] and len(parts) > 2 and parts[2] in FAMILIES:
            assert parts[2] == family or place in PUBLIC, f"{place} imports {name}"
        homes = HOMES.get(name.split(".")[0])
        if homes is not None:
            assert place.startswith(homes), f"{place} imports {name}"
