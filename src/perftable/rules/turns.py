"""Which rules are asked about a document: by the families of its forms, and by their columns."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.scale import MIN_TIERS, TIERS
from perftable.rules.base import Rule
from perftable.rules.registry import Catalogue, Listed

RuleType = type[Rule]


class Turns(NamedTuple):
    """The rules that have a result, and those that are asked: they and what explains them."""

    told: tuple[RuleType, ...]
    asked: tuple[RuleType, ...]


@lru_cache(maxsize=64)  # the same for all documents of a run
def turns_of(rules: tuple[RuleType, ...], known: Catalogue, kinds: frozenset[type[Form]]) -> Turns:
    """Return which of `rules` have anything to say of forms of these kinds, and their causes.

    A cause counts even where it is not selected; one of another family than there are explains
    nothing.
    """
    told = tuple(rule for rule in rules if _speaks(rule, kinds))
    families = _folders(kinds)
    wanted = {rule.code: rule for rule in told}
    for rule in told:
        for code in rule.explained_by:
            cause = known.get(code)
            if cause is not None and (cause.family in families or not families):
                wanted.setdefault(code, cause.rule)
    return Turns(told, tuple(wanted.values()))


def _speaks(rule: RuleType, kinds: frozenset[type[Form]]) -> bool:
    """Whether the rule has anything to say: not of another family's forms than there are."""
    return rule.of is Form or not kinds or any(issubclass(kind, rule.of) for kind in kinds)


def speaking(rules: Iterable[Listed], document: Document) -> tuple[RuleType, ...]:
    """Return the rules that may have something to say of a document; no others are imported."""
    return _speaking(tuple(rules), frozenset(map(type, document.forms)))


@lru_cache(maxsize=64)
def _speaking(rules: tuple[Listed, ...], kinds: frozenset[type[Form]]) -> tuple[RuleType, ...]:
    families = _folders(kinds)
    return tuple(one.rule for one in rules if one.family in families or not families)


def _folders(kinds: frozenset[type[Form]]) -> frozenset[str]:
    """Return the families of kinds of forms by their folders, "" for any; none without forms."""
    folders = {_folder(kind.__module__) for own in kinds for kind in own.__mro__}
    return frozenset({"", *folders}) if kinds else frozenset()


def _folder(module: str) -> str:
    """Return the folder of a family that a module is of (perftable.forms.duties.records)."""
    return ".".join(module.split(".")[:3])


def lacking_in(document: Document, rules: tuple[RuleType, ...]) -> dict[RuleType, list[Form]]:
    """Return the forms that lack what a rule needs, by rules; most documents have none."""
    found: dict[RuleType, list[Form]] = {}
    for form in document.forms:
        for rule in _in_want(rules, type(form), frozenset(form.columns)):
            found.setdefault(rule, []).append(form)
    return found


@lru_cache(maxsize=256)  # headers of a run are much alike
def _in_want(
    rules: tuple[RuleType, ...], kind: type[Form], columns: frozenset[str]
) -> tuple[RuleType, ...]:
    return tuple(rule for rule in rules if _lacks(kind, columns, rule))


def _lacks(kind: type[Form], columns: frozenset[str], rule: type[Rule]) -> bool:
    """Whether forms of a kind with these columns are the rule's and lack what it needs."""
    return issubclass(kind, rule.of) and not all(
        _has(kind, columns, need, rule) for need in rule.needs
    )


def _has(kind: type[Form], columns: frozenset[str], need: str, rule: type[Rule]) -> bool:
    """Whether a form has what the rule needs; of any form only what its family requires is needed."""
    names = TIERS if need == "tiers" else (need,)
    if rule.of is Form and not any(f.required and f.name in names for f in kind.FIELDS):
        return True
    return len(columns.intersection(TIERS)) >= MIN_TIERS if need == "tiers" else need in columns
