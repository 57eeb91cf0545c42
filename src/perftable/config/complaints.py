"""What is wrong in a configuration file, as one clear sentence with the line and the nearest name."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from pydantic_core import ErrorDetails

from perftable.config.find import PYPROJECT
from perftable.config.keys import TABLE, Config
from perftable.config.lines import Place, line_of
from perftable.config.refused import BadConfig
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.model.waiver import Waiver

_UNREADABLE = Phrase("无法读取配置文件 {path}：{error}。", "cannot read {path}: {error}.")
_SYNTAX = Phrase(
    "{path} 第 {line} 行第 {column} 列不合 TOML 语法。", "{path} is not valid TOML: {error}."
)
_SYNTAX_AT_END = Phrase(
    "{path} 不是合法的 TOML（读到文件末尾时发现）。", "{path} is not valid TOML: {error}."
)
_UNKNOWN = Phrase(
    "{path} 第 {line} 行：无“{key}”键{hint}。",
    "{path} line {line}: there is no key '{key}'{hint}.",
)
_MISSING = Phrase("{path} 第 {line} 行：缺少“{key}”。", "{path} line {line}: '{key}' is missing.")
_VALUE = Phrase(
    "{path} 第 {line} 行：“{key}”的值有误：{error}{hint}。",
    "{path} line {line}: wrong value of '{key}': {error}{hint}.",
)
_RULE = Phrase(
    "{path} 第 {line} 行：无“{key}”规则{hint}。",
    "{path} line {line}: there is no rule '{key}'{hint}.",
)
_UNTRUSTED = Phrase(
    "{path} 第 {line} 行：“{key}”要求运行其他文件中的 Python 代码；"
    "仅执行以 --config 指定的配置中的代码，如信任该配置，请加 --config {path}。",
    "{path} line {line}: '{key}' runs Python code of other files, which only a configuration that "
    "you name yourself may do; if you trust this one, add --config {path}.",
)
_PATTERN = Phrase(
    "{path} 第 {line} 行：“{key}”不是文件名模式。", "{path} line {line}: '{key}' is no pattern."
)
_LEVEL = Phrase(
    "{path} 第 {line} 行：表中无“{key}”层级{hint}。",
    "{path} line {line}: no form has a '{key}'{hint}.",
)
_HINT = Phrase("；是否为“{near}”", ", did you mean '{near}'")
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
    "less_than_equal": Phrase("不能大于 {le}", "it cannot be more than {le}"),
    "too_exact": Phrase("小数位数过多", "it has too many decimal places"),
    "too_long": Phrase("不能超过 {max_length} 项", "it cannot have more than {max_length} entries"),
    "string_too_long": Phrase(
        "不能超过 {max_length} 个字符", "it cannot have more than {max_length} characters"
    ),
}
"""What pydantic's kinds of errors mean to who writes the file."""

_LONGEST = 100
"""Characters of a key that are shown, and of a value that may be meant as another."""

_NO_VALUE = "该值无效"
"""Where pydantic has a kind of error that we do not know."""

_NO_DATE = Phrase("应为日期，如 2026-12-31", "it should be a date such as 2026-12-31")
"""All kinds that begin with "date"."""


def no_toml(path: Path, error: Exception) -> BadConfig:
    """Return the complaint about a file that is no TOML (its own sentence names the line)."""
    told = shown(str(error)[:300])
    place = re.search(r"line (\d+), column (\d+)", str(error))
    if place is None:
        return BadConfig(_SYNTAX_AT_END, path=shown(path), error=told)
    return BadConfig(_SYNTAX, path=shown(path), error=told, line=place[1], column=place[2])


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
    return _bad(_UNTRUSTED, path, text, ("rules",), "rules", ())


def no_rule(path: Path, text: str, place: Place, code: str, known: Iterable[str]) -> BadConfig:
    """Return the complaint about a code at `place` that no rule has."""
    return _bad(_RULE, path, text, place, code, known)


def no_level(path: Path, text: str, place: Place, kind: str, known: Iterable[str]) -> BadConfig:
    """Return the complaint about a kind of node at `place` that no family of forms has."""
    return _bad(_LEVEL, path, text, place, kind, known)


def no_pattern(path: Path, text: str, place: Place, pattern: str) -> BadConfig:
    """Return the complaint about a pattern at `place` that cannot be one."""
    return _bad(_PATTERN, path, text, place, pattern, ())


def complaint(path: Path, text: str, error: ErrorDetails) -> BadConfig:
    """Return what pydantic found, in words of our own."""
    place = error["loc"]
    names = [part for part in place if isinstance(part, str)]
    key = names[-1] if names else "perftable"
    bad = partial(_bad, path=path, text=text, place=place, key=key)
    if error["type"] == "extra_forbidden":
        inside = Waiver if "waivers" in names[:-1] else Config
        return bad(_UNKNOWN, known=[f.alias or name for name, f in inside.model_fields.items()])
    if error["type"] == "missing":
        return bad(_MISSING, known=())
    context = error.get("ctx", {})
    values = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    told = _WRONG.get(error["type"], Phrase(_NO_VALUE, _plain(error["msg"])))
    if error["type"].startswith("date"):
        told = _NO_DATE
    spoken = told.filled(**{**context, "expected": ", ".join(values)})
    phrase = Phrase(*(v.replace("{error}", e) for v, e in zip(_VALUE, spoken, strict=True)))
    return bad(phrase, known=values, near=str(error["input"])[:_LONGEST])


def _plain(text: str) -> str:
    """Return a text that is no pattern of arguments."""
    return text.replace("{", "(").replace("}", ")")


def _bad(
    phrase: Phrase,
    path: Path,
    text: str,
    place: Place,
    key: str,
    known: Iterable[str],
    *,
    near: str | None = None,
) -> BadConfig:
    found = get_close_matches(key if near is None else near, list(known), 1)
    hint = [_HINT.say(lang, near=found[0]) if found else "" for lang in ("zh", "en")]
    filled = Phrase(phrase.zh.replace("{hint}", hint[0]), phrase.en.replace("{hint}", hint[1]))
    below = TABLE if path.name == PYPROJECT else ()
    line = line_of(text, (*below, *place))
    return BadConfig(filled, path=shown(path), line=line, key=_short(key))


def _short(key: str) -> str:
    """Return a key as it may be shown: it may be long, and hold any character."""
    return shown(key if len(key) <= _LONGEST else key[: _LONGEST - 1] + "…")
