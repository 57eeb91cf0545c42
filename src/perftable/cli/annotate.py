"""perftable annotate FILE… -o COPY: the findings as comments in copies of the files."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from perftable.cli.console import CLEAN, FAILED, choice, refuse
from perftable.cli.copies import Speaks, annotated, is_free, is_one_file
from perftable.cli.options import (
    SEVERITIES,
    Across,
    ConfigFile,
    Exclude,
    FilesFrom,
    Ignore,
    Isolated,
    Profile,
    Select,
    Submissions,
    options,
)
from perftable.model.filename import shown
from perftable.model.phrase import Phrase

if TYPE_CHECKING:
    from perftable.model.finding import Severity
    from perftable.pipeline.notes import Langs

_LANGS = ("zh", "en", "both")
_NO_FILE = Phrase(
    "批注写入文件的副本；请指定文件名，不能使用 -。",
    "comments go into a copy of a file; name a file, not -.",
)
_NO_FOLDER = Phrase(
    "有多个文件时 -o 须是文件夹；{name} 是文件。",
    "several files need a folder to write to; {name} is a file.",
)
_NO_OUTPUT = Phrase(
    "请用 -o 指定副本或文件夹。", "name the copy, or a folder, to write to: -o COPY."
)

EXAMPLE = Phrase(
    "perftable annotate 申报表.docx -o 批注.docx",
    "perftable annotate submission.docx -o annotated.docx",
)


def annotate(
    files: Submissions = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="COPY",
            help="Where to write: a file or folder. 写入的文件或文件夹",
        ),
    ] = None,
    files_from: FilesFrom = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Overwrite COPY, never FILE. 覆盖已有的副本（不覆盖原文件）"),
    ] = False,
    severity: Annotated[
        str,
        typer.Option(
            metavar="|".join(SEVERITIES),
            help="Comments from this severity on. 对此级别及以上的问题加批注",
        ),
    ] = "note",
    author: Annotated[
        str, typer.Option(metavar="WHO", help="Whose name the comments bear. 批注的署名")
    ] = "",
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    across: Across = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(_LANGS),
            help="Language of comments. 批注语言：zh 为中文，en 为英文，both 为双语",
        ),
    ] = None,
) -> None:
    """Write the findings as comments into copies of files. 将问题以批注形式写入文件副本。"""
    chosen = options(
        None if lang == "both" else lang,
        select,
        ignore,
        profile=profile,
        across=across,
        exclude=exclude,
        config=config,
        isolated=isolated,
        named=files,
    )
    spoken = chosen.lang
    choice("--severity", severity, SEVERITIES, spoken)
    if output is None:
        refuse(_NO_OUTPUT.say(spoken))
    if "-" in (files or ()):
        refuse(_NO_FILE.say(spoken))
    given = list(files or ())
    single = len(given) == 1 and not files_from and is_one_file(given[0])
    if single:
        copy = output / Path(given[0]).name if output.is_dir() else output
        if not is_free(Path(given[0]), copy, spoken, force=force):
            raise typer.Exit(FAILED)
    elif output.exists() and not output.is_dir():
        refuse(_NO_FOLDER.say(spoken, name=shown(output)))

    from perftable.cli.checks import plan
    from perftable.cli.inputs import is_below, require_files

    names = given
    if not single:
        found = require_files(files, files_from, spoken)
        names = [name for name in found if not is_below(name, output)]
    planned = plan(names, chosen, whole=single)
    copies = [copy] if single else list(_copies([name for name, _ in planned.files], given, output))
    if not single:
        for folder in {to.parent for to in copies}:
            with suppress(OSError):  # said where a copy cannot be written
                folder.mkdir(parents=True, exist_ok=True)
    speaks = Speaks(cast("Langs", lang or spoken), cast("Severity", severity), author)
    done = [
        annotated(name, to, settings, speaks, spoken, force=force)
        for (name, settings), to in zip(planned.files, copies, strict=True)
    ]
    raise typer.Exit(CLEAN if all(done) and not planned.is_empty else FAILED)


def _copies(names: Sequence[str], inputs: Sequence[str], output: Path) -> Iterator[Path]:
    """Yield where each copy goes: by the file's path below the folder that was named."""
    from perftable.pipeline.folders import labels_of

    taken: set[str] = set()
    for label in labels_of(names, inputs):
        copy = output / label
        number = 2
        while os.path.normcase(copy) in taken:
            copy = output / Path(label).with_stem(f"{Path(label).stem} ({number})")
            number += 1
        taken.add(os.path.normcase(copy))
        yield copy
