"""Help and usage errors in the reader's language.

A help text says both, first English, then Chinese ("Language of messages. 输出语言：zh 或 en"): one is shown.
What the library of the command line says itself is put in Chinese by `_WORDS` and `_ERRORS`.
"""

import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup

from perftable.cli.console import spoken
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Lang

_CHINESE = lazy_pattern(r"(?:(?<=[.:;)])|(?<=^)) *(?=[（“]?[\u4e00-\u9fff])", re.MULTILINE)
"""Where the Chinese half of a help text begins: behind a full stop and a space."""

_WORDS = {
    "Usage: ": "用法：",
    "Options:": "选项：",
    "Arguments:": "参数：",
    "Commands:": "命令：",
    "Show this message and exit.": "显示帮助并退出。",
    "Install completion for the current shell.": "为当前的命令行环境安装补全。",
    "[default: ": "[默认：",
    "[required]": "[必填]",
}
_ERRORS = (
    (r"No such option:? '?(-[^ '(]+)'?\.?(?: .*)?", r"没有 \1 这个选项。"),
    (r"No such command '([^']*)'\..*", r"没有 \1 这个命令。"),
    (r"Missing (?:argument|option|parameter) '([^']*)'\..*", r"缺少 \1。"),
    (r"Missing command\.", "没有写命令。"),
    (r"Option '([^']*)' requires an argument\.", r"选项 \1 后面要写值。"),
    (r"Option '([^']*)' does not take a value\.", r"选项 \1 后面不能写值。"),
    (r"Got unexpected extra arguments? \((.*)\)", r"多写了参数：\1"),
    (r"Invalid value for '([^']*)': (.*)", r"\1 的值不对：\2"),
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
            return found.expand(chinese)
    return message


def language_of(arguments: list[str]) -> Lang:
    """Return the language of a command line, before it is read: its --lang, else the environment."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[place + 1 : place + 2])
            if value in ("zh", "en"):
                return "zh" if value == "zh" else "en"
    return spoken()


class _Spoken:
    """Shows one half of each help text, and an example."""

    def get_help(self: Any, ctx: Any) -> str:
        lang = language_of(sys.argv[1:])
        for one in (self, *getattr(self, "commands", {}).values()):
            one.help, one.short_help = half(one.help, lang), half(one.short_help, lang)
            for parameter in one.params:
                if getattr(parameter, "help", None):
                    parameter.help = half(parameter.help, lang)
        text: str = super().get_help(ctx)  # type: ignore[misc]
        if self.example:
            text += ("\n\n示例：\n" if lang == "zh" else "\n\nExample:\n") + f"  {self.example}"
        if lang == "zh":
            for english, chinese in _WORDS.items():
                text = text.replace(english, chinese)
        return text

    example = ""


class _Quick:
    """Passes what is not given, and texts as they are.

    For any other value Typer builds a validator, which takes as long as to read a document.
    """

    def get_params(self, ctx: Any) -> Any:
        params = super().get_params(ctx)  # type: ignore[misc]
        for one in params:
            if not isinstance(one.process_value, partial):
                one.process_value = partial(_processed, one, one.process_value)
        return params


def _processed(parameter: Any, process: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:
    several = parameter.multiple or parameter.nargs == -1
    kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    as_it_is = value is None or value is parameter.default or kind in (str, list[str])
    if not as_it_is or parameter.required:
        return process(context, value)
    if several:
        value = [] if value is None else list(value)
    return value if parameter.callback is None else parameter.callback(context, parameter, value)


class SpokenCommand(_Spoken, _Quick, TyperCommand):
    """A command."""


class SpokenGroup(_Spoken, _Quick, TyperGroup):
    """The program with its commands."""


def spoken_command(function: Any) -> type[SpokenCommand]:
    """Return the class of a command, with the `EXAMPLE` that its module gives."""
    example = getattr(sys.modules[function.__module__], "EXAMPLE", "")
    return type("Command", (SpokenCommand,), {"example": example})
