"""What a process does: check one file and write what goes back to its unit; then what an office keeps.

What is known of a file lies beside it, so that nothing of a batch is held in memory, here or there.
"""

import pickle
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from perftable.config.settings import Settings
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked, not_checked
from perftable.pipeline.reporting import make_run
from perftable.pipeline.submissions import may_be_one
from perftable.reports.base import MissingPackage, Submission
from perftable.reports.formats import pieces
from perftable.reports.words import fails
from perftable.review.entry import Entry, Kept
from perftable.review.look import Look
from perftable.review.making import Made, died, examine, make_of, titles_of
from perftable.review.making import Task as Review
from perftable.review.naming import folders
from perftable.review.overview import overview
from perftable.review.words import INDEX, Role
from perftable.serve.archive import pack
from perftable.serve.products import OF_BATCH
from perftable.serve.shelf import Shelf

LONGEST_REPORT = 100
"""So many files have one report; more would make a page that no browser likes."""


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
    look: Look
    found: bool = False

    def do(self) -> Brief:
        """Write what comes of the file, and tell of its verdict."""
        tempfile.tempdir = str(self.shelf.folder)
        path = self.shelf.upload(self.number)
        if self.found and not may_be_one(str(path), self.name):
            return Brief(self.number, self.name, "aside")
        task = _review(self.name, self.settings, self.look)
        examined = examine(task, path.read_bytes())
        made = make_of(task, examined)
        entry, report = made.entry, examined.checked.report
        _keep(self.shelf.verdict(self.number), examined.checked)
        kept = {role: Kept(name=name, sha256="") for role, name in _names(made).items()}
        _keep(self.shelf.entry(self.number), entry.model_copy(update={"files": kept}))
        for role, (_, data) in made.contents.items():
            self.shelf.of_file(self.number, role).write_bytes(data)
        return Brief(
            self.number,
            self.name,
            report.verdict or "unreadable",
            (report.counts.error, report.counts.warning, report.counts.note),
            _lack(entry, examined.checked, self.settings),
            tuple(role for role in made.contents if role != "sheet" or entry.returned),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a batch; `missed` is why there is no verdict on it."""

    number: int
    name: str
    settings: Settings
    missed: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Write what an office keeps of a batch: the overview, everything by units, a report on all."""

    shelf: Shelf
    parts: tuple[Part, ...]
    look: Look

    def do(self) -> tuple[str, ...]:
        """Return the names of what was written."""
        tempfile.tempdir = str(self.shelf.folder)
        reserved = (INDEX, *(one.file_name(self.look.lang) for one in OF_BATCH.values()))
        places = folders([part.name for part in self.parts], {}, reserved)
        entries = [self._entry(*one) for one in zip(self.parts, places, strict=True)]
        made = [*self._report(), *self._overview(entries)]
        numbers = [part.number for part in self.parts]
        pack(self.shelf, made, list(zip(numbers, entries, strict=True)), self.look)
        return (*made, "archive")

    def _report(self) -> Iterator[str]:
        if len(self.parts) > LONGEST_REPORT:
            return
        settings = [part.settings for part in self.parts]
        run = make_run(map(self._checked, self.parts), settings, lang=self.look.lang)
        with self.shelf.of_batch("report").open("wb") as file:
            for piece in pieces("html", run):
                file.write(str(piece).encode("utf-8", "replace"))
        yield "report"

    def _overview(self, entries: list[Entry]) -> Iterator[str]:
        titles: dict[str, Phrase] = {}
        for own in {part.settings.plugins: part.settings for part in self.parts}.values():
            titles |= titles_of(own)
        try:
            self.shelf.of_batch("overview").write_bytes(overview(entries, (), titles, self.look))
        except MissingPackage:  # the extra brings it
            return
        yield "overview"

    def _checked(self, part: Part) -> Checked:
        if part.missed is not None:
            return Checked(not_checked(part.name, part.missed, part.settings.lang))
        return cast(Checked, _kept(self.shelf.verdict(part.number)))

    def _entry(self, part: Part, folder: str) -> Entry:
        """Return what is known of a file, with the folder and the names it has in the archive."""
        if part.missed is not None:
            made = died(_review(part.name, part.settings, self.look), part.missed)
            return made.entry.model_copy(update={"folder": folder})
        entry = cast(Entry, _kept(self.shelf.entry(part.number)))
        return entry.model_copy(update={"folder": folder})


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


def _review(name: str, settings: Settings, look: Look) -> Review:
    return Review(name, settings, name, "", "", look)


def _names(made: Made) -> dict[Role, str]:
    """Return what the files of a submission are called; one may have the name of what we add."""
    names = {role: name for role, (name, _) in made.contents.items()}
    if len({name.casefold() for name in names.values()}) < len(names):
        return {role: f"{role}-{name}" for role, name in names.items()}
    return names


def _lack(entry: Entry, checked: Checked, settings: Settings) -> Phrase | None:
    """Return what the verdict does not say: what was not checked, and that it fails all the same."""
    submission, lacking = Submission(checked, settings.fail_on), entry.lacking or Phrase("", "")
    zh, en = (f"{lacking.say(lang)}{fails(submission, lang)}".strip() for lang in ("zh", "en"))
    return Phrase(zh, en) if zh else None


def _keep(path: Path, value: object) -> None:
    path.write_bytes(zlib.compress(pickle.dumps(value, -1), 1))


def _kept(path: Path) -> object:
    """Return what one of our own processes wrote, in a folder that nobody else writes to."""
    return pickle.loads(zlib.decompress(path.read_bytes()))
