"""Runs rules over a document: stamps findings, counts results, reports a cause and not its effects."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from perftable.model.document import Document
from perftable.model.finding import Finding, RuleResult, Severity
from perftable.model.location import Column, Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import Options, Problem, Rule, Skip
from perftable.rules.context import Context, Contexts
from perftable.rules.registry import find_rule

RuleType = type[Rule]
Place = tuple[int | None, int | None, Column | None]

_OWN: Mapping[str, Severity] = {}
_OPTIONS = Options()
_NO_COLUMN = Phrase("表头缺少这条规则需要的列", "the header lacks a column the rule needs")
_NO_TABLE = Phrase("文件中没有绩效目标表", "the document has no performance-target table")
_EXPLAINED = Phrase("同一单元格已由 {code} 说明", "{code} already reports the same cell")


@dataclass(slots=True)
class _Tally:
    """What one rule yielded."""

    problems: list[Problem] = field(default_factory=list)
    passed: int = 0
    skipped: Counter[Phrase] = field(default_factory=Counter)


def run(
    document: Document,
    rules: Sequence[RuleType],
    lang: Lang,
    *,
    severities: Mapping[str, Severity] = _OWN,
    options: Options = _OPTIONS,
) -> tuple[tuple[Finding, ...], tuple[RuleResult, ...]]:
    """Return the findings of `rules` in document order, and each rule's counts.

    `severities` replaces rules' own, by code.
    """
    tallies = {rule.code: _tally(document, rule, options) for rule in _with_causes(rules)}
    places = {code: {_place(p.location) for p in tally.problems} for code, tally in tallies.items()}
    findings: list[Finding] = []
    results: list[RuleResult] = []
    contexts: Contexts | None = None
    for rule in rules:
        tally = tallies[rule.code]
        kept = [p for p in tally.problems if not _explained(rule, p, places, tally.skipped)]
        for problem in kept:
            contexts = contexts or Contexts(document)
            severity = severities.get(rule.code) or problem.severity or rule.severity
            context = contexts.at(problem.location)
            findings.append(_finding(rule, problem, severity, context, lang))
        results.append(_result(rule, tally, len(kept), lang))
    findings.sort(key=_order)
    return tuple(findings), tuple(results)


def _with_causes(rules: Iterable[RuleType]) -> list[RuleType]:
    """Return `rules` and the rules that explain them: a cause counts even where not selected."""
    wanted = {rule.code: rule for rule in rules}
    for rule in list(wanted.values()):
        for code in rule.explained_by:
            cause = find_rule(code)
            if cause is not None:
                wanted.setdefault(code, cause)
    return list(wanted.values())


def _tally(document: Document, rule: RuleType, options: Options) -> _Tally:
    tally = _Tally()
    if rule.needs:
        usable = [t for t in document.tables if all(c in t.columns for c in rule.needs)]
        lacking = len(document.tables) - len(usable)
        if lacking:
            tally.skipped[_NO_COLUMN] += lacking
            document = document.with_tables(usable)
        elif not usable:
            tally.skipped[_NO_TABLE] += 1
    for outcome in rule(options).check(document):
        if isinstance(outcome, Problem):
            tally.problems.append(outcome)
        elif isinstance(outcome, Skip):
            tally.skipped[rule.reasons[outcome.reason]] += outcome.count
        else:
            tally.passed += 1
    return tally


def _place(location: Location) -> Place:
    return (location.table, location.row, location.column)


def _explained(
    rule: RuleType, problem: Problem, places: dict[str, set[Place]], skipped: Counter[Phrase]
) -> bool:
    for code in rule.explained_by:
        if _place(problem.location) in places.get(code, ()):
            skipped[_EXPLAINED.filled(code=code)] += 1
            return True
    return False


def _finding(
    rule: RuleType, problem: Problem, severity: Severity, context: Context, lang: Lang
) -> Finding:
    spoken = rule.speak(problem.case, problem.args)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=spoken.say(lang),
        spoken=spoken,
        args=dict(problem.args),
        location=problem.location,
        related=problem.related,
        **context._asdict(),
    )


def _result(rule: RuleType, tally: _Tally, failed: int, lang: Lang) -> RuleResult:
    reasons = [phrase for phrase, count in tally.skipped.most_common() if count]
    spoken = Phrase("；".join(r.zh for r in reasons), "; ".join(r.en for r in reasons))
    return RuleResult(
        code=rule.code,
        checked=tally.passed + failed,
        failed=failed,
        not_applicable=tally.skipped.total(),
        reason=spoken.say(lang) or None,
        spoken=spoken,
    )


def _order(finding: Finding) -> tuple[int, int, int, str]:
    place = finding.location
    return (place.table or 0, place.row or 0, place.paragraph or 0, finding.code)
