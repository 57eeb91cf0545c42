"""The second environment of the CI has the lowest version of everything the package needs."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".ci" / "floors.py"


@pytest.mark.skipif(not SCRIPT.exists(), reason="no part of what is released")
def test_every_requirement_has_a_floor_and_the_ci_installs_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[^\w.-]", need)[0] for need in project["dependencies"]}
    script = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=True)
    floors = dict(line.split("==") for line in script.stdout.split())
    assert needed | {"xlsxwriter", "pytest"} <= floors.keys()
    assert all(re.fullmatch(r"\d+(\.\d+)*", version) for version in floors.values())
