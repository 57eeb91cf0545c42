"""Annotations for a place that shows few of them: the more findings there are, the more is folded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from perftable.model.finding import Finding
from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import named
from perftable.reports.folding import row_of
from perftable.reports.listing import listing
from perftable.reports.places import numbers
from perftable.reports.where import located

_LISTED = 20
"""So many files of a rule are listed, and so many rows of each."""

_IN_FILES = Phrase(
    "{meaning}{files} 份文件中共 {count} 处：", "{meaning} {count} in {files} files:"
)
_MORE_FILES = Phrase("……另有 {count} 份文件", "… and {count} more files")
_REST = Phrase(
    "另有 {count} 处（{titles}），见任务摘要", "{count} more ({titles}): see the job summary"
)
_OTHERS = Phrase("其余", "More")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say of a document: a finding, or (`reason`) why it could not be checked.

    `title` and `meaning` are the same for all of one kind; `tables` says that the document has
    several.
    """

    path: str
    title: str
    meaning: str
    finding: Finding | None = None
    reason: str = ""
    tables: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """What is shown: a title, a text of one or more lines, and a place if it has one."""

    title: str
    text: str
    path: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(slots=True)
class _Kind:
    """The remarks of one title: `count` of them on `paths`; those on the first few are `kept`."""

    count: int = 0
    paths: set[str] = field(default_factory=set)
    kept: dict[str, list[Remark]] = field(default_factory=dict)

    @property
    def first(self) -> Remark:
        """The first of them."""
        return next(iter(self.kept.values()))[0]


def annotations(remarks: Iterable[Remark], limit: int | None, lang: Lang) -> Iterator[Annotation]:
    """Yield at most `limit` annotations, of each finding if they suffice or there is no limit.

    Else one for each rule in each document, else one for each rule, else one for each of the most
    frequent rules and one that counts the rest. What could not be checked is never left to the rest.
    Few remarks are held, however many there are.
    """
    given = iter(remarks)
    few = list(islice(given, 0 if limit is None else limit + 1))
    if limit is None or len(few) <= limit:
        yield from (_single(remark, lang) for remark in chain(few, given))
        return
    kinds: dict[str, _Kind] = {}
    groups: list[list[Remark]] = []
    for remark in chain(few, given):
        kind = kinds.setdefault(remark.title, _Kind())
        kind.count += 1
        if remark.path not in kind.paths and len(kind.kept) < max(limit, _LISTED):
            groups.append(kind.kept.setdefault(remark.path, []))
        kind.paths.add(remark.path)
        if remark.path in kind.kept:
            kind.kept[remark.path].append(remark)
    if sum(len(kind.paths) for kind in kinds.values()) <= limit:
        yield from (_of_document(group, lang) for group in groups)
        return
    ordered = sorted(kinds.values(), key=_urgency)
    shown = ordered if len(ordered) <= limit else ordered[: limit - 1]
    yield from (_of_rule(kind, lang) for kind in shown)
    yield from _left(ordered[len(shown) :], lang)


def _urgency(kind: _Kind) -> tuple[bool, int]:
    """Return a key that sorts what could not be checked first, then what is most frequent."""
    return kind.first.finding is not None, -kind.count


def _single(remark: Remark, lang: Lang) -> Annotation:
    found = remark.finding
    if found is None:
        return Annotation(remark.title, remark.reason, remark.path)
    place = found.location
    return Annotation(remark.title, located(found, lang), remark.path, place.line, place.character)


def _of_document(group: Sequence[Remark], lang: Lang) -> Annotation:
    """Return what one rule says of one document, at the place of the first finding."""
    first = _single(group[0], lang)
    found = _findings(group)
    text = listing(found, lang, tables=group[0].tables) if found else first.text
    return Annotation(first.title, text, first.path, first.line, first.column)


def _of_rule(kind: _Kind, lang: Lang) -> Annotation:
    documents, files = list(kind.kept.values()), len(kind.paths)
    if files == 1:
        return _of_document(documents[0], lang)
    meaning = kind.first.meaning
    head = _IN_FILES.say(lang, meaning=meaning, count=kind.count, files=files).lstrip()
    lines = [head, *[_in_document(own, lang) for own in documents[:_LISTED]]]
    if files > _LISTED:
        lines.append(_MORE_FILES.say(lang, count=files - _LISTED))
    return Annotation(kind.first.title, "\n".join(lines))


def _in_document(group: Sequence[Remark], lang: Lang) -> str:
    name, reason = named(group[0].path), group[0].reason
    found = {row_of(f.location): f.location for f in _findings(group) if f.location.row is not None}
    places = list(found.values())
    where = numbers(places[:_LISTED], lang, tables=group[0].tables) or reason
    more = ", …" if len(places) > _LISTED else ""
    return f"{name}: {where}{more}" if where else name


def _left(rest: Sequence[_Kind], lang: Lang) -> Iterator[Annotation]:
    if rest:
        titles = ", ".join(kind.first.title for kind in rest)
        text = _REST.say(lang, count=sum(kind.count for kind in rest), titles=titles)
        yield Annotation(_OTHERS.say(lang), text)


def _findings(group: Sequence[Remark]) -> list[Finding]:
    return [remark.finding for remark in group if remark.finding is not None]
