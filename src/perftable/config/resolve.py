"""What is in force for a file: options, then the configuration, then the profile, then defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from perftable.config.find import find
from perftable.config.keys import Config, Level
from perftable.config.load import load, rule_files
from perftable.config.matching import fits, whole
from perftable.config.profiles import PROFILES
from perftable.model.phrase import Lang
from perftable.rules.plugins import catalogue
from perftable.rules.registry import Catalogue
from perftable.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says; None is what it does not say.

    `config` names the configuration file; `isolated` takes none at all.
    """

    lang: Lang = "en"
    lang_given: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    config: Path | None = None
    isolated: bool = False
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class InForce:
    """One file's settings; `values` by key, and `origins` says where each comes from."""

    settings: Settings
    values: Mapping[str, Any]
    path: Path | None
    origins: Mapping[str, str]


def for_file(name: str, options: Options) -> InForce:
    """Return what is in force for the file `name` ("-": for the current folder).

    Raises `BadConfig` for a configuration that cannot be used.
    """
    start = Path.cwd() if name == "-" else Path(name).absolute().parent
    path = None if options.isolated else options.config or _find(start)
    config = _load(path, options.config is not None) if path else Config.model_validate({})
    plugins = rule_files(config, path) if path else ()
    given: dict[str, Any] = {
        "lang": options.lang if options.lang_given else None,
        "select": options.select,
        "ignore": options.ignore,
        "profile": options.profile,
        "fail_on": options.fail_on,
    }
    values = {key: given.get(key) or getattr(config, key) for key in type(config).model_fields}
    origins = {key: _origin(key, given, config, path) for key in values}
    levels = {**PROFILES[values["profile"]], **config.severities}
    severities = _severities(levels, catalogue(plugins))
    folder = whole(path).parent if path else None
    own = [
        codes for pattern, codes in config.per_file_ignores.items() if fits(name, pattern, folder)
    ]
    settings = Settings(
        lang=values["lang"] or options.lang,
        select=values["select"],
        ignore=(
            *options.ignore,
            *config.ignore,
            *(code for codes in own for code in codes),
            *(code for code, level in severities.items() if level == "off"),
        ),
        severities={code: level for code, level in severities.items() if level != "off"},
        tolerance=config.tolerance,
        default_unit=config.default_unit,
        fail_on=values["fail_on"],
        waivers=tuple(w for w in config.waivers if fits(name, w.file, folder)),
        other_waivers=tuple(w for w in config.waivers if not fits(name, w.file, folder)),
        folder=folder,
        plugins=plugins,
    )
    values["lang"] = settings.lang
    return InForce(settings, values, path, origins)


_find = lru_cache(maxsize=4096)(find)
_load = lru_cache(maxsize=256)(load)


def plugins_of(options: Options) -> tuple[str, ...]:
    """Return the files with rules of every document: those of the configuration that is named.

    Raises `BadConfig` for a configuration that cannot be used.
    """
    path = None if options.isolated else options.config
    return rule_files(_load(path, True), path) if path else ()


def _origin(key: str, given: Mapping[str, Any], config: Config, path: Path | None) -> str:
    if given.get(key):
        return "--" + key.replace("_", "-")
    return str(path) if key in config.model_fields_set else "default"


def _severities(levels: Mapping[str, Level], known: Catalogue) -> dict[str, Any]:
    """Return severities by code, from codes, prefixes and names; the more exact one wins."""
    ordered = sorted(levels.items(), key=lambda item: len(item[0]))
    return {rule.code: level for key, level in ordered for rule in known.matching([key])}
