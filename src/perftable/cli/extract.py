"""perftable extract FILE…: the records as read."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import FAILED, choice, refuse, write_pieces
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
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.pipeline.running import Plan

_FORMATS = ("json", "jsonl", "csv", "parquet")

_NO_FOLDER = Phrase(
    "parquet 每个数据表一个文件；请用 -o 指定文件夹。",
    "parquet has a file for each table; name a folder with -o.",
)
_ONLY_PARQUET = Phrase(
    "-o 仅用于 --format parquet；其他格式写入标准输出。",
    "-o is for --format parquet; other formats go to standard output.",
)
_WRITTEN = Phrase("已写入 {name}。", "{name} is written.")
_UNWRITTEN = Phrase("无法写入 {name}：{error}。", "cannot write {name}: {error}.")

EXAMPLE = Phrase(
    "perftable extract --format csv 申报表.docx", "perftable extract --format csv submission.docx"
)


def extract(
    files: Files = None,
    files_from: FilesFrom = None,
    format: Annotated[
        str,
        typer.Option(
            metavar="|".join(_FORMATS),
            help="How it is written; jsonl: a document a line. 输出格式；jsonl 为每份文件一行",
        ),
    ] = "json",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="The folder for parquet. 写入 parquet 文件的文件夹",
        ),
    ] = None,
    tables: Annotated[
        bool,
        typer.Option("--tables", help="Every table as read, of any form. 所有表格按读到的原样输出"),
    ] = False,
    lang: Language = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    jobs: Jobs = 0,
) -> None:
    """Write what was read: duties, activities, indicators, scales. 输出读到的职责、工作活动、指标、评价标准等内容。"""
    chosen = options(lang, exclude=exclude, config=config, isolated=isolated, named=files)
    spoken = chosen.lang
    choice("--format", format, _FORMATS[:2] if tables else _FORMATS, spoken)
    if (format == "parquet") != (output is not None):
        refuse((_ONLY_PARQUET if output is not None else _NO_FOLDER).say(spoken))

    from perftable.cli.checks import plan, read_all
    from perftable.cli.inputs import require_files
    from perftable.pipeline.checking import TOOL
    from perftable.pipeline.spool import Spool

    names = require_files(files, files_from, spoken)
    planned = plan(names, chosen)
    if tables:
        _write_tables(planned, format, spoken)
        return
    if output is not None:
        _write_parquet(planned, output, spoken, jobs)
        return
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


def _write_parquet(planned: "Plan", folder: Path, lang: Lang, jobs: int) -> None:
    """Write the tables of a run, with its verdicts; exit with 2 where something lacks in them."""
    from perftable.cli.checks import checked
    from perftable.cli.console import complain
    from perftable.data.arrow import library, write
    from perftable.model.failure import why
    from perftable.model.filename import shown
    from perftable.reports.base import MissingPackage

    try:
        library()
        folder.mkdir(parents=True, exist_ok=True)
        results = checked(planned.files, lang, jobs=jobs, keep_records=True)
        unread = [one.report.status == "unreadable" for one in write(results, folder)]
    except MissingPackage as missing:
        refuse(missing.reason.say(lang))
    except OSError as error:
        refuse(_UNWRITTEN.say(lang, name=shown(folder), error=why(error).say(lang)))
    complain(_WRITTEN.say(lang, name=shown(folder)))
    if planned.is_empty or any(unread):
        raise typer.Exit(FAILED)


def _write_tables(planned: "Plan", format: str, lang: Lang) -> None:
    """Write the tables of each file as it is read; exit with 2 where one could not be."""
    from perftable.cli.checks import stdin
    from perftable.cli.console import complain
    from perftable.model.filename import shown
    from perftable.model.tables import FileTables, Tables
    from perftable.pipeline.checking import TOOL
    from perftable.pipeline.running import STDIN
    from perftable.pipeline.tables import tables_or_reason
    from perftable.reports.json_text import filled

    unread = []

    def read() -> Iterator[FileTables]:
        for name, _ in planned.files:
            found = tables_or_reason(name, lang, stdin if name == STDIN else None)
            if found.status == "unreadable":
                unread.append(name)
                complain(f"{shown(name)}: {found.reason}")
            yield found

    if format == "json":
        head = Tables(tool=TOOL, documents=(), excluded=planned.excluded)
        write_pieces(filled(head, read()))
    else:
        write_pieces(found.to_json() + "\n" for found in read())
    if planned.is_empty or unread:
        raise typer.Exit(FAILED)
