"""JSON that every parser takes: no lone surrogates (names of files may hold some)."""

import json


def dump(value: object) -> str:
    """Return the value as JSON, Chinese as it is, what is no character as a question mark."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode() + "\n"
