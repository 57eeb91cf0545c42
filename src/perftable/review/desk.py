"""A round of review: what changed is made again, put down file by file, and told in the overview."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from perftable.config.settings import Settings
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.batch import DIED, worth_starting
from perftable.pipeline.checking import Job
from perftable.pipeline.waiving import expired
from perftable.readers.base import NoFile
from perftable.reports.base import MissingPackage
from perftable.review import making
from perftable.review.entry import Entry, Kept
from perftable.review.holding import held
from perftable.review.index import index
from perftable.review.keeping import Keeper
from perftable.review.look import Look
from perftable.review.making import Made, Task
from perftable.review.naming import folders
from perftable.review.overview import overview
from perftable.review.store import Store, sha256
from perftable.review.words import INDEX, LOCK, OVERVIEW, STORE, Role
from perftable.version import VERSION

_UNWRITTEN = Phrase("无法写入 {name}：{error}。", "cannot write {name}: {error}.")
_CHUNK = 1
"""Submissions handed to a process at a time."""

_TIMES = 4
"""So many times the work of a check is that of all of a submission's files."""

Progress = Callable[[int, int, Entry, bool], None]
"""Is told of each submission: how many are done, of how many, and if it was made again."""


@dataclass(frozen=True, slots=True)
class Round:
    """What is reviewed: files with their settings, and what came before.

    `labels` are their paths below the input. `before` has for a file (by index) its earlier version,
    or what a run stored of it; `missing` are earlier files that did not come again.
    """

    files: Sequence[Job]
    labels: Sequence[str]
    number: int = 1
    before: Mapping[int, str | Entry] = field(default_factory=dict)
    missing: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of a round.

    `beside` are files of a person's in the way of ours, which stand beside them under another name.
    `refused` says what could not be written. `overview` says why there is no workbook.
    """

    entries: Sequence[Entry]
    made: int
    beside: Sequence[str]
    refused: Sequence[Phrase]
    overview: Phrase | None = None


def review(
    round_: Round, output: Path, look: Look, *, jobs: int = 0, progress: Progress | None = None
) -> Reviewed:
    """Review what changed since the run that is stored in `output`, and write what goes out.

    Raises `OSError` where the folder itself cannot be written to, `Busy` where another run does.
    """
    output.mkdir(parents=True, exist_ok=True)
    with held(output):
        return _reviewed(round_, output, look, jobs, progress)


def _reviewed(
    round_: Round, output: Path, look: Look, jobs: int, progress: Progress | None
) -> Reviewed:
    store = Store(output)
    keeper = Keeper(output, store)
    entries: list[Entry] = []
    refused: list[Phrase] = []
    made_again = 0
    tasks = list(_tasks(round_, store, look))
    kept = [_unchanged(task, store, output) for task in tasks]
    made = _made([task for task, old in zip(tasks, kept, strict=True) if old is None], jobs)
    for done, old in enumerate(kept, 1):
        entry = old
        if entry is None:
            came = next(made)
            made_again += 1
            entry = came.entry
            try:
                entry = _put(came, keeper, store)
                store.done(entry)
            except OSError as error:
                refused.append(_unwritten(f"{entry.folder}/", error))
        entries.append(entry)
        if progress is not None:
            progress(done, len(tasks), entry, old is None)
    key = sha256(
        mark.encode("utf-8", "surrogatepass")
        for mark in (*_marks(entries), *round_.missing, look.lang)
    )
    old_key, *names = store.whole or [""]
    if made_again or key != old_key or not all((output / name).is_file() for name in names):
        lacking, names = _whole(round_, entries, keeper, look, refused)
        store.whole = [] if lacking or refused else [key, *names]
    else:
        lacking = None
    store.close()
    return Reviewed(entries, made_again, keeper.beside, refused, lacking)


def _marks(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield entry.key


def _tasks(round_: Round, store: Store, look: Look) -> Iterator[Task]:
    sources = [_source(name) for name, _ in round_.files]
    earlier = {
        number: store.entries[source].folder
        for number, source in enumerate(sources)
        if source in store.entries
    }
    others = (entry.folder for key, entry in store.entries.items() if key not in set(sources))
    reserved = (INDEX, LOCK, STORE, OVERVIEW.zh, OVERVIEW.en, *others)
    places = folders(round_.labels, earlier, reserved)
    for number, (name, settings) in enumerate(round_.files):
        before = round_.before.get(number)
        own = replace(settings, lang=look.lang)
        parts = (VERSION, look.key, _settings_key(own, look), places[number], round_.number)
        marks = (_file_key(name), _before_key(before), round_.labels[number])
        key = hashlib.sha256(repr((*parts, *marks)).encode("utf-8", "surrogatepass")).hexdigest()
        yield Task(
            name, own, round_.labels[number], key, places[number], look, round_.number, before
        )


def _source(name: str) -> str:
    """Return by what a submission is known in the next run."""
    return os.path.abspath(name)


def _unchanged(task: Task, store: Store, output: Path) -> Entry | None:
    """Return what is stored of a submission that would come out the same, with all of its files."""
    entry = store.entries.get(_source(task.path))
    if entry is None or entry.key != task.key or not entry.checked:
        return None
    here = all((output / path).is_file() for _, path in entry.written())
    return entry if here and entry.files else None


def _made(tasks: Sequence[Task], jobs: int) -> Iterator[Made]:
    processes = min(jobs or worth_starting([task.path for task in tasks], times=_TIMES), len(tasks))
    if processes < 2:
        for task in tasks:
            yield from making.make_all([task])
        return
    from perftable.pipeline.processes import in_processes  # heavy, and needed by few runs

    chunks = [tasks[at : at + _CHUNK] for at in range(0, len(tasks), _CHUNK)]
    yield from in_processes(chunks, making.make_all, processes, _died)


def _died(task: Task) -> Made:
    return making.died(task, DIED)


def _put(made: Made, keeper: Keeper, store: Store) -> Entry:
    """Write a submission's files. Raises `OSError`."""
    entry = made.entry.model_copy(update={"source": _source(made.entry.source)})
    contents = dict(made.contents.values())
    if len(contents) < len(made.contents):  # a submission called as its page or its sheet
        contents = {}
        for role, (name, data) in made.contents.items():
            contents[name if name not in contents else f"{role}-{name}"] = data
    wanted = dict(zip(made.contents, contents, strict=True))
    names = keeper.put(entry.folder, contents)
    files: dict[Role, Kept] = {
        role: Kept(name=names[name], sha256=sha256([contents[name]]))
        for role, name in wanted.items()
    }
    old = store.entries.get(entry.source)
    if old is not None and old.folder == entry.folder:
        gone = {kept.name for kept in old.files.values()} - set(names.values())
        keeper.remove(entry.folder, gone)
    return entry.model_copy(update={"files": files})


def _whole(
    round_: Round, entries: Sequence[Entry], keeper: Keeper, look: Look, refused: list[Phrase]
) -> tuple[Phrase | None, list[str]]:
    """Write what the office keeps; return why there is no workbook, and how the files are called."""
    titles: dict[str, Phrase] = {}
    for settings in {own.plugins: own for _, own in round_.files}.values():
        titles |= making.titles_of(settings)
    name, lacking = "", None
    try:
        book = overview(entries, round_.missing, titles, look)
        name = keeper.put("", {OVERVIEW.say(look.lang): book})[OVERVIEW.say(look.lang)]
    except MissingPackage as error:
        lacking = error.reason
    except OSError as error:
        refused.append(_unwritten(OVERVIEW.say(look.lang), error))
    names = [name]
    try:
        names += keeper.put("", {INDEX: index(entries, round_.missing, name, look)}).values()
    except OSError as error:
        refused.append(_unwritten(INDEX, error))
    return lacking, list(filter(None, names))


def _unwritten(name: str, error: OSError) -> Phrase:
    reason = why(error)

    def say(lang: Lang) -> str:
        return _UNWRITTEN.say(lang, name=shown(name), error=reason.say(lang))

    return Phrase(say("zh"), say("en"))


def _settings_key(settings: Settings, look: Look) -> str:
    """Return what differs where a check would come out otherwise."""
    waivers = [one for one in settings.waivers if not expired(one, look.today)]
    own = replace(settings, waivers=(), other_waivers=(), today=None, untrusted=(), floors={})
    maps = sorted(settings.floors.items()), sorted(settings.severities.items())
    plain = replace(own, severities={})
    rules = [rule.code for rule in settings.catalogue().rules]
    return repr((plain, waivers, maps, rules, [_file_key(path) for path in settings.plugins]))


def _before_key(before: str | Entry | None) -> str:
    return before.key if isinstance(before, Entry) else _file_key(before) if before else ""


def _file_key(name: str) -> str:
    """Return the hash of a file's content, "" where it cannot be read: it is looked at again."""
    if isinstance(name, NoFile):
        return ""
    try:
        with open(name, "rb") as file:
            return sha256(iter(lambda: file.read(1 << 20), b""))
    except (OSError, ValueError):
        return ""
