"""perftable compare OLD NEW: what changed between two versions of a submission, or two folders."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import (
    CLEAN,
    FAILED,
    FINDINGS,
    choice,
    complain,
    refuse,
    write,
    write_data,
)
from perftable.cli.options import (
    LIMITS,
    ConfigFile,
    Exclude,
    Ignore,
    Isolated,
    Jobs,
    Language,
    Profile,
    Select,
    options,
)
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.config.options import Options
    from perftable.model.comparison import Comparison
    from perftable.model.folders import FolderComparison

_FORMATS = ("terminal", "json", "xlsx", "html")
_LIMITS = ("new", *LIMITS)
_NEEDS_FILE = Phrase(
    "{format} 格式不能显示在终端；请加 --output 文件。",
    "{format} cannot be shown in a terminal; add --output FILE.",
)
_ONE_FOLDER = Phrase(
    "compare 比较两个文件或两个文件夹；{name} 是文件夹，另一个不是。",
    "compare takes two files or two folders; {name} is a folder, the other is none.",
)
_TWICE = Phrase(
    "仅能从标准输入读取一个文件；请指定另一个的文件名。",
    "only one of the files can come from standard input; name the other.",
)

EXAMPLE = Phrase(
    "perftable compare 一稿.docx 二稿.docx", "perftable compare first.docx second.docx"
)


def compare(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD", help="The earlier version: a file or a folder. 修改前的文件或文件夹"
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar="NEW", help="The later version, of the same kind. 修改后的文件或文件夹"
        ),
    ],
    format: Annotated[
        str | None, typer.Option(metavar="|".join(_FORMATS), help="How it is written. 输出格式")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to a file. 写入文件，格式由文件名后缀决定"
        ),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="|".join(_LIMITS),
            help="Exit with 1 for new findings: any, or from a severity on. 有新增问题时退出码为 1：任何新增问题，或此级别及以上的",
        ),
    ] = "never",
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    lang: Language = None,
    jobs: Jobs = 0,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help="All findings, not only new ones. 列出全部问题，不限于新增"
        ),
    ] = False,
) -> None:
    """Compare two versions of a document, or of a folder of documents. 比较修改前后的两份文件或两个文件夹。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        config=config,
        exclude=exclude,
        isolated=isolated,
        named=(old, new),
    )
    shape = format or _by_suffix(output)
    choice("--format", shape, _FORMATS, chosen.lang)
    choice("--fail-on", fail_on, _LIMITS, chosen.lang)
    if old == new == "-":
        refuse(_TWICE.say(chosen.lang))
    if shape == "xlsx" and output is None:
        refuse(_NEEDS_FILE.say(chosen.lang, format=shape))
    if os.path.isdir(old) or os.path.isdir(new):
        if not (os.path.isdir(old) and os.path.isdir(new)):
            folder = old if os.path.isdir(old) else new
            refuse(_ONE_FOLDER.say(chosen.lang, name=shown(folder)))
        whole = _folders(old, new, chosen, jobs)
        _deliver(whole, shape, output, (old, new), chosen.lang, verbose=verbose)
        failed = whole.totals.unread or not whole.submissions
        new_ones = (one.comparison for one in whole.submissions if one.comparison)
        fails = any(_fails(one, fail_on) for one in new_ones)
        raise typer.Exit(FAILED if failed else FINDINGS if fails else CLEAN)

    from perftable.cli.checks import checked, plan
    from perftable.comparing.compare import compare_checked

    _, settings = plan([old, new], chosen, whole=True).settings  # both by the rules for the new one
    files = [(old, settings), (new, settings)]
    before, after = checked(files, chosen.lang, keep_records=True)  # which says what fails
    if before.document is None or after.document is None:
        raise typer.Exit(FAILED)
    comparison = compare_checked(
        (before.document, before.report), (after.document, after.report), settings.lang
    )
    if shape in ("xlsx", "html"):
        from perftable.pipeline.comparing_folders import of_one

        one = of_one(before, after, settings.lang)
        _deliver(one, shape, output, (old, new), chosen.lang, verbose=verbose)
    elif shape == "json":
        _write(comparison.to_json(indent=2) + "\n", output, (old, new), chosen.lang)
    else:
        from perftable.pipeline.reporting import catalogue
        from perftable.reports.comparison import render
        from perftable.reports.words import titles_of

        text = render(comparison, verbose=verbose, titles=titles_of(catalogue(settings.plugins)))
        if output is None:
            write(text)
        else:
            _write(text, output, (old, new), chosen.lang)
    reports = (before.report, after.report)
    if any(report.status == "unreadable" or report.incomplete for report in reports):
        raise typer.Exit(FAILED)
    raise typer.Exit(FINDINGS if _fails(comparison, fail_on) else CLEAN)


def _by_suffix(output: Path | None) -> str:
    """Return the format that a file's name asks for."""
    suffix = output.suffix.lower() if output else ""
    return {".json": "json", ".xlsx": "xlsx", ".html": "html", ".htm": "html"}.get(
        suffix, "terminal"
    )


def _folders(old: str, new: str, chosen: "Options", jobs: int) -> "FolderComparison":
    """Compare two folders; both versions of a file are judged by the rules for the new one."""
    from perftable.cli.checks import plan
    from perftable.cli.inputs import require_files
    from perftable.pipeline.comparing_folders import Side, compare_folders
    from perftable.pipeline.folders import labels_of

    sides: list[Side] = []
    for folder in (old, new):
        planned = plan(require_files([folder], None, chosen.lang), chosen)
        names = [name for name, _ in planned.files]
        labels = labels_of(names, [folder])
        sides.append(Side(folder, list(zip(names, labels, strict=True)), planned.settings))
    before, after = sides
    lang = after.settings[0].lang if after.settings else chosen.lang
    return compare_folders(before, after, lang, jobs=jobs)


def _deliver(
    comparison: "FolderComparison",
    shape: str,
    output: Path | None,
    used: Sequence[str],
    lang: Lang,
    *,
    verbose: bool,
) -> None:
    """Write a comparison of folders; say which files were not read."""
    for one in comparison.submissions:
        for file in one.unread:
            complain(f"{shown(file.label)}: {file.reason.say(lang)}")
    if shape == "xlsx":
        from perftable.reports.base import MissingPackage
        from perftable.reports.folders.workbook import render as to_workbook

        try:
            _write(to_workbook(comparison), output, used, lang)
        except MissingPackage as missing:
            refuse(missing.reason.say(lang))
    elif shape == "html":
        from perftable.reports.folders.page import render as to_page

        _write(to_page(comparison), output, used, lang)
    elif shape == "json":
        _write(comparison.to_json(indent=2) + "\n", output, used, lang)
    else:
        from perftable.pipeline.reporting import catalogue
        from perftable.reports.folders.terminal import render
        from perftable.reports.words import titles_of

        text = render(comparison, verbose=verbose, titles=titles_of(catalogue()))
        if output is None:
            write(text)
        else:
            _write(text, output, used, lang)


def _write(content: str | bytes, output: Path | None, used: Sequence[str], lang: Lang) -> None:
    if output is None:
        write_data(content)
        return
    from perftable.cli.files import write_file

    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    write_file(output, [data], used, lang, kind=output.suffix.lower())


def _fails(comparison: "Comparison", fail_on: str) -> bool:
    """Whether a new finding is at or above the limit; "new" is any, as "note" is."""
    if fail_on == "never":
        return False
    counted = LIMITS[: LIMITS.index("note" if fail_on == "new" else fail_on) + 1]
    return any(finding.severity in counted for finding in comparison.findings.new)
