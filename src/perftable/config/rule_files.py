"""Where the rules stand that a configuration names."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perftable.config.defaults import Defaults
    from perftable.config.keys import Config


def rule_files(config: "Config | Defaults", path: Path) -> tuple[str, ...]:
    """Return the paths of the files with rules that the configuration in `path` names."""
    return tuple(str(path.absolute().parent / name) for name in config.rules)
