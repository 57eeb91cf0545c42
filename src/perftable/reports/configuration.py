"""What a run was checked with, in sentences: configurations, what was not followed, what was left out."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Configuration, Report, Untrusted
from perftable.reports.escape import plain

Kind = Literal["configuration", "untrusted", "excluded"]

_MANY = 20
"""So many configurations, and so many that are not trusted, are told one by one."""

_USED = Phrase(
    "配置：{path}{documents}；停用规则 {off} 条，豁免问题 {waived} 个。",
    "Configuration: {path}{documents}; rules off: {off}, findings waived: {waived}.",
)
_NONE = Phrase("无", "none")
_DOCUMENTS = Phrase("（{count} 份文件）", " ({count} of the documents)")
_UNTRUSTED = Phrase(
    "配置 {path} 与申报材料放在一起", "Configuration {path} is beside the submissions"
)
_NOT_FOLLOWED = Phrase("，未采用其中的：{keys}", " and was not followed for: {keys}")
_FOLLOWED = Phrase("；从严采用：{keys}", "; followed where stricter: {keys}")
_UNUSABLE = Phrase("，未采用（{reason}）", " and was not followed ({reason})")
_EXCLUDED = Phrase("按 exclude 略去的文件：{count} 份。", "Files left out by exclude: {count}.")
_MORE = Phrase("另有 {count} 个配置。", "And {count} more configurations.")


class Told(NamedTuple):
    """A sentence, what it is about, and the configuration's path if it is about one."""

    kind: Kind
    text: Phrase
    path: str | None = None


def told(report: Report) -> Iterator[Told]:
    """Yield what the run was checked with; of very many configurations, how many more there are."""
    several = len(report.configurations) > 1
    for own in report.configurations[:_MANY]:
        yield Told("configuration", used(own, several=several), own.path)
    yield from _more("configuration", report.configurations)
    for one in report.untrusted[:_MANY]:
        yield Told("untrusted", untrusted(one), one.path)
    yield from _more("untrusted", report.untrusted)
    if report.counts.excluded:
        yield Told("excluded", excluded(report.counts.excluded))


def used(own: Configuration, *, several: bool = False) -> Phrase:
    """Return which configuration was in force, how many rules were off and findings waived."""
    fewest, most = own.fewest_off, own.most_off

    def say(lang: Lang) -> str:
        return _USED.say(
            lang,
            path=plain(own.path, 200) if own.path else _NONE.say(lang),
            documents=_DOCUMENTS.say(lang, count=own.documents) if several else "",
            off=f"{fewest}" if fewest == most else f"{fewest}–{most}",
            waived=own.waived,
        )

    return Phrase(say("zh"), say("en"))


def untrusted(one: Untrusted) -> Phrase:
    """Return what was followed, and what was not, of a configuration that is not trusted."""

    def say(lang: Lang) -> str:
        keys, stop = ("、", "。") if lang == "zh" else (", ", ".")
        text = _UNTRUSTED.say(lang, path=plain(one.path, 200))
        if one.reason is not None:
            reason = one.reasons.say(lang) if one.reasons else one.reason
            return text + _UNUSABLE.say(lang, reason=plain(reason, 400).rstrip("。.")) + stop
        if one.not_followed:
            text += _NOT_FOLLOWED.say(lang, keys=keys.join(one.not_followed))
        if one.followed:
            text += _FOLLOWED.say(lang, keys=keys.join(one.followed))
        return text + stop

    return Phrase(say("zh"), say("en"))


def excluded(count: int) -> Phrase:
    """Return how many files were left out on purpose."""
    return _EXCLUDED.filled(count=count)


def _more(kind: Kind, listed: Iterable[object]) -> Iterator[Told]:
    rest = len(tuple(listed)) - _MANY
    if rest > 0:
        yield Told(kind, _MORE.filled(count=rest))
