"""A phrase in both languages of the tool."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]
"""The languages every message exists in."""


class Phrase(NamedTuple):
    """One message in Chinese and English; `{name}` marks an argument in both."""

    zh: str
    en: str

    def say(self, lang: Lang, **args: object) -> str:
        """Return the phrase in `lang` with its arguments filled in."""
        text = self.zh if lang == "zh" else self.en
        return text.format(**args) if args else text

    def filled(self, **args: object) -> "Phrase":
        """Return the phrase with its arguments filled in, in both languages."""
        return self.filled_with(args)

    def filled_with(self, args: Mapping[str, object]) -> "Phrase":
        """Return what `filled` returns, the arguments being in a mapping."""
        return Phrase(self.zh.format_map(args), self.en.format_map(args)) if args else self
