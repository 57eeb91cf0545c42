"""What a process does: check one file and write what comes of it; then the reports on them all.

The verdicts lie beside the files, so that nothing of a batch is held in memory, here or there.
"""

import pickle
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from perftable.config.settings import Settings
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.annotation import annotate
from perftable.pipeline.checking import Checked, check_file, not_checked
from perftable.pipeline.reporting import make_run
from perftable.pipeline.submissions import may_be_one
from perftable.readers.base import UnreadableFile
from perftable.reports.base import MissingPackage, Run, Submission
from perftable.reports.formats import pieces
from perftable.reports.words import fails, lacking
from perftable.serve.archive import pack
from perftable.serve.shelf import Shelf


class Task(Protocol):
    """What can be sent to a process."""

    def do(self) -> object:
        """Do it, and return what there is to tell."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What the page shows of a file: `verdict` is "pass", "fail", "unreadable", or "aside".

    Aside is what a search of a folder passes over. `lack` is what the verdict does not say.
    """

    number: int
    name: str
    verdict: str
    counts: tuple[int, int, int] = (0, 0, 0)
    lack: Phrase | None = None
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """Check the file `number`, which came as `name`; `found` says that a folder was searched."""

    shelf: Shelf
    number: int
    name: str
    settings: Settings
    found: bool = False

    def do(self) -> Brief:
        """Write what comes of the file, and tell of its verdict."""
        tempfile.tempdir = str(self.shelf.folder)
        path = self.shelf.upload(self.number)
        if self.found and not may_be_one(str(path), self.name):
            return Brief(self.number, self.name, "aside")
        data = path.read_bytes()
        checked = check_file(self.name, self.settings, data)
        packed = zlib.compress(pickle.dumps(checked, -1), 1)
        self.shelf.verdict(self.number).write_bytes(packed)
        made = tuple(self._products(checked, data))
        report = checked.report
        said = Phrase(*(_lack(checked, self.settings, lang) for lang in ("zh", "en")))
        return Brief(
            self.number,
            self.name,
            report.verdict or "unreadable",
            (report.counts.error, report.counts.warning, report.counts.note),
            said if said.zh else None,
            made,
        )

    def _products(self, checked: Checked, data: bytes) -> Iterator[str]:
        run = make_run([checked], [self.settings], lang=self.settings.lang)
        _write(self.shelf.of_file(self.number, "report"), "html", run)
        yield "report"
        if checked.report.findings:
            try:
                copy = annotate(self.name, checked.report, data)
            except UnreadableFile:  # no Word file
                return
            self.shelf.of_file(self.number, "copy").write_bytes(copy)
            yield "copy"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a batch; `missed` is why there is no verdict on it."""

    number: int
    name: str
    settings: Settings
    products: tuple[str, ...]
    missed: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Write the reports on a whole batch."""

    shelf: Shelf
    parts: tuple[Part, ...]
    lang: Lang

    def do(self) -> tuple[str, ...]:
        """Return the names of what was written."""
        tempfile.tempdir = str(self.shelf.folder)
        settings = [part.settings for part in self.parts]
        run = make_run(map(self._checked, self.parts), settings, lang=self.lang)
        made = []
        for name, format in (("report", "html"), ("workbook", "xlsx")):
            try:
                _write(self.shelf.of_batch(name), format, run)
                made.append(name)
            except MissingPackage:
                self.shelf.of_batch(name).unlink(missing_ok=True)
        pack(self.shelf, made, [(p.number, p.name, p.products) for p in self.parts], self.lang)
        return (*made, "archive")

    def _checked(self, part: Part) -> Checked:
        if part.missed is not None:
            return Checked(not_checked(part.name, part.missed, part.settings.lang))
        packed = self.shelf.verdict(part.number).read_bytes()
        return cast(Checked, pickle.loads(zlib.decompress(packed)))


def perform(task: Task) -> object:
    """Do a task in a process of its own; what fails is told, and the process lives on."""
    try:
        return task.do()
    except Exception as error:
        return Failed(f"{type(error).__name__}: {error}"[:200])


@dataclass(frozen=True, slots=True)
class Failed:
    """A task that could not be done."""

    error: str


def _lack(checked: Checked, settings: Settings, lang: Lang) -> str:
    submission = Submission(checked, settings.fail_on)
    return (lacking(checked.report, lang) + fails(submission, lang)).strip()


def _write(path: Path, format: str, run: Run) -> None:
    with path.open("wb") as file:
        for piece in pieces(format, run):
            file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace"))
