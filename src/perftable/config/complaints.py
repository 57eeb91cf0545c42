"""What is wrong in a configuration file, as one clear sentence with the line and the nearest name."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from pydantic_core import ErrorDetails

from perftable.config.keys import Config
from perftable.config.lines import line_of
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.model.waiver import Waiver
from perftable.readers.base import UnreadableFile

_UNREADABLE = Phrase("读不出配置文件 {path}：{error}。", "cannot read {path}: {error}.")
_SYNTAX = Phrase(
    "{path} 第 {line} 行第 {column} 列不合 TOML 语法。", "{path} is not valid TOML: {error}."
)
_SYNTAX_AT_END = Phrase(
    "{path} 不是合法的 TOML（读到文件末尾时发现）。", "{path} is not valid TOML: {error}."
)
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
_WRONG: dict[str, Phrase] = {
    "literal_error": Phrase("应为 {expected}", "it should be {expected}"),
    "string_type": Phrase("应为加引号的文字", "it should be text in quotes"),
    "tuple_type": Phrase('应为列表，如 ["PT2"]', 'it should be a list such as ["PT2"]'),
    "dict_type": Phrase("应为一个表", "it should be a table"),
    "model_type": Phrase("应为一个表", "it should be a table"),
    "decimal_type": Phrase("应为数字", "it should be a number"),
    "decimal_parsing": Phrase("应为数字", "it should be a number"),
    "finite_number": Phrase("应为数字", "it should be a number"),
    "string_pattern_mismatch": Phrase("不能为空", "it cannot be empty"),
    "greater_than_equal": Phrase("不能小于 {ge}", "it cannot be less than {ge}"),
}
"""What pydantic's kinds of errors mean to who writes the file."""

_NO_VALUE = "这个值不能用"
"""Where pydantic has a kind of error that we do not know."""

_NO_DATE = Phrase("应为日期，如 2026-12-31", "it should be a date such as 2026-12-31")
"""All kinds that begin with "date"."""


class BadConfig(UnreadableFile):
    """A configuration that cannot be used; `say(lang)` is one sentence with the line."""


def no_toml(path: Path, error: Exception) -> BadConfig:
    """Return the complaint about a file that is no TOML (its own sentence names the line)."""
    place = re.search(r"line (\d+), column (\d+)", str(error))
    if place is None:
        return BadConfig(_SYNTAX_AT_END, path=shown(path), error=error)
    return BadConfig(_SYNTAX, path=shown(path), error=error, line=place[1], column=place[2])


def unreadable(path: Path, error: Exception) -> BadConfig:
    """Return the complaint about a file that cannot be read."""
    zh, en = why(error)
    name = shown(path)
    return BadConfig(
        Phrase(
            _UNREADABLE.say("zh", path=name, error=zh), _UNREADABLE.say("en", path=name, error=en)
        )
    )


def untrusted(path: Path, text: str) -> BadConfig:
    """Return the complaint about a file that was found, not named, and would run code."""
    return _bad(_UNTRUSTED, path, text, "rules", (), near="rules")


def no_rule(path: Path, text: str, code: str, known: Iterable[str], *, after: str) -> BadConfig:
    """Return the complaint about a code below the key `after` that no rule has."""
    return _bad(_RULE, path, text, code, known, near=code, after=after)


def complaint(path: Path, text: str, error: ErrorDetails) -> BadConfig:
    """Return what pydantic found, in words of our own."""
    place = [part for part in error["loc"] if isinstance(part, str)]
    key = place[-1] if place else "perftable"
    after = place[0] if len(place) > 1 or error["type"] == "missing" else ""
    number = next((part for part in error["loc"] if isinstance(part, int)), 0)
    bad = partial(_bad, path=path, text=text, key=key, after=after, number=number)
    if error["type"] == "extra_forbidden":
        inside = Waiver if "waivers" in place[:-1] else Config
        known = [f.alias or name for name, f in inside.model_fields.items()]
        return bad(_UNKNOWN, known=known, near=key)
    if error["type"] == "missing":
        return bad(_MISSING, known=(), near=key)
    context = error.get("ctx", {})
    values = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    told = _WRONG.get(error["type"], Phrase(_NO_VALUE, error["msg"]))
    if error["type"].startswith("date"):
        told = _NO_DATE
    spoken = told.filled(**{**context, "expected": ", ".join(values)})
    phrase = Phrase(*(v.replace("{error}", e) for v, e in zip(_VALUE, spoken, strict=True)))
    return bad(phrase, known=values, near=str(error["input"]))


def _bad(
    phrase: Phrase,
    path: Path,
    text: str,
    key: str,
    known: Iterable[str],
    *,
    near: str,
    after: str = "",
    number: int = 0,
) -> BadConfig:
    found = get_close_matches(near, list(known), 1)
    hint = [_HINT.say(lang, near=found[0]) if found else "" for lang in ("zh", "en")]
    filled = Phrase(phrase.zh.replace("{hint}", hint[0]), phrase.en.replace("{hint}", hint[1]))
    line = line_of(text, key, after, number)
    return BadConfig(filled, path=shown(path), line=line, key=key)
