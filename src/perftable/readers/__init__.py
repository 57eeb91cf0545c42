"""File to grids and paragraphs, in document order; one file per input."""
