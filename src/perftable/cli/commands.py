"""The program and its commands as they show themselves: help in one language, with an example."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from perftable.cli.implied import COMMAND, with_command
from perftable.cli.quick import Quick
from perftable.cli.speaking import half, language_of, named
from perftable.model.phrase import Lang, Phrase

_USAGE = Phrase("用法：", "Usage: ")
_OPTIONS, _ARGUMENTS = Phrase("选项：", "Options:"), Phrase("参数：", "Arguments:")
_COMMANDS, _EXAMPLE = Phrase("命令：", "Commands:"), Phrase("示例：", "Example:")
_DEFAULT = Phrase("（默认 {value}）", " (default: {value}).")
_REQUIRED = Phrase("（必填）", " (required).")
_OWN = {
    "help": Phrase("显示本帮助", "Show this help."),
    "install_completion": Phrase("为当前命令行环境安装 Tab 键补全", "Install Tab completion."),
    "show_completion": Phrase("显示 Tab 键补全脚本", "Show the script of Tab completion."),
}


class _Spoken:
    """Shows one half of each help text, and an example."""

    example: Phrase | None = None
    remark: Phrase | None = None

    def collect_usage_pieces(self: Any, ctx: Any) -> list[str]:
        lang = language_of(sys.argv[1:])
        pieces = ["[OPTIONS]", *map(_piece, _arguments(self.params))]
        if self.commands_of():
            pieces += ["COMMAND", "[ARGS]..."]
        return [named(piece, lang) for piece in pieces]

    def get_help(self: Any, ctx: Any) -> str:
        from perftable.cli.helping import paragraph, table

        lang = language_of(sys.argv[1:])
        width = max(min(shutil.get_terminal_size().columns, 80), 50)
        params = [one for one in self.get_params(ctx) if not getattr(one, "hidden", False)]
        usage = f"{_USAGE.say(lang)}{ctx.command_path} {' '.join(self.collect_usage_pieces(ctx))}"
        lines = [*paragraph(usage, width, later="    "), ""]
        lines += paragraph(half(self.help, lang), width, "  ")
        arguments = [(_title(one, lang), _text(one, lang)) for one in _arguments(params)]
        options = [
            (_title(one, lang), _text(one, lang))
            for one in params
            if one.param_type_name == "option"
        ]
        commands = [(one.name, half(one.help, lang)) for one in self.commands_of()]
        for title, rows in ((_ARGUMENTS, arguments), (_OPTIONS, options), (_COMMANDS, commands)):
            if rows:
                lines += ["", title.say(lang), *table(rows, width)]
        if self.remark is not None:
            lines += ["", *paragraph(self.remark.say(lang), width)]
        if self.example is not None:
            lines += ["", _EXAMPLE.say(lang), f"  {self.example.say(lang)}"]
        return "\n".join(lines)

    def commands_of(self) -> list[Any]:
        return list(getattr(self, "commands", {}).values())


def _arguments(params: Iterable[Any]) -> Iterator[Any]:
    return (one for one in params if one.param_type_name == "argument")


def _piece(argument: Any) -> str:
    name = argument.metavar or argument.name.upper()
    return (name if argument.required else f"[{name}]") + ("..." if argument.nargs == -1 else "")


def _title(param: Any, lang: Lang) -> str:
    if param.param_type_name == "argument":
        return named(_piece(param).strip("[]"), lang) if param.nargs != -1 else _plural(param, lang)
    names = ", ".join(sorted(param.opts, key=len))
    return f"{names} {named(param.metavar, lang)}" if param.metavar else names


def _plural(argument: Any, lang: Lang) -> str:
    return named(f"{argument.metavar}...", lang)


def _text(param: Any, lang: Lang) -> str:
    if param.name in _OWN:
        return _OWN[param.name].say(lang)
    text = half(param.help, lang)
    body = text.rstrip(".")
    if isinstance(param.default, str) and param.default not in ("", "-"):
        return body + _DEFAULT.say(lang, value=param.default)
    return body + _REQUIRED.say(lang) if param.required else text


class SpokenCommand(_Spoken, Quick, TyperCommand):
    """A command."""


class SpokenGroup(_Spoken, Quick, TyperGroup):
    """The program with its commands; files without one are validated."""

    example = Phrase("perftable 申报表.docx", "perftable submission.docx")
    remark = Phrase(
        f"未写命令、直接写文件或文件夹的，按 {COMMAND} 处理。文件与命令同名时以命令为准，"
        "文件须用 ./review 指明。",
        f"FILE without a command means {COMMAND} FILE. Where a file has the name of a command, the "
        "command wins: write ./review for the file.",
    )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, with the command that is meant where they begin with a file."""
        if args and args[0] in self.commands:  # it may be the only one there is
            return super().parse_args(ctx, args)
        options = [one for one in self.commands[COMMAND].params if one.param_type_name == "option"]
        valued = {
            name for one in options if not getattr(one, "is_flag", False) for name in one.opts
        }
        general = {name for one in self.get_params(ctx) for name in one.opts}
        return super().parse_args(ctx, with_command(args, self.commands, valued, general))


def spoken_command(function: Any) -> type[SpokenCommand]:
    """Return the class of a command, with the `EXAMPLE` that its module gives."""
    example = getattr(sys.modules[function.__module__], "EXAMPLE", None)
    return type("Command", (SpokenCommand,), {"example": example})
