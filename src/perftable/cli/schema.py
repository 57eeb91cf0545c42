"""perftable schema records|report|summary|comparison|config: the JSON Schemas of what the tool writes."""

import json
from typing import Annotated

import typer

from perftable.cli.console import choice, language, write_data
from perftable.cli.options import Language

_KINDS = ("records", "report", "summary", "comparison", "config")


def schema(
    kind: Annotated[str, typer.Argument(metavar="|".join(_KINDS), help="Which. 哪一种")],
    lang: Language = None,
) -> None:
    """Show a JSON Schema; the same as in schemas/. 输出 JSON Schema。"""
    choice("schema", kind, _KINDS, language(lang))

    from pydantic import BaseModel

    from perftable.config.keys import Config
    from perftable.model.comparison import Comparison
    from perftable.model.records import Records
    from perftable.model.report import Report
    from perftable.model.summary import Summary

    models: dict[str, type[BaseModel]] = {
        "records": Records,
        "report": Report,
        "summary": Summary,
        "comparison": Comparison,
        "config": Config,
    }
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **models[kind].model_json_schema(
            mode="validation" if kind == "config" else "serialization"
        ),
    }
    write_data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
