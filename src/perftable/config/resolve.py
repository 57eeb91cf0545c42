"""Which configurations speak of each file of a run, and what is in force for it."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.config.chain import Chain, Chains
from perftable.config.defaults import DEFAULTS
from perftable.config.in_force import InForce, in_force, of_file
from perftable.config.matching import Patterns, fits_any, whole
from perftable.config.options import Options
from perftable.config.rule_files import rule_files
from perftable.config.trust import Trust
from perftable.readers.base import NoFile

if TYPE_CHECKING:
    from perftable.config.keys import Config

_FOLDERS = ("", os.curdir, os.pardir)
"""What stands behind the last slash of a folder that is not named by its own name."""


class Resolver:
    """What is in force for each file of one run; configurations are read once.

    With `home` the configuration of that folder is in force for all, and no other is looked for.
    """

    def __init__(
        self, options: Options, files: Sequence[str] = (), *, home: Path | None = None
    ) -> None:
        self._options = options._replace(today=options.today or date.today())  # one day a run
        self._home = home
        self._chains = Chains(Trust(options.named, files), options.config, options.isolated)
        self._folders: dict[str, Chain] = {}
        self._bases: dict[Chain, InForce] = {}
        self._patterns: dict[Path, tuple[Patterns, Patterns]] = {}
        self._shared: dict[object, InForce] = {}

    def excludes(self, name: str) -> bool:
        """Whether a file is left out on purpose. Raises `BadConfig`."""
        if name == "-":
            return False
        chosen, option = self._chain(name).path, self._options.exclude
        patterns = self._chains.config(chosen).exclude if chosen else ()
        if not patterns and not option:
            return False
        path = whole(name)
        paths = (path, path / "_") if isinstance(name, NoFile) else (path,)  # it may be a folder
        if chosen is not None and _any_fits(paths, patterns, whole(chosen).parent):
            return True
        return bool(option) and _any_fits(paths, option, Path.cwd())

    def for_file(self, name: str) -> InForce:
        """Return what is in force for the file `name` ("-": for the current folder).

        Raises `BadConfig` for a trusted configuration that cannot be used.
        """
        chain = self._chain(name)
        if chain not in self._bases:
            said = self._chains.config(chain.path) if chain.path else DEFAULTS
            self._bases[chain] = in_force(self._options, chain.path, said, chain.untrusted)
        base = self._bases[chain]
        if chain.path is None:
            return base
        config, path = self._chains.config(chain.path), whole(name)
        if chain.path not in self._patterns:
            self._patterns[chain.path] = _patterns(config, whole(chain.path).parent)
        ignores, waivers = (one.matching(path) for one in self._patterns[chain.path])
        key = (chain, ignores, waivers)
        if key not in self._shared:  # alike for most files: settings are many, and sent about
            self._shared[key] = of_file(base, config, ignores, waivers)
        return self._shared[key]

    def _chain(self, name: str) -> Chain:
        """Return the configurations that speak of a file: alike for all that lie beside it."""
        folder, base = os.path.split(name)
        if base in _FOLDERS:
            return self._chains.of(self._home or whole(name).parent)
        if folder not in self._folders:
            self._folders[folder] = self._chains.of(self._home or whole(name).parent)
        return self._folders[folder]


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
    if path is None:
        return ()
    from perftable.config.load import load

    return rule_files(load(path, named=True), path)


def _any_fits(paths: Iterable[Path], patterns: Sequence[str], folder: Path) -> bool:
    return any(fits_any(path, patterns, folder) for path in paths)


def _patterns(config: "Config", folder: Path) -> tuple[Patterns, Patterns]:
    """Return the patterns of files with ignores of their own, and of the waivers."""
    waivers = [waiver.file for waiver in config.waivers]
    return Patterns(list(config.per_file_ignores), folder), Patterns(waivers, folder)
