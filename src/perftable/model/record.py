"""The base of every record."""

import json

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticSerializationError


class Record(BaseModel):
    """A frozen pydantic model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def to_json(self, indent: int | None = None) -> str:
        """Return the record as JSON; a byte of a file name that is no UTF-8 becomes "?"."""
        try:
            return self.model_dump_json(indent=indent)
        except PydanticSerializationError:  # a lone surrogate: a name that is no UTF-8 on disk
            text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=indent)
            return text.encode("utf-8", "replace").decode()
