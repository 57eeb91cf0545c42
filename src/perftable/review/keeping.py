"""Files put into the output: ours are replaced, what a person edited or put there is kept."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from perftable.pipeline.writing import write_whole
from perftable.review.naming import key, numbered
from perftable.review.store import Store, sha256

_PIECE = 1 << 20


class Keeper:
    """Writes below an output folder; `beside` are the files that stood in the way and were kept."""

    def __init__(self, output: Path, store: Store) -> None:
        self._output = output
        self._store = store
        self.beside: list[str] = []

    def put(self, folder: str, contents: Mapping[str, bytes]) -> dict[str, str]:
        """Write files into a folder below the output, each whole or not at all.

        Returns the name that each got: another where a person's file has its name. Raises `OSError`.
        """
        place = self._output / folder if folder else self._output
        place.mkdir(parents=True, exist_ok=True)
        names: dict[str, str] = {}
        taken: set[str] = set()
        for wanted, content in contents.items():
            name = self._free(place, folder, wanted, sha256([content]), taken)
            taken.add(key(name))
            names[wanted] = name
        writes = {
            _path(folder, names[wanted]): sha256([content]) for wanted, content in contents.items()
        }
        self._store.intend(writes)
        for wanted, content in contents.items():
            target = place / names[wanted]
            write_whole(target, [content], replace=target.exists())
        return names

    def remove(self, folder: str, names: Iterable[str]) -> None:
        """Take away files of an earlier run that are not made any more, if nobody touched them."""
        for name in names:
            path = _path(folder, name)
            with suppress(OSError):
                if self._store.is_ours(path, _hash(self._output / path)):
                    (self._output / path).unlink()

    def _free(self, place: Path, folder: str, wanted: str, mark: str, taken: set[str]) -> str:
        """Return the first name under which nothing of a person's stands."""
        for name in numbered(wanted):
            target = place / name
            if key(name) in taken:
                continue
            if not (target.exists() or target.is_symlink()):
                return name
            with suppress(OSError):
                found = _hash(target)
                if found == mark or self._store.is_ours(_path(folder, name), found):
                    return name
            if name == wanted:
                self.beside.append(_path(folder, name))
        raise AssertionError  # numbers do not end


def _path(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _hash(path: Path) -> str:
    """Return the hash of a file; a link is none of ours. Raises `OSError`."""
    if path.is_symlink() or not path.is_file():
        raise OSError
    with path.open("rb") as file:
        return sha256(iter(lambda: file.read(_PIECE), b""))
