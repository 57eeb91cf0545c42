"""perftable summarize --by duty FILE…: grouped figures."""

from typing import TYPE_CHECKING, Annotated, cast

import typer

from perftable.cli.console import FAILED, choice, write, write_data
from perftable.cli.options import (
    ConfigFile,
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

if TYPE_CHECKING:
    from perftable.model.summary import By

_BY = ("duty", "activity", "document", "rule", "indicator")
_FORMATS = ("terminal", "json", "csv")


def summarize(
    files: Files = None,
    files_from: FilesFrom = None,
    by: Annotated[str, typer.Option(metavar="|".join(_BY), help="Group by. 分组")] = "duty",
    format: Annotated[str, typer.Option(metavar="|".join(_FORMATS), help="格式")] = "terminal",
    select: Select = None,
    ignore: Ignore = None,
    lang: Language = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> None:
    """Add up budgets, gaps and findings in groups. 分组汇总预算、缺项和问题。"""
    chosen = options(lang, select, ignore, profile=profile, config=config, isolated=isolated)
    spoken = chosen.lang
    choice("--by", by, _BY, spoken)
    choice("--format", format, _FORMATS, spoken)

    from perftable.cli.checks import checked
    from perftable.cli.inputs import require_files
    from perftable.summary import Sums

    names = require_files(files, files_from, spoken)
    sums, incomplete = Sums(cast("By", by)), False
    for one in checked(names, chosen, jobs=jobs, keep_records=True):
        incomplete = incomplete or one.report.incomplete
        if one.document is not None:
            sums.add(one.document, one.report)
    figures = sums.summary()
    if format == "json":
        write_data(figures.to_json(indent=2) + "\n")
    elif format == "csv":
        from perftable.reports.csv import write as to_csv
        from perftable.reports.tables.summary import summary_rows

        write_data(to_csv(summary_rows(figures)))
    else:
        from perftable.reports.figures import render

        write(render(figures, spoken))
    if sums.documents < len(names) or incomplete:
        raise typer.Exit(FAILED)
