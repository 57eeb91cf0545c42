"""What is in force for a file: options, then the configuration, then the profile, then defaults."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from perftable.config.chain import Chain, Chains
from perftable.config.complaints import BadConfig
from perftable.config.keys import Config
from perftable.config.load import load, load_untrusted, rule_files
from perftable.config.matching import Patterns, fits_any, whole
from perftable.config.profiles import PROFILES, by_code
from perftable.config.tightening import Strictness, tighten
from perftable.config.trust import Trust
from perftable.model.filename import shown
from perftable.model.phrase import Lang
from perftable.model.report import Untrusted
from perftable.readers.base import NoFile
from perftable.rules.plugins import catalogue
from perftable.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says; None is what it does not say.

    `named` are the files and folders, as they are named. `config` names the configuration file;
    `isolated` takes none at all. `today` is the day of the run: waivers end.
    """

    lang: Lang = "en"
    lang_given: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    exclude: tuple[str, ...] = ()
    config: Path | None = None
    isolated: bool = False
    named: tuple[str, ...] = ()
    today: date = field(default_factory=date.today)

    def given(self) -> dict[str, Any]:
        """Return the values of keys that are said, and None or () for the others."""
        return {
            "lang": self.lang if self.lang_given else None,
            "select": self.select,
            "ignore": self.ignore,
            "profile": self.profile,
            "fail_on": self.fail_on,
            "exclude": self.exclude,
        }


@dataclass(frozen=True, slots=True)
class InForce:
    """One file's settings; `values` by key, and `origins` says where each comes from."""

    settings: Settings
    values: Mapping[str, Any]
    path: Path | None
    origins: Mapping[str, str]


class Resolver:
    """What is in force for each file of one run; configurations are read once."""

    def __init__(self, options: Options, files: Sequence[str] = ()) -> None:
        self._options = options
        self._chains = Chains(Trust(options.named, files), options.config, options.isolated)
        self._bases: dict[Chain, InForce] = {}
        self._patterns: dict[Path, tuple[Patterns, Patterns]] = {}
        self._shared: dict[object, InForce] = {}

    def excludes(self, name: str) -> bool:
        """Whether a file is left out on purpose. Raises `BadConfig`."""
        if name == "-":
            return False
        path = whole(name)
        chosen = self._chains.of(path.parent).path
        patterns = self._chains.config(chosen).exclude if chosen else ()
        paths = (path, path / "_") if isinstance(name, NoFile) else (path,)  # it may be a folder
        if chosen is not None and _any_fits(paths, patterns, whole(chosen).parent):
            return True
        option = self._options.exclude
        return bool(option) and _any_fits(paths, option, Path.cwd())

    def for_file(self, name: str) -> InForce:
        """Return what is in force for the file `name` ("-": for the current folder).

        Raises `BadConfig` for a trusted configuration that cannot be used.
        """
        path = whole(name)
        chain = self._chains.of(path.parent)
        if chain not in self._bases:
            self._bases[chain] = self._base(chain)
        base = self._bases[chain]
        if chain.path is None:
            return base
        config = self._chains.config(chain.path)
        if chain.path not in self._patterns:
            self._patterns[chain.path] = _patterns(config, whole(chain.path).parent)
        ignores, waivers = (one.matching(path) for one in self._patterns[chain.path])
        key = (chain, ignores, waivers)
        if key not in self._shared:  # alike for most files: settings are many, and sent about
            self._shared[key] = _of_file(base, config, ignores, waivers)
        return self._shared[key]

    def _base(self, chain: Chain) -> InForce:
        """Return what is in force for all files with the same configurations."""
        options, path = self._options, chain.path
        config = self._chains.config(path) if path else Config.model_validate({})
        given = options.given()
        values = {key: given.get(key) or getattr(config, key) for key in Config.model_fields}
        origins = {key: _origin(key, given, config, path) for key in values}
        values["exclude"] = (*options.exclude, *config.exclude)
        plugins = rule_files(config, path) if path else ()
        levels = by_code({**PROFILES[values["profile"]], **config.severities}, catalogue(plugins))
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
            default_unit=config.default_unit,
            fail_on=values["fail_on"],
            folder=whole(path).parent if path else None,
            plugins=plugins,
            configuration=_named(path) if path else None,
            today=options.today,
        )
        values["lang"] = settings.lang
        base = InForce(settings, values, path, origins)
        return _tightened(base, chain.untrusted, given) if chain.untrusted else base


def for_file(name: str, options: Options) -> InForce:
    """Return what is in force for the file `name` alone ("-": for the current folder).

    Raises `BadConfig` for a trusted configuration that cannot be used.
    """
    return Resolver(options, [name]).for_file(name)


def plugins_of(options: Options) -> tuple[str, ...]:
    """Return the files with rules of every document: those of the configuration that is named.

    Raises `BadConfig` for a configuration that cannot be used.
    """
    path = None if options.isolated else options.config
    return rule_files(load(path, named=True), path) if path else ()


def _any_fits(paths: Iterable[Path], patterns: Sequence[str], folder: Path) -> bool:
    return any(fits_any(path, patterns, folder) for path in paths)


def _patterns(config: Config, folder: Path) -> tuple[Patterns, Patterns]:
    """Return the patterns of files with ignores of their own, and of the waivers."""
    waivers = [waiver.file for waiver in config.waivers]
    return Patterns(list(config.per_file_ignores), folder), Patterns(waivers, folder)


def _of_file(
    base: InForce, config: Config, ignores: Collection[int], waivers: Collection[int]
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
    return replace(base, settings=settings)


def _tightened(base: InForce, paths: Sequence[Path], given: Mapping[str, Any]) -> InForce:
    """Return what is in force with configurations that are not trusted, the nearest last."""
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
            told.append(Untrusted(path=_named(path), reason=reason, spoken=error.spoken))
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


def _origin(key: str, given: Mapping[str, Any], config: Config, path: Path | None) -> str:
    if given.get(key):
        return "--" + key.replace("_", "-")
    return str(path) if key in config.model_fields_set else "default"


def _named(path: Path) -> str:
    """Return the path of a configuration for reports: from the working directory, if it is there."""
    full, here = whole(path), Path.cwd()
    return shown(full.relative_to(here).as_posix() if full.is_relative_to(here) else full)
