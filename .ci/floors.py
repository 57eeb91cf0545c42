"""Prints the lowest versions that pyproject.toml allows, as constraints for pip."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))[
    "project"
]
EXTRAS = ("annotate", "xlsx", "serve", "data", "cluster", "test")

for requirement in sum(
    (PROJECT["optional-dependencies"][extra] for extra in EXTRAS), PROJECT["dependencies"]
):
    floor = re.fullmatch(r"([\w.-]+)(?:\[.*\])?>=([\w.]+)", requirement)
    if floor:
        print(f"{floor[1]}=={floor[2]}")
