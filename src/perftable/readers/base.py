"""What a reader is, and how every reader refuses a file."""

from pathlib import Path
from typing import Protocol

from perftable.model.grid import Source
from perftable.model.phrase import Lang, Phrase


class Reader(Protocol):
    """Reads files of some formats; a module or folder of `readers/` that states these is one.

    `NAME` is what `Source.format` says, `SUFFIXES` are the names such files have, `EXTRA` the pip
    extra it needs ("" for none), `ORDER` its place among those asked: a small number is asked
    first, where one format lies inside another.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    EXTRA: str
    ORDER: int

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the content is of this format, whatever its name says; cheap, never raises."""
        ...

    def read(self, path: Path, data: bytes) -> Source:
        """Read the file. Raises `UnreadableFile`; looks at its limits while reading."""
        ...


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


_NOTHING = Phrase("该处无可检查的文件。", "There is no file to check here.")


class NoFile(str):
    """A name that a search met and that stands for no file: an empty folder, a link to a folder.

    It goes through a run as the files do, so that every report names it; to read it is to get its
    `reason`.
    """

    __slots__ = ("reason",)

    reason: Phrase

    def __new__(cls, name: str, reason: Phrase = _NOTHING) -> "NoFile":
        """Make a name with the reason why there is no file."""
        self = super().__new__(cls, name)
        self.reason = reason
        return self
