"""A phrase in both languages of the tool."""

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
        return Phrase(self.zh.format(**args), self.en.format(**args)) if args else self
