"""Whether an office's own rule answers from the document alone, and what its answer depends on.

Its code is looked through: it may import what computes and nothing that reads, waits or draws lots.
A rule of which that cannot be said is run every time.
"""

import ast
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import resolve_name
from pathlib import Path

from perftable.rules.plugins import MARK, mark
from perftable.rules.registry import RuleType
from perftable.version import BEGAN

_HARMLESS = frozenset(
    "__future__ abc bisect collections copy dataclasses datetime decimal difflib enum fractions "
    "functools heapq itertools math numbers operator re statistics string textwrap typing "
    "unicodedata".split()
)
_OURS = tuple(f"perftable.{name}" for name in ("rule", "model", "values", "rules", "forms"))
_REACHING = frozenset(
    "open exec eval compile __import__ __builtins__ __loader__ __spec__ __file__ input breakpoint "
    "globals vars modules today now utcnow".split()
)
"""Names by which code reaches for files, other modules or the clock."""


def sources(rule: RuleType) -> str | None:
    """Return a hash of all code of ours or the office's that the rule runs, None if not certain."""
    digest = sha256()
    found: dict[str, bytes] = {}
    ahead = [rule.__module__]
    while ahead:
        name = ahead.pop()
        if name in found:
            continue
        source = _source(name)
        if source is None:
            return None
        found[name] = source
        imported = _imported(source, name)
        if imported is None:
            return None
        ahead += imported
    for name, source in sorted(found.items()):
        digest.update(f"{name}\0{len(source)}\0".encode())
        digest.update(source)
    return digest.hexdigest()


def _source(name: str) -> bytes | None:
    """Return the source of a module as it was loaded, None where that cannot be told."""
    module = sys.modules.get(name)
    file = getattr(module, "__file__", None)
    if file is None or not file.endswith(".py"):
        return None
    try:
        source = Path(file).read_bytes()
        changed = Path(file).stat().st_mtime
    except OSError:
        return None
    if name.startswith(MARK):
        return source if name == mark(file, source) else None
    return source if changed < BEGAN else None


def _imported(source: bytes, name: str) -> list[str] | None:
    """Return the modules of its own package that it imports; None where it may reach further."""
    try:
        tree = ast.parse(source)
    except ValueError:
        return None
    own = name.partition(".")[0]
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            called = node.id if isinstance(node, ast.Name) else node.attr
            if called in _REACHING:
                return None
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for module in _modules(node, name):
                if module.partition(".")[0] == own and not name.startswith(MARK):
                    names.append(module)
                elif module.partition(".")[0] not in _HARMLESS and not _is_ours(module):
                    return None
    return names


def _modules(node: ast.Import | ast.ImportFrom, name: str) -> Iterator[str]:
    """Yield the modules that are imported, and names that may be modules of a package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    module = sys.modules[name]
    package = getattr(module, "__package__", None) or name.rpartition(".")[0]
    base = "." * node.level + (node.module or "")
    full = resolve_name(base, package) if node.level else base
    yield full
    for alias in node.names:
        if f"{full}.{alias.name}" in sys.modules:
            yield f"{full}.{alias.name}"


def _is_ours(module: str) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in _OURS)
