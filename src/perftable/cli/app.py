"""The command line: one command, one file."""

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, cast

import typer

from perftable.cli.commands import SpokenGroup, spoken_command
from perftable.cli.console import FAILED, complain
from perftable.cli.implied import COMMAND, is_file
from perftable.cli.speaking import language_of, wrong_usage

if TYPE_CHECKING:
    app: typer.Typer

COMMANDS = (
    *("validate", "summarize", "extract", "compare", "annotate", "review", "survey"),
    *("rules", "schema", "config", "serve", "desk"),
)
"""The commands in the order of help: each is the function of its name in the module of its name."""

_COMPLETE = "_PERFTABLE_COMPLETE"


def program(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the program with some of its commands; no others are imported."""
    made = typer.Typer(
        name="perftable",
        cls=SpokenGroup,
        help="Check performance-target tables of budget submissions. 检查预算绩效目标表。",
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in commands:
        function = getattr(import_module(f"perftable.cli.{name}"), name)
        made.command(cls=spoken_command(function))(function)
    made.callback()(main)
    return made


def __getattr__(name: str) -> typer.Typer:
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    whole = globals()["app"] = program()
    return whole


def _asked(arguments: Sequence[str]) -> Sequence[str]:
    """Return the commands that a command line needs: the one it begins with, else all to be listed.

    Behind an option any of them may come; before a file it is the one that is done with files.
    """
    if not arguments or _COMPLETE in os.environ:
        return COMMANDS
    first = arguments[0]
    if first in COMMANDS:
        return (first,)
    is_option = first.startswith("-") and first != "-"
    return (COMMAND,) if not is_option and is_file(first) else COMMANDS


def run() -> int:
    """Run the command line; return the exit code. What is no fault of the user's is raised."""
    try:
        return int(program(_asked(sys.argv[1:]))(standalone_mode=False) or 0)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit as end:
        # Typer's way out where the reader of its output has left, and that of completion.
        return FAILED if end.code == 1 and _COMPLETE not in os.environ else cast(int, end.code)
    except Exception as error:
        show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
        if show is None or code is None:
            raise
        is_help = type(error).__name__ == "NoArgsIsHelpError"
        if language_of(sys.argv[1:]) == "zh" and hasattr(error, "format_message") and not is_help:
            complain(wrong_usage(error.format_message()))
        else:
            show()  # wrong options, in Typer's own words
        return cast(int, code)


def _version(wanted: bool) -> None:
    from perftable.version import VERSION

    if wanted:
        typer.echo(f"perftable {VERSION}")
        raise typer.Exit


def main(
    version: bool = typer.Option(
        False, "--version", callback=_version, help="Show the version. 显示版本号"
    ),
) -> None:
    """Check performance-target tables of budget submissions. 检查预算绩效目标表。"""
