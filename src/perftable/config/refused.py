"""The one exception of configurations, apart from its many sentences."""

from perftable.readers.base import UnreadableFile


class BadConfig(UnreadableFile):
    """A configuration that cannot be used; `say(lang)` is one sentence with the line."""
