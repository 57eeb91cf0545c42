"""Which files a command is given: files, folders, patterns, lists; and checking them."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from glob import glob
from pathlib import Path

from perftable.batch import check_files
from perftable.checking import Checked, Job, check_file
from perftable.cli.console import complain, refuse
from perftable.config.complaints import BadConfig
from perftable.config.resolve import Options, for_file
from perftable.model.document import Document
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.settings import Settings

SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".dotm", ".txt"))
"""The files of a folder that are taken; a file named by itself may have any suffix."""

_NO_FILES = Phrase(
    "没有给出文件；请写文件、文件夹，或用 - 读标准输入。",
    "no file is given; name files or folders, or - for standard input.",
)
_EMPTY_FOLDER = Phrase(
    "文件夹 {name} 里没有可检查的文件（{suffixes}）。",
    "folder {name} holds no file to check ({suffixes}).",
)
_NO_MATCH = Phrase("没有文件符合 {name}。", "no file matches {name}.")
_BAD_LIST = Phrase("读不出文件清单 {name}：{error}。", "cannot read the list {name}: {error}.")


def require_files(files: list[str] | None, lists: list[str] | None, lang: Lang) -> list[str]:
    """Return the files to work on; exit with 2 where there are none."""
    if not files and not lists:
        refuse(_NO_FILES.say(lang))
    return expand(files or [], lists or [], lang)


def expand(names: Sequence[str], lists: Sequence[str], lang: Lang) -> list[str]:
    """Return the files that `names` and the `lists` of names stand for, each once, in order.

    Word's lock files (~$…) are left out of folders. Exits with 2 where a name stands for nothing.
    """
    found: dict[str, None] = {}
    for name in (*names, *_listed(lists, lang)):
        path = Path(name)
        if name != "-" and path.is_dir():
            inside = [str(p) for p in sorted(path.rglob("*")) if _taken(p)]
            if not inside:
                refuse(
                    _EMPTY_FOLDER.say(lang, name=shown(name), suffixes=" ".join(sorted(SUFFIXES)))
                )
            found.update(dict.fromkeys(inside))
        elif any(c in name for c in "*?[") and not path.exists():
            matches = sorted(m for m in glob(name, recursive=True) if not _is_lock(Path(m)))
            if not matches:
                refuse(_NO_MATCH.say(lang, name=shown(name)))
            found.update(dict.fromkeys(matches))
        else:
            found[name] = None
    return list(found)


def checked(
    names: Sequence[str],
    options: Options,
    *,
    jobs: int = 0,
    keep_records: bool = False,
) -> Iterator[Checked]:
    """Yield the verdict on each file; say on standard error which could not be checked.

    A rule that failed itself is said once, however many files it failed on.
    Exits with 2 for a configuration that cannot be used, before any file is checked.
    """
    files = [(name, settings_for(name, options)) for name in names]
    said: set[str] = set()
    for result in _progress(_results(files, jobs, keep_records), len(names)):
        if result.report.status == "unreadable":
            complain(f"{shown(result.report.path)}: {result.report.reason}")
        for rule in result.report.rules:
            if rule.broken and rule.code not in said:
                said.add(rule.code)
                complain(f"{rule.code}: {rule.say(options.lang)}")
        yield result


def settings_for(name: str, options: Options) -> Settings:
    """Return the settings in force for a file."""
    try:
        return for_file(name, options).settings
    except BadConfig as error:
        refuse(error.say(options.lang))


def read_all(names: Sequence[str], options: Options, *, jobs: int = 0) -> Iterator[Document | None]:
    """Yield the records of each file, None for one that cannot be read (which is said)."""
    no_rules = replace(options, select=("PT001",), ignore=())
    for result in checked(names, no_rules, jobs=jobs, keep_records=True):
        yield result.document


def _results(files: Sequence[Job], jobs: int, keep_records: bool) -> Iterator[Checked]:
    if len(files) == 1 or any(name == "-" for name, _ in files):
        for name, settings in files:
            yield check_file(name, settings, sys.stdin.buffer.read() if name == "-" else None)
        return
    yield from check_files(files, processes=jobs, keep_records=keep_records)


def _progress(results: Iterator[Checked], total: int) -> Iterator[Checked]:
    """Show a bar on standard error while many files are checked, if that is a terminal."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(results, total=total, description="", console=console, transient=True)


def _listed(lists: Sequence[str], lang: Lang) -> Iterator[str]:
    for name in lists:
        try:
            text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            refuse(_BAD_LIST.say(lang, name=shown(name), error=error))
        yield from filter(None, map(str.strip, text.splitlines()))


def _taken(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not _is_lock(path) and path.is_file()


def _is_lock(path: Path) -> bool:
    return path.name.startswith("~$")
