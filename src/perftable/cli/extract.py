"""perftable extract FILE…: the records as read."""

from typing import Annotated

import typer

from perftable.cli.console import FAILED, choice, write_pieces
from perftable.cli.options import (
    ConfigFile,
    Exclude,
    Files,
    FilesFrom,
    Isolated,
    Jobs,
    Language,
    options,
)

_FORMATS = ("json", "jsonl", "csv")


def extract(
    files: Files = None,
    files_from: FilesFrom = None,
    format: Annotated[
        str,
        typer.Option(metavar="|".join(_FORMATS), help="jsonl: a document a line. 格式"),
    ] = "json",
    lang: Language = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    jobs: Jobs = 0,
) -> None:
    """Write what was read: duties, activities, indicators, scales. 输出读到的内容。"""
    chosen = options(lang, exclude=exclude, config=config, isolated=isolated, named=files)
    spoken = chosen.lang
    choice("--format", format, _FORMATS, spoken)

    from perftable.cli.checks import plan, read_all
    from perftable.cli.inputs import require_files
    from perftable.pipeline.checking import TOOL
    from perftable.pipeline.spool import Spool

    names = require_files(files, files_from, spoken)
    planned = plan(names, chosen)
    results = Spool(read_all(planned.files, spoken, jobs=jobs))
    if format == "json":
        from perftable.model.records import Records
        from perftable.reports.json_text import filled

        head = Records(tool=TOOL, documents=(), excluded=planned.excluded)
        write_pieces(filled(head, results.documents))
    elif format == "jsonl":
        write_pieces(document.to_json() + "\n" for document in results.documents)
    else:
        from perftable.reports.csv import lines
        from perftable.reports.tables.records import record_rows

        write_pieces(lines(record_rows(results.documents)))
    if planned.is_empty or any(one.report.status == "unreadable" for one in results):
        raise typer.Exit(FAILED)
