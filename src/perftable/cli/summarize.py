"""perftable summarize --by … FILE…: grouped figures."""

from typing import Annotated

import typer

from perftable.cli.console import FAILED, choice, write, write_data
from perftable.cli.options import (
    ConfigFile,
    Exclude,
    Files,
    FilesFrom,
    Ignore,
    Isolated,
    Jobs,
    Language,
    Profile,
    Select,
    options,
)
from perftable.model.phrase import Phrase

_FORMATS = ("terminal", "json", "csv")

EXAMPLE = Phrase(
    "perftable summarize --by project 申报材料/", "perftable summarize --by project submissions/"
)


def summarize(
    files: Files = None,
    files_from: FilesFrom = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="WHAT",
            help="Group by a level of the forms (such as project), by document, rule …; without it by the topmost level. 分组依据：表中的层级（如 project）、文件（document）、规则（rule）等；不写则按最上一级",
        ),
    ] = None,
    format: Annotated[
        str, typer.Option(metavar="|".join(_FORMATS), help="How it is written. 输出格式")
    ] = "terminal",
    select: Select = None,
    ignore: Ignore = None,
    lang: Language = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    jobs: Jobs = 0,
) -> None:
    """Add up amounts, gaps and findings in groups. 分组汇总金额、缺项和问题。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        exclude=exclude,
        config=config,
        isolated=isolated,
        named=files,
    )
    spoken = chosen.lang
    choice("--format", format, _FORMATS, spoken)

    from perftable.cli.checks import checked, plan
    from perftable.cli.inputs import require_files
    from perftable.summary.grouping import countings
    from perftable.summary.summarize import Sums

    if by is not None:
        choice("--by", by, tuple(countings()), spoken)
    names = require_files(files, files_from, spoken)
    planned = plan(names, chosen)
    sums, failed = Sums(by), planned.is_empty
    for one in checked(planned.files, spoken, jobs=jobs, keep_records=True):
        failed = failed or one.report.status == "unreadable" or one.report.incomplete
        if one.document is not None:
            sums.add(one.document, one.report)
    figures = sums.summary(planned.excluded)
    if format == "json":
        write_data(figures.to_json(indent=2) + "\n")
    elif format == "csv":
        from perftable.reports.csv import write as to_csv
        from perftable.reports.tables.summary import summary_rows

        write_data(to_csv(summary_rows(figures)))
    else:
        from perftable.reports.figures import render

        write(render(figures, spoken))
    if failed:
        raise typer.Exit(FAILED)
