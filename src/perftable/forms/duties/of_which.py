"""其中： before a name: the row is a part of what stands above it, an activity or a mere amount."""

from collections.abc import Mapping

from perftable.forms.duties import layouts


def behind_which(name: str) -> tuple[str, bool]:
    """Return the name without 其中： and whether that stood before it."""
    mark = layouts.WHICH.match(name) if "其" in name else None
    return (name[mark.end() :], True) if mark else (name, False)


def is_amount(word: str, texts: Mapping[str, str]) -> bool:
    """Whether a squeezed name is that of an amount included above, and no activity's.

    It states no more than its budget; or it names money (其中：专项资金) and states no goal and
    nothing to measure.
    """
    if not layouts.OF_WHICH.match(word):
        return False
    said = {column for column, text in texts.items() if text and column not in ("name", "budget")}
    return not said or (said == {"content"} and layouts.FUNDS.search(word) is not None)
