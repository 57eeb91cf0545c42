"""The families of forms by name: each is a folder, and what it needs is imported when it is asked for.

A document is of one family as a rule: the others need not be imported to read and judge it.
"""

import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from perftable.model.form import Field, Level

_FOLDER = "perftable.forms"


class Words(Protocol):
    """What a family calls its fields and levels: its module `fields`, and its class of forms."""

    FIELDS: "tuple[Field, ...]"
    LEVELS: "tuple[Level, ...]"


@cache
def names() -> Sequence[str]:
    """Return the name of every family, in their order."""
    folder = import_module(_FOLDER).__path__
    found = sorted(module.name for module in pkgutil.iter_modules(folder) if module.ispkg)
    return [name for name in found if hasattr(import_module(f"{_FOLDER}.{name}"), "FAMILY")]


@cache
def words_of(family: str) -> Words:
    """Return what the family calls its fields and levels, from its module `fields` if it has one."""
    module = f"{_FOLDER}.{family}.fields"
    return cast(Words, import_module(module) if find_spec(module) else _form(family))


def make_known(family: str) -> None:
    """Import the class of a family's forms, where there is such a family."""
    if family in names():
        _form(family)


def _form(family: str) -> object:
    return import_module(f"{_FOLDER}.{family}").FAMILY.form
