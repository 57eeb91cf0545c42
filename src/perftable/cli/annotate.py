"""perftable annotate FILE -o COPY: the findings as comments in a copy of a Word file or workbook."""

from pathlib import Path
from typing import Annotated

import typer

from perftable.cli.console import FAILED, complain, refuse
from perftable.cli.options import (
    Across,
    ConfigFile,
    Ignore,
    Isolated,
    Language,
    Profile,
    Select,
    options,
)
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

_NO_FILE = Phrase(
    "批注要写进文件的副本；请写文件名，不能用 -。",
    "comments go into a copy of a file; name a file, not -.",
)
_SUFFIX = Phrase(
    "批注只能写进与原文件同类的副本；请把 {name} 的后缀改为 {suffix}。",
    "the copy is a file of the same kind; let {name} end in {suffix}.",
)
_COUNTS = Phrase(
    "{file}：{findings} 个问题，写成 {comments} 条批注。",
    "{file}: findings: {findings}, comments: {comments}.",
)
_SIGNED = Phrase(
    "警告：{file} 带有数字签名，加批注的副本中签名失效。",
    "warning: {file} is digitally signed; the signature is not valid in the annotated copy.",
)

EXAMPLE = "perftable annotate 申报表.docx -o 批注.docx"


def annotate(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A .docx or .xlsx. 要加批注的 Word 文件或工作簿")
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="COPY", help="Where to write: a file or folder. 副本"
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite COPY, never FILE. 覆盖副本")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    across: Across = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    lang: Language = None,
) -> None:
    """Write the findings as comments into a copy of a .docx or .xlsx. 把问题写成批注。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        across=across,
        config=config,
        isolated=isolated,
        named=(file,),
    )
    spoken = chosen.lang
    if file == "-":
        refuse(_NO_FILE.say(spoken))
    copy = output / Path(file).name if output.is_dir() else output
    _require_free(Path(file), copy, force, spoken)

    from perftable.cli.checks import plan, told
    from perftable.cli.files import write_file
    from perftable.pipeline.annotation import make_copy, open_original
    from perftable.pipeline.checking import check_source
    from perftable.readers.base import UnreadableFile

    (settings,) = plan([file], chosen, whole=True).settings
    try:
        original = open_original(file)
        (one,) = told([check_source(original.source, settings)], spoken)
        report = one.report
        if report.status == "unreadable" or one.document is None:
            raise typer.Exit(FAILED)  # which has been said
        result = make_copy(original, report)
    except UnreadableFile as refusal:
        refuse(f"{shown(file)}: {refusal.say(spoken)}")
    write_file(copy, [result.data], [file], spoken, over="anything" if force else "nothing")
    name, findings = shown(file), len(report.findings)
    complain(_COUNTS.say(spoken, file=name, findings=findings, comments=result.comments))
    if result.signed:
        complain(_SIGNED.say(spoken, file=name))
    if report.incomplete:
        raise typer.Exit(FAILED)  # not all was checked, which has been said


def _require_free(file: Path, copy: Path, force: bool, lang: Lang) -> None:
    """Exit with 2 where the copy would be of another kind, or replace a file unasked."""
    name = shown(copy)
    if file.suffix and copy.suffix.lower() != file.suffix.lower():
        refuse(_SUFFIX.say(lang, name=name, suffix=file.suffix))
    if copy.exists() and not force:
        from perftable.cli.files import EXISTS

        refuse(EXISTS.say(lang, name=name))
