"""perftable validate FILE…: the verdict on each file."""

from typing import Annotated

import typer

from perftable.cli.options import (
    CLEAN,
    FAILED,
    FINDINGS,
    Files,
    FilesFrom,
    Ignore,
    Jobs,
    Language,
    Select,
    choice,
    language,
    require_files,
    settings,
    write,
)

_FORMATS = ("terminal", "json")
_LIMITS = {"error": 0, "warning": 1, "note": 2, "never": -1}


def validate(
    files: Files = None,
    files_from: FilesFrom = None,
    format: Annotated[str, typer.Option(metavar="|".join(_FORMATS), help="格式")] = "terminal",
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str, typer.Option(metavar="|".join(_LIMITS), help="Exit with 1 from here on. 何时失败")
    ] = "error",
    lang: Language = None,
    jobs: Jobs = 0,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every finding. 逐条列出")
    ] = False,
) -> None:
    """Check documents and say what is wrong with them. 检查文件并指出问题。"""
    spoken = language(lang)
    chosen = settings(spoken, select, ignore)
    limit = _LIMITS[choice("--fail-on", fail_on, list(_LIMITS), spoken)]
    choice("--format", format, _FORMATS, spoken)
    names = require_files(files, files_from, spoken)

    from perftable.checking import make_report
    from perftable.cli.inputs import checked

    results = checked(names, chosen, jobs=jobs)
    report = make_report((result.report for result in results), chosen)
    if format == "json":
        from perftable.reports.json import render as render_json

        write(render_json(report))
    else:
        from perftable.reports.terminal import render

        write(render(report, verbose=verbose))
    if report.counts.unreadable:
        raise typer.Exit(FAILED)
    failed = any(_LIMITS[f.severity] <= limit for d in report.documents for f in d.findings)
    raise typer.Exit(FINDINGS if failed else CLEAN)
