"""Report to text; one output, one file."""
