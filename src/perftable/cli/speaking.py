"""Help texts and usage errors in the reader's language.

A help text says both, first English, then Chinese ("Language of messages. 输出语言：zh 或 en"): one is shown.
What the library of the command line says of a wrong command line is put in Chinese by `_ERRORS`.
"""

import re

from perftable.cli.console import spoken
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Lang

_CHINESE = lazy_pattern(r"(?:(?<=[.:;)])|(?<=^)) *(?=[（“]?[\u4e00-\u9fff])", re.MULTILINE)
"""Where the Chinese half of a help text begins: behind a full stop and a space."""

_NAMES = {
    "ADDRESS": "地址",
    "ARGS": "参数",
    "CODE": "编号",
    "COMMAND": "命令",
    "COPY": "副本",
    "DATE": "日期",
    "DOCX": "模板",
    "FILE": "文件",
    "FOLDER": "文件夹",
    "FORMAT": "格式",
    "LIST": "清单",
    "N": "数",
    "NAME": "名称",
    "NEW": "新版",
    "OLD": "旧版",
    "OPTIONS": "选项",
    "PATTERN": "模式",
    "WHAT": "项",
    "WHO": "姓名",
}
_ERRORS = (
    (r"No such option:? '?(-[^ '(]+?)'?\.?", r"选项 \1 不存在。"),
    (
        r"No such option:? '?(-[^ '(]+?)'?\.? (?:(?:\(')?\(Possible options: |Did you mean )(.*?)[)?](?:',\))?",
        r"选项 \1 不存在；相近的有 \2。",
    ),
    (r"No such command '([^']*)'\. Did you mean (.*)\?", r"命令 \1 不存在；相近的有 \2。"),
    (r"No such command '([^']*)'\..*", r"命令 \1 不存在。"),
    (r"Missing (?:argument|option|parameter) '([^' ]*)[^']*'\..*", r"缺少 \1。"),
    (r"Missing command\.", "未写命令。"),
    (r"Option '([^']*)' requires an argument\.", r"选项 \1 后须填写值。"),
    (r"Option '([^']*)' does not take a value\.", r"选项 \1 后不能填写值。"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"参数多余：\1。"),
    (r"Invalid value for '([^']*)': (?:.*valid integer.*|.*valid int.*)", r"\1 的值须为整数。"),
    (
        r"Invalid value for '([^']*)': (?:.* is not in the range .*|.* than or equal to .*)",
        r"\1 的值超出范围。",
    ),
    (r"Invalid value for '([^']*)': (.*)", r"\1 的值不正确：\2"),
)


def half(text: str | None, lang: Lang) -> str:
    """Return the half of a help text that is in `lang`; all of it where it has one half only."""
    text = (text or "").strip()
    parts = _CHINESE.split(text, maxsplit=1)
    if len(parts) < 2 or not parts[0].strip():
        return text
    return parts[0].strip() if lang == "en" else parts[1].strip()


def wrong_usage(message: str) -> str:
    """Return what the command line says of wrong options, in Chinese as far as it is known."""
    for pattern, chinese in _ERRORS:
        found = re.fullmatch(pattern, message.replace("\n", " "))
        if found:
            return named(found.expand(chinese).replace("'", "").replace(", ", "、"), "zh")
    return message


def named(text: str, lang: Lang) -> str:
    """Return a text with the names of values, which are in capital letters, in `lang`."""
    if lang == "en":
        return text
    return re.sub(r"(?<![\w-])[A-Z]+(?![\w-])", lambda name: _NAMES.get(name[0], name[0]), text)


def language_of(arguments: list[str]) -> Lang:
    """Return the language of a command line, before it is read: its --lang, else the environment."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[place + 1 : place + 2])
            if value in ("zh", "en"):
                return "zh" if value == "zh" else "en"
    return spoken()
