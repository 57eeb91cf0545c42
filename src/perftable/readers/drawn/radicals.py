"""Radicals that producers write for the characters they look like: ⽬ for 目, ⻚ for 页."""

import unicodedata

# Those of the supplement that are characters of their own; Unicode does not say of which.
_SUPPLEMENT = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "民西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)


def plain(char: str) -> str:
    """Return the character that a radical stands for, any other one as it is."""
    if "\u2e80" <= char <= "\u2fdf":
        return _SUPPLEMENT.get(char) or unicodedata.normalize("NFKC", char)
    return char
