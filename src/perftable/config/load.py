"""Reads configuration files."""

import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from perftable.config.complaints import (
    complaint,
    no_rule,
    no_toml,
    unreadable,
    untrusted,
)
from perftable.config.keys import Config
from perftable.rules.plugins import catalogue

MAX_SIZE = 1_000_000


def load(path: Path, named: bool = False) -> Config:
    """Return the configuration in `path`. Raises `BadConfig`.

    Only where its user `named` may it have `rules`, whose code is run: one that was found beside
    a document may come from whoever wrote the document.
    """
    try:
        if path.stat().st_size > MAX_SIZE:
            raise OSError(f"> {MAX_SIZE} bytes")
        text = path.read_text(encoding="utf-8-sig")
        values: Any = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise no_toml(path, error) from None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if path.name == "pyproject.toml":
        tools = values.get("tool", {})
        values = tools.get("perftable", {}) if isinstance(tools, dict) else {}
    try:
        config = Config.model_validate(values)
    except ValidationError as error:
        raise complaint(path, text, error.errors()[0]) from None
    if config.rules and not named:
        raise untrusted(path, text)
    known = catalogue(rule_files(config, path))
    for key, code in _codes(config):
        try:
            known.matching([code])
        except ValueError:
            raise no_rule(path, text, code, known.names(), after=key) from None
    return config


def rule_files(config: Config, path: Path) -> tuple[str, ...]:
    """Return the paths of the files with rules that the configuration in `path` names."""
    return tuple(str(path.absolute().parent / name) for name in config.rules)


def _codes(config: Config) -> Iterator[tuple[str, str]]:
    lists: Iterable[tuple[str, Iterable[str]]] = (
        ("select", config.select),
        ("ignore", config.ignore),
        ("severities", config.severities),
        ("waivers", [waiver.code for waiver in config.waivers]),
        ("per-file-ignores", [c for codes in config.per_file_ignores.values() for c in codes]),
    )
    for key, codes in lists:
        for code in codes:
            yield key, code
