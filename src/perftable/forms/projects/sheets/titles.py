"""Titles, years and units of money: in rows above the head, in paragraphs above the table."""

from perftable.forms.projects.sheets.lines import Line
from perftable.forms.projects.words.columns import heading
from perftable.forms.projects.words.labels import goal_label, head_label
from perftable.forms.projects.words.money import is_block
from perftable.model.amount import Unit
from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

MAX_TITLE = 60
_TITLE = lazy_pattern(
    r"绩效(?:目标|自评|评价)|自评(?:价)?(?:表|情况)|绩效.{0,6}表|目标(?:申报|批复|审批|公开)"
)
_NO_TITLE = lazy_pattern(r"[。；;]|[:：].|^(?:[一二三四五六七八九十]+、|第.部分)|说明$|情况$|报告$")
_ANNEX = lazy_pattern(r"附[件表]?\d{0,2}[:：]")
_FORM = lazy_pattern(r"表(?:[(（].{1,20}[)）])?\d{0,2}$|[(（]20\d\d年度?[)）]$")
_YEAR = lazy_pattern(r"(20\d\d)年?度?")
_YEAR_ROW = lazy_pattern(r"[(（\[【]?(20\d\d)年?度?[)）\]】]?")
_UNIT = lazy_pattern(r"单位[:：]?(?:人民币)?(元|千元|万元|亿元)(?!/)")
_UNIT_INSIDE = lazy_pattern(
    r"[(（\[【〔,，:：/](?:单位[:：]?)?(?:人民币)?(元|千元|万元|亿元)[)）\]】〕]?"
)
CONTINUED = lazy_pattern(
    r"[(（]?(?:续表?|接上[页表])[)）]?\d*|第?\d{1,3}页?(?:共\d+页)?|-\d{1,3}-|—\d{1,3}—"
)
_GOES_ON = lazy_pattern(r"表?(?:[(（]续表?\d?[)）]|续表?\d?)[:：]?$")
_CAPTION = lazy_pattern(
    r"(?:[一二三四五六七八九十\d]+[、.．])?[(（]?(?:[一二三四五六七八九十\d])?[)）]?(?:年度|长期|中期|总体|项目|部门整体)*(?:绩效)?(?:指标|目标)(?:完成)?(?:情况)?(?:表)?[:：]?"
)


def is_page_mark(line: Line) -> bool:
    """Whether all of a row is the mark of a page: （续表）, 第 2 页, 绩效目标表（续）."""
    texts = {cell.text for cell in line.filled}
    if len(texts) != 1:
        return False
    text = line.filled[0].text
    return CONTINUED.fullmatch(squeeze(text)) is not None or is_continued(text)


def is_print_mark(line: Line) -> bool:
    """Whether a row between indicators is one printed on each page: a title, the year, the unit."""
    filled = line.filled
    if len(filled) > 2 and filled[0].text != filled[-1].text:
        return False
    if is_page_mark(line) or title_row(line):
        return True
    return is_caption_row(line) and all(is_between(cell.text) for cell in filled)


def is_continued(text: str) -> bool:
    """Whether the text is a form's title that says it goes on from the page before."""
    return (
        len(text) <= 2 * MAX_TITLE and _GOES_ON.search(squeeze(text)) is not None and is_title(text)
    )


def is_title(text: str) -> bool:
    """Whether a row's or a paragraph's text is the title of such a form."""
    word = squeeze(text)
    annex = _ANNEX.match(word)
    word = word[annex.end() :] if annex else word
    if not 4 <= len(word) <= MAX_TITLE or _TITLE.search(word) is None:
        return False
    if goal_label(text) or head_label(text) or heading(text) or is_block(text):
        return False
    return _NO_TITLE.search(word) is None or _FORM.search(word) is not None


def is_form_title(text: str) -> bool:
    """Whether the title names a form (…表) and no chapter."""
    return is_title(text) and _FORM.search(squeeze(text)) is not None


def title_row(line: Line) -> str:
    """Return the title that is all of a row's text, "" where it is none."""
    filled = line.filled
    texts = {cell.text for cell in filled}
    if len(texts) != 1 or is_continued(filled[0].text):
        return ""
    return filled[0].text if is_title(filled[0].text) else ""


def is_caption_row(line: Line) -> bool:
    """Whether the row is a title, a year or a unit of money, and nothing else."""
    texts = {squeeze(cell.text) for cell in line.filled}
    if not texts or len(texts) > 2:
        return False
    return (
        bool(title_row(line))
        or is_page_mark(line)
        or all(_YEAR_ROW.fullmatch(word) or _UNIT.search(word) for word in texts)
    )


def is_between(text: str) -> bool:
    """Whether a paragraph may stand between the tables of one form: 续表, a page, 绩效指标："""
    word = squeeze(text)
    return (
        CONTINUED.fullmatch(word) is not None
        or _YEAR_ROW.fullmatch(word) is not None
        or _UNIT.fullmatch(word.strip("()（）")) is not None
        or (_CAPTION.fullmatch(word) is not None)
        or is_continued(text)
    )


def year_of(text: str) -> int | None:
    """Return the year in a title, a year line or a goal's label."""
    match = _YEAR.search(squeeze(text))
    return int(match[1]) if match else None


def unit_of_line(text: str) -> Unit | None:
    """Return the unit of money that a unit line or title states (单位：万元)."""
    match = _UNIT.search(squeeze(text))
    return match[1] if match else None  # type: ignore[return-value]  # the pattern names units only


def unit_of_label(text: str) -> Unit | None:
    """Return the unit of money in a label's brackets: 项目资金（万元）."""
    match = _UNIT_INSIDE.search(squeeze(text)) if "元" in text else None
    return match[1] if match else None  # type: ignore[return-value]  # as above
