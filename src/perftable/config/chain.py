"""Which configurations speak of a file: the nearest that is trusted, and what lies below it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perftable.config.find import candidate, configures
from perftable.config.matching import names_folder, whole
from perftable.config.trust import Trust

if TYPE_CHECKING:
    from perftable.config.keys import Config


class Chain(NamedTuple):
    """The configurations of a folder, each None or empty where there is none.

    `path` is in force; `untrusted` ones stand between it and the folder, the nearest last. `trusted`
    are all that are, from the root on.
    """

    path: Path | None = None
    untrusted: tuple[Path, ...] = ()
    trusted: tuple[Path, ...] = ()


class Chains:
    """The configurations of folders, each looked for and read once in a run."""

    def __init__(self, trust: Trust, named: Path | None, isolated: bool) -> None:
        self._trust = trust
        self._named = named
        self._isolated = isolated
        self._known: dict[Path, Chain] = {}
        self._loaded: dict[Path, Config] = {}

    def of(self, folder: Path) -> Chain:
        """Return the configurations of the files in `folder`. Raises `BadConfig`."""
        if self._isolated:
            return Chain()
        chain = Chain(self._named, (), (self._named,)) if self._named else Chain()
        for place in reversed((folder, *folder.parents)):
            if place not in self._known:
                self._known[place] = self._below(chain, place)
            chain = self._known[place]
        return chain

    def config(self, path: Path) -> "Config":
        """Return a configuration that is trusted. Raises `BadConfig`."""
        if path not in self._loaded:
            from perftable.config.load import load  # most runs find no configuration

            self._loaded[path] = load(path, named=path == self._named)
        return self._loaded[path]

    def _below(self, chain: Chain, folder: Path) -> Chain:
        """Return the chain of `folder`, that of the folder above being `chain`."""
        path = candidate(folder)
        if path is None or (self._named is not None and path == whole(self._named)):
            return chain
        trusted = self._is_trusted(folder, chain.trusted)
        if self._named is not None and not trusted:  # it was named instead of any other
            return chain
        from perftable.config.bounds import MAX_SIZE, MAX_SIZE_UNTRUSTED

        if not configures(path, MAX_SIZE if trusted else MAX_SIZE_UNTRUSTED):
            return chain
        if trusted:
            return Chain(path, (), (*chain.trusted, path))
        return chain._replace(untrusted=(*chain.untrusted, path))

    def _is_trusted(self, folder: Path, above: Sequence[Path]) -> bool:
        if self._named is None and folder in self._trust:
            return True
        return any(
            names_folder(folder, self.config(path).trusted, whole(path).parent) for path in above
        )
