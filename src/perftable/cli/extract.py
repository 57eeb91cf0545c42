"""perftable extract FILE…: the records as read."""

from typing import Annotated

import typer

from perftable.cli.console import FAILED, choice, write_data
from perftable.cli.options import ConfigFile, Files, FilesFrom, Isolated, Jobs, Language, options

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
    jobs: Jobs = 0,
) -> None:
    """Write what was read: duties, activities, indicators, scales. 输出读到的内容。"""
    chosen = options(lang, config=config, isolated=isolated)
    spoken = chosen.lang
    choice("--format", format, _FORMATS, spoken)

    from perftable.checking import TOOL
    from perftable.cli.checks import read_all
    from perftable.cli.inputs import require_files

    names = require_files(files, files_from, spoken)
    results = read_all(names, chosen, jobs=jobs)
    documents = [document for document in results if document is not None]
    if format == "json":
        from perftable.model.records import Records

        records = Records(tool=TOOL, documents=tuple(documents))
        write_data(records.to_json(indent=2) + "\n")
    elif format == "jsonl":
        write_data("".join(document.to_json() + "\n" for document in documents))
    else:
        from perftable.reports.csv import write as to_csv
        from perftable.reports.tables.records import record_rows

        write_data(to_csv(record_rows(documents)))
    if len(documents) < len(names):
        raise typer.Exit(FAILED)
