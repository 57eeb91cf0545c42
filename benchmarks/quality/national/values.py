"""Draws what an indicator aims at, and writes it in one cell or in three."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

_RATE_KINDS = ("p", "pl", "ph", "g", "dn")
_LOWER = ("pl", "c", "t", "nl", "e", "z")
YEAR = 2027


@dataclass(slots=True, frozen=True)
class Value:
    """A value by its kind; `text` is what one cell says, `split` (operator, number, unit).

    `sign` and `number` are what it means, None for words, dates and scales; `days` the last day
    of a date.
    """

    kind: str
    text: str
    split: tuple[str, str, str]
    sign: str = ""
    number: Decimal | None = None
    unit: str = ""
    month: int = 0

    @property
    def counted(self) -> bool:
        """Whether it is a number that an actual value can be compared with."""
        return self.number is not None and self.kind != "e"

    @property
    def lower(self) -> bool:
        """Whether less is better."""
        return self.kind in _LOWER


def draw(rng: Random, spec: str, spelling: str, words: Sequence[str], scale: bool = False) -> Value:
    """Draw the value of "kind:unit:size"; `spelling` is the form's way of writing.

    A quality is one of `words`, or a scale where the form has a column for 定性.
    """
    kind, unit, size = [*spec.split(":"), "", ""][:3]
    if kind == "x":
        text = spec.partition(":")[2]
        return Value("x", text, ("", text, ""))
    if kind == "w":
        if scale:
            text = rng.choice(("优良中低差", "好坏", "高中低"))
            return Value("scale", text, ("定性", text, ""))
        text = rng.choice(words)
        return Value("w", text, ("", text, ""))
    if kind == "d":
        return _date(rng)
    if kind == "f":
        text = rng.choice((f"{size}{unit}", f"≥{size}{unit}", f"每月{size}次"))
        return Value("f", text, ("≥", size, unit))
    if kind == "p1":
        return Value("p1", rng.choice(("按月", "每月10日前", "按季度")), ("", "按月", ""))
    if kind in _RATE_KINDS:
        unit, size = "%", size or ":".join(spec.split(":")[1:2])
        size = spec.split(":")[1] if ":" in spec else "100"
    if kind == "e":
        size = spec.split(":")[1]
        return Value(
            "e", rng.choice((f"±{size}%以内", f"≤±{size}%", f"±{size}%")), ("≤", f"±{size}%", "")
        )
    number = _number(rng, kind, Decimal(size or 0))
    sign = _sign(rng, kind)
    return _written(rng, kind, sign, number, unit, spelling)


def _number(rng: Random, kind: str, size: Decimal) -> Decimal:
    if kind in ("ph", "z", "ny", "nl", "ce"):
        return size
    if kind == "p":
        return min(size + rng.choice((0, 0, 1, -1, -2)), Decimal(99))
    if kind in ("pl", "g", "dn"):
        return size
    factor = rng.choice((Decimal("0.5"), Decimal(1), Decimal(1), Decimal("1.5"), Decimal(2)))
    number = size * factor
    return number if kind in ("m", "c", "my") else max(number // 1, Decimal(1))


def _sign(rng: Random, kind: str) -> str:
    if kind in ("z", "ph", "ce"):
        return "="
    if kind in _LOWER:
        return "≤"
    return rng.choice("≥≥≥=") if kind in ("n", "m") else "≥"


def plain(number: Decimal) -> str:
    """Return a number without useless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _written(rng: Random, kind: str, sign: str, number: Decimal, unit: str, spelling: str) -> Value:
    digits = plain(number)
    if spelling == "shanghai":
        text = f"{sign}{number:.2f}({unit})"
        split = (sign, f"{number:.2f}", unit)
    elif spelling == "gansu":
        word = "百分比" if unit == "%" else unit
        text = f"{unit}{sign}{digits}{word}" if unit == "%" else f"{sign}{digits}{word}"
        split = (sign, digits, word)
    elif spelling == "word":
        ahead = {"≥": ("不少于", "至少", "大于等于", "不低于"), "≤": ("不高于", "不超过", "小于等于", "控制在"),
                 "=": ("", "等于", "=")}[sign]  # fmt: skip
        said = rng.choice(ahead)
        tail = "以内" if said == "控制在" else ""
        text, split = f"{said}{digits}{unit}{tail}", (said or "等于", digits, unit)
        if said == "控制在":
            split = ("小于等于", digits, unit)
    elif spelling == "odd":
        mark = rng.choice({"≥": ("≧", ">=", "》", "⩾", "≥ "), "≤": ("≦", "<=", "《", "≤ "),
                           "=": ("＝", "﹦", "═", "= ")}[sign])  # fmt: skip
        text, split = f"{mark}{digits}{unit}", (mark.strip(), digits, unit)
    elif spelling == "after" and sign != "=":
        text = f"{digits}{unit}{'以上' if sign == '≥' else '以下' if kind == 'pl' else '以内'}"
        split = (sign, digits, unit)
    elif spelling == "bare" and sign == "=":
        text, split = f"{digits}{unit}", ("=", digits, unit)
    elif spelling == "wide":
        wide = str.maketrans("0123456789%.", "０１２３４５６７８９％．")
        text, split = f"{sign}{digits}{unit}".translate(wide), (sign, digits, unit)
    else:
        text = f"{sign}{digits}{unit}"
        split = (sign, digits, "百分比" if unit == "%" and rng.random() < 0.3 else unit)
    return Value(kind, text, split, sign, number, unit)


def _date(rng: Random) -> Value:
    month = rng.randint(4, 11)
    texts = (
        f"{YEAR}年{month}月底前", f"{month}月底前", f"{YEAR}年{month}月", f"{YEAR}年{month}月{rng.randint(1, 28)}日前",
        f"{YEAR}.{month:02}", f"{YEAR}/{month}/28", f"{YEAR}年{max(1, month - 3)}月--{YEAR}年{month}月", f"{month}月30日前",
        f"{YEAR}-{month:02}-15", f"{YEAR}{max(1, month - 3):02}-{YEAR}{month:02}", "年底前", "12月底前", "全年",
        f"{YEAR}年12月31日前", "第三季度", f"{YEAR}年底", "12月31日", f"{YEAR}年{month}月底前完成", "≤12月", f"{YEAR}.03-{YEAR}.{month:02}",
    )  # fmt: skip
    text = rng.choice(texts)
    return Value("d", text, ("", text, ""), month=month)
