"""Sums of money: each total with its parts, column by column."""

from collections.abc import Iterator
from typing import NamedTuple

from perftable.forms.projects.records import Fund, ProjectForm
from perftable.model.amount import Amount


class Sum(NamedTuple):
    """One total of money in one column, with the amounts of its parts; `empty` are parts without."""

    total: Fund
    column: str
    stated: Amount | None
    parts: tuple[Amount, ...]
    empty: tuple[Fund, ...]


def sums(form: ProjectForm) -> Iterator[Sum]:
    """Yield each line of funds that has parts, column by column and partition by partition.

    What cannot be read as an amount counts as empty: then the sum cannot be checked.
    """
    for index, fund in enumerate(form.funds):
        parts = [part for part in form.funds if part.parent == index]
        for partition in dict.fromkeys(part.partition for part in parts):
            same = [part for part in parts if part.partition == partition]
            for column in dict.fromkeys(name for part in same for name in part.columns):
                found = [part.amounts.get(column) for part in same]
                stated = fund.amounts.get(column)
                yield Sum(
                    fund,
                    column,
                    stated if isinstance(stated, Amount) else None,
                    tuple(amount for amount in found if isinstance(amount, Amount)),
                    tuple(p for p, a in zip(same, found, strict=True) if not isinstance(a, Amount)),
                )
