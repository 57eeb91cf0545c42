"""Writing a file whole or not at all, and never over what was given to be checked."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from perftable.cli.console import complain, refuse
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.readers.dispatch import WORD_SUFFIXES

_IS_INPUT = Phrase(
    "{name} 是要检查的文件，不能覆盖；请换一个文件名。",
    "{name} is a file to check and is not overwritten; choose another name.",
)
_IS_WORK = Phrase(
    "{name} 已存在，是 Word 文件、配置或规则，不能覆盖；请换一个文件名。",
    "{name} is a Word file, a configuration or a rule and is not overwritten; choose another name.",
)
_FAILED = Phrase("写不出 {name}：{error}。", "cannot write {name}: {error}.")
_WRITTEN = Phrase("已写入 {name}。", "{name} is written.")


WORK = WORD_SUFFIXES | {".toml", ".py"}
"""Suffixes of people's own work: a report never replaces such a file, whatever it is told."""


def write_file(
    path: Path, data: bytes, inputs: Sequence[str], lang: Lang, *, replace_work: bool = False
) -> None:
    """Write `data` and say so on standard error; exit with 2 where that cannot be done.

    `inputs` are the files the command reads, which are kept; so is other `WORK` unless
    `replace_work`. A run that fails leaves an older file as it was; a
    device (/dev/stdout) is written to, not replaced.
    """
    label = shown(path)
    for name in inputs:
        with suppress(OSError):
            if name != "-" and os.path.samefile(name, path):
                refuse(_IS_INPUT.say(lang, name=label))
    if path.suffix.lower() in WORK and path.is_file() and not replace_work:
        refuse(_IS_WORK.say(lang, name=label))
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        refuse(_FAILED.say(lang, name=label, error=why(error).say(lang)))
    complain(_WRITTEN.say(lang, name=label))


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file and put it in its place; its permissions stay."""
    target = path.resolve()  # a link keeps pointing where it points
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
