"""LibreOffice, where it is installed and allowed: what our readers refuse, saved as what they read."""

import hashlib
import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from perftable.readers.suffixes import SUFFIXES, WORD_SUFFIXES

SECONDS = 120
"""So long a conversion may take; most take three to six seconds."""

_SHEETS = frozenset(".xls .xlt .et .ett .xlsx .xlsm .xlsb .ods .ots .fods .uos .csv".split())
_TEXTS = WORD_SUFFIXES | frozenset(".odt .ott .fodt .rtf .uot .uof .html .htm .xml .pages".split())
_PROGRAMS = ("soffice", "libreoffice")

CONVERTED = Phrase(
    "本文件由 LibreOffice 转换后读取（--convert），排版可能与原文件有出入。",
    "The file was converted by LibreOffice to be read (--convert); its layout may differ.",
)


def converted(path: Path, data: bytes) -> Source | None:
    """Return what LibreOffice makes of a file that was refused, None where it makes nothing.

    It runs with a profile of its own, so that it neither asks nor leaves anything behind.
    """
    suffix = PurePath(path.name).suffix.lower()
    target = "xlsx" if suffix in _SHEETS else "docx" if suffix in _TEXTS else None
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if target is None or program is None or suffix not in SUFFIXES:
        return None
    with TemporaryDirectory(prefix="perftable-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        original = folder / f"in{suffix}"
        original.write_bytes(data)
        _run(
            [
                program,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--norestore", "--convert-to", target),
                *("--outdir", str(folder / "out"), str(original)),
            ]
        )
        try:
            source = read_source(folder / "out" / f"in.{target}")
        except UnreadableFile:
            return None
    return source._replace(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        remarks=(CONVERTED, *source.remarks),
    )


def _run(command: list[str]) -> None:
    """Run a program, and end it with all it has started where it takes too long."""
    with suppress(OSError):
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
