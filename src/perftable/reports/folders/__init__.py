"""Two folders of submissions beside each other: for a terminal, as a workbook, as a page."""
