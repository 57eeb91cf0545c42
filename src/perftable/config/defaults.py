"""What a configuration that says nothing says: most runs have none, and build no class for one."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from perftable.config.settings import FailOn
from perftable.model.amount import Unit
from perftable.model.phrase import Lang

if TYPE_CHECKING:
    from perftable.model.waiver import Waiver

Level = Literal["error", "warning", "note", "off"]
ProfileName = Literal["default", "strict", "draft", "department"]


class Defaults:
    """The keys of a configuration, in their order, with what holds where nothing is said."""

    profile: ProfileName = "default"
    lang: Lang | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    severities: Mapping[str, Level] = {}
    tolerance: Decimal | None = None
    points: Decimal | None = None
    across: bool = False
    default_unit: Unit = "万元"
    fail_on: FailOn = "error"
    exclude: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    waivers: "tuple[Waiver, ...]" = ()

    model_fields_set = frozenset[str]()
    """None is said, as a configuration tells it."""


DEFAULTS = Defaults()
KEYS = tuple(Defaults.__annotations__)
