"""Raised and lowered digits as the characters they look like: m², CO₂, 12.50¹."""

from collections.abc import Sequence

_RAISED = str.maketrans("0123456789０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2)
_LOWERED = str.maketrans("0123456789０１２３４５６７８９", "₀₁₂₃₄₅₆₇₈₉" * 2)


def written(pieces: Sequence[tuple[str, int]]) -> str:
    """Return a paragraph of texts, each at its height: 1 raised, -1 lowered, 0 on the line.

    A raised digit is no digit of the number before it. Nor is a lowered one behind a digit; those
    of CO2 and PM2.5 stay as they are typed. A paragraph that is raised as a whole stays so too.
    """
    if not any(height == 0 and text.strip() for text, height in pieces):
        return "".join(text for text, _ in pieces)
    line = ""
    for text, height in pieces:
        if height > 0:
            text = text.translate(_RAISED)
        elif height < 0 and line[-1:].isdigit():
            text = text.translate(_LOWERED)
        line += text
    return line
