"""Reads configuration files."""

import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from perftable.config.bounds import MAX_SIZE, MAX_SIZE_UNTRUSTED, require_bounds, text_of
from perftable.config.complaints import (
    complaint,
    no_level,
    no_pattern,
    no_rule,
    no_toml,
    unreadable,
    untrusted,
)
from perftable.config.find import PYPROJECT
from perftable.config.keys import MAX_WAIVERS, TABLE, Config
from perftable.config.lines import Place
from perftable.config.matching import is_pattern
from perftable.config.rule_files import rule_files
from perftable.model.vocabulary import steps
from perftable.rules.plugins import catalogue
from perftable.rules.registry import Catalogue


def load(path: Path, named: bool = False) -> Config:
    """Return the configuration in `path`, a file that is trusted. Raises `BadConfig`.

    Only where its user `named` may it have `rules`, whose code is run: one that was found may be
    anybody's.
    """
    text = _text(path, MAX_SIZE)
    config = _config(path, text)
    if config.rules and not named:
        raise untrusted(path, text)
    _require_known(config, path, text, catalogue(rule_files(config, path)))
    return config


def load_untrusted(path: Path, known: Catalogue) -> Config:
    """Return the configuration in `path`, of which little is followed and no code is run.

    `known` are the rules there are. Raises `BadConfig`.
    """
    text = _text(path, MAX_SIZE_UNTRUSTED)
    config = _config(path, text)
    _require_known(config, path, text, known)
    return config


def table_of(text: str) -> Any:
    """Return the table of a pyproject.toml that is ours, None where there is none.

    Raises `ValueError` for what is no TOML.
    """
    found: Any = _values(text)
    for name in TABLE:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _text(path: Path, limit: int) -> str:
    try:
        text = text_of(path, limit)
    except OSError as error:
        raise unreadable(path, error) from None
    require_bounds(path, text)
    return text


def _config(path: Path, text: str) -> Config:
    try:
        values = (table_of(text) or {}) if path.name == PYPROJECT else _values(text)
    except ValueError as error:
        raise no_toml(path, error) from None
    try:
        return Config.model_validate(_within_bounds(values))
    except ValidationError as error:
        raise complaint(path, text, error.errors(include_url=False)[0]) from None


def _within_bounds(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with one waiver too many where there are more: each may be wrong."""
    waivers = values.get("waivers")
    return (
        {**values, "waivers": waivers[: MAX_WAIVERS + 1]} if isinstance(waivers, list) else values
    )


def _values(text: str) -> dict[str, Any]:
    """Return what TOML says. Raises `ValueError`."""
    return tomllib.loads(text, parse_float=_number)


def _number(text: str) -> Decimal:
    """Return a number, infinite where it is beyond what can be written: no key takes that."""
    try:
        return Decimal(text)
    except ArithmeticError:
        return Decimal("Infinity")


def _require_known(config: Config, path: Path, text: str, known: Catalogue) -> None:
    """Raise `BadConfig` for a code that no rule has, and for what is no pattern."""
    for place, code in _codes(config):
        try:
            known.matching([code])
        except ValueError:
            raise no_rule(path, text, place, code, known.names()) from None
    levels = steps()
    for number, waiver in enumerate(config.waivers):
        for step in waiver.at:
            if step.kind not in levels:
                spot = ("waivers", number, "at", step.kind)
                raise no_level(path, text, spot, step.kind, levels)
    for place, pattern in _patterns(config):
        if not is_pattern(pattern):
            raise no_pattern(path, text, place, pattern)


def _codes(config: Config) -> Iterator[tuple[Place, str]]:
    yield from _numbered(("select",), config.select)
    yield from _numbered(("ignore",), config.ignore)
    for code in config.severities:
        yield ("severities", code), code
    for number, waiver in enumerate(config.waivers):
        yield ("waivers", number, "code"), waiver.code
    for pattern, codes in config.per_file_ignores.items():
        yield from _numbered(("per-file-ignores", pattern), codes)


def _patterns(config: Config) -> Iterator[tuple[Place, str]]:
    yield from _numbered(("exclude",), config.exclude)
    yield from _numbered(("trusted",), config.trusted)
    for pattern in config.per_file_ignores:
        yield ("per-file-ignores", pattern), pattern
    for number, waiver in enumerate(config.waivers):
        yield ("waivers", number, "file"), waiver.file


def _numbered(place: Place, texts: Iterable[str]) -> Iterator[tuple[Place, str]]:
    for number, text in enumerate(texts):
        yield (*place, number), text
