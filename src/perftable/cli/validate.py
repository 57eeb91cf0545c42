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
from perftable.model.phrase import Phrase
from perftable.reports.formats import names as format_names

if TYPE_CHECKING:
    from perftable.reports.base import Result

EXAMPLE = Phrase(
    "perftable validate 申报材料/ -o html=审核报告.html",
    "perftable validate submissions/ -o html=report.html",
)


def validate(
    files: Files = None,
    files_from: FilesFrom = None,
    found: Annotated[
        bool,
        typer.Option(
            "--found",
            help="Of the FILEs only those that a search of a folder takes. 所列文件也按搜索文件夹的规则取舍",
        ),
    ] = False,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help=f"One of {', '.join(format_names())}. 输出格式：{'、'.join(format_names())}",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="[FORMAT=]FILE",
            help="Write to a file; FORMAT=FILE beside standard output. 写入文件；“格式=文件”在标准输出之外另写",
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(LIMITS),
            help="Exit with 1 from this severity on (default: error). 有此级别及以上的问题时退出码为 1（默认 error）",
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
            metavar="FILE",
            help="Count only findings that are not in FILE. 与基线文件对照，仅计其中未列的问题",
        ),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write today's findings to FILE. 将当前问题写入基线文件"),
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write each result to FILE; go on from there. 逐份写入结果，中断后可接续审核",
        ),
    ] = None,
    convert: Convert = False,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Check on a Dask cluster (tcp://…); -o names a folder. 在 Dask 集群上检查，-o 写明文件夹",
        ),
    ] = None,
    lang: Language = None,
    jobs: Jobs = 0,
    no_cache: NoCache = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every finding. 逐条列出全部问题")
    ] = False,
) -> None:
    """Check documents and say what is wrong with them. 审核文件，指出问题。"""
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

    if cluster is not None:
        from perftable.cli.cluster import folder_of, require_fit, validate_on

        apart = {"--format": format, "--baseline": baseline, "--write-baseline": write_baseline}
        others = {"--found": found, "--convert": convert, "--jobs": jobs, "--verbose": verbose}
        require_fit({**apart, **others}, chosen.lang)
        folder = folder_of(output or (), resume, chosen.lang)
        raise typer.Exit(validate_on(cluster, files or (), files_from or (), folder, chosen))

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
