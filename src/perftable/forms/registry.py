"""The families of forms: every folder here that exports `FAMILY` is one; there is no other list."""

import pkgutil
from functools import cache
from importlib import import_module

from perftable import forms as folder
from perftable.forms.base import Family


@cache
def families() -> tuple[Family, ...]:
    """Return every family, by name."""
    names = sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if m.ispkg)
    rooms = [import_module(f"{folder.__name__}.{name}") for name in names]
    return tuple(room.FAMILY for room in rooms if hasattr(room, "FAMILY"))
