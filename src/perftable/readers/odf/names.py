"""Names in OpenDocument: the prefix its specification uses, and the local name."""

from collections.abc import Mapping

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    **{_OASIS + name + ":1.0": name for name in "office text table style script form meta".split()},
    _OASIS + "drawing:1.0": "draw",
    _OASIS + "xsl-fo-compatible:1.0": "fo",
    _OASIS + "svg-compatible:1.0": "svg",
    _OASIS + "presentation:1.0": "presentation",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_MAX_CACHED = 2000

MARK = "perftable"
"""The attribute by which elements are found again in a file that is to be annotated."""


class _Kinds(dict[str, str]):
    """Full name → "text:p"; "" for what is foreign to OpenDocument."""

    def __missing__(self, name: str) -> str:
        space, _, local = name[1:].rpartition("}")
        prefix = _PREFIXES.get(space, "")
        kind = f"{prefix}:{local}" if prefix else ""
        if len(self) < _MAX_CACHED:  # a hostile file has any number of names
            self[name] = kind
        return kind


KINDS = _Kinds({MARK: MARK})


def named(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes by short name."""
    return {} if not attributes else {KINDS[name]: value for name, value in attributes.items()}


def count(text: str | None, default: int = 1) -> int:
    """Return a count; `default` where it is none or has over eight digits."""
    if text and text.isascii() and text.isdigit() and len(text) <= 8:
        return int(text)
    return default
