"""What is in force: options, then the configuration, then the profile, then defaults."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from perftable.config.defaults import KEYS, Defaults
from perftable.config.matching import whole
from perftable.config.options import Options
from perftable.config.profiles import ACROSS, PROFILES, by_code
from perftable.config.refused import BadConfig
from perftable.config.rule_files import rule_files
from perftable.config.settings import Settings
from perftable.model.filename import shown
from perftable.model.report import Untrusted
from perftable.rules.plugins import catalogue

if TYPE_CHECKING:
    from perftable.config.keys import Config


class InForce(NamedTuple):
    """One file's settings; `values` by key, and `origins` says where each comes from."""

    settings: Settings
    values: Mapping[str, Any]
    path: Path | None
    origins: Mapping[str, str]


def in_force(
    options: Options, path: Path | None, config: "Config | Defaults", untrusted: Sequence[Path]
) -> InForce:
    """Return what is in force for all files with the same configurations.

    `config` is that in `path` (None: the defaults); of the `untrusted` ones the nearest is the last.
    """
    given = options.given()
    values = {key: given.get(key) or getattr(config, key) for key in KEYS}
    origins = {key: _origin(key, given, config, path) for key in values}
    if values["profile"] == ACROSS and not values["across"]:
        values["across"], origins["across"] = True, origins["profile"]
    values["exclude"] = (*options.exclude, *config.exclude)
    plugins = rule_files(config, path) if path else ()
    known = catalogue(plugins)
    profile = by_code(PROFILES[values["profile"]], known)
    levels = {**profile, **by_code(config.severities, known)}
    settings = Settings(
        lang=values["lang"] or options.lang,
        select=values["select"],
        ignore=(
            *options.ignore,
            *config.ignore,
            *(code for code, level in levels.items() if level == "off"),
        ),
        severities={code: level for code, level in levels.items() if level != "off"},
        tolerance=config.tolerance,
        points=config.points,
        across=values["across"],
        default_unit=config.default_unit,
        fail_on=values["fail_on"],
        folder=whole(path).parent if path else None,
        plugins=plugins,
        configuration=_named(path) if path else None,
        today=options.today,
        convert=options.convert,
    )
    values["lang"] = settings.lang
    base = InForce(settings, values, path, origins)
    return _tightened(base, untrusted, given) if untrusted else base


def of_file(
    base: InForce, config: "Config", ignores: Collection[int], waivers: Collection[int]
) -> InForce:
    """Return what is in force for a file that so many of the configuration's patterns speak of."""
    codes = list(config.per_file_ignores.values())
    numbered = list(enumerate(config.waivers))
    settings = replace(
        base.settings,
        ignore=(*base.settings.ignore, *(code for number in ignores for code in codes[number])),
        waivers=tuple(waiver for number, waiver in numbered if number in waivers),
        other_waivers=tuple(waiver for number, waiver in numbered if number not in waivers),
    )
    return base._replace(settings=settings)


def _tightened(base: InForce, paths: Sequence[Path], given: Mapping[str, Any]) -> InForce:
    """Return what is in force with configurations that are not trusted, the nearest last."""
    from perftable.config.load import load_untrusted
    from perftable.config.tightening import Strictness, tighten

    settings, values, origins = base.settings, dict(base.values), dict(base.origins)
    known = settings.catalogue()
    own = {
        rule.code: settings.severities.get(rule.code, rule.severity) for rule in settings.rules()
    }
    now = Strictness(
        settings.fail_on, own, given=frozenset(key for key, value in given.items() if value)
    )
    told: list[Untrusted] = []
    for path in paths:
        try:
            config = load_untrusted(path, known)
        except BadConfig as error:
            reason = error.say(settings.lang)
            told.append(Untrusted(path=_named(path), reason=reason, reasons=error.spoken))
            continue
        now, followed, not_followed = tighten(now, config, values, known)
        if followed or not_followed:
            told.append(Untrusted(path=_named(path), followed=followed, not_followed=not_followed))
        changed = {"severities" if key == "profile" else key.replace("-", "_") for key in followed}
        origins |= dict.fromkeys(changed, str(path))
    values["fail_on"] = now.fail_on
    values["severities"] = {**values["severities"], **now.floors}
    settings = replace(settings, fail_on=now.fail_on, floors=now.floors, untrusted=tuple(told))
    return InForce(settings, values, base.path, origins)


def _origin(
    key: str, given: Mapping[str, Any], config: "Config | Defaults", path: Path | None
) -> str:
    if given.get(key):
        return "--" + key.replace("_", "-")
    return str(path) if key in config.model_fields_set else "default"


def _named(path: Path) -> str:
    """Return the path of a configuration for reports: from the working directory, if it is there."""
    full, here = whole(path), Path.cwd()
    return shown(full.relative_to(here).as_posix() if full.is_relative_to(here) else full)
