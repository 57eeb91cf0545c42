"""What is made when it is first used: a run needs few of the hundreds of patterns and rules there are."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, AnyStr, TypeVar, cast

V = TypeVar("V")

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazy_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what works as `re.compile(text, flags)` does; a wrong pattern fails when it is used."""
    return cast(re.Pattern[AnyStr], _Pattern(text, flags))


class _Pattern:
    """Becomes a compiled pattern's methods; afterwards they are found without a detour."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.flags, self.groups, self.groupindex = (
            *(compiled.flags, compiled.groups),
            compiled.groupindex,
        )
        return getattr(compiled, name)


class LazyMapping(Mapping[str, V]):
    """Values by name, each made when it is looked at."""

    def __init__(self, names: Collection[str], make: Callable[[str], V]) -> None:
        self._names, self._make = names, make
        self._made: dict[str, V] = {}

    def __getitem__(self, name: str) -> V:
        if name not in self._made:
            if name not in self._names:
                raise KeyError(name)
            self._made[name] = self._make(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
