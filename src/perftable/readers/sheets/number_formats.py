"""Numbers as a workbook shows them: the number format of their cell, rounded on decimal digits."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from perftable.readers.sheets.chinese_numerals import chinese
from perftable.readers.sheets.dates import date_shown
from perftable.readers.sheets.format_codes import Section, Token, sections

SIGNIFICANT = 15
"""Digits a workbook has: what stands behind them is an artefact of binary numbers."""

_WIDTH = 11
"""Characters of a number in the format "General"."""

_SIMPLE = re.compile(r"(#,##)?0(\.0{1,9})?(%)?")
_PLAIN = re.compile(r"-?(?=[\d.]{1,11}\Z)(?:0|[1-9]\d*+)(?:\.\d*[1-9])?", re.ASCII)
_TO_SIGNIFICANT = Context(prec=SIGNIFICANT, rounding=ROUND_HALF_UP)
_EXACT = Context(prec=3000, rounding=ROUND_HALF_UP)  # a code of percent signs or decimals alone


@lru_cache(maxsize=20_000)
def number_shown(raw: str, code: str, since_1904: bool = False) -> str:
    """Return the number `raw` as a cell of this format shows it; what is no number as it is."""
    if code == "General" and _PLAIN.fullmatch(raw):
        return raw
    try:
        value = _TO_SIGNIFICANT.create_decimal(raw)
    except ArithmeticError:  # no number, or one beyond all
        return raw
    if not value.is_finite() or abs(value.adjusted()) > 308:
        return raw
    simple = _SIMPLE.fullmatch(code)
    if simple is not None:
        value = _rounded(value.scaleb(2) if simple[3] else value, len(simple[2] or " ") - 1)
        text = f"{value:,f}" if simple[1] else f"{value:f}"
        return text + "%" if simple[3] else text
    section, signed = _choose(sections(code), value)
    if section is None:
        return general(value)
    if section.has("date") or section.has("elapsed"):
        return date_shown(value, section, since_1904) or general(value)
    text = _in_section(abs(value), section).strip()
    return "-" + text if signed and value < 0 and text else text


def text_shown(text: str, code: str) -> str:
    """Return a text as a cell of this format shows it."""
    if code in ("General", "@"):
        return text
    found = sections(code)
    last = found[3] if len(found) > 3 else found[-1]
    if len(found) < 4 and not last.has("mark", "@"):
        return text
    return "".join(
        text if token == ("mark", "@") else token.text
        for token in last.tokens
        if token.kind == "text" or token == ("mark", "@")
    )


def general(value: Decimal) -> str:
    """Return a number in the format "General": eleven characters, or as a power of ten."""
    if not value:
        return "0"
    power = value.adjusted()
    if power < -4:
        text = f"{value.normalize():f}"
        if len(text.lstrip("-")) > _WIDTH:
            return _scientific_general(value)
    elif power >= _WIDTH:
        return _scientific_general(value)
    else:
        places = max(0, _WIDTH - 2 - max(power, 0))
        text = f"{_rounded(value, places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _scientific_general(value: Decimal) -> str:
    mantissa, power = _mantissa(value, value.adjusted(), 5, 1)
    text = f"{mantissa:f}".rstrip("0").rstrip(".")
    return f"{text}E{'-' if power < 0 else '+'}{abs(power):02d}"


def _choose(found: tuple[Section, ...], value: Decimal) -> tuple[Section | None, bool]:
    """Return the section for a number (None: General), and whether it needs its sign."""
    numeric = found[:3] if len(found) > 1 else found
    if any(section.condition for section in numeric):
        for place, section in enumerate(numeric):
            if section.takes(value):
                negative = section.condition is not None and section.condition[0][0] == "<"
                return section, not negative and place < 2
        return numeric[-1], True
    if len(numeric) == 1 or value > 0:
        section = numeric[0]
    elif value < 0:
        section = numeric[1]
    else:
        section = numeric[2] if len(numeric) > 2 else numeric[0]
    if section.has("mark", "@"):
        return None, True
    return section, len(numeric) == 1


def _in_section(value: Decimal, section: Section) -> str:
    """Return a number of no sign in a section."""
    tokens = section.tokens
    if section.has("general"):
        shown = general(value)
        if section.numerals:
            shown = chinese(shown, section.numerals)
        return "".join(shown if t.kind == "general" else t.text for t in tokens)
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        return "".join(token.text for token in tokens)
    if section.has("exponent"):
        return _scientific(value, tokens)
    slash = next((at for at, t in enumerate(tokens) if t == ("mark", "/")), None)
    if slash is not None and places[0] < slash:
        return _fraction(value, tokens, slash)
    text = _decimal(value, tokens, places)
    return chinese(text, section.numerals) if section.numerals else text


def _decimal(value: Decimal, tokens: tuple[Token, ...], places: list[int]) -> str:
    point = next((at for at, t in enumerate(tokens) if t == ("mark", ".")), len(tokens))
    whole = [at for at in places if at < point]
    part = [at for at in places if at > point]
    commas = [at for at, token in enumerate(tokens) if token == ("mark", ",")]
    grouped = bool(whole) and any(whole[0] < at < whole[-1] for at in commas)
    last_whole = whole[-1] if whole else -1
    thousands = sum(1 for at in commas if last_whole < at < point or at > places[-1])
    percents = sum(1 for token in tokens if token == ("mark", "%"))
    value = _rounded(value.scaleb(2 * percents - 3 * thousands), len(part))
    digits, _, decimals = f"{value:f}".partition(".")
    needed = sum(1 for at in whole if any(tokens[b].text == "0" for b in whole if b <= at))
    digits = ("" if digits == "0" and not needed else digits).rjust(needed, "0")
    out: dict[int, str] = {}
    taken = 0
    for at in reversed(whole):
        first = at == whole[0]
        piece = ""
        while taken < len(digits) and (first or not piece):
            if grouped and taken and taken % 3 == 0:
                piece = "," + piece
            piece = digits[len(digits) - 1 - taken] + piece
            taken += 1
        out[at] = piece
    shown = max((n for n, at in enumerate(part, 1)
                 if tokens[at].text == "0" or decimals[n - 1] != "0"), default=0)  # fmt: skip
    for n, at in enumerate(part):
        out[at] = decimals[n] if n < shown else ""
    if not whole and point < len(tokens):
        out[point] = ("" if digits == "0" else digits) + "."
    return "".join(
        out.get(at, "" if token == ("mark", ",") else token.text) if token.kind == "digit" or at in out
        else "" if token == ("mark", ",") else token.text
        for at, token in enumerate(tokens)
    )  # fmt: skip


def _scientific(value: Decimal, tokens: tuple[Token, ...]) -> str:
    at = next(n for n, token in enumerate(tokens) if token.kind == "exponent")
    head, tail = tokens[:at], tokens[at + 1 :]
    point = next((n for n, t in enumerate(head) if t == ("mark", ".")), len(head))
    width = sum(1 for token in head[:point] if token.kind == "digit") or 1
    decimals = sum(1 for token in head[point:] if token.kind == "digit")
    power = value.adjusted() if value else 0
    mantissa, power = _mantissa(value, power - power % width, decimals, width)
    sign = "-" if power < 0 else "+" if tokens[at].text[1] == "+" else ""
    least = sum(1 for token in tail if token.kind == "digit")
    rest = "".join(token.text for token in tail if token.kind == "text")
    first = "".join(t.text for t in head[:point] if t.kind == "text")
    return f"{first}{mantissa:f}E{sign}{abs(power):0{least}d}{rest}"


def _mantissa(value: Decimal, power: int, decimals: int, width: int) -> tuple[Decimal, int]:
    mantissa = _rounded(value.scaleb(-power), decimals)
    if abs(mantissa) >= 10**width:
        power += width
        mantissa = _rounded(value.scaleb(-power), decimals)
    return mantissa, power


def _fraction(value: Decimal, tokens: tuple[Token, ...], slash: int) -> str:
    below = "".join(t.text for t in tokens[slash + 1 :] if t.kind in ("digit", "text")).strip()
    fixed = int(below) if below.isascii() and below.isdigit() and below.strip("0") else 0
    most = 10 ** max(1, min(sum(1 for char in below if char in "0#?"), 5)) - 1
    above = [n for n, token in enumerate(tokens[:slash]) if token.kind == "digit"]
    mixed = above[-1] - above[0] >= len(above)  # "# ?/?": something stands between the digits
    whole, rest = (divmod(Fraction(value), 1)) if mixed else (0, Fraction(value))
    if fixed:
        top, bottom = int(rest * fixed + Fraction(1, 2)), fixed
    else:
        near = rest.limit_denominator(most)
        top, bottom = near.numerator, near.denominator
    if mixed and top == bottom:
        whole, top = whole + 1, 0
    if mixed and not top:
        return str(whole)
    return f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}"


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), context=_EXACT)
