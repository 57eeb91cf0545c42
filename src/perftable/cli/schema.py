"""perftable schema NAME: the JSON Schemas of what the tool writes."""

import json
from typing import Annotated, Any

import typer

from perftable.cli.console import choice, language, write_data
from perftable.cli.options import Language
from perftable.model.phrase import Phrase

VERSION = 1
"""Of all schemas: another where what is written could no longer be read with this one."""

_KINDS = (
    *("records", "report", "summary", "comparison", "folders", "tables", "survey", "data"),
    *("cluster", "config"),
)

EXAMPLE = Phrase("perftable schema report", "perftable schema report")


def schema(
    kind: Annotated[
        str, typer.Argument(metavar="|".join(_KINDS), help="Which schema. 哪一种输出的结构")
    ],
    lang: Language = None,
) -> None:
    """Show a JSON Schema; the same as in schemas/. 输出 JSON Schema（数据结构说明）。"""
    choice("schema", kind, _KINDS, language(lang))
    if kind in ("data", "cluster"):
        from perftable.data import columns

        tables = columns.schema() if kind == "data" else columns.parts_schema()
        write_data(json.dumps(tables, ensure_ascii=False, indent=2) + "\n")
        return

    from pydantic import BaseModel

    from perftable.config.keys import Config
    from perftable.model.comparison import Comparison
    from perftable.model.folders import FolderComparison
    from perftable.model.records import Records
    from perftable.model.report import Report
    from perftable.model.summary import Summary
    from perftable.model.survey import Survey
    from perftable.model.tables import Tables

    models: dict[str, type[BaseModel]] = {
        "records": Records,
        "report": Report,
        "summary": Summary,
        "comparison": Comparison,
        "folders": FolderComparison,
        "tables": Tables,
        "survey": Survey,
        "config": Config,
    }
    shape = models[kind].model_json_schema(
        mode="validation" if kind == "config" else "serialization"
    )
    if kind == "records":
        _name_forms(shape)
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:perftable:schema:{kind}:{VERSION}",
        **shape,
    }
    write_data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def _name_forms(schema: dict[str, Any]) -> None:
    """Put the form of each family where a document has a form of any."""
    from pydantic.json_schema import models_json_schema

    from perftable.forms.registry import families

    forms = [family.form for family in families()]
    _, own = models_json_schema([(form, "serialization") for form in forms])
    schema["$defs"] |= own["$defs"]
    schema["$defs"]["Form"] = {"oneOf": [{"$ref": f"#/$defs/{form.__name__}"} for form in forms]}
