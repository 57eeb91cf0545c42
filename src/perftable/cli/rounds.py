"""What came before a round: an earlier folder, or the stored run of an earlier review."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.cli.console import refuse
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.checking import Job

if TYPE_CHECKING:
    from perftable.review.desk import Round
    from perftable.review.entry import Entry

_NO_RUN = Phrase(
    "{name} 中无 perftable review 的运行记录；请指定上一轮的输出文件夹。",
    "{name} holds no run of perftable review; name the output folder of the round before.",
)
_NO_FOLDER = Phrase("文件夹 {name} 不存在。", "there is no folder {name}.")


def round_of(
    files: Sequence[Job],
    inputs: Sequence[str],
    previous: Path | None,
    since: Path | None,
    lang: Lang,
) -> "Round":
    """Return the round; exit with 2 where what came before it is not there."""
    from perftable.pipeline.folders import labels_of
    from perftable.review.desk import Round

    labels = labels_of([name for name, _ in files], inputs)
    if previous is not None:
        if not previous.is_dir():
            refuse(_NO_FOLDER.say(lang, name=shown(previous)))
        before, missing = _by_files(files, labels, previous, lang)
        return Round(files, labels, 2, before, missing)
    if since is not None:
        from perftable.review.store import NoRun, stored

        try:
            store = stored(since)
        except NoRun:
            refuse(_NO_RUN.say(lang, name=shown(since)))
        told, missing = _by_run(files, labels, list(store.entries.values()))
        return Round(files, labels, store.round + 1, told, missing)
    return Round(files, labels)


def _by_files(
    files: Sequence[Job], labels: Sequence[str], previous: Path, lang: Lang
) -> tuple[Mapping[int, str], list[str]]:
    """Return the earlier version of each file, and the earlier files that have no later one."""
    from perftable.cli.inputs import require_files
    from perftable.pipeline.folders import match_files

    names = require_files([str(previous)], None, lang)
    earlier = _labels(names, previous)
    pairs = match_files(
        [(name, label) for name, label in zip(names, earlier, strict=True)],
        [(name, label) for (name, _), label in zip(files, labels, strict=True)],
    )
    found = {new: names[old] for old, new in pairs}
    left = set(range(len(names))) - {old for old, _ in pairs}
    return found, [earlier[number] for number in sorted(left)]


def _labels(names: Sequence[str], folder: Path) -> list[str]:
    from perftable.pipeline.folders import labels_of

    return labels_of(names, [str(folder)])


def _by_run(
    files: Sequence[Job], labels: Sequence[str], entries: Sequence["Entry"]
) -> tuple[Mapping[int, "Entry"], list[str]]:
    """Return what was stored of each file: of the same name, else of the same unit."""
    from perftable.comparing.cards import Card, pair_cards
    from perftable.pipeline.folders import cards_of

    old = [
        Card(entry.label, entry.unit.zh if entry.checked else "", frozenset()) for entry in entries
    ]
    new = [Card(label, "", frozenset()) for label in labels]
    pairs = {j: i for i, j in pair_cards(old, new)}
    left = [number for number in range(len(files)) if number not in pairs]
    free = [number for number in range(len(entries)) if number not in set(pairs.values())]
    if left and free:
        read = cards_of([(files[number][0], labels[number]) for number in left])
        for i, j in pair_cards([old[number] for number in free], read):
            pairs[left[j]] = free[i]
    missing = set(range(len(entries))) - set(pairs.values())
    found = {new_at: entries[old_at] for new_at, old_at in pairs.items()}
    awaited = (entries[number] for number in sorted(missing))
    return found, [entry.label for entry in awaited if entry.returned]
