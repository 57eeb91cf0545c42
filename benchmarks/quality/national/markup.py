"""Writes a file as a web page: merged cells as rowspan and colspan."""

from html import escape

from quality.national.sheet import Sheet, Spot, Written


def page(name: str, blocks: list[str | Sheet]) -> Written:
    """Return the page and where every cell stands in it."""
    written = Written(f"{name}.html")
    body: list[str] = []
    table = 0
    for block in blocks:
        if isinstance(block, str):
            body.append(f"<p>{_text(block)}</p>")
            continue
        table += 1
        rows = []
        for number in range(len(block.rows)):
            cells = []
            for cell, own in block.line(number):
                if not own:
                    continue
                for tag in cell.tags:
                    written.spots[tag] = Spot(table, number + 1, cell.column + 1)
                spans = (f' colspan="{cell.across}"' if cell.across > 1 else "") + (
                    f' rowspan="{cell.down}"' if cell.down > 1 else ""
                )
                cells.append(f"<td{spans}>{_text(cell.text)}</td>")
            cells += ["<td>12</td>"] * (2 * (block.spoilt.get(number) == "more"))
            rows.append(f"<tr>{''.join(cells)}</tr>")
        body.append(f"<table border='1'>{''.join(rows)}</table>")
    written.shown = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{}</body></html>".format(
            "\n".join(body)
        )
    )
    written.data = written.shown.encode()
    return written


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
