"""The envelope of extracted records: a contract with every machine that reads them."""

from typing import Literal

from perftable.model.document import Document
from perftable.model.record import Record
from perftable.model.report import Tool


class Records(Record):
    """The records of some documents, as read; `excluded` files were left out on purpose."""

    schema_version: Literal[1] = 1
    tool: Tool
    documents: tuple[Document, ...]
    excluded: int = 0
