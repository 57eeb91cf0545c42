"""A text in both languages, as records hold it and machines are given it."""

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from perftable.model.phrase import Phrase
from perftable.model.written import Written


def _phrase(value: Any) -> Any:
    return Phrase(value["zh"], value["en"]) if isinstance(value, dict) else value


Spoken = Annotated[
    Phrase,
    BeforeValidator(_phrase),
    Written(lambda phrase: {"zh": phrase.zh, "en": phrase.en}),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
            "required": ["zh", "en"],
            "additionalProperties": False,
        }
    ),
]
"""In JSON: {"zh": …, "en": …}."""
