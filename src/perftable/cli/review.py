"""perftable review FILE… -o OUT: the whole round, for each unit and for the office."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import CLEAN, FAILED, choice, complain, refuse
from perftable.cli.options import (
    SEVERITIES,
    ConfigFile,
    Exclude,
    FilesFrom,
    Ignore,
    Isolated,
    Jobs,
    Language,
    Profile,
    Select,
    Submissions,
    options,
)
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.review.desk import Progress
    from perftable.review.entry import Entry

_NO_OUTPUT = Phrase("请用 -o 指定输出文件夹。", "name the folder to write to: -o FOLDER.")
_STDIN = Phrase("review 处理文件和文件夹，不能使用 -。", "review takes files and folders, not -.")
_INSIDE = Phrase(
    "输出文件夹 {name} 不能与材料所在文件夹相同，也不能在其上级；请另行指定。",
    "the output folder {name} is the folder of the submissions, or above it; name another.",
)
_ROUND = Phrase(
    "上一轮的结果在 {name}，不能覆盖；新一轮请另行指定输出文件夹。",
    "{name} holds the round before; name another output folder for this one.",
)
_BOTH = Phrase("--previous 与 --since 不能同时使用。", "use --previous or --since, not both.")
_FAILED = Phrase("无法写入 {name}：{error}。", "cannot write {name}: {error}.")
_BUSY = Phrase(
    "另一次审核正在写入 {name}；请待其结束后重新运行，或另行指定输出文件夹。",
    "another review is writing into {name}; wait until it has ended, or name another output folder.",
)
_DONE = Phrase(
    "共 {all} 份：退回修改 {returned} 份，通过 {passed} 份，未检查 {unread} 份{same}。已写入 {name}。",
    "Submissions: {all}; {returned} returned, {passed} pass, {unread} not checked{same}."
    " Written to {name}.",
)
_SAME = Phrase(
    "；其中 {count} 份与上次相同，未重新处理",
    "; {count} of them are as they were and not made again",
)
_BESIDE = Phrase(
    "{name} 已有他人编辑或放置的文件，未覆盖；新文件写在旁边。",
    "{name} was edited or put there by a person and is kept; the new file stands beside it.",
)
_MISSING = Phrase(
    "上一轮报送、本轮未报送的有 {count} 份，见总表。",
    "submissions of the round before that did not come again: {count}; see the overview.",
)
_LINE = Phrase(
    "{done}/{all} {name}：{verdict}（{counts}）", "{done}/{all} {name}: {verdict} ({counts})"
)
_UNCHANGED = Phrase("，未变", ", unchanged")

EXAMPLE = Phrase(
    "perftable review 申报材料/ -o 退回/", "perftable review submissions/ -o returned/"
)


def review(
    files: Submissions = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write. 写入的文件夹"),
    ] = None,
    files_from: FilesFrom = None,
    previous: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="The submissions of the round before. 上一轮报送的材料"
        ),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="The output of the round before. 上一轮审核的输出文件夹"
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            metavar="DOCX", help="Your own return sheet with fields. 自备的退回意见模板（.docx）"
        ),
    ] = None,
    deadline: Annotated[
        str,
        typer.Option(
            metavar="DATE", help="Until when to answer, as written. 修改期限，按所写内容印出"
        ),
    ] = "",
    reviewer: Annotated[
        str, typer.Option(metavar="WHO", help="Who signs the return sheet. 退回意见上的审核人")
    ] = "",
    author: Annotated[
        str, typer.Option(metavar="WHO", help="Whose name the comments bear. 批注的署名")
    ] = "",
    severity: Annotated[
        str,
        typer.Option(
            metavar="|".join(SEVERITIES),
            help="Comments from this severity on. 对此级别及以上的问题加批注",
        ),
    ] = "note",
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    lang: Language = None,
    jobs: Jobs = 0,
) -> None:
    """Review submissions: a folder for each unit, an overview for the office. 批量审核：为各单位生成批注件和退回意见，为办公室生成总表。"""
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
    choice("--severity", severity, SEVERITIES, spoken)
    if output is None:
        refuse(_NO_OUTPUT.say(spoken))
    if "-" in (files or ()):
        refuse(_STDIN.say(spoken))
    if previous is not None and since is not None:
        refuse(_BOTH.say(spoken))
    _require_apart(output, files or [], since, spoken)

    from perftable.cli.checks import plan
    from perftable.cli.inputs import is_below, require_files
    from perftable.cli.rounds import round_of
    from perftable.review.desk import review as run
    from perftable.review.holding import Busy
    from perftable.review.look import Look

    form = None if template is None else _template(template, spoken)
    names = [
        name
        for name in require_files(files, files_from, spoken)
        if not is_below(name, output)  # what an earlier run wrote is no submission
    ]
    planned = plan(names, chosen)
    if planned.is_empty:
        raise typer.Exit(FAILED)
    used = planned.settings[0].lang if planned.files else spoken
    look = Look(used, author, reviewer, deadline, severity, form, date.today())  # type: ignore[arg-type]
    round_ = round_of(planned.files, files or [], previous, since, spoken)
    try:
        came = run(round_, output, look, jobs=jobs, progress=_progress(used))
    except Busy:
        refuse(_BUSY.say(spoken, name=shown(output)))
    except OSError as error:
        refuse(_FAILED.say(spoken, name=shown(output), error=why(error).say(spoken)))
    for name in came.beside:
        complain(_BESIDE.say(spoken, name=shown(f"{output}/{name}")))
    for reason in came.refused:
        complain(reason.say(spoken))
    if came.overview is not None:
        complain(came.overview.say(spoken))
    if round_.missing:
        complain(_MISSING.say(spoken, count=len(round_.missing)))
    returned = sum(entry.returned and entry.checked for entry in came.entries)
    unread = sum(not entry.checked for entry in came.entries)
    same = len(came.entries) - came.made
    complain(
        _DONE.say(
            spoken,
            all=len(came.entries),
            returned=returned,
            passed=len(came.entries) - returned - unread,
            unread=unread,
            same=_SAME.say(spoken, count=same) if same else "",
            name=shown(output),
        )
    )
    partly = any(entry.report.incomplete or entry.lacking for entry in came.entries)
    failed = unread or partly or came.refused or came.overview is not None
    raise typer.Exit(FAILED if failed else CLEAN)


def _progress(lang: Lang) -> "Progress":
    """Return what says of each submission which it is and how it came out."""
    from perftable.reports.words import tally
    from perftable.review.overview.rows import verdict

    def told(done: int, total: int, entry: "Entry", made: bool) -> None:
        if not made and not sys.stderr.isatty():
            return
        counts = tally(entry.counts, lang) if entry.checked else entry.report.say(lang)
        said = _LINE.say(
            lang,
            done=done,
            all=total,
            name=shown(entry.label),
            verdict=verdict(entry).say(lang),
            counts=counts.rstrip("。."),
        )
        complain(said if made else said + _UNCHANGED.say(lang))

    return told


def _template(path: Path, lang: Lang) -> bytes:
    from perftable.readers.base import UnreadableFile
    from perftable.readers.word.opening import read_bytes
    from perftable.review.sheet.template import BadTemplate, require_template

    try:
        data = read_bytes(path)
        require_template(data)
    except UnreadableFile as refusal:
        refuse(f"{shown(path)}: {refusal.say(lang)}")
    except BadTemplate as bad:
        refuse(f"{shown(path)}: {bad.reason.say(lang)}")
    return data


def _require_apart(output: Path, inputs: list[str], since: Path | None, lang: Lang) -> None:
    """Exit with 2 where the output would be the input, or the round before."""
    from perftable.cli.inputs import is_below

    for name in inputs:
        if os.path.isdir(name) and is_below(name, output):
            refuse(_INSIDE.say(lang, name=shown(output)))
    if since is not None:
        folder = since if since.is_dir() else since.parent
        if os.path.realpath(folder) == os.path.realpath(output):
            refuse(_ROUND.say(lang, name=shown(output)))
