"""perftable rules [CODE…]: the catalogue, or the pages of some rules."""

from typing import Annotated

import typer

from perftable.cli.options import Language, language, require_rules, write


def rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="PT201, PT2 or a name. 编号")
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="All pages as one Markdown text. 输出全部说明")
    ] = False,
    lang: Language = None,
) -> None:
    """List the rules, or show the pages of some. 列出规则，或显示规则说明。"""
    from perftable.rules.pages import markdown as all_pages
    from perftable.rules.pages import page
    from perftable.rules.registry import all_rules, matching

    spoken = language(lang)
    if markdown:
        write(all_pages(spoken))
        return
    if codes:
        require_rules("CODE", codes, spoken)
        write("\n\n".join(page(rule, spoken) for rule in matching(codes)) + "\n")
        return
    for rule in all_rules():
        write(f"{rule.code}  {rule.severity:<8} {rule.name:<24} {rule.title.say(spoken)}\n")
