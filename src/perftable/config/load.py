"""Reads configuration files; what is wrong in one is a single clear sentence."""

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
from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.model.waiver import Waiver
from perftable.readers.base import UnreadableFile
from perftable.rules.plugins import catalogue

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
_UNTRUSTED = Phrase(
    "{path} 第 {line} 行：“{key}”要运行其他文件中的 Python 代码；"
    "只有用 --config 亲自指定的配置才会运行，如果信任这个配置，请加 --config {path}。",
    "{path} line {line}: '{key}' runs Python code of other files, which only a configuration that "
    "you name yourself may do; if you trust this one, add --config {path}.",
)
_HINT = Phrase("，是不是“{near}”", ", did you mean '{near}'")


class BadConfig(UnreadableFile):
    """A configuration that cannot be used; `say(lang)` is one sentence with the line."""


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
        raise BadConfig(_SYNTAX, path=shown(path), error=error) from None
    except (OSError, ValueError) as error:
        raise BadConfig(_UNREADABLE, path=shown(path), error=error) from None
    if path.name == "pyproject.toml":
        values = values.get("tool", {}).get("perftable", {})
    try:
        config = Config.model_validate(values)
    except ValidationError as error:
        raise _complaint(path, text, error.errors()[0]) from None
    if config.rules and not named:
        raise _bad(_UNTRUSTED, path, text, "rules", (), near="rules")
    known = catalogue(rule_files(config, path))
    for key, code in _codes(config):
        try:
            known.matching([code])
        except ValueError:
            raise _bad(_RULE, path, text, code, known.names(), near=code, after=key) from None
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
    return BadConfig(filled, path=shown(path), line=line, key=key, **args)


def _line_of(text: str, key: str, after: str) -> int:
    """Return the line where `key` stands (at or behind `after`), from 1."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if after and after in line), 0)
    pattern = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
    found = (i for i in range(start, len(lines)) if pattern.search(lines[i]))
    return next(found, start) + 1
