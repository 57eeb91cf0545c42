"""How every reader refuses a file."""

from perftable.model.phrase import Lang, Phrase


class UnreadableFile(Exception):  # noqa: N818 - the name users see
    """A file that cannot be read; `reason` is one clear sentence in both languages."""

    def __init__(self, reason: Phrase, **args: object) -> None:
        super().__init__(reason.say("en", **args))
        self.reason = reason
        self.args_ = args

    @property
    def spoken(self) -> Phrase:
        """The reason in both languages."""
        return self.reason.filled(**self.args_)

    def say(self, lang: Lang) -> str:
        """Return the reason in `lang`."""
        return self.reason.say(lang, **self.args_)
