"""How a form is written: its merges, its spelling of values and money, what it leaves out."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

SPELLINGS = ("plain", "plain", "plain", "shanghai", "gansu", "word", "odd", "after", "bare", "wide")


@dataclass(slots=True, frozen=True)
class Style:
    """`merge` is how class labels stand over their rows: merged, repeated, empty below, centred.

    `split` writes operator, number and unit in columns of their own. `cut` breaks the table after
    some rows ("table" without a header, "header" with one). `title_in` puts title and year into
    rows; `unit_at` is where the unit of money stands; `blank` fills a cell without an amount; `spaced`
    class labels are written 数 量 指 标.
    """

    merge: str
    split: bool
    spelling: str
    lead: bool
    cut: str
    title_in: bool
    unit_at: str
    grouped: bool
    decimals: int
    points: bool
    numbered: str
    spread: int
    blank: str
    spaced: bool

    def money(self, amount: Decimal | None) -> str:
        """Write an amount."""
        if amount is None:
            return ""
        if self.grouped:
            return f"{amount:,.{self.decimals}f}"
        return f"{amount:.{self.decimals}f}"


def draw(rng: Random, layout: str, unit: str) -> Style:
    """Draw a style that the layout allows."""
    merge = rng.choice(("merged", "merged", "merged", "repeated", "empty", "centred"))
    split = layout in ("L4", "L7") or (layout in ("L1", "L5", "L6", "L8") and rng.random() < 0.4)
    return Style(
        merge="repeated" if layout == "L11" else merge,
        split=split,
        spelling=rng.choice(SPELLINGS),
        lead=layout == "L3" or (layout not in ("L4", "L7", "L2", "L11") and rng.random() < 0.6),
        cut=rng.choice(("", "", "", "", "table", "header"))
        if layout not in ("L4", "L15", "L3")
        else "",
        title_in=rng.random() < 0.5,
        unit_at=rng.choice(("block", "block", "line")),
        grouped=unit == "元" or rng.random() < 0.2,
        decimals=2 if unit == "元" else rng.choice((2, 2, 4, 6) if rng.random() < 0.3 else (2,)),
        points=rng.random() < 0.35,
        numbered=rng.choice(("", "", "", "", "指标{}：", "{}.", "★")),
        spread=rng.choice((0, 0, 1, 2)),
        blank=rng.choice(("", "", "", "—", "/", "-")),
        spaced=rng.random() < 0.1,
    )
