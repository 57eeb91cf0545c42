"""A text in both languages, as records hold it and machines are given it."""

from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from perftable.model.phrase import Phrase


def _phrase(value: Any) -> Any:
    return Phrase(value["zh"], value["en"]) if isinstance(value, dict) else value


Spoken = Annotated[
    Phrase,
    BeforeValidator(_phrase),
    PlainSerializer(lambda phrase: {"zh": phrase.zh, "en": phrase.en}, return_type=dict[str, str]),
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
