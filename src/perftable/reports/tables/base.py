"""What the rows of a spreadsheet are made of."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | Decimal | None
"""Text of a document or of ours, a number, or nothing."""

Rows = Iterable[Sequence[Cell]]
