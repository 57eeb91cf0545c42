"""perftable rules [CODE…]: the catalogue, or the pages of some rules."""

from typing import Annotated

import typer

from perftable.cli.options import FAILED, complain, language, write


def rules(
    codes: Annotated[list[str] | None, typer.Argument(metavar="[CODE]...")] = None,
    lang: Annotated[str | None, typer.Option(help="zh or en 语言")] = None,
) -> None:
    """Show the rules. 列出规则。"""
    from perftable.rules.registry import all_rules, matching, page

    try:
        chosen = language(lang)
        if codes:
            write("\n\n".join(page(rule, chosen) for rule in matching(codes)) + "\n")
            return
    except ValueError as error:
        complain(f"unknown value 未知的值: {error}")
        raise typer.Exit(FAILED) from None
    for rule in all_rules():
        write(f"{rule.code}  {rule.severity:<8} {rule.name:<24} {rule.title.say(chosen)}\n")
