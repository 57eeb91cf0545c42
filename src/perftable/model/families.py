"""The families of forms by name: each is a folder, and what it needs is imported when it is asked for.

A document is of one family as a rule: the others need not be imported to read and judge it.
"""

import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib import import_module
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
    return sorted(module.name for module in pkgutil.iter_modules(folder) if module.ispkg)


def words_of(family: str) -> Words:
    """Return what the family calls its fields and levels."""
    return cast(Words, import_module(f"{_FOLDER}.{family}.fields"))


def make_known(family: str) -> None:
    """Import the records of a family, where there is such a family."""
    if family in names():
        import_module(f"{_FOLDER}.{family}.records")
