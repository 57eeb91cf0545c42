"""Runs rules over a document: stamps findings, counts results, reports a cause and not its effects."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from perftable.model.document import Document
from perftable.model.finding import SEVERITIES, Finding, RuleResult, Severity
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import Options, Problem
from perftable.rules.context import Context, Contexts, short
from perftable.rules.registry import Broken, Catalogue, is_ours, our_rules
from perftable.rules.tally import Tally, guarded, place_of, tally
from perftable.rules.turns import RuleType, lacking_in, turns_of

LISTED = 100
"""So many other places of a finding are listed; GitHub shows no more."""

_OWN: Mapping[str, Severity] = {}
_OPTIONS = Options()
_Skipped = tuple[tuple[Phrase, int], ...]
_EXPLAINED = Phrase("同一单元格已由 {code} 说明", "{code} already reports the same cell")


def run(
    document: Document,
    rules: Sequence[RuleType],
    lang: Lang,
    *,
    severities: Mapping[str, Severity] = _OWN,
    floors: Mapping[str, Severity] = _OWN,
    options: Options = _OPTIONS,
    known: Catalogue | None = None,
) -> tuple[tuple[Finding, ...], tuple[RuleResult, ...]]:
    """Return the findings of `rules` in document order, and each rule's counts.

    `severities` replaces rules' own, by code; no finding is below its rule's in `floors`. `known` (by default: our rules) is where the rules
    that explain others are looked up. A rule of a family that the document has no form of has no
    result. A rule that fails itself keeps what it found until then; its
    result says so, and the others go on.
    """
    known = known or Catalogue(our_rules())
    turns = turns_of(tuple(rules), known, frozenset(map(type, document.forms)))
    lacking = lacking_in(document, turns.asked)
    tallies = {
        rule.code: tally(document, rule, options, lacking.get(rule, ())) for rule in turns.asked
    }
    contexts = Contexts(document, _places(tallies.values()))
    findings: list[Finding] = []
    results: list[RuleResult] = []
    for rule in turns.told:
        own = tallies[rule.code]
        before = len(findings)
        if own.problems:
            with guarded(rule, own):
                for problem in own.problems:
                    if not (rule.explained_by and _explained(rule, problem, tallies)):
                        severity = level(rule, problem, severities, floors)
                        context = contexts.at(problem.location)
                        findings.append(finding_of(rule, problem, severity, context, lang))
        failed = len(findings) - before
        skipped = tuple(own.skipped.items()) if own.skipped else ()
        checked = own.passed + failed
        results.append(_result(rule.code, checked, failed, skipped, own.broken, lang))
    findings.sort(key=order)
    return tuple(findings), tuple(results)


def _places(tallies: Iterable[Tally]) -> Iterator[Location]:
    return (problem.location for own in tallies for problem in own.problems)


def _explained(rule: RuleType, problem: Problem, tallies: Mapping[str, Tally]) -> bool:
    for code in rule.explained_by:
        if code in tallies and place_of(problem.location) in tallies[code].places:
            tallies[rule.code].skip(_EXPLAINED.filled(code=code))
            return True
    return False


def level(
    rule: RuleType,
    problem: Problem,
    severities: Mapping[str, Severity],
    floors: Mapping[str, Severity],
) -> Severity:
    """Return how severe a problem is: as an office has it, as the rule says, not below the floor."""
    own = severities.get(rule.code) or problem.severity or rule.severity
    return min(own, floors[rule.code], key=SEVERITIES.index) if rule.code in floors else own


def finding_of(
    rule: RuleType, problem: Problem, severity: Severity, context: Context, lang: Lang
) -> Finding:
    """Return the finding that a problem is."""
    args = {n: short(v) if isinstance(v, str) else v for n, v in problem.args.items()}
    spoken = rule.speak(problem.case, args)
    finding = Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=spoken.say(lang),
        args=args,
        location=problem.location,
        related=problem.related[:LISTED],
        unlisted=problem.unlisted + len(problem.related[LISTED:]),
        path=context.path,
        text=context.text,
        messages=spoken,
    )
    return finding if is_ours(rule.code) else Finding.model_validate(dict(finding))


@lru_cache(maxsize=4096)  # documents of a run are much alike
def _result(
    code: str, checked: int, failed: int, skipped: _Skipped, broken: bool, lang: Lang
) -> RuleResult:
    if not skipped:
        return RuleResult(code=code, checked=checked, failed=failed, not_applicable=0)
    counted = sorted(skipped, key=itemgetter(1), reverse=True)
    reasons = [phrase for phrase, count in counted if count]
    spoken = Phrase("；".join(r.zh for r in reasons), "; ".join(r.en for r in reasons))
    return RuleResult(
        code=code,
        checked=checked,
        failed=failed,
        not_applicable=sum(count for _, count in skipped),
        reason=spoken.say(lang) or None,
        reasons=spoken if reasons else None,
        broken=broken,
    )


def result_of(plugin: Broken, lang: Lang) -> RuleResult:
    """Return the result of a plug-in that cannot be used: one thing that is not checked."""
    return RuleResult(
        code=plugin.name,
        checked=0,
        failed=0,
        not_applicable=1,
        reason=plugin.reason.say(lang),
        reasons=plugin.reason,
        broken=True,
    )


def order(finding: Finding) -> tuple[int, int, int, str]:
    """Return what findings of a document are sorted by: where they stand, then the code."""
    place = finding.location
    return (place.table or 0, place.row or 0, place.paragraph or 0, finding.code)
