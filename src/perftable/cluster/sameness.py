"""Whether two machines run the same program: its version, its files, and installed rules."""

from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from pathlib import Path

from perftable.rules.plugins import GROUP
from perftable.version import VERSION

_DIGITS = 12


@cache
def mark() -> str:
    """Return the version and a hash of all that decides on a verdict: "0.1.0 (3f5a…)"."""
    digest = sha256()
    folder = Path(__file__).parents[1]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(sha256(path.read_bytes()).digest())
    for point in sorted(entry_points(group=GROUP)):
        release = f" {point.dist.name} {point.dist.version}" if point.dist else ""
        digest.update(f"{point.name} {point.value}{release}\n".encode())
    return f"{VERSION} ({digest.hexdigest()[:_DIGITS]})"
