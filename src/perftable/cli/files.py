"""Writing a file whole or not at all, and never over what is somebody's work."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from perftable.cli.console import complain, refuse
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.writing import write_whole
from perftable.readers.suffixes import BY_CONTENT, SUFFIXES

_IS_USED = Phrase(
    "{name} 是本次运行待读取或已写出的文件，不能覆盖；请更换文件名。",
    "{name} is a file that this run reads or has written and is not overwritten; "
    "choose another name.",
)
_IS_WORK = Phrase(
    "{name} 已存在，是办公文档、配置或规则，不能覆盖；请更换文件名。",
    "{name} is an office document, a configuration or a rule and is not overwritten; "
    "choose another name.",
)
EXISTS = Phrase(
    "{name} 已存在，未覆盖；请更换文件名，或加 --force。",
    "{name} exists and is not overwritten; choose another name or add --force.",
)
_FAILED = Phrase("无法写入 {name}：{error}。", "cannot write {name}: {error}.")
_WRITTEN = Phrase("已写入 {name}。", "{name} is written.")

WORK = (SUFFIXES - BY_CONTENT) | {".toml", ".py"}
"""Suffixes of people's own work: no report of another kind replaces such a file."""

Over = Literal["reports", "anything", "nothing"]
"""What a file may be written over: what is no `WORK`, what is not in use, or no file at all."""


def write_file(
    path: Path,
    pieces: Iterable[bytes],
    used: Sequence[str],
    lang: Lang,
    *,
    over: Over = "reports",
    kind: str = "",
) -> None:
    """Write the pieces and say so on standard error; exit with 2 where that cannot be done.

    `used` are the files that the command reads or has written, which are kept whatever `over` says;
    `kind` is the suffix of what is written.
    A link is followed: what it points to is what would be replaced. A run that fails leaves an
    older file as it was; a device (/dev/stdout) is written to, not replaced.
    """
    label, target = shown(path), Path(os.path.realpath(path))
    if _is_used(target, used):
        refuse(_IS_USED.say(lang, name=label))
    suffixes = {path.suffix.lower(), target.suffix.lower()} - {kind}
    if over == "reports" and suffixes & WORK and target.is_file():
        refuse(_IS_WORK.say(lang, name=label))
    try:
        if _is_device(target):
            with target.open("wb") as file:
                file.writelines(pieces)
        else:
            write_whole(target, pieces, replace=over != "nothing")
    except FileExistsError:
        refuse(EXISTS.say(lang, name=label))
    except OSError as error:
        refuse(_FAILED.say(lang, name=label, error=why(error).say(lang)))
    complain(_WRITTEN.say(lang, name=label))


def _is_used(target: Path, used: Iterable[str]) -> bool:
    """Whether the file is one of those in use, by whatever name or link."""
    try:
        here = target.stat()
    except OSError:  # there is none: then none may be made where one was looked for
        return any(Path(os.path.realpath(n)) == target for n in used if Path(n).name == target.name)
    for name in used:
        with suppress(OSError, ValueError):
            if name != "-" and os.path.samestat(os.stat(name), here):
                return True
    return False


def _is_device(target: Path) -> bool:
    """Whether there is something that is no file. Raises `OSError` for a link to itself."""
    try:
        target.stat()
    except FileNotFoundError:
        return False
    return not target.is_file()
