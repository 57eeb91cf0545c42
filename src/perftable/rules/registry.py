"""The catalogue: every module `ptNNN_*.py` in this folder holds one rule; there is no other list."""

import inspect
import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from perftable import rules as folder
from perftable.rules.base import Rule

RuleType = type[Rule]


@cache
def all_rules() -> tuple[RuleType, ...]:
    """Return every rule, ordered by code."""
    names = sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if m.name[:2] == "pt")
    return tuple(_rule_of(f"{folder.__name__}.{name}") for name in names)


def _rule_of(module_name: str) -> RuleType:
    found = [
        value
        for value in vars(import_module(module_name)).values()
        if inspect.isclass(value) and issubclass(value, Rule) and value.__module__ == module_name
    ]
    (rule,) = found
    return rule


def find_rule(code: str) -> RuleType | None:
    """Return the rule with `code` (PT201) or name (budget-mismatch), in any case."""
    wanted = code.strip().lower()
    for rule in all_rules():
        if wanted in (rule.code.lower(), rule.name):
            return rule
    return None


def matching(prefixes: Iterable[str]) -> tuple[RuleType, ...]:
    """Return the rules whose code starts with one of `prefixes` (PT2, PT201) or whose name is one.

    Raises `ValueError` with the prefix that matches no rule.
    """
    chosen: set[RuleType] = set()
    for prefix in prefixes:
        wanted = prefix.strip()
        found = [r for r in all_rules() if r.code.startswith(wanted.upper()) or r.name == wanted]
        if not wanted or not found:
            raise ValueError(prefix)
        chosen.update(found)
    return tuple(rule for rule in all_rules() if rule in chosen)
