"""Finds and reads configuration files; what is wrong in one is a single clear sentence."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from perftable.config.keys import Config
from perftable.model.phrase import Phrase
from perftable.model.waiver import Waiver
from perftable.readers.base import UnreadableFile
from perftable.rules.registry import all_rules, matching

NAMES = ("perftable.toml", "pyproject.toml")
MAX_SIZE = 1_000_000

_UNREADABLE = Phrase("读不出配置文件 {path}：{error}。", "cannot read {path}: {error}.")
_SYNTAX = Phrase("{path} 不是合法的 TOML：{error}。", "{path} is not valid TOML: {error}.")
_UNKNOWN = Phrase(
    "{path} 第 {line} 行：没有“{key}”这个键{hint}。",
    "{path} line {line}: there is no key '{key}'{hint}.",
)
_MISSING = Phrase("{path} 第 {line} 行：缺少“{key}”。", "{path} line {line}: '{key}' is missing.")
_VALUE = Phrase(
    "{path} 第 {line} 行：“{key}”的值不对：{error}{hint}。",
    "{path} line {line}: wrong value of '{key}': {error}{hint}.",
)
_RULE = Phrase(
    "{path} 第 {line} 行：没有“{key}”这条规则{hint}。",
    "{path} line {line}: there is no rule '{key}'{hint}.",
)
_HINT = Phrase("，是不是“{near}”", ", did you mean '{near}'")


class BadConfig(UnreadableFile):
    """A configuration that cannot be used; `say(lang)` is one sentence with the line."""


def find(start: Path) -> Path | None:
    """Return the nearest configuration file in `start` or a folder above it."""
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    try:
        return "[tool.perftable" in path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def load(path: Path) -> Config:
    """Return the configuration in `path`. Raises `BadConfig`."""
    try:
        if path.stat().st_size > MAX_SIZE:
            raise OSError(f"> {MAX_SIZE} bytes")
        text = path.read_text(encoding="utf-8-sig")
        values: Any = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise BadConfig(_SYNTAX, path=ascii(str(path)), error=error) from None
    except (OSError, ValueError) as error:
        raise BadConfig(_UNREADABLE, path=ascii(str(path)), error=error) from None
    if path.name == "pyproject.toml":
        values = values.get("tool", {}).get("perftable", {})
    try:
        config = Config.model_validate(values)
    except ValidationError as error:
        raise _complaint(path, text, error.errors()[0]) from None
    for key, code in _codes(config):
        try:
            matching([code])
        except ValueError:
            known = [name for rule in all_rules() for name in (rule.code, rule.name)]
            raise _bad(_RULE, path, text, code, known, near=code, after=key) from None
    return config


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


def _complaint(path: Path, text: str, error: ErrorDetails) -> BadConfig:
    place = [part for part in error["loc"] if isinstance(part, str)]
    key = place[-1] if place else "perftable"
    if error["type"] == "extra_forbidden":
        inside = Waiver if "waivers" in place[:-1] else Config
        known = [f.alias or name for name, f in inside.model_fields.items()]
        return _bad(_UNKNOWN, path, text, key, known, near=key)
    if error["type"] == "missing":
        return _bad(_MISSING, path, text, key, (), near=key, after=place[0])
    expected = error.get("ctx", {}).get("expected", "")
    known = re.findall(r"'([^']*)'", str(expected))
    message = str(error["msg"]).removeprefix("Input ")
    return _bad(_VALUE, path, text, key, known, near=str(error["input"]), error=message)


def _bad(
    phrase: Phrase,
    path: Path,
    text: str,
    key: str,
    known: Iterable[str],
    *,
    near: str,
    after: str = "",
    **args: str,
) -> BadConfig:
    found = get_close_matches(near, list(known), 1)
    hint = [_HINT.say(lang, near=found[0]) if found else "" for lang in ("zh", "en")]
    filled = Phrase(phrase.zh.replace("{hint}", hint[0]), phrase.en.replace("{hint}", hint[1]))
    line = _line_of(text, key, after)
    return BadConfig(filled, path=ascii(str(path)), line=line, key=key, **args)


def _line_of(text: str, key: str, after: str) -> int:
    """Return the line where `key` stands (at or behind `after`), from 1."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if after and after in line), 0)
    pattern = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
    found = (i for i in range(start, len(lines)) if pattern.search(lines[i]))
    return next(found, start) + 1
