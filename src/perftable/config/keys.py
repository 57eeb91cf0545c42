"""The keys of a configuration file; without one `Defaults` hold, as with an empty one."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from perftable.config.defaults import Level, ProfileName
from perftable.config.settings import FailOn
from perftable.model.amount import Unit
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.waiver import MAX_PATTERN, Waiver

TABLE = ("tool", "perftable")
"""The table of a pyproject.toml that is a configuration."""

MAX_WAIVERS = 2_000
MAX_PATTERNS = 500
MAX_CODES = 1_000
"""So many entries a list or a table may have: each is looked at for each file of a run."""

MAX_TOLERANCE = 1_000_000
"""In 万元; a sum that is further off agrees with nothing."""

MAX_POINTS = 1_000
"""No form has more points than that."""

MAX_PLACES = 12
"""Decimal places of the tolerance and of points."""


def _exact(value: Decimal) -> Decimal:
    """Refuse 1e-999999999, which is small, finite, and a gigabyte when it is written out."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and not -MAX_PLACES <= exponent <= MAX_PLACES:
        raise PydanticCustomError("too_exact", "too many decimal places")
    return value


Pattern = Annotated[str, Field(pattern=r"\S", max_length=MAX_PATTERN)]
Patterns = Annotated[tuple[Pattern, ...], Field(max_length=MAX_PATTERNS)]
Codes = Annotated[tuple[str, ...], Field(max_length=MAX_CODES)]
Tolerance = Annotated[Decimal, Field(ge=0, le=MAX_TOLERANCE), AfterValidator(_exact)]
Points = Annotated[Decimal, Field(ge=1, le=MAX_POINTS), AfterValidator(_exact)]


class Config(Record):
    """A configuration file (`perftable.toml`, or `[tool.perftable]` in pyproject.toml)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        title="perftable configuration",
    )

    profile: ProfileName = Field("default", description="default, strict, draft or department")
    lang: Lang | None = Field(None, description="language of messages")
    select: Codes = Field((), description="only these rules: codes, prefixes or names")
    ignore: Codes = Field((), description="not these rules")
    per_file_ignores: dict[Pattern, Codes] = Field(
        {},
        max_length=MAX_PATTERNS,
        description="not these rules in files that match a pattern, as in .gitignore, from this "
        "file's folder",
    )
    severities: dict[str, Level] = Field(
        {}, max_length=MAX_CODES, description="a rule's severity, or off"
    )
    tolerance: Tolerance | None = Field(None, description="sums agree up to this, in 万元")
    points: Points | None = Field(
        None, description="what the points of a form's indicators make, beside 90 and 100"
    )
    across: bool = Field(
        False, description="compare the forms of a document and of a run with each other"
    )
    default_unit: Unit = Field("万元", description="the unit where a document states none")
    fail_on: FailOn = Field("error", description="exit with 1 from this severity on")
    exclude: Patterns = Field(
        (),
        description="files that are left out on purpose: patterns as in .gitignore, from this "
        "file's folder",
    )
    trusted: Patterns = Field(
        (),
        description="folders whose own configuration is followed: patterns from this file's folder",
    )
    rules: tuple[str, ...] = Field(
        (), description="Python files with rules of your own, from this file's folder; see --config"
    )
    waivers: tuple[Waiver, ...] = Field(
        (), max_length=MAX_WAIVERS, description="findings that are accepted"
    )
