"""What is in force for each object of a run, and what the results depend on.

One configuration holds for all: that of the working directory, or the one that is named. What lies
with the documents is not looked at. Its patterns see a path on this machine as it is, and an object
of a store as if the address that was named were the working directory.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from perftable.cluster.listing import Listed
from perftable.cluster.orders import Entry, is_url
from perftable.cluster.sameness import mark
from perftable.config.options import Options
from perftable.config.resolve import Resolver
from perftable.config.settings import Settings
from perftable.pipeline.waiving import expired
from perftable.rules.registry import all_rules

_OF_RUN = ("exclude", "fail_on", "trusted")
"""Keys of a configuration on which no verdict depends."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be checked, with the settings that entries name by their place.

    `key` is a hash of what the results depend on beside the objects, `plugins` the code of the
    office's own rules by its path. `excluded` are left out on purpose, `base` are the settings of
    a file that no pattern speaks of.
    """

    entries: Sequence[Entry]
    settings: Sequence[Settings]
    base: Settings
    key: str
    plugins: dict[str, bytes]
    whole_names: bool
    excluded: int = 0


def plan(found: Iterable[Listed], options: Options) -> Plan:
    """Return what is to be checked. Raises `BadConfig`, and `OSError` for rules that are not there."""
    here = Path.cwd()
    resolver = Resolver(options, home=here)
    base = resolver.for_file("-")
    numbers: dict[int, int] = {}
    settings: list[Settings] = []
    entries: dict[str, Entry] = {}
    excluded = 0
    for entry, inside in found:
        # `NoFile` says that a name may be a folder, which patterns of folders then meet.
        name = type(entry.name)(os.path.join(here, inside)) if is_url(entry.name) else entry.name
        if resolver.excludes(name):
            excluded += 1
            continue
        own = resolver.for_file(name).settings
        if id(own) not in numbers:
            numbers[id(own)] = len(settings)
            # Waivers of other files are for reports that tell of the whole run.
            settings.append(replace(own, other_waivers=()))
        entries.setdefault(entry.place, entry._replace(setting=numbers[id(own)]))
    plugins = {path: Path(path).read_bytes() for path in base.settings.plugins}
    today = base.settings.today
    over = [expired(one, today) for one in base.settings.other_waivers if today]
    values = {key: value for key, value in base.values.items() if key not in _OF_RUN}
    said = repr((mark(), values, over, sorted(plugins.items())))
    return Plan(
        entries=list(entries.values()),
        settings=settings,
        base=base.settings,
        key=sha256(said.encode("utf-8", "surrogatepass")).hexdigest(),
        plugins=plugins,
        whole_names=not set(all_rules()).issuperset(base.settings.catalogue().rules),
        excluded=excluded,
    )
