"""Amounts as budget columns write them."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

UNITS = {"元": Decimal(1), "万元": Decimal(10000), "千元": Decimal(1000), "亿元": Decimal(10**8)}
_WIDE = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


@dataclass(slots=True, frozen=True)
class Numbers:
    """How one document writes money: `unit` of its table, decimals, groups, digits, suffix."""

    unit: str
    decimals: int
    grouped: bool = False
    wide: str = ""
    """"all" for full-width digits, "comma" for a full-width comma only."""
    suffix: str = ""
    prefix: str = ""
    bare: bool = False
    """Whether whole amounts lose their decimals (100 beside 489.00)."""
    empty: str = ""

    def write(self, amount: Decimal | None) -> str:
        """Write an amount of the table's unit; None is written as this document marks nothing."""
        if amount is None:
            return self.empty
        whole = self.bare and amount == amount.to_integral_value()
        decimals = max(self.decimals, -int(amount.normalize().as_tuple().exponent))
        text = f"{amount:{',' if self.grouped else ''}.{0 if whole else decimals}f}"
        if self.wide == "all":
            text = text.translate(_WIDE)
        elif self.wide == "comma":
            text = text.replace(",", "，")
        return self.prefix + text + self.suffix

    def draw(self, rng: Random) -> Decimal:
        """Draw a plausible amount of an activity."""
        yuan = Decimal(rng.choice((rng.randint(5, 999), rng.randint(10, 200) * 100))) * 1000
        value = yuan / UNITS[self.unit] + Decimal(rng.randint(0, 99)) / 100
        return round(value, self.decimals) + (0 if self.decimals else 1)


def choose(rng: Random, unit: str) -> Numbers:
    """Draw how a document in this unit writes its amounts."""
    decimals = rng.choice((0, 2, 2)) if unit == "元" else rng.choice((0, 1, 2, 2, 2, 4, 6))
    grouped = rng.random() < (0.6 if unit == "元" else 0.2)
    more = ["万"] if unit == "万元" else ["元整"]
    suffixes = ["", "", "", "", "", "", unit, f"（{unit}）", f" ({unit})", *more]
    return Numbers(
        unit=unit,
        decimals=decimals,
        grouped=grouped,
        wide=rng.choice(("", "", "", "", "all", "comma" if grouped else "")),
        suffix=rng.choice(suffixes),
        prefix=rng.choice(("", "", "", "", "", "", "¥", "￥", "人民币")),
        bare=rng.random() < 0.4,
        empty=rng.choice(("", "", "", "—", "——", "—-", "-", "/", "无", "*", "…")),
    )
