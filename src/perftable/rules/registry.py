"""The rules: every module `ptNNN_*.py` of a folder with rules holds one; there is no other list.

Those of every form are in `rules/common`, those of a family in `forms/<family>/rules`.
"""

import inspect
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from types import ModuleType

from perftable import forms
from perftable.model.phrase import Phrase
from perftable.rules import common
from perftable.rules.base import Rule

RuleType = type[Rule]

OURS = "PT"
"""What the codes of our own rules begin with, and no plug-in's."""


@cache
def all_rules() -> tuple[RuleType, ...]:
    """Return every rule of ours, ordered by code."""
    folders = [common, *_folders_of_families()]
    found = [
        rule_of(import_module(f"{folder.__name__}.{module.name}"))
        for folder in folders
        for module in pkgutil.iter_modules(folder.__path__)
        if module.name.startswith("pt")
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def _folders_of_families() -> Iterator[ModuleType]:
    for family in pkgutil.iter_modules(forms.__path__):
        if family.ispkg:
            with suppress(ModuleNotFoundError):  # a family need not have rules of its own
                yield import_module(f"{forms.__name__}.{family.name}.rules")


def rule_of(module: ModuleType) -> RuleType:
    """Return the one rule that a module holds. Raises `ValueError` where it holds none or several.

    A class without a code is a base of rules, not a rule.
    """
    found = [
        value
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, Rule)
        and value.__module__ == module.__name__
        and hasattr(value, "code")
    ]
    if len(found) != 1:
        raise ValueError(f"{len(found)} rules in the module, not 1")
    return found[0]


@dataclass(frozen=True, slots=True)
class Broken:
    """A plug-in that cannot be used: its name (a file's or an entry point's), and why."""

    name: str
    reason: Phrase


class UnknownRule(ValueError):  # noqa: N818 - the name users see
    """A code or name that no rule has; `code` is what was written, `near` the nearest there is."""

    def __init__(self, code: str, known: Sequence[str]) -> None:
        wanted = {name.casefold(): name for name in known}
        found = get_close_matches(code.strip().casefold(), wanted, 1)
        self.code = code
        self.near = wanted[found[0]] if found else ""
        hint = f"; the nearest is {self.near!r}" if self.near else ""
        super().__init__(f"no rule is called {code!r}{hint}")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rules there are, ordered by code, and the plug-ins that cannot be used."""

    rules: tuple[RuleType, ...]
    broken: tuple[Broken, ...] = ()

    def find(self, code: str) -> RuleType | None:
        """Return the rule with `code` (PT201) or name (budget-mismatch), in any case."""
        wanted = code.strip().lower()
        found = (r for r in self.rules if wanted in (r.code.lower(), r.name))
        return next(found, None)

    def matching(self, prefixes: Iterable[str]) -> tuple[RuleType, ...]:
        """Return the rules whose code starts with one of `prefixes` (PT2, PT201) or is named so.

        Raises `UnknownRule` for a prefix that matches no rule. Where a plug-in cannot be used,
        a prefix that is none of ours may be that plug-in's: it matches nothing then.
        """
        chosen: set[RuleType] = set()
        for prefix in prefixes:
            found = [r for r in self.rules if means(prefix, r.code, r.name)]
            if not prefix.strip() or not (found or (self.broken and not is_ours(prefix))):
                raise UnknownRule(prefix, self.names())
            chosen.update(found)
        return tuple(rule for rule in self.rules if rule in chosen)

    def names(self) -> list[str]:
        """Return every code and name, for hints."""
        return [name for rule in self.rules for name in (rule.code, rule.name)]


def means(written: str, code: str, name: str) -> bool:
    """Whether a code, a prefix (PT2) or a name, as somebody may write it, means the rule."""
    wanted = written.strip()
    return bool(wanted) and (code.startswith(wanted.upper()) or name == wanted)


def is_ours(code: str) -> bool:
    """Whether a code or prefix can only be that of our own rules."""
    return code.strip().upper().startswith(OURS)
