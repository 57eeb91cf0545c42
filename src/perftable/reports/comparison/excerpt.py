"""Where two long texts differ, cut out so that the difference can be seen."""

from typing import NamedTuple

_AROUND = 8
"""So many characters are shown before and after a difference."""


class Excerpt(NamedTuple):
    """A text around its difference from another: `middle` is what differs, "" for nothing."""

    before: str
    middle: str
    after: str


def excerpts(old: str, new: str, longest: int = 60) -> tuple[Excerpt, Excerpt]:
    """Return both texts around where they differ, the differing parts cut to `longest`."""
    start = _common(old, new)
    rest_old, rest_new = old[start:][::-1], new[start:][::-1]
    end = _common(rest_old, rest_new)
    return _cut(old, start, end, longest), _cut(new, start, end, longest)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, start: int, end: int, longest: int) -> Excerpt:
    stop = len(text) - end
    before, middle, after = text[:start], text[start:stop], text[stop:]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:]
    if len(after) > _AROUND:
        after = after[:_AROUND] + "…"
    if len(middle) > longest:
        middle = middle[: longest - 1] + "…"
    return Excerpt(before, middle, after)
