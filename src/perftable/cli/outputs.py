"""Where validate writes: formats on standard output or in files, several in one run."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from perftable.cli.console import choice, refuse, write
from perftable.cli.files import write_file
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import MissingPackage, Run
from perftable.reports.formats import load, names

_SUFFIXES = {".md": "markdown", ".htm": "html", ".xml": "junit"}
"""Suffixes that are no format's own name."""

_NO_FORMAT = Phrase(
    "看不出 {name} 要哪种格式；请写 --output 格式=文件，格式有 {formats}。",
    "the format of {name} is not clear; write --output FORMAT=FILE, FORMAT being one of {formats}.",
)
_BINARY = Phrase(
    "{format} 格式不能显示在终端；请加 --output 文件。",
    "{format} cannot be shown in a terminal; add --output FILE.",
)
_SUMMARY = "GITHUB_STEP_SUMMARY"


@dataclass(frozen=True, slots=True)
class Target:
    """One format to write; without a path it goes to standard output."""

    format: str
    path: Path | None = None


def targets(format: str | None, outputs: Sequence[str], lang: Lang) -> list[Target]:
    """Return what `--format` and `--output` ask for; exit with 2 where that is not clear.

    `--output FORMAT=FILE` comes beside standard output; a FILE alone takes the place of standard
    output for `--format`, and has its format by its suffix where none is given. GitHub's job log
    gets its annotations unless another format is chosen.
    """
    known = names()
    if format is not None:
        choice("--format", format, known, lang)
    elif os.environ.get("GITHUB_ACTIONS") == "true":
        format = "github"
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
    return found if moved else [Target(format or "terminal"), *found]


def _by_suffix(output: str, known: Sequence[str], lang: Lang) -> str:
    suffix = Path(output).suffix.lower()
    name = _SUFFIXES.get(suffix, suffix[1:])
    if name not in known:
        refuse(_NO_FORMAT.say(lang, name=shown(output), formats=" ".join(known)))
    return name


def deliver(run: Run, wanted: Sequence[Target], inputs: Sequence[str], lang: Lang) -> None:
    """Write the run in each format; exit with 2 where one cannot be written."""
    for target in wanted:
        content = _rendered(target.format, run, lang)
        if target.path is not None:
            data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
            write_file(target.path, data, inputs, lang)
        elif isinstance(content, str):
            write(content)
        elif sys.stdout.isatty():
            refuse(_BINARY.say(lang, format=target.format))
        else:
            sys.stdout.buffer.write(content)
    if os.environ.get(_SUMMARY) and any(t.format == "github" for t in wanted):
        _add_to_job_summary(_rendered("markdown", run, lang))


def _rendered(format: str, run: Run, lang: Lang) -> str | bytes:
    try:
        return load(format).render(run)
    except MissingPackage as missing:
        refuse(missing.reason.say(lang))


def _add_to_job_summary(content: str | bytes) -> None:
    """Append to the file that GitHub shows below a job (it may hold what other steps wrote)."""
    with open(os.environ[_SUMMARY], "a", encoding="utf-8") as file:
        file.write(str(content))
