"""The command line: one command, one file."""

import typer

from perftable.cli import rules, validate

app = typer.Typer(
    name="perftable",
    help="Check performance-target tables of budget submissions. 检查预算绩效目标表。",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("validate")(validate.validate)
app.command("rules")(rules.rules)
