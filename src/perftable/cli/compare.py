"""perftable compare OLD NEW: what changed between two versions of a submission."""

from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import CLEAN, FAILED, FINDINGS, choice, refuse, write, write_data
from perftable.cli.options import (
    LIMITS,
    ConfigFile,
    Ignore,
    Isolated,
    Language,
    Profile,
    Select,
    options,
)
from perftable.model.phrase import Phrase

if TYPE_CHECKING:
    from perftable.model.comparison import Comparison

_FORMATS = ("terminal", "json")
_LIMITS = ("new", *LIMITS)
_TWICE = Phrase(
    "只有一个文件能从标准输入读取；请写出另一个的文件名。",
    "only one of the files can come from standard input; name the other.",
)

EXAMPLE = "perftable compare 一稿.docx 二稿.docx"


def compare(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version. 旧版")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version. 新版")],
    format: Annotated[
        str, typer.Option(metavar="|".join(_FORMATS), help="How it is written. 输出格式")
    ] = "terminal",
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="|".join(_LIMITS),
            help="Exit with 1 for new findings: any, or from a severity on. 何时失败",
        ),
    ] = "never",
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    lang: Language = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="All messages, not only new. 列出全部问题")
    ] = False,
) -> None:
    """Compare two versions of a document: rows, budgets, scales, findings. 比较两个版本。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        config=config,
        isolated=isolated,
        named=(old, new),
    )
    choice("--format", format, _FORMATS, chosen.lang)
    choice("--fail-on", fail_on, _LIMITS, chosen.lang)
    if old == new == "-":
        refuse(_TWICE.say(chosen.lang))

    from perftable.cli.checks import checked, plan
    from perftable.comparing.compare import compare_checked

    _, settings = plan([old, new], chosen, whole=True).settings  # both by the rules for the new one
    files = [(old, settings), (new, settings)]
    before, after = checked(files, chosen.lang, keep_records=True)  # which says what fails
    if before.document is None or after.document is None:
        raise typer.Exit(FAILED)
    comparison = compare_checked(
        (before.document, before.report), (after.document, after.report), settings.lang
    )
    if format == "json":
        write_data(comparison.to_json(indent=2) + "\n")
    else:
        from perftable.reports.comparison import render

        write(render(comparison, verbose=verbose))
    reports = (before.report, after.report)
    if any(report.status == "unreadable" or report.incomplete for report in reports):
        raise typer.Exit(FAILED)
    raise typer.Exit(FINDINGS if _fails(comparison, fail_on) else CLEAN)


def _fails(comparison: "Comparison", fail_on: str) -> bool:
    """Whether a new finding is at or above the limit; "new" is any, as "note" is."""
    if fail_on == "never":
        return False
    counted = LIMITS[: LIMITS.index("note" if fail_on == "new" else fail_on) + 1]
    return any(finding.severity in counted for finding in comparison.findings.new)
