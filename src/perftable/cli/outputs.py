"""Writing the reports of a run: on standard output, in files, in GitHub's job summary."""

import os
import sys
from collections.abc import Iterable, Sequence

import typer

from perftable.cli.console import FAILED, complain, refuse, write, write_pieces
from perftable.cli.targets import Target
from perftable.model.failure import why
from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import MissingPackage, Run
from perftable.reports.formats import pieces

_FOR_PEOPLE = ("terminal", "github")
"""Formats that standard output gets in the console's encoding."""

_BINARIES = ("xlsx",)

_BINARY = Phrase(
    "{format} 格式不能显示在终端；请加 --output 文件。",
    "{format} cannot be shown in a terminal; add --output FILE.",
)
_NO_SUMMARY = Phrase("无法写入任务摘要：{error}。", "cannot write the job summary: {error}.")
_SUMMARY = "GITHUB_STEP_SUMMARY"


def deliver(run: Run, wanted: Sequence[Target], inputs: Sequence[str], lang: Lang) -> None:
    """Write the run in each format; exit with 2 where one cannot be written, after the others.

    `inputs` are the files that the run has read; none is overwritten.
    """
    failed = False
    used = list(inputs)
    for target in wanted:
        try:
            _write(target, run, used, lang)
            if target.path is not None and target.path.is_file():
                used.append(str(target.path))
        except typer.Exit:  # which has been said
            failed = True
    if os.environ.get(_SUMMARY) and any(t.format == "github" for t in wanted):
        failed = not _add_to_job_summary(pieces("markdown", run), lang) or failed
    if failed:
        raise typer.Exit(FAILED)


def _write(target: Target, run: Run, inputs: Sequence[str], lang: Lang) -> None:
    content = pieces(target.format, run)
    try:
        if target.path is not None:
            from perftable.cli.files import write_file

            data = (
                one if isinstance(one, bytes) else one.encode("utf-8", "replace") for one in content
            )
            write_file(target.path, data, inputs, lang, kind=f".{target.format}")
        elif target.format in _FOR_PEOPLE:
            for piece in content:
                write(str(piece))
        elif target.format in _BINARIES and sys.stdout is not None and sys.stdout.isatty():
            refuse(_BINARY.say(lang, format=target.format))
        else:
            write_pieces(content)
    except MissingPackage as missing:
        refuse(missing.reason.say(lang))


def _add_to_job_summary(pieces: Iterable[str | bytes], lang: Lang) -> bool:
    """Append to the file that GitHub shows below a job (it may hold what other steps wrote)."""
    try:
        with open(os.environ[_SUMMARY], "a", encoding="utf-8", errors="replace") as file:
            file.writelines(map(str, pieces))
    except OSError as error:
        complain(_NO_SUMMARY.say(lang, error=why(error).say(lang)))
        return False
    return True
