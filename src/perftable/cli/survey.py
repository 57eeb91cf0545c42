"""perftable survey FOLDER…: what is noticed across submissions."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from perftable.cli.console import FAILED, choice, refuse, write, write_pieces
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
from perftable.model.phrase import Phrase

EXAMPLE = Phrase(
    "perftable survey --format html -o 横向比较.html 申报材料/",
    "perftable survey --format html -o survey.html submissions/",
)
_FORMATS = ("terminal", "html", "json")


def survey(
    files: Files = None,
    files_from: FilesFrom = None,
    format: Annotated[
        str, typer.Option(metavar="|".join(_FORMATS), help="How it is shown. 输出格式")
    ] = "terminal",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file. 写入文件"),
    ] = None,
    lang: Language = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    jobs: Jobs = 0,
) -> None:
    """Show copied texts, vague indicators and odd values across submissions. 各份材料横向比较：雷同文字、笼统指标、异常数值。"""
    chosen = options(lang, exclude=exclude, config=config, isolated=isolated, named=files)
    spoken = chosen.lang
    choice("--format", format, _FORMATS, spoken)

    from perftable.cli.checks import checked, plan
    from perftable.cli.files import write_file
    from perftable.cli.inputs import require_files
    from perftable.pipeline.checking import TOOL
    from perftable.reports.base import MissingPackage
    from perftable.survey.lines import lines
    from perftable.survey.page import page
    from perftable.survey.surveying import WISH, require
    from perftable.survey.surveying import survey as make

    try:
        require()
    except MissingPackage as missing:
        refuse(missing.reason.say(spoken))
    own = [str(output)] if output is not None else []
    names = require_files(files, files_from, spoken, apart=own)
    planned = plan(names, chosen)
    jobs_ = [(name, replace(one, select=(WISH,), ignore=())) for name, one in planned.files]
    found = make(checked(jobs_, spoken, jobs=jobs, keep_records=True), TOOL)
    if format == "html":
        pieces = list(page(found, spoken))
    elif format == "json":
        pieces = [found.to_json(2) + "\n"]
    else:
        pieces = [line + "\n" for line in lines(found, spoken)]
    if output is not None:
        encoded = (piece.encode("utf-8", "replace") for piece in pieces)
        write_file(output, encoded, names, spoken, kind=f".{format}")
    elif format == "terminal":
        write("".join(pieces))
    else:
        write_pieces(pieces)
    if planned.is_empty or found.unreadable:
        raise typer.Exit(FAILED)
