"""The keys of a configuration file."""

from decimal import Decimal
from typing import Literal

from pydantic import ConfigDict, Field

from perftable.model.amount import Unit
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.waiver import Waiver
from perftable.settings import FailOn

Level = Literal["error", "warning", "note", "off"]
ProfileName = Literal["default", "strict", "draft"]


class Config(Record):
    """A configuration file (`perftable.toml`, or `[tool.perftable]` in pyproject.toml)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        title="perftable configuration",
    )

    profile: ProfileName = Field("default", description="default, strict or draft")
    lang: Lang | None = Field(None, description="language of messages")
    select: tuple[str, ...] = Field((), description="only these rules: codes, prefixes or names")
    ignore: tuple[str, ...] = Field((), description="not these rules")
    per_file_ignores: dict[str, tuple[str, ...]] = Field(
        {}, description="not these rules in files that match a pattern, from this file's folder"
    )
    severities: dict[str, Level] = Field({}, description="a rule's severity, or off")
    tolerance: Decimal | None = Field(None, ge=0, description="sums agree up to this, in 万元")
    default_unit: Unit = Field("万元", description="the unit where a document states none")
    fail_on: FailOn = Field("error", description="exit with 1 from this severity on")
    rules: tuple[str, ...] = Field(
        (), description="Python files with rules of your own, from this file's folder; see --config"
    )
    waivers: tuple[Waiver, ...] = Field((), description="findings that are accepted")
