"""Patterns compiled when they are first used: a run needs few of the hundreds that there are."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what works as `re.compile(text, flags)` does; a wrong pattern fails when it is used."""
    return cast(re.Pattern[str], _Pattern(text, flags))


class _Pattern:
    """Becomes a compiled pattern's methods; afterwards they are found without a detour."""

    def __init__(self, text: str, flags: int) -> None:
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
