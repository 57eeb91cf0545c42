"""The parts of the Word reader: container, package, styles, numbering, text, rows, body."""
