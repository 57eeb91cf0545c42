"""Where a key stands in a configuration file."""

import re


def line_of(text: str, key: str, after: str, number: int) -> int:
    """Return the line where `key` stands, from 1: in the table `after`, of several in this one."""
    lines = text.splitlines()
    tables = [i for i, line in enumerate(lines) if re.match(rf"\s*\[\[.*{re.escape(after)}", line)]
    start = next((i for i, line in enumerate(lines) if after and after in line), 0)
    if after and number < len(tables):
        start = tables[number]
    pattern = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
    found = (i for i in range(start, len(lines)) if pattern.search(lines[i]))
    return next(found, start) + 1
