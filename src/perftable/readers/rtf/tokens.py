"""The marks of RTF: text, control words and symbols, groups; and what skips a group."""

import re

TOKEN = re.compile(
    rb"([^\\{}\r\n]+)"  # 1: text
    rb"|\\([A-Za-z]{1,32})(-?[0-9]{1,10})?[ ]?"  # 2, 3: control word and its number
    rb"|([{}])"  # 4: group
    rb"|\\'([0-9A-Fa-f]{2})"  # 5: byte
    rb"|\\([^A-Za-z])",  # 6: control symbol
    re.DOTALL,
)
TEXT, WORD, NUMBER, GROUP, BYTE, SYMBOL = range(1, 7)

_BRACE = re.compile(rb"\\bin([0-9]{1,10})[ ]?|\\.|[{}]", re.DOTALL)


def after_group(data: bytes, at: int) -> int:
    """Return where the group that is open at `at` ends: at its closing brace, or behind the data."""
    depth = 1
    while True:
        for found in _BRACE.finditer(data, at):
            if found[1] is not None:
                at = found.end() + int(found[1])
                break
            mark = found[0]
            if mark == b"{":
                depth += 1
            elif mark == b"}":
                depth -= 1
                if not depth:
                    return found.start()
        else:
            return len(data)
