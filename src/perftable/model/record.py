"""The base of every record."""

import json

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticSerializationError

from perftable.model.unseen import in_json


class Record(BaseModel):
    """A frozen pydantic model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def to_json(self, indent: int | None = None) -> str:
        """Return the record as JSON that a terminal may show.

        A byte of a file name that is no UTF-8 becomes "?".
        """
        try:
            text = self.model_dump_json(indent=indent)
        except PydanticSerializationError:  # a lone surrogate: a name that is no UTF-8 on disk
            text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=indent)
            text = text.encode("utf-8", "replace").decode()
        return in_json(text)
