"""Lays a form out as a table: head, funds, goals, header, rows, sums, foot."""

from dataclasses import dataclass, field

from quality.national import labels
from quality.national.records import File, Form, Fund, Group, Item, Pair
from quality.national.sheet import Cell, Sheet

_WIDE = ("name", "name@long", "goal", "reason", "description")
_EVALUATED = ("initial", "budget", "executed", "weight", "rate", "score")


@dataclass(slots=True)
class Laid:
    """The tables of a form, what paragraphs stand above the first, and between two."""

    sheets: list[Sheet]
    above: list[str] = field(default_factory=list)
    between: str = ""


def lay(form: Form) -> Laid:
    """Return a form's tables."""
    style = form.style
    columns = form.columns
    spans = [1 + style.spread * (role in _WIDE) for role, _ in columns]
    fund_columns = _fund_columns(form)
    needed = max(
        8 if form.funds and len({f.panel for f in form.funds}) == 2 else 4, 2 + len(fund_columns)
    )
    if "|" in "".join(f.label for f in form.funds):
        needed = max(needed, 3 + len(fund_columns))
    lead = 1 if style.lead else 0
    lacking = needed - sum(spans) - lead
    if lacking > 0:
        spans[next(i for i, (role, _) in enumerate(columns) if role in ("name", "value"))] += (
            lacking
        )
    sheet = Sheet(lead + sum(spans))
    laid = Laid([sheet])
    unit_line = (
        f"金额单位：{form.unit}"
        if style.unit_at == "line" and form.funds and form.unit_shown
        else ""
    )
    year = f"（{form.year}年度）"
    captions = [
        (form.title, "title"),
        (year, "year"),
        *([(unit_line, "unit")] if unit_line else []),
    ]
    if style.title_in and unit_line and style.spread == 2:
        sheet.add(Cell(form.title, tags=((id(form), "title"),)))
        sheet.add(Cell(year, sheet.width // 2, tags=((id(form), "year"),)), Cell(unit_line))
        captions = []
    for text, name in captions:
        if not text:
            continue
        if style.title_in:
            sheet.add(Cell(text, tags=((id(form), name),)))
        else:
            laid.above.append(text)
    _head(sheet, form)
    _funds(sheet, form, fund_columns)
    _tasks(sheet, form)
    _goals(sheet, form)
    if form.layout == "L9":
        _management(sheet)
    if form.long_items:
        _header(sheet, form, spans, "长期绩效指标", len(form.long_items))
        _rows(sheet, form, spans, form.long_items)
    word = labels.LEAD[len(form.title) % 4] if form.layout != "L3" else "年度绩效指标"
    header = (len(sheet.rows), _header(sheet, form, spans, word if lead else "", len(form.items)))
    first = len(sheet.rows)
    _rows(sheet, form, spans, form.items)
    end = len(sheet.rows)
    _sums(sheet, form, spans, lead)
    for text in form.foot:
        sheet.add(Cell(text))
    at = first + (end - first) * 2 // 3
    if style.cut and first + 1 < at < end and form.layout != "L15":
        laid.sheets = list(sheet.cut(at, header if style.cut == "header" else None))
        laid.between = "（续表）" if style.cut == "header" and style.spread else ""
    return laid


def _fund_columns(form: Form) -> list[str]:
    names = {name for fund in form.funds for name in fund.texts}
    return [name for name in _EVALUATED if name in names]


def _head(sheet: Sheet, form: Form) -> None:
    pairs = list(form.head)
    wide = sheet.width >= 6
    while pairs:
        pair = pairs.pop(0)
        label = Cell(pair.label, 1 + (sheet.width > 7))
        if wide and pair.role and pairs and pairs[0].role and pair.role != "project":
            other = pairs.pop(0)
            value = Cell(pair.text, max(1, sheet.width // 2 - label.across), tags=_tags(pair))
            sheet.add(label, value, Cell(other.label, 1), Cell(other.text, tags=_tags(other)))
        else:
            sheet.add(label, Cell(pair.text, tags=_tags(pair)))


def _tags(pair: Pair) -> tuple[tuple[int, str], ...]:
    return ((id(pair), pair.role),)


def _funds(sheet: Sheet, form: Form, columns: list[str]) -> None:
    if not form.funds or form.layout == "L4":
        return
    word = labels.BLOCK[len(form.title) % len(labels.BLOCK)]
    if form.style.unit_at == "block":
        word += f"（{form.unit}）"
    lines = [f for f in form.funds if f.panel != 1]
    right = [f for f in form.funds if f.panel == 1]
    if columns:
        sheet.add(
            Cell(word, 1, 1 + len(lines)), Cell("", 1), *(Cell(_column(form, n)) for n in columns)
        )
    for index, fund in enumerate(lines):
        cells = [] if index or columns else [Cell(word, 1, max(len(lines), len(right)))]
        cells += _fund(fund, lines, index, columns, sheet.width)
        if right:
            cells[-1].across = 2
            cells += (
                _fund(right[index], right, index, [], 1, 2)
                if index < len(right)
                else [Cell("", 2), Cell("")]
            )
        sheet.add(*cells)
    for index in range(len(lines), len(right)):
        blank = Cell("", 1 + (sheet.width > 9))
        sheet.add(blank, Cell("", 2), *_fund(right[index], right, index, [], 1, 2))


def _fund(
    fund: Fund, lines: list[Fund], index: int, columns: list[str], width: int, across: int = 1
) -> list[Cell]:
    tags = (id(fund), "label")
    nested = any("|" in f.label for f in lines)
    outer, _, inner = fund.label.partition("|")
    label = [
        Cell(outer or inner, across if columns or width < 2 else 1 + (width > 9), tags=(tags,))
    ]
    if nested:
        label[0].across = 2
        if inner:
            below = sum(f.label.startswith("|") for f in lines)
            label = [Cell(inner, 1, tags=(tags,))]
            if outer:
                label.insert(0, Cell(outer, 1, 1 + below))
    if columns:
        return [*label, *(Cell(fund.texts.get(n, ""), tags=((id(fund), n),)) for n in columns)]
    name = next(iter(fund.amounts))
    return [*label, Cell(fund.texts[name], tags=((id(fund), name),))]


def _column(form: Form, name: str) -> str:
    words = labels.COLUMNS[name]
    return words[len(form.title) % len(words)]


def _tasks(sheet: Sheet, form: Form) -> None:
    if not form.tasks or sheet.width < 5:
        return
    sheet.add(
        Cell("年度主要任务", 1, 2 + len(form.tasks)),
        Cell("任务名称"),
        Cell("主要内容"),
        Cell("预算金额（万元）"),
    )
    for name, content, amount in form.tasks:
        sheet.add(Cell(name), Cell(content), Cell(f"{amount:.2f}"))
    total = sum(amount for _, _, amount in form.tasks)
    sheet.add(Cell("金额合计", 2), Cell(f"{total:.2f}"))


def _goals(sheet: Sheet, form: Form) -> None:
    goals = form.goals
    half = sheet.width // 2
    if len(goals) == 2 and sheet.width >= 5 and form.layout not in ("L3", "L7"):
        word = "年度总体目标" if form.layout in ("L6", "L9") else "绩效目标"
        sheet.add(Cell(word, 1, 2), Cell(goals[0].label, half, tags=((id(goals[0]), "label"),)),
                  Cell(goals[1].label, tags=((id(goals[1]), "label"),)))  # fmt: skip
        sheet.add(Cell(goals[0].text, half, tags=((id(goals[0]), "text"),)),
                  Cell(goals[1].text, tags=((id(goals[1]), "text"),)))  # fmt: skip
        return
    for goal in goals:
        sheet.add(Cell(goal.label), Cell(goal.text, tags=((id(goal), "text"),)))


_CARE = (
    "分配科学性",
    "下达及时性",
    "拨付合规性",
    "使用规范性",
    "执行准确性",
    "预算绩效管理情况",
    "支出责任履行情况",
)


def _management(sheet: Sheet) -> None:
    if sheet.width < 5 or sheet.width % 2:
        return
    half = sheet.width // 2
    sheet.add(
        Cell("资金管理情况", 1, 1 + len(_CARE)),
        Cell(""),
        Cell("情况说明", half),
        Cell("存在问题和改进措施"),
    )
    for word in _CARE:
        sheet.add(Cell(word), Cell("按规定办理，无异常。", half), Cell("无"))


def _header(sheet: Sheet, form: Form, spans: list[int], lead: str, rows: int) -> int:
    """Add the header's one or two rows, the lead beside `rows` more; return the row after it."""
    cells = [Cell(lead, 1, 1 + rows)] if lead else []
    roles = [role for role, _ in form.columns]
    two = "operator" in roles and form.layout == "L6" and form.style.spread == 1
    tiers = "excellent" in roles
    if not two and not tiers:
        cells += [Cell(word, span) for (_, word), span in zip(form.columns, spans, strict=True)]
        sheet.add(*cells)
        return len(sheet.rows)
    inside = ("operator", "value", "unit") if two else ("excellent", "good", "fair", "poor")
    if lead:
        cells[0].down += 1
    below = []
    for (role, word), span in zip(form.columns, spans, strict=True):
        if role not in inside:
            cells.append(Cell(word, span, 2))
            continue
        if role == inside[0]:
            whole = sum(s for (r, _), s in zip(form.columns, spans, strict=True) if r in inside)
            cells.append(Cell("年度指标值" if two else "绩效指标评价标准", whole))
        below.append(Cell(word, span))
    sheet.add(*cells)
    sheet.add(*below)
    return len(sheet.rows)


def _rows(sheet: Sheet, form: Form, spans: list[int], items: list[Item]) -> None:
    for index, item in enumerate(items):
        cells = []
        for (role, _), span in zip(form.columns, spans, strict=True):
            cell = _cell(form, items, index, role)
            if cell is not None:
                cell.across = span
                cells.append(cell)
        if id(item) in form.spoilt:
            sheet.spoilt[len(sheet.rows)] = form.spoilt[id(item)]
        sheet.add(*cells)


def _cell(form: Form, items: list[Item], index: int, role: str) -> Cell | None:
    """Return an item's cell; None where a cell above covers it."""
    item = items[index]
    text = item.texts.get(role, "")
    merge = form.style.merge
    tags = ((id(item), role),)
    if role not in ("class1", "class2", "class2@long") or merge == "repeated":
        return Cell(text, tags=tags)
    group = _group(items, index, role)
    if merge == "merged":
        if index > group[0]:
            return None
        return Cell(text, 1, len(group), tags=tuple((id(items[i]), role) for i in group))
    shown = group[0] if merge == "empty" or role != "class1" else group[(len(group) - 1) // 2]
    return Cell(text if index == shown else "", tags=tags)


def _group(items: list[Item], index: int, role: str) -> list[int]:
    """Return the indexes of the neighbours that share the item's class label."""
    item = items[index]

    def same(other: Item) -> bool:
        if other.texts.get("class1") != item.texts.get("class1"):
            return False
        return role == "class1" or other.texts.get(role) == item.texts.get(role)

    first = last = index
    while first and same(items[first - 1]):
        first -= 1
    while last + 1 < len(items) and same(items[last + 1]):
        last += 1
    return list(range(first, last + 1))


def _sums(sheet: Sheet, form: Form, spans: list[int], lead: int) -> None:
    sums = form.sums
    if sums is None:
        return
    cells: list[Cell] = []
    before = lead
    for (role, _), span in zip(form.columns, spans, strict=True):
        if role in sums.texts:
            if not cells:
                cells.append(Cell(sums.label, before))
            cells.append(Cell(sums.texts[role], span, tags=((id(sums), role),)))
        elif cells:
            cells.append(Cell("", span))
        else:
            before += span
    sheet.add(*cells)


def lay_long(file: File) -> Laid:
    """Return the one table of a long file: units, projects, indicators."""
    form = file.forms[0]
    spans = [1] * len(form.columns)
    sheet = Sheet(len(spans))
    laid = Laid([sheet], [form.title, f"（{form.year}年度）", f"单位：{form.unit}"])
    sheet.add(*(Cell(word) for _, word in form.columns))
    if form.columns[0][0] == "body":
        _shared_rows(sheet, file.groups)
        return laid
    for group in file.groups:
        if group.department or not form.style.grouped:
            sheet.add(
                *(
                    Cell(_group_text(group, role), tags=((id(group), role),))
                    for role, _ in form.columns
                )
            )
        if not group.department:
            _long_rows(sheet, group)
    return laid


def _shared_rows(sheet: Sheet, groups: list[Group]) -> None:
    """Units and projects share a column; a project's indicators begin in its row or below it."""
    for group in groups:
        sheet.add(
            Cell(group.name, tags=((id(group), "body"),)),
            *(Cell("") for _ in range(sheet.width - 1)),
        )
        for form in group.forms:
            tags = (((id(form.head[0]), "body"),), ((id(form.goals[0]), "goal"),))
            own = [Cell(form.head[0].text, tags=tags[0]), Cell(form.goals[0].text, tags=tags[1])]
            if not form.style.spread:
                sheet.add(*own, *(Cell("") for _ in range(sheet.width - 2)))
                own = [Cell(""), Cell("")]
            for item in form.items:
                cells = [
                    Cell(item.texts.get(role, ""), tags=((id(item), role),))
                    for role, _ in form.columns[2:]
                ]
                sheet.add(*own, *cells)
                own = [Cell(""), Cell("")]


def _group_text(group: Group, role: str) -> str:
    return {"owner": group.name, "budget": group.text}.get(role, "")


def _long_rows(sheet: Sheet, group: Group) -> None:
    count = sum(len(form.items) for form in group.forms)
    merged = group.forms[0].style.merge in ("merged", "centred")
    fresh = True
    for form in group.forms:
        for index, item in enumerate(form.items):
            cells = []
            for role, _ in form.columns:
                text, subject = _long_text(form, item, group, role)
                size = count if role == "owner" else len(form.items)
                if role not in ("owner", "project", "budget", "goal"):
                    cells.append(Cell(item.texts.get(role, ""), tags=((id(item), role),)))
                elif fresh if role == "owner" else index == 0:
                    cells.append(Cell(text, 1, size if merged else 1, tags=((subject, role),)))
                elif not merged:
                    cells.append(Cell(""))
            sheet.add(*cells)
            fresh = False


def _long_text(form: Form, item: Item, group: Group, role: str) -> tuple[str, int]:
    if role == "owner":
        return group.name, id(group)
    if role == "project":
        return form.head[0].text, id(form.head[0])
    if role == "budget":
        return form.funds[0].texts["year"], id(form.funds[0])
    return form.goals[0].text, id(form.goals[0])
