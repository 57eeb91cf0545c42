"""What goes to a worker and comes back from it: plain values, no code."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from perftable.config.settings import Settings
from perftable.model.phrase import Phrase


class Entry(NamedTuple):
    """An object as it was listed: its name, bytes, and ETag or time of change, None if not told.

    `setting` is the place of its settings in those of the run. `found` says that a search found it,
    which takes some kinds of files only if they hold something of a form.
    """

    name: str
    size: int | None
    version: str | None
    setting: int = 0
    found: bool = False

    @property
    def place(self) -> str:
        """Where it is read: a worker has another working directory."""
        return self.name if is_url(self.name) else os.path.abspath(self.name)


def is_url(name: str) -> bool:
    """Whether a name is the address of an object, not a path."""
    scheme, found, _ = name.partition("://")
    return bool(found) and scheme.replace("+", "").replace("-", "").isalnum()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds on the clock, and bytes of memory."""

    seconds: float = 120
    memory: int = 2 << 30


LIMITS = Limits()
"""A form of 50,000 rows takes 20 seconds and 400 MB."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is the same for all orders of a run: `mark` says which program it is.

    `plugins` are the office's own rules, by the path that the settings name. With `whole_names`
    there are rules that may look at all of a file's name.
    """

    run: str
    mark: str
    plugins: Mapping[str, bytes]
    whole_names: bool = False
    limits: Limits = LIMITS


@dataclass(frozen=True, slots=True)
class Order:
    """A chunk: "judge" its objects, or "look" what their content is.

    `places` are where they are read, `settings` theirs by number. Where `content` is known, all have it: one of them is judged
    for all. With `alone` it is done again, because a worker died of it. `look` numbers the looks
    that belong together.
    """

    kind: Literal["judge", "look"]
    number: int
    entries: tuple[Entry, ...]
    places: tuple[str, ...]
    settings: Mapping[int, Settings]
    content: str | None = None
    alone: bool = False
    look: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one object; "aside" is what a search passes over.

    `copy_of` is the name of an object with the same content that was judged for it. `reason` says
    why there is no verdict where that has to be said here.
    """

    entry: Entry
    sha256: str | None = None
    outcome: Literal["pass", "fail", "unchecked", "aside"] | None = None
    copy_of: str | None = None
    reason: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an order; `tables` are packed, by outcome and table.

    `begun` says that another worker had begun it and is gone; nothing was done then. `stranger` is
    the mark of a worker that runs another program, and did nothing either; `error` what failed.
    """

    told: tuple[Told, ...] = ()
    tables: Mapping[str, Mapping[str, bytes]] | None = None
    begun: bool = False
    stranger: str | None = None
    error: str | None = None
