"""The command line: one command, one file."""

import os
import sys
from typing import cast

import typer

from perftable.cli.annotate import annotate
from perftable.cli.commands import SpokenGroup, spoken_command
from perftable.cli.compare import compare
from perftable.cli.config import config
from perftable.cli.console import FAILED, complain
from perftable.cli.desk import desk
from perftable.cli.extract import extract
from perftable.cli.review import review
from perftable.cli.rules import rules
from perftable.cli.schema import schema
from perftable.cli.serve import serve
from perftable.cli.speaking import language_of, wrong_usage
from perftable.cli.summarize import summarize
from perftable.cli.survey import survey
from perftable.cli.validate import validate

app = typer.Typer(
    name="perftable",
    cls=SpokenGroup,
    help="Check performance-target tables of budget submissions. 检查预算绩效目标表。",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_COMPLETE = "_PERFTABLE_COMPLETE"

for command in (
    validate,
    summarize,
    extract,
    compare,
    annotate,
    review,
    survey,
    rules,
    schema,
    config,
    serve,
    desk,
):
    app.command(cls=spoken_command(command))(command)


def run() -> int:
    """Run the command line; return the exit code. What is no fault of the user's is raised."""
    try:
        return int(app(standalone_mode=False) or 0)
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


@app.callback()
def main(
    version: bool = typer.Option(
        False, "--version", callback=_version, help="Show the version. 显示版本号"
    ),
) -> None:
    """Check performance-target tables of budget submissions. 检查预算绩效目标表。"""
