"""Plug-ins: rules of installed packages and of files, beside our own."""

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.rules.failures import caught, quiet
from perftable.rules.installed import entry_points
from perftable.rules.registry import Broken, Catalogue, Listed, RuleType, listed, our_rules, rule_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "perftable.rules"
"""The entry points of installed plug-ins: a module that holds one rule, or the rule."""

MARK = "perftable_plugin_"
"""How the names of modules begin that are made of files."""

_DIGITS = 32

_BROKEN = Phrase("插件无法使用（{error}）", "the plug-in cannot be used ({error})")


class _Stamp(NamedTuple):
    """A file as it was: when it changes, it is loaded anew."""

    path: str
    changed: int = 0
    size: int = 0


def catalogue(files: Iterable[str] = ()) -> Catalogue:
    """Return our rules, those of installed packages and those of `files`.

    The code of packages and files is run here, once in a process for each state of a file.
    """
    return _catalogue(tuple(_stamp(path) for path in dict.fromkeys(files)))


def _stamp(path: str) -> _Stamp:
    try:
        found = Path(path).stat()
    except OSError:
        return _Stamp(path)
    return _Stamp(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=64)
def _catalogue(files: tuple[_Stamp, ...]) -> Catalogue:
    rules = list(our_rules())
    broken: list[Broken] = []
    sources: list[tuple[str, _File | _Installed]] = [
        *_installed(broken),
        *((Path(stamp.path).name, _File(stamp.path)) for stamp in files),
    ]
    if not sources:
        return Catalogue(rules, broken)
    from perftable.rules.contract import wants

    for name, load in sources:
        errors: list[str] = []
        with quiet(), caught(errors, load.file):
            rule = load()
            problem = wants(rule) or _taken(rule, rules)
            errors.extend([problem] if problem else [])
        if errors:
            broken.append(_broken(name, errors[0]))
        else:
            rules.append(listed(rule))
    return Catalogue(tuple(sorted(rules, key=lambda rule: rule.code)), tuple(broken))


def _broken(name: str, error: str) -> Broken:
    return Broken(shown(name), _BROKEN.filled(error=error))


def _taken(rule: RuleType, rules: Iterable[Listed]) -> str:
    for other in rules:
        for own in (rule.code, rule.name):
            if own in (other.code, other.name):
                return f"{own} is already {other.code} {other.name}"
    return ""


def mark(file: str, source: bytes) -> str:
    """Return the name of the module that is made of a file: another for each state of it."""
    return MARK + sha256(file.encode("utf-8", "surrogateescape") + source).hexdigest()[:_DIGITS]


class _File:
    """Loads the rule of a file; nothing is left behind beside it."""

    def __init__(self, file: str) -> None:
        self.file = file

    def __call__(self) -> RuleType:
        source = Path(self.file).read_bytes()
        module = ModuleType(mark(self.file, source))
        module.__file__ = self.file
        sys.modules[module.__name__] = module  # dataclasses and the rule's page look it up there
        try:
            exec(compile(source, self.file, "exec"), vars(module))
            return rule_of(module)
        except BaseException:
            del sys.modules[module.__name__]
            raise


class _Installed:
    """Loads the rule of an entry point."""

    file = None

    def __init__(self, point: "EntryPoint") -> None:
        self.point = point

    def __call__(self) -> RuleType:
        found = self.point.load()
        rule: RuleType = rule_of(found) if isinstance(found, ModuleType) else found
        return rule


def _installed(broken: list[Broken]) -> Iterator[tuple[str, _Installed]]:
    errors: list[str] = []
    points: list[EntryPoint] = []
    with caught(errors, None):  # the metadata of some package may be damaged
        points.extend(sorted(entry_points(group=GROUP), key=lambda point: point.name))
    broken.extend(_broken(GROUP, error) for error in errors)
    for point in points:
        yield f"{point.dist.name}:{point.name}" if point.dist else point.name, _Installed(point)
