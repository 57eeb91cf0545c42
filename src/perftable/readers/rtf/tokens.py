"""The marks of RTF: text, control words and symbols, groups; and what skips a group."""

import re

TOKEN = re.compile(
    rb"([^\\{}\r\n]{1,65536}+)"  # 1: text, in pieces
    rb"|\\([A-Za-z]{1,32})(-?[0-9]{1,10})?[ ]?"  # 2, 3: control word and its number
    rb"|([{}])"  # 4: group
    rb"|((?>(?:\\'[0-9A-Fa-f]{2}){1,1000}))"  # 5: bytes
    rb"|\\([^A-Za-z])",  # 6: control symbol
    re.DOTALL,
)
TEXT, WORD, NUMBER, GROUP, BYTES, SYMBOL = range(1, 7)

MAX_GROUPS = 2_000_000
"""Groups in one that is skipped."""

_BRACE = re.compile(
    rb"(?>[^{}\\]++|(?!\\bin[0-9])\\.)*+(?:([{}])|\\bin([0-9]{1,10})[ ]?)", re.DOTALL
)


def after_group(data: bytes, at: int) -> int:
    """Return where the group that is open at `at` ends: at its closing brace, or behind the data.

    So it does where it holds too many groups: then the file is not whole.
    """
    depth, left = 1, MAX_GROUPS
    while left > 0:
        found = _BRACE.match(data, at)
        if found is None:
            break
        left -= 1
        at = found.end()
        if found[1] == b"{":
            depth += 1
        elif found[1] == b"}":
            depth -= 1
            if not depth:
                return at - 1
        else:
            at += int(found[2])
    return len(data)
