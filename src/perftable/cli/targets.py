"""What validate is to write and where: --format and --output."""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from perftable.cli.console import choice, refuse
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.reports.formats import names

_SUFFIXES = {".md": "markdown", ".htm": "html", ".xml": "junit"}
"""Suffixes that are no format's own name."""

_NO_FORMAT = Phrase(
    "无法判断 {name} 的格式；请用 --output 格式=文件 注明，格式有 {formats}。",
    "the format of {name} is not clear; write --output FORMAT=FILE, FORMAT being one of {formats}.",
)
_TWICE = Phrase(
    "两个报告的文件同为 {name}；请分别指定文件。",
    "two reports are to be written to {name}; give each a file of its own.",
)


class Target(NamedTuple):
    """One format to write; without a path it goes to standard output."""

    format: str
    path: Path | None = None


def targets(
    format: str | None, outputs: Sequence[str], lang: Lang, beside: Path | None = None
) -> list[Target]:
    """Return what `--format` and `--output` ask for; exit with 2 where that is not clear.

    `beside` is another file that the run writes.

    `--output FORMAT=FILE` comes beside standard output; a FILE alone takes the place of standard
    output for `--format`, and has its format by its suffix where none is given. GitHub's job log
    gets its annotations unless another format is chosen.
    """
    known = names()
    if format is not None:
        choice("--format", format, known, lang)
    found: list[Target] = []
    moved = False
    for output in outputs:
        name, equals, path = output.partition("=")
        if equals and name in known:
            found.append(Target(name, Path(path)))
        elif format is not None and not moved:
            moved = True
            found.append(Target(format, Path(output)))
        else:
            found.append(Target(_by_suffix(output, known, lang), Path(output)))
    _require_apart(
        [*(target.path or Path() for target in found), *([beside] if beside else ())], lang
    )
    usual = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "terminal"
    return found if moved else [Target(format or usual), *found]


def _require_apart(paths: Sequence[Path], lang: Lang) -> None:
    """Exit with 2 where two reports would go to one file: the second would replace the first."""
    taken: set[object] = set()
    for path in paths:
        place = os.path.realpath(path)
        keys: set[object] = {os.path.normcase(place)}
        with suppress(OSError):
            status = os.stat(place)
            keys = {(status.st_dev, status.st_ino)} if stat.S_ISREG(status.st_mode) else set()
        if keys & taken:
            refuse(_TWICE.say(lang, name=shown(path)))
        taken |= keys


def _by_suffix(output: str, known: Sequence[str], lang: Lang) -> str:
    suffix = Path(output).suffix.lower()
    name = _SUFFIXES.get(suffix, suffix[1:])
    if name not in known:
        refuse(_NO_FORMAT.say(lang, name=shown(output), formats=" ".join(known)))
    return name
