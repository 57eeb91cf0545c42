"""What is handed out holds everything that the program needs."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    ours = {
        path.relative_to(SOURCE).as_posix()
        for path in (SOURCE / "perftable").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"perftable/py.typed", "perftable/model/units.tsv"} <= ours
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == ours


def test_the_wheel_says_what_it_needs(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    lines = wheel.read(name).decode().splitlines()
    assert f"Requires-Python: {PROJECT['requires-python']}" in lines
    for extra in PROJECT["optional-dependencies"]:
        assert f"Provides-Extra: {extra}" in lines
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())


def test_ci_builds_the_wheel_and_uses_it_elsewhere() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "python -m build" in script
    assert re.search(r"^\.ci/wheel ", script, re.MULTILINE)


def test_the_container_gets_what_the_build_needs_and_runs_as_nobody_special() -> None:
    stage = DOCKERFILE.rpartition("\nFROM ")[0]
    copied = {
        name
        for line in re.findall(r"^COPY (?!--from)(.*) \S+$", stage, re.MULTILINE)
        for name in line.split()
    }
    assert copied == {"pyproject.toml", "src", PROJECT["readme"], *PROJECT["license-files"]}
    ignore = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert {line[1:] for line in ignore if line.startswith("!")} == copied
    assert re.search(r"^USER (?!0|root)", DOCKERFILE, re.MULTILINE)
    assert '\nENTRYPOINT ["perftable"]\n' in DOCKERFILE
