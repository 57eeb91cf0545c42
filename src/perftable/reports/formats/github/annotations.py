"""Annotations for a place that shows few of them: the more findings there are, the more is folded."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

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
_MORE_FILES = Phrase("……还有 {count} 份文件", "… and {count} more files")
_REST = Phrase(
    "还有 {count} 处（{titles}），见任务摘要", "{count} more ({titles}): see the job summary"
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


def annotations(remarks: Sequence[Remark], limit: int, lang: Lang) -> list[Annotation]:
    """Return at most `limit` annotations, of each finding if they suffice.

    Else one for each rule in each document, else one for each rule, else one for each of the most
    frequent rules and one that counts the rest. What could not be checked is never left to the rest.
    """
    if len(remarks) <= limit:
        return [_single(remark, lang) for remark in remarks]
    here = _grouped(remarks, lambda remark: (remark.path, remark.title))
    if len(here) <= limit:
        return [_of_document(group, lang) for group in here]
    rules = sorted(_grouped(remarks, lambda remark: remark.title), key=_urgency)
    shown = rules if len(rules) <= limit else rules[: limit - 1]
    rest = rules[len(shown) :]
    return [*[_of_rule(group, lang) for group in shown], *_left(rest, lang)]


def _urgency(group: Sequence[Remark]) -> tuple[bool, int]:
    """Return a key that sorts what could not be checked first, then what is most frequent."""
    return group[0].finding is not None, -len(group)


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


def _of_rule(group: Sequence[Remark], lang: Lang) -> Annotation:
    documents = _grouped(group, lambda remark: remark.path)
    if len(documents) == 1:
        return _of_document(group, lang)
    meaning, files = group[0].meaning, len(documents)
    head = _IN_FILES.say(lang, meaning=meaning, count=len(group), files=files).lstrip()
    lines = [head, *[_in_document(own, lang) for own in documents[:_LISTED]]]
    if files > _LISTED:
        lines.append(_MORE_FILES.say(lang, count=files - _LISTED))
    return Annotation(group[0].title, "\n".join(lines))


def _in_document(group: Sequence[Remark], lang: Lang) -> str:
    name, reason = named(group[0].path), group[0].reason
    found = {row_of(f.location): f.location for f in _findings(group) if f.location.row is not None}
    places = list(found.values())
    where = numbers(places[:_LISTED], lang, tables=group[0].tables) or reason
    more = ", …" if len(places) > _LISTED else ""
    return f"{name}: {where}{more}" if where else name


def _left(rest: Sequence[Sequence[Remark]], lang: Lang) -> Iterator[Annotation]:
    if rest:
        titles = ", ".join(group[0].title for group in rest)
        text = _REST.say(lang, count=sum(map(len, rest)), titles=titles)
        yield Annotation(_OTHERS.say(lang), text)


def _grouped(
    remarks: Sequence[Remark], key: Callable[[Remark], Hashable]
) -> list[Sequence[Remark]]:
    groups: dict[Hashable, list[Remark]] = defaultdict(list)
    for remark in remarks:
        groups[key(remark)].append(remark)
    return list(groups.values())


def _findings(group: Sequence[Remark]) -> list[Finding]:
    return [remark.finding for remark in group if remark.finding is not None]
