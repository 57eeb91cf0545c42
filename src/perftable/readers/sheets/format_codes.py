"""Number-format codes: the built-in ones by id, and a code taken apart into its sections."""

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_ACCOUNTING = '_ * #,##0{0}_ ;_ * -#,##0{0}_ ;_ * "-"{1}_ ;_ @_ '
_MONEY = "{0}#,##0{1};{0}-#,##0{1}"
BUILT_IN: Mapping[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: _MONEY.format("¥", ""), 6: _MONEY.format("¥", ""),
    7: _MONEY.format("¥", ".00"), 8: _MONEY.format("¥", ".00"),
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
    34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: _ACCOUNTING.format("", ""), 42: _ACCOUNTING.format("", ""),
    43: _ACCOUNTING.format(".00", "??"), 44: _ACCOUNTING.format(".00", "??"),
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
    54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"',
    57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""Codes by id as Excel in Chinese has them; 27 to 36, 57 and 58 are never stated in a file."""

LOCAL = frozenset((14, 22, *range(27, 37), *range(50, 59)))
"""Ids whose code is that of the reader's language, whatever a file says."""

MAX_CODE = 500
"""Characters of a code; Excel takes 255."""

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?            # text in quotes
    | [\\!](?P<escaped>.)           # one character; Excel in Chinese knows "!" too
    | [_*](?P<filler>.)             # the width of a character, or as many as fit: no text
    | \[(?P<bracket>[^\]]*)\]?
    | (?P<general>General|G/通用格式)
    | (?P<half>AM/PM|A/P|上午/下午)
    | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+|e+|g+|b+|aaaa?)
    | (?P<digit>[0#?])
    | (?P<mark>[.,%/@])
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_TESTS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "=": operator.eq, "<>": operator.ne,
}  # fmt: skip


class Token(NamedTuple):
    """A piece of a section; `kind` is text, general, half, exponent, date, elapsed, digit or mark."""

    kind: str
    text: str


class Section(NamedTuple):
    """A section of a code: its tokens, the condition it states, and what its brackets say.

    `numerals` is 1 or 2 for Chinese numerals (一, 壹), `chinese` says that its names are Chinese.
    """

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    numerals: int = 0
    chinese: bool = False

    def has(self, kind: str, text: str | None = None) -> bool:
        """Whether it has such a token."""
        return any(t.kind == kind and (text is None or t.text == text) for t in self.tokens)

    def takes(self, value: Decimal) -> bool:
        """Whether its condition holds."""
        return self.condition is None or _TESTS[self.condition[0]](value, self.condition[1])


@lru_cache(maxsize=4096)
def sections(code: str) -> tuple[Section, ...]:
    """Take a code apart."""
    found: list[Section] = []
    tokens: list[Token] = []
    state: dict[str, object] = {}

    def end() -> None:
        condition = state.get("condition")
        numerals = state.get("numerals", 0)
        found.append(
            Section(
                tuple(tokens),
                condition if isinstance(condition, tuple) else None,
                numerals if isinstance(numerals, int) else 0,
                "chinese" in state,
            )
        )
        tokens.clear()
        state.clear()

    for match in _TOKEN.finditer(code[:MAX_CODE]):
        kind, text = match.lastgroup or "", match[match.lastgroup or 0] or ""
        if kind == "other" and text == ";":
            end()
        elif kind == "bracket":
            _bracket(text, tokens, state)
        elif kind in ("quoted", "escaped", "other"):
            tokens.append(Token("text", text))
        elif kind != "filler":
            tokens.append(Token(kind, text.lower() if kind == "date" else text))
    end()
    return tuple(found)


def _bracket(text: str, tokens: list[Token], state: dict[str, object]) -> None:
    condition = _CONDITION.fullmatch(text.strip())
    if condition is not None:
        state["condition"] = (condition[1], Decimal(condition[2]))
    elif text.startswith("$"):
        symbol, _, language = text[1:].partition("-")
        if symbol:
            tokens.append(Token("text", symbol))
        if language[-3:] == "804":
            state["chinese"] = True
    elif text.lower().startswith("dbnum"):
        state["numerals"] = {"1": 1, "2": 2}.get(text[5:6], 0)
    elif _ELAPSED.fullmatch(text):
        tokens.append(Token("elapsed", text.lower()))
