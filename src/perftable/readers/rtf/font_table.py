"""The fonts of an RTF file, and the text that bytes are in the font that is in force."""

from perftable.readers.rtf.fonts import CODE_PAGES, CONTROLS, SYMBOLS, WIDE, Font, decoded
from perftable.readers.rtf.groups import MAX_KNOWN, Groups, Handler
from perftable.readers.rtf.state import Into, State
from perftable.readers.word.symbols import in_symbols, symbol_font, symbol_of

_MAX_NAME = 100


class FontTable:
    """Takes the font table and the words that choose a font; `page` is the file's encoding."""

    def __init__(self, groups: Groups) -> None:
        self.page = "cp1252"
        self._groups = groups
        self._fonts: dict[int, Font] = {}
        self._default = groups.state.font
        self._number = 0

    def text(self, raw: bytes) -> str:
        """Return what bytes show; in the font table they are a font's name."""
        state = self._groups.state
        font = state.font
        if state.into is Into.FONTS:
            font.name = (font.name + decoded(raw, Font(), self.page))[:_MAX_NAME].rstrip(";")
            return ""
        if state.into is Into.LEVEL:
            return decoded(raw, Font(), self.page)  # whatever font: its places are controls
        if font.charset == SYMBOLS and state.into is not Into.INSTRUCTION:
            return "".join(symbol_of(font.name, 0xF000 + code) for code in raw)
        if state.wide and font.codec not in WIDE:
            font = state.far_font
        text = decoded(raw, font, self.page).translate(CONTROLS)
        symbols = symbol_font(font.name)  # LibreOffice does not say what characters it has
        return in_symbols(text, symbols, "") if symbols else text

    def words(self) -> dict[bytes, Handler]:
        """Return what control words mean."""
        return {
            b"fonttbl": lambda value: self._groups.goes(Into.FONTS, self._end),
            b"f": self._font, b"af": self._far_font, b"deff": self._default_is,
            b"plain": lambda value: self._groups.state.plain(self._default),
            b"fcharset": self._character_set, b"cpg": self._font_page, b"ansicpg": self._page,
            b"ansi": lambda value: self._page(1252), b"mac": lambda value: self._page(10000),
            b"pc": lambda value: self._page(437), b"pca": lambda value: self._page(850),
        }  # fmt: skip

    def _end(self, state: State) -> None:
        self._default = self._fonts.get(self._number, self._default)
        self._groups.state.font = self._default

    def _default_is(self, value: int | None) -> None:
        self._number = value or 0

    def _font(self, value: int | None) -> None:
        state, number = self._groups.state, value or 0
        if state.into is Into.FONTS:
            self._groups.cost(20)
            if len(self._fonts) < MAX_KNOWN:
                state.font = self._fonts[number] = Font()
            return
        state.font = self._fonts.get(number, self._default)
        if state.wide:
            state.far_font = state.font

    def _far_font(self, value: int | None) -> None:
        if self._groups.state.wide:
            self._groups.state.far_font = self._fonts.get(value or 0, self._default)

    def _character_set(self, value: int | None) -> None:
        if self._groups.state.into is Into.FONTS:
            self._groups.state.font.set_charset(value or 0)

    def _font_page(self, value: int | None) -> None:
        if self._groups.state.into is Into.FONTS:
            self._groups.state.font.set_page(value or 0)

    def _page(self, value: int | None) -> None:
        self.page = CODE_PAGES.get(value or 0, self.page)
