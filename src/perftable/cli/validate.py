"""perftable validate FILE…: the verdict on each file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.options import (
    CLEAN,
    FAILED,
    FINDINGS,
    LIMITS,
    ConfigFile,
    Files,
    FilesFrom,
    Ignore,
    Isolated,
    Jobs,
    Language,
    Profile,
    Select,
    choice,
    options,
    require_files,
    write,
)

if TYPE_CHECKING:
    from perftable.model.report import DocumentReport

_FORMATS = ("terminal", "json")


def validate(
    files: Files = None,
    files_from: FilesFrom = None,
    format: Annotated[str, typer.Option(metavar="|".join(_FORMATS), help="格式")] = "terminal",
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="|".join(LIMITS), help="Exit with 1 from here on; error. 何时失败"),
    ] = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Only what is not in it counts. 基线")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write today's findings. 写出基线")
    ] = None,
    lang: Language = None,
    jobs: Jobs = 0,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every finding. 逐条列出")
    ] = False,
) -> None:
    """Check documents and say what is wrong with them. 检查文件并指出问题。"""
    chosen = options(
        lang, select, ignore, profile=profile, fail_on=fail_on, config=config, isolated=isolated
    )
    choice("--format", format, _FORMATS, chosen.lang)
    names = require_files(files, files_from, chosen.lang)

    from perftable.checking import make_report
    from perftable.cli.baselines import known_to, save
    from perftable.cli.inputs import checked, settings_for

    results = [result.report for result in checked(names, chosen, jobs=jobs)]
    if write_baseline is not None:
        save(results, write_baseline, chosen.lang)
    if baseline is not None:
        results = known_to(results, baseline, chosen.lang)
    settings = {name: settings_for(name, chosen) for name in names}
    waivers = dict.fromkeys(w for one in settings.values() for w in one.waivers)
    report = make_report(results, settings[names[0]], waivers)
    if format == "json":
        from perftable.reports.json import render as render_json

        write(render_json(report))
    else:
        from perftable.reports.terminal import render

        write(render(report, verbose=verbose))
    if report.counts.unreadable:
        raise typer.Exit(FAILED)
    failed = any(_fails(one, settings[one.path].fail_on) for one in report.documents)
    raise typer.Exit(FINDINGS if failed and write_baseline is None else CLEAN)


def _fails(report: "DocumentReport", fail_on: str) -> bool:
    limit = LIMITS.index(fail_on)
    return fail_on != "never" and any(LIMITS.index(f.severity) <= limit for f in report.findings)
