"""perftable validate FILE…: the verdict on each file."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.options import (
    LIMITS,
    Across,
    ConfigFile,
    Convert,
    Exclude,
    Files,
    FilesFrom,
    Ignore,
    Isolated,
    Jobs,
    Language,
    NoCache,
    Profile,
    Select,
    options,
)
from perftable.reports.formats import names as format_names

if TYPE_CHECKING:
    from perftable.reports.base import Result

EXAMPLE = "perftable validate 申报材料/ -o html=report.html"


def validate(
    files: Files = None,
    files_from: FilesFrom = None,
    found: Annotated[
        bool, typer.Option("--found", help="Take FILEs as a search would. 按搜索的规则取舍")
    ] = False,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help=f"{', '.join(format_names())}. 格式：{', '.join(format_names())}"
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="[FORMAT=]FILE",
            help="Write to a file; FORMAT=FILE beside standard output. 写入文件；写成 格式=文件 则在标准输出之外另写",
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(LIMITS),
            help="Exit with 1 from here on; error. 有此级别及以上的问题时退出码为 1；默认 error",
        ),
    ] = None,
    profile: Profile = None,
    across: Across = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Only what is not in it counts. 基线：其中没有的问题才算"
        ),
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write today's findings. 把当前问题写成基线")
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write each result to FILE; go on from there. 逐份写入，中断后接着查",
        ),
    ] = None,
    convert: Convert = False,
    lang: Language = None,
    jobs: Jobs = 0,
    no_cache: NoCache = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every finding. 逐条列出")
    ] = False,
) -> None:
    """Check documents and say what is wrong with them. 检查文件并指出问题。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        fail_on=fail_on,
        across=across,
        exclude=exclude,
        config=config,
        isolated=isolated,
        named=files,
        convert=convert,
    )

    from perftable.cli.checks import as_they_come, cache, checked, journal, plan
    from perftable.cli.console import write_data
    from perftable.cli.inputs import require_files
    from perftable.cli.outputs import deliver
    from perftable.cli.targets import targets
    from perftable.pipeline.running import outcome
    from perftable.pipeline.spool import Spool
    from perftable.reports.formats import lines_of, needs_records

    used = [
        str(path) for path in (config, baseline, resume, *(files_from or ())) if path is not None
    ]
    wanted = targets(format, output or (), chosen.lang, write_baseline)
    written = [
        str(path) for path in (write_baseline, *(t.path for t in wanted)) if path is not None
    ]
    names = require_files(files, files_from, chosen.lang, apart=[*used, *written], found=found)
    keep = any(needs_records(target.format) for target in wanted)
    planned = plan(names, chosen)
    settings = planned.settings
    results: Iterable[Result] = checked(
        planned.files,
        chosen.lang,
        jobs=jobs,
        keep_records=keep,
        cache=cache(no_cache, planned.files),
        journal=None if resume is None else journal(resume, chosen.lang, reads=not keep),
    )
    if write_baseline is not None:  # what is written down does not fail the run that writes it
        from perftable.cli.baselines import save

        settings = [replace(own, fail_on="never") for own in settings]
        results = Spool(results)
        save(results, write_baseline, [*names, *used], chosen.lang)
        used.append(str(write_baseline))
    if baseline is not None:
        from perftable.cli.baselines import known_to

        results = known_to(results, baseline, chosen.lang)
    lines = next((lines_of(one.format) for one in wanted if one.path is None), None)
    if lines is not None:
        results = as_they_come(results, lines.line)
        wanted = [one for one in wanted if one.path is not None]
    came = outcome(planned, results, chosen, settings=settings, verbose=verbose)
    if lines is not None:
        write_data(lines.end(came.report))
    deliver(came.report, wanted, [*names, *used], chosen.lang)
    raise typer.Exit(came.exit_code)
