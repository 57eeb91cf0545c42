"""The rules that did not apply to a document or failed themselves: by reason, which ones."""

from collections.abc import Iterator, Mapping

from perftable.model.finding import RuleResult
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.words import titled

_MANY = 8
"""More rules that did not apply for one reason are counted; JSON and CSV name each."""

_PART = Phrase("{reason}（{every} 项中 {count} 项）", "{reason} ({count} of {every})")
_LINE = Phrase("{reason}：{rules}", "{reason}: {rules}")
_RULES = Phrase("{count} 条规则", "{count} rules")


def skipped(
    verdict: DocumentReport, titles: Mapping[str, Phrase], lang: Lang, *, broken: bool = False
) -> Iterator[str]:
    """Yield a line for each reason: on how many subjects, where not on all, and which rules.

    With `broken` for those that failed themselves, else for those that did not apply.
    """
    reasons: dict[tuple[str, int, int], list[str]] = {}
    for result in verdict.rules:
        if result.not_applicable and result.reason and result.broken is broken:
            reasons.setdefault(_key(result, lang), []).append(result.code)
    for (reason, count, every), codes in reasons.items():
        said = _PART.say(lang, reason=reason, count=count, every=every) if count else reason
        yield _LINE.say(lang, reason=said, rules=_named(codes, titles, lang))


def _key(result: RuleResult, lang: Lang) -> tuple[str, int, int]:
    """Return the reason, and on how many of how many subjects: 0 of 0 where on all."""
    reason = result.say(lang).rstrip("。.")
    if not result.checked:
        return reason, 0, 0
    return reason, result.not_applicable, result.not_applicable + result.checked


def _named(codes: list[str], titles: Mapping[str, Phrase], lang: Lang) -> str:
    if len(codes) > _MANY:
        return _RULES.say(lang, count=len(codes))
    named = (titled(titles, code, code, lang) for code in codes)
    return ("、" if lang == "zh" else ", ").join(named)
