"""The rules: every module `ptNNN_*.py` of a folder with rules holds one; there is no other list.

Those of every form are in `rules/common`, those of a family in `forms/<family>/rules`. A module's name
says the rule's code and name: a rule is known without being imported, and a document needs those
of its own family only.
"""

import inspect
import os
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from perftable import forms
from perftable.model.phrase import Phrase
from perftable.rules import common
from perftable.rules.base import Rule

RuleType = type[Rule]

OURS = "PT"
"""What the codes of our own rules begin with, and no plug-in's."""


class Listed:
    """A rule that there is, by code and name; it is imported when it is asked for.

    `family` is the folder of the family whose forms it speaks of, "" where that is not known before
    it is imported.
    """

    def __init__(self, code: str, name: str, home: str, family: str = "") -> None:
        self.code, self.name, self.family = code, name, family
        self._home = home

    @cached_property
    def rule(self) -> RuleType:
        """The rule itself."""
        return rule_of(import_module(self._home))


def listed(rule: RuleType) -> Listed:
    """Return a rule that is imported already as one that there is."""
    made = Listed(rule.code, rule.name, rule.__module__)
    made.rule = rule
    return made


@cache
def our_rules() -> tuple[Listed, ...]:
    """Return every rule of ours, ordered by code; none is imported."""
    found = [
        Listed(name[:5].upper(), name[6:].replace("_", "-"), f"{package}.{name}", family)
        for package, folder, family in _folders()
        for _, name, _ in pkgutil.iter_modules([folder])
        if name.startswith("pt")
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def all_rules() -> tuple[RuleType, ...]:
    """Return every rule of ours, ordered by code."""
    return tuple(one.rule for one in our_rules())


def _folders() -> Iterator[tuple[str, str, str]]:
    """Yield each folder with rules: its package, its path and its family."""
    for path in common.__path__:
        yield common.__name__, path, ""
    for path in forms.__path__:
        for module in pkgutil.iter_modules([path]):  # a family need not have rules of its own
            if module.ispkg:
                family = f"{forms.__name__}.{module.name}"
                yield f"{family}.rules", os.path.join(path, module.name, "rules"), family


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


class Broken(NamedTuple):
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


class Catalogue:
    """The rules there are, ordered by code, and the plug-ins that cannot be used.

    `listed` are the rules by code and name, `rules` themselves: the latter imports all of them.
    """

    def __init__(
        self, rules: Iterable[RuleType | Listed] = (), broken: Iterable[Broken] = ()
    ) -> None:
        self.listed = tuple(one if isinstance(one, Listed) else listed(one) for one in rules)
        self.broken = tuple(broken)

    @cached_property
    def rules(self) -> tuple[RuleType, ...]:
        """The rules themselves."""
        return tuple(one.rule for one in self.listed)

    def find(self, code: str) -> RuleType | None:
        """Return the rule with `code` (PT201) or name (budget-mismatch), in any case."""
        found = self.get(code)
        return None if found is None else found.rule

    def get(self, code: str) -> Listed | None:
        """Return what `find` finds, without importing it."""
        wanted = code.strip().lower()
        found = (one for one in self.listed if wanted in (one.code.lower(), one.name))
        return next(found, None)

    def matching(self, prefixes: Iterable[str]) -> tuple[Listed, ...]:
        """Return the rules whose code starts with one of `prefixes` (PT2, PT201) or is named so.

        Raises `UnknownRule` for a prefix that matches no rule. Where a plug-in cannot be used,
        a prefix that is none of ours may be that plug-in's: it matches nothing then.
        """
        chosen: set[Listed] = set()
        for prefix in prefixes:
            found = [one for one in self.listed if means(prefix, one.code, one.name)]
            if not prefix.strip() or not (found or (self.broken and not is_ours(prefix))):
                raise UnknownRule(prefix, self.names())
            chosen.update(found)
        return tuple(one for one in self.listed if one in chosen)

    def names(self) -> list[str]:
        """Return every code and name, for hints."""
        return [name for one in self.listed for name in (one.code, one.name)]


def means(written: str, code: str, name: str) -> bool:
    """Whether a code, a prefix (PT2) or a name, as somebody may write it, means the rule."""
    wanted = written.strip()
    return bool(wanted) and (code.startswith(wanted.upper()) or name == wanted)


@lru_cache(maxsize=1024)
def is_ours(code: str) -> bool:
    """Whether a code or prefix can only be that of our own rules."""
    return code.strip().upper().startswith(OURS)
