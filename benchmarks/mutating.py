"""Do the tests notice a changed number, sign or word of logic? A sample of mutants, and how many survive.

    python benchmarks/mutating.py --mutants 60 --seed 1

Each mutant is one change to one place of the folders below, in a copy of the sources; it is killed
where a test of `TESTS` fails. A list of the survivors is printed, with the score. A sample, because
all mutants of these folders take days: the score has a margin of about 6 points at 60 mutants.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
FOLDERS = ("values", "forms", "rules")
TESTS = (
    "tests/values",
    "tests/forms",
    "tests/rules",
    "tests/test_rule_samples.py",
    "tests/test_samples.py",
)
SECONDS = 300
"""A mutant whose tests take longer hangs: that is noticed."""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


def mutants(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield the places of a module that can be changed, each with what the change would be."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) is int:
            yield node, f"{node.value} becomes {node.value + 1}"
            yield node, f"{node.value} becomes {node.value - 1}"
        elif isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARISONS:
            other = _COMPARISONS[type(node.ops[0])]
            yield node, f"{type(node.ops[0]).__name__} becomes {other.__name__}"
        elif isinstance(node, ast.BoolOp):
            yield node, "and becomes or" if isinstance(node.op, ast.And) else "or becomes and"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, "not is left out"


def change(node: ast.AST, what: str) -> None:
    """Make the change in the tree."""
    if isinstance(node, ast.Constant):
        node.value = int(what.rpartition(" ")[2])
    elif isinstance(node, ast.Compare):
        node.ops[0] = _COMPARISONS[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.operand = ast.UnaryOp(ast.Not(), node.operand)


def survives(path: Path, source: str) -> bool:
    """Whether the tests pass with `source` in the place of a module of ours."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "src")
        shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / path.relative_to(ROOT / "src")).write_text(source, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(copy), "CI": "true"},
                capture_output=True,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return False
    return done.returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mutants", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    random = Random(given.seed)
    files = [p for f in FOLDERS for p in sorted((ROOT / "src/perftable" / f).rglob("*.py"))]
    places = [(p, n) for p in files for n, _ in enumerate(mutants(ast.parse(p.read_bytes())))]
    alive = 0
    chosen = random.sample(places, min(given.mutants, len(places)))
    for number, (path, index) in enumerate(chosen, 1):
        tree = ast.parse(path.read_bytes())
        node, what = list(mutants(tree))[index]
        line = getattr(node, "lineno", 0)
        change(node, what)
        source = ast.unparse(ast.fix_missing_locations(tree))
        if survives(path, source):
            alive += 1
            print(f"alive: {path.relative_to(ROOT)}:{line} {what}", flush=True)
        if number % 10 == 0:
            print(f"{number} of {len(chosen)}: {alive} alive", flush=True)
    killed = len(chosen) - alive
    print(f"{len(places)} places; {killed} of {len(chosen)} killed: {killed / len(chosen):.0%}")


if __name__ == "__main__":
    main()
