"""The house's directions: which folder may import which, and where heavy libraries may stand."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "perftable"
FOLDERS = {
    "model": {"model"},
    "readers": {"model", "readers"},
    "parsing": {"model", "parsing"},
    "rules": {"model", "rules"},
    "reports": {"model", "reports"},
    "comparing": {"comparing", "model", "rules", "checking", "settings", "summary"},
    "annotating": {"model", "readers", "annotating"},
}
HOMES = {
    "typer": ("cli/",),
    "rich": ("cli/", "reports/formats/terminal", "reports/figures", "reports/comparison/"),
    "lxml": ("readers/",),
    "xlsxwriter": ("reports/formats/xlsx/",),
}


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
    for name in imports(path):
        if allowed is not None and name.startswith("perftable."):
            assert name.split(".")[1] in allowed, f"{place} imports {name}"
        homes = HOMES.get(name.split(".")[0])
        if homes is not None:
            assert place.startswith(homes), f"{place} imports {name}"
