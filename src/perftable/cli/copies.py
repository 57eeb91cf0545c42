"""One file's annotated copy: made, written, and told on standard error."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from perftable.cli.console import complain
from perftable.cli.search import has_wildcard
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.config.settings import Settings
    from perftable.model.finding import Severity
    from perftable.pipeline.notes import Langs

_SUFFIX = Phrase(
    "批注仅可写入与原文件同类的副本；请将 {name} 的后缀改为 {suffix}。",
    "the copy is a file of the same kind; let {name} end in {suffix}.",
)
_COUNTS = Phrase(
    "{file}：{findings} 个问题，已加 {comments} 条批注。",
    "{file}: findings: {findings}, comments: {comments}.",
)
_SIGNED = Phrase(
    "警告：{file} 带有数字签名，加批注的副本中签名失效。",
    "warning: {file} is digitally signed; the signature is not valid in the annotated copy.",
)


class Speaks(NamedTuple):
    """How comments speak: their languages, the least severity they tell, whose name they bear."""

    lang: "Langs"
    severity: "Severity"
    author: str


def annotated(
    file: str, copy: Path, settings: "Settings", speaks: Speaks, lang: Lang, *, force: bool
) -> bool:
    """Write a file's copy; return whether all of the file was checked and the copy is there."""
    from perftable.cli.checks import told
    from perftable.cli.files import write_file
    from perftable.pipeline.annotation import make_copy, open_original
    from perftable.pipeline.checking import check_source
    from perftable.readers.base import UnreadableFile

    if not is_free(Path(file), copy, lang, force=force):
        return False
    try:
        original = open_original(file)
        (one,) = told([check_source(original.source, settings)], lang)
        report = one.report
        if report.status == "unreadable" or one.document is None:
            return False  # which has been said
        titles = {rule.code: rule.title for rule in settings.catalogue().rules}
        severity, author = speaks.severity, speaks.author
        result = make_copy(
            original, report, speaks.lang, severity=severity, author=author, titles=titles
        )
    except UnreadableFile as refusal:
        complain(f"{shown(file)}: {refusal.say(lang)}")
        return False
    try:
        write_file(copy, [result.data], [file], lang, over="anything" if force else "nothing")
    except typer.Exit:  # which has been said
        return False
    name, findings = shown(file), len(report.findings)
    complain(_COUNTS.say(lang, file=name, findings=findings, comments=result.comments))
    if result.signed:
        complain(_SIGNED.say(lang, file=name))
    return not report.incomplete


def is_one_file(name: str) -> bool:
    """Whether a name stands for one file alone."""
    return not os.path.isdir(name) and (os.path.lexists(name) or not has_wildcard(name))


def is_free(file: Path, copy: Path, lang: Lang, *, force: bool) -> bool:
    """Whether a copy may be written: of the same kind, and over no file unasked. Says why not."""
    name = shown(copy)
    if file.suffix and copy.suffix.lower() != file.suffix.lower():
        complain(_SUFFIX.say(lang, name=name, suffix=file.suffix))
        return False
    if copy.exists() and not force:
        from perftable.cli.files import EXISTS

        complain(EXISTS.say(lang, name=name))
        return False
    return True
