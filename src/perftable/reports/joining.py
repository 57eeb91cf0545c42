"""Findings that say one thing of several rows, joined: one message, and the rows by number and name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.model.vocabulary import steps
from perftable.reports.escape import plain
from perftable.reports.folding import other_rows, row_of

_FEW = 3
"""So many different values are all quoted; of more the first two."""

_WORDS = 5
"""Texts of so few kinds that each stands on several rows (优, 良) are told apart."""

_LISTED = 60
"""So many rows of a joined finding are named."""

_QUOTED = 24
"""Characters of a value that is quoted among others."""

_ETC = Phrase("等", " and others")
_ROW = Phrase("第 {rows} 行", "row{s} {rows}")
_IN_TABLE = Phrase("表 {table} 第 {rows} 行", "table {table}, row{s} {rows}")
_IN_SHEET = Phrase("工作表“{sheet}”第 {rows} 行", "sheet '{sheet}', row{s} {rows}")
_ON_PAGE = Phrase("第 {page} 页", "page {page}, ")
_COUNT = Phrase("（共 {count} 行）", " ({count} rows)")
_SEE = Phrase("（另见{rows}）", " (see also {rows})")
_MORE = Phrase("，另有 {count} 处", " and {count} more")
_PARAGRAPH = Phrase("正文第 {number} 段", "paragraph {number}")
_TABLE = Phrase("表 {number}", "table {number}")
_WHOLE = Phrase("全文", "the whole document")
_COLUMN = Phrase("“{column}”栏", "{column}")
_QUOTE = Phrase("{name}（“{text}”）", "{name} ('{text}')")
_AND = Phrase("；", "; ")
_COMMA = Phrase("、", ", ")


class Joined(NamedTuple):
    """Findings of one rule with one message, in the order of the document."""

    message: Phrase
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first of them, where the message stands."""
        return self.findings[0]

    def rows(self, lang: Lang, *, tables: bool = False) -> str:
        """Return where they stand, by number: "第 4、6 行（共 2 行）"; `tables` says which table too."""
        places = [one.location for one in self.findings]
        told = numbers(places, lang, tables=tables)
        if not told:
            return self._place(lang)
        if len(self.findings) == 1:
            others = other_rows(self.first)
            if others:
                apart = tables or any(one.table != places[0].table for one in others)
                rows = numbers(others, lang, tables=apart)
                if self.first.unlisted:
                    rows += _MORE.say(lang, count=self.first.unlisted)
                told += _SEE.say(lang, rows=rows)
            return told
        count = len({row_of(place) for place in places})
        return told + _COUNT.say(lang, count=count) if count > 1 else told

    def names(self, lang: Lang, *, longest: int = 60) -> list[str]:
        """Return what the rows are called, each once, with its text where the message lacks it.

        A single row is named with those above it; names are cut at `longest` characters.
        """
        if len(self.findings) == 1:
            path = " → ".join(plain(name, longest) for name in self.first.names)
            return [path] if path else []
        shown = {one.text or "" for one in self.findings}
        texts = len(shown) > 1 and max(map(len, shown)) <= _QUOTED
        said = (self._named(one, lang, texts, longest) for one in self.findings)
        named = list(dict.fromkeys(filter(None, said)))
        if len(named) > _LISTED:
            return [*named[: _LISTED - 1], named[_LISTED - 1] + _ETC.say(lang)]
        return named

    def columns(self, lang: Lang) -> str:
        """Return in which column they stand, "" where in none or in several."""
        from perftable.reports.tables.headings import column_name  # few findings need it

        found = {(one.location.column, one.kinds) for one in self.findings}
        names = {column_name(column, lang, above) for column, above in found if column is not None}
        return _COLUMN.say(lang, column=names.pop()) if len(names) == 1 else ""

    def _named(self, one: Finding, lang: Lang, texts: bool, longest: int) -> str:
        name = plain(one.names[-1], longest) if one.names else ""
        text = plain(one.text or "", _QUOTED) if texts else ""
        if not text or text == name:
            return name
        return _QUOTE.say(lang, name=name, text=text) if name else text

    def _place(self, lang: Lang) -> str:
        here = self.first.location
        if here.paragraph is not None:
            spots = dict.fromkeys(one.location.paragraph for one in self.findings)
            return _PARAGRAPH.say(lang, number=_COMMA.say(lang).join(map(str, spots)))
        if here.table is not None:
            return _TABLE.say(lang, number=here.table)
        return _WHOLE.say(lang)


def join(findings: Iterable[Finding]) -> list[Joined]:
    """Join findings of one rule and severity whose messages differ in names of rows alone."""
    every = list(findings)
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in every:
        key = (finding.code, finding.severity, _pattern(finding))
        groups.setdefault(key, []).append(finding)
    parts = [part for group in groups.values() for part in _by_word(group)]
    order = {id(finding): place for place, finding in enumerate(every)}
    parts.sort(key=lambda part: order[id(part[0])])
    return [
        Joined(Phrase(_message(part, "zh"), _message(part, "en")), tuple(part)) for part in parts
    ]


def numbers(places: Iterable[Location], lang: Lang, *, tables: bool = False) -> str:
    """Return "第 4、6 行"; sheets and pages are always said, tables where asked. "" for no row."""
    groups: dict[tuple[int | None, str | None, int | None], list[int]] = {}
    for one in places:
        if one.row is not None:
            group = (one.table if tables else None, one.sheet, one.page)
            groups.setdefault(group, []).append(one.row)
    return _AND.say(lang).join(_group(*group, rows, lang) for group, rows in groups.items())


def _group(
    table: int | None, sheet: str | None, page: int | None, rows: Sequence[int], lang: Lang
) -> str:
    phrase = _IN_SHEET if sheet is not None else _ROW if table is None else _IN_TABLE
    once = list(dict.fromkeys(rows))
    shown = _COMMA.say(lang).join(map(str, once[:_LISTED]))
    told = phrase.say(
        lang, table=table, sheet=plain(sheet or "", 40), rows=shown, s="s" if len(once) > 1 else ""
    )
    told += _ETC.say(lang) if len(once) > _LISTED else ""
    return told if page is None else _ON_PAGE.say(lang, page=page) + told


def _pattern(finding: Finding) -> str:
    """Return the message with the names that it quotes replaced by marks no document holds."""
    text = finding.say("zh")
    for name, value in _quoted(finding):
        text = text.replace(_quote(value, "zh"), f"\x00{name}\x00")
    return text


def _quoted(finding: Finding) -> Iterator[tuple[str, str]]:
    for name in ("name", *steps(), "text"):
        value = finding.args.get(name)
        if isinstance(value, str) and value:
            yield name, value


def _quote(value: str, lang: Lang) -> str:
    return f"“{value}”" if lang == "zh" else f"'{value}'"


def _by_word(group: list[Finding]) -> Iterator[list[Finding]]:
    """Yield the group, or its parts where a few texts stand again and again."""
    texts: dict[object, list[Finding]] = {}
    for finding in group:
        texts.setdefault(finding.args.get("text"), []).append(finding)
    if 1 < len(texts) <= _WORDS and 2 * len(texts) <= len(group):
        yield from texts.values()
    else:
        yield group


def _message(group: Sequence[Finding], lang: Lang) -> str:
    """Return what the findings say: names that differ are quoted beside each other."""
    text = group[0].say(lang)
    quoted = list(_quoted(group[0]))
    for name, value in quoted:
        text = text.replace(_quote(value, lang), f"\x00{name}\x00")
    for name, value in quoted:
        values = dict.fromkeys(str(one.args.get(name, "")) for one in group)
        listed = _quote(value, lang)
        if len(values) > 1:
            few = list(dict.fromkeys(plain(one, _QUOTED) for one in values))
            shown = few if len(few) <= _FEW else few[:2]
            listed = _COMMA.say(lang).join(_quote(one, lang) for one in shown)
            listed += _ETC.say(lang) if len(few) > _FEW else ""
        text = text.replace(f"\x00{name}\x00", listed)
    return text
