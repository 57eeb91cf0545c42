"""Where the rules stand that a configuration names."""

from pathlib import Path

from perftable.config.keys import Config


def rule_files(config: Config, path: Path) -> tuple[str, ...]:
    """Return the paths of the files with rules that the configuration in `path` names."""
    return tuple(str(path.absolute().parent / name) for name in config.rules)
