"""`perftable FILE…` means `perftable validate FILE…`: a file is told from a mistyped command."""

import os
from collections.abc import Collection, Sequence

COMMAND = "validate"
"""What is done with files that no command stands before."""

_PART_OF_PATHS = ("/", "\\", "*", "?", "[")


def with_command(
    arguments: Sequence[str],
    commands: Collection[str],
    valued: Collection[str],
    general: Collection[str],
) -> list[str]:
    """Return the arguments, with the command before them where they begin with a file.

    `valued` are the options of the command whose value is the next argument, `general` those of the
    program itself, which stand before any command. A file may be called as a command is: the command
    wins, and `./review` is the file.
    """
    first = _first(arguments, valued, general)
    if first is None or first in commands or not is_file(first):
        return list(arguments)
    return [COMMAND, *arguments]


def is_file(text: str) -> bool:
    """Whether this is a file, or can be nothing else."""
    return is_path(text) or os.path.lexists(text)


def is_path(text: str) -> bool:
    """Whether this can only be a file, be it there or not: no command has a suffix or a separator.

    "" is a variable that is not set, `-` is standard input.
    """
    suffix = os.path.splitext(text)[1]
    return text in ("", "-") or len(suffix) > 1 or any(part in text for part in _PART_OF_PATHS)


def _first(
    arguments: Sequence[str], valued: Collection[str], general: Collection[str]
) -> str | None:
    """Return the first argument that is no option and no value of one."""
    ahead = iter(arguments)
    for argument in ahead:
        if argument == "--":
            return next(ahead, None)
        if argument in general:
            return None
        if argument == "-" or not argument.startswith("-"):
            return argument
        if argument in valued:
            next(ahead, None)
    return None
