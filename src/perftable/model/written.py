"""How pydantic writes a value of a record in JSON.

Its own annotations for that stand in a module that costs a small check as much as a dozen of ours.
"""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Written:
    """Writes a value as what `write` makes of it, as `pydantic.PlainSerializer` does."""

    def __init__(self, write: Callable[[Any], dict[str, str]]) -> None:
        self._write = write

    def __get_pydantic_core_schema__(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the annotated type, with this way of writing."""
        made = handler.generate_schema(dict[str, str])
        way = core_schema.plain_serializer_function_ser_schema(self._write, return_schema=made)
        return _written(handler(kind), way)


class WrittenWhole:
    """Writes all that a value holds, be its class another than stated: `pydantic.SerializeAsAny`."""

    def __get_pydantic_core_schema__(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the annotated type, with this way of writing."""
        return _written(handler(kind), core_schema.simple_ser_schema("any"))


def _written(schema: Any, way: core_schema.SerSchema) -> CoreSchema:
    """Return a schema whose values are written in another way."""
    inner = schema
    while inner["type"] == "definitions":
        inner = inner["schema"]
    inner["serialization"] = way
    made: CoreSchema = schema
    return made
