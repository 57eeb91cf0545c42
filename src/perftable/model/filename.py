"""File names as they may be shown: what cannot be printed is escaped."""

from pathlib import Path


def shown(name: str | Path) -> str:
    """Return the name with control, direction and undecodable characters as escapes."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in str(name)
    )
